/// Bytes on their way out: an array without the questions that an array asks at every append.
///
/// A page is tens of thousands of small appends; this makes each a comparison and a copy.
@safe
public struct OutputBuffer: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var written = 0

  @inlinable
  public var count: Int { written }

  public init(capacity: Int) {
    self.capacity = max(capacity, 64)
    unsafe base = UnsafeMutablePointer<UInt8>.allocate(capacity: self.capacity)
  }

  deinit { unsafe base.deallocate() }

  /// The bytes so far, until the next append.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    unsafe body(UnsafeBufferPointer(start: base, count: written))
  }

  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    if written == capacity { grow(1) }
    unsafe base[written] = byte
    written += 1
  }

  @inlinable @inline(__always)
  public mutating func append(_ string: StaticString) {
    unsafe append(UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount))
  }

  @inlinable @inline(__always)
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    if capacity - written < bytes.count { grow(bytes.count) }
    unsafe (base + written).update(from: start, count: bytes.count)
    written += bytes.count
  }

  public mutating func append(_ bytes: [UInt8]) { unsafe bytes.withUnsafeBufferPointer { unsafe append($0) } }

  /// The bytes of a range of others, which must hold it.
  @inlinable @inline(__always)
  public mutating func append(_ bytes: [UInt8], _ range: TextRange) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(UnsafeBufferPointer(rebasing: $0[range.offsets])) }
  }

  /// The digits of a whole number that is not negative.
  public mutating func append(decimal number: Int) {
    if capacity - written < 20 { grow(20) }
    var length = 1
    var rest = UInt(max(number, 0))
    var limit: UInt = 10
    while rest >= limit, length < 19 {
      limit &*= 10
      length += 1
    }
    written += length
    var place = written
    for _ in 0..<length {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      place -= 1
      unsafe base[place] = 0x30 + UInt8(truncatingIfNeeded: digit)
      rest = quotient
    }
  }

  /// The UTF-8 of a string.
  @inlinable @inline(__always)
  public mutating func append(utf8 string: String) {
    // Without a copy that would be counted; only strings of Foundation on Darwin have no storage to see.
    let isDone: Void? = unsafe string.utf8.withContiguousStorageIfAvailable { unsafe append($0) }
    if isDone == nil { for byte in string.utf8 { append(byte) } }
  }

  /// Appends all that there is to an array, and begins anew.
  public mutating func move(to array: inout [UInt8]) {
    unsafe array.append(contentsOf: UnsafeBufferPointer(start: base, count: written))
    written = 0
  }

  /// Takes back what was appended after there were so many bytes.
  public mutating func truncate(to count: Int) { written = min(written, max(count, 0)) }

  @usableFromInline @inline(never)
  mutating func grow(_ needed: Int) {
    let larger = max(capacity * 2, written + needed)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    unsafe moved.moveInitialize(from: base, count: written)
    unsafe base.deallocate()
    unsafe base = moved
    capacity = larger
  }
}
