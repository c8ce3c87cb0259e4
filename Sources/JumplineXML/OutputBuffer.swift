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
