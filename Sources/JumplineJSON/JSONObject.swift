/// Writes JSON objects straight into an output, member by member. What it gives is well-formed when every `begin` has its
/// `end`.
public enum JSONObject {
  public static func begin(_ output: inout [UInt8]) { output.append(0x7B) }
  public static func end(_ output: inout [UInt8]) { output.append(0x7D) }

  public static func add(_ key: StaticString, _ value: String, to output: inout [UInt8]) {
    add(key, to: &output)
    quote(value, to: &output)
  }

  public static func add(_ key: StaticString, _ value: Int, to output: inout [UInt8]) {
    add(key, to: &output)
    output.append(contentsOf: String(value).utf8)
  }

  public static func add(_ key: StaticString, number: Double, to output: inout [UInt8]) {
    add(key, to: &output)
    output.append(contentsOf: rounded(number).utf8)
  }

  public static func add<Item>(
    _ key: StaticString, list: [Item], to output: inout [UInt8], _ write: (Item, inout [UInt8]) -> Void
  ) {
    add(key, to: &output)
    output.append(0x5B)
    for (index, item) in list.enumerated() {
      if index > 0 { output.append(0x2C) }
      write(item, &output)
    }
    output.append(0x5D)
  }

  /// A member of a type that JSON has a word for: `true`, `false`, `null`.
  public static func add(_ key: StaticString, literal: StaticString, to output: inout [UInt8]) {
    add(key, to: &output)
    literal.withUTF8Buffer { literal in unsafe output.append(contentsOf: literal) }
  }

  /// SARIF's messages: an object with a `text`.
  public static func add(_ key: StaticString, text: String, to output: inout [UInt8]) {
    add(key, to: &output) { add("text", text, to: &$0) }
  }

  /// A member that is an object.
  public static func add(_ key: StaticString, to output: inout [UInt8], _ write: (inout [UInt8]) -> Void) {
    add(key, to: &output)
    begin(&output)
    write(&output)
    end(&output)
  }

  /// A key and its colon; the caller writes the value.
  public static func add(_ key: StaticString, to output: inout [UInt8]) {
    if output.last != 0x7B { output.append(0x2C) }
    output.append(0x22)
    key.withUTF8Buffer { key in unsafe output.append(contentsOf: key) }
    output.append(0x22)
    output.append(0x3A)
  }

  public static func quote(_ text: String, to output: inout [UInt8]) {
    output.append(0x22)
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
      output.append(contentsOf: text.utf8)
    } else {
      for byte in text.utf8 { escape(byte, to: &output) }
    }
    output.append(0x22)
  }

  /// Text of valid UTF-8 as a string, in whole runs.
  public static func quote(utf8 text: [UInt8], to output: inout [UInt8]) {
    output.append(0x22)
    var start = 0
    for offset in text.indices {
      let byte = text[offset]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
      output += text[start..<offset]
      escape(byte, to: &output)
      start = offset + 1
    }
    output += text[start...]
    output.append(0x22)
  }

  /// Four decimals at most: `1`, `0.98`.
  public static func rounded(_ number: Double) -> String {
    guard number.isFinite else { return "0" }
    let parts = Int((number * 10_000).rounded())
    if parts % 10_000 == 0 { return String(parts / 10_000) }
    var (fraction, zeros) = (abs(parts) % 10_000, 4)
    while fraction % 10 == 0 { (fraction, zeros) = (fraction / 10, zeros - 1) }
    let digits = String(fraction)
    let padding = String(repeating: "0", count: zeros - digits.utf8.count)
    return (parts < 0 ? "-" : "") + String(abs(parts) / 10_000) + "." + padding + digits
  }

  private static func escape(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C: output += [0x5C, byte]
    case 0x0A: output += [0x5C, 0x6E]
    case 0x0D: output += [0x5C, 0x72]
    case 0x09: output += [0x5C, 0x74]
    case 0x00..<0x20: output += [0x5C, 0x75, 0x30, 0x30, digit(byte >> 4), digit(byte & 0x0F)]
    default: output.append(byte)
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
