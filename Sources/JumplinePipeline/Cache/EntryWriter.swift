/// Writes an entry of the cache: numbers in as few bytes as they need, lists and texts with their lengths before them.
struct EntryWriter {
  private(set) var bytes: [UInt8] = []

  /// Small numbers take one byte; negative ones are folded in between.
  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(_ number: Double) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number.bitPattern >> UInt64(shift))) }
  }

  mutating func add(_ text: String) { add(Array(text.utf8)) }

  mutating func add(_ data: [UInt8]) {
    add(data.count)
    bytes += data
  }

  mutating func add<Element>(_ list: [Element], _ each: (inout EntryWriter, Element) -> Void) {
    add(list.count)
    for element in list { each(&self, element) }
  }

  /// A sum over all that was written, by which a torn or altered entry is known.
  mutating func seal() {
    let sum = EntrySum.of(bytes.span)
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: sum >> UInt64(shift))) }
  }
}
