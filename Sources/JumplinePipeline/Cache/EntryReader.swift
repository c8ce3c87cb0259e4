/// Reads what `EntryWriter` wrote. Anything else is a `BrokenEntry`, never a trap.
struct EntryReader {
  struct BrokenEntry: Error {}

  private let bytes: [UInt8]
  private let end: Int
  private var offset = 0

  /// - Parameter bytes: sealed; of what is not, nothing is read.
  init(_ bytes: [UInt8]) throws(BrokenEntry) {
    guard bytes.count >= 8 else { throw BrokenEntry() }
    end = bytes.count - 8
    self.bytes = bytes
    var sum: UInt64 = 0
    for index in 0..<8 { sum |= UInt64(bytes[end + index]) << UInt64(8 * index) }
    guard sum == EntrySum.of(bytes.span.extracting(first: end)) else { throw BrokenEntry() }
  }

  mutating func number() throws(BrokenEntry) -> Int {
    var folded: UInt64 = 0
    var shift: UInt64 = 0
    while offset < end, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      folded |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(truncatingIfNeeded: Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)) }
      shift += 7
    }
    throw BrokenEntry()
  }

  mutating func fraction() throws(BrokenEntry) -> Double {
    guard end - offset >= 8 else { throw BrokenEntry() }
    var pattern: UInt64 = 0
    for index in 0..<8 { pattern |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
    offset += 8
    return Double(bitPattern: pattern)
  }

  mutating func data() throws(BrokenEntry) -> ArraySlice<UInt8> {
    let count = try number()
    guard count >= 0, count <= end - offset else { throw BrokenEntry() }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  mutating func text() throws(BrokenEntry) -> String { String(decoding: try data(), as: UTF8.self) }

  mutating func list<Element>(_ each: (inout EntryReader) throws(BrokenEntry) -> Element) throws(BrokenEntry) -> [Element] {
    let count = try number()
    // An element takes a byte at least.
    guard count >= 0, count <= end - offset else { throw BrokenEntry() }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try each(&self)) }
    return list
  }

  /// One of the values of a type, by its place among them.
  mutating func choice<Value: CaseIterable>(_ type: Value.Type) throws(BrokenEntry) -> Value {
    let index = try number()
    guard index >= 0, index < Value.allCases.count else { throw BrokenEntry() }
    return Value.allCases[Value.allCases.index(Value.allCases.startIndex, offsetBy: index)]
  }
}
