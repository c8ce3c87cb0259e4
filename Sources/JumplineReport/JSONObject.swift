/// Writes one JSON object, member by member. What it gives is always well-formed.
struct JSONObject {
  private var members: [UInt8] = []

  var bytes: [UInt8] { [0x7B] + members + [0x7D] }

  mutating func add(_ key: String, _ value: String) { add(key, raw: Self.quoted(value)) }
  mutating func add(_ key: String, _ value: Int) { add(key, raw: Array(String(value).utf8)) }
  mutating func add(_ key: String, number: Double) { add(key, raw: Array(Self.rounded(number).utf8)) }

  mutating func add(_ key: String, list: [[UInt8]]) {
    add(key, raw: [0x5B] + Array(list.joined(separator: [0x2C])) + [0x5D])
  }

  /// - Parameter raw: a JSON value.
  mutating func add(_ key: String, raw: [UInt8]) {
    if !members.isEmpty { members.append(0x2C) }
    members += Self.quoted(key) + [0x3A] + raw
  }

  static func quoted(_ text: String) -> [UInt8] {
    var output: [UInt8] = [0x22]
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: output += [0x5C, byte]
      case 0x0A: output += [0x5C, 0x6E]
      case 0x0D: output += [0x5C, 0x72]
      case 0x09: output += [0x5C, 0x74]
      case 0x00..<0x20: output += Array("\\u00".utf8) + [digit(byte >> 4), digit(byte & 0x0F)]
      default: output.append(byte)
      }
    }
    output.append(0x22)
    return output
  }

  /// Four decimals at most: `1`, `0.98`.
  static func rounded(_ number: Double) -> String {
    guard number.isFinite else { return "0" }
    let parts = Int((number * 10_000).rounded())
    if parts % 10_000 == 0 { return String(parts / 10_000) }
    let sign = parts < 0 ? "-" : ""
    let digits = String(abs(parts) % 10_000 + 10_000).dropFirst()
    let trimmed = String(digits.reversed().drop { $0 == "0" }.reversed())
    return sign + String(abs(parts) / 10_000) + "." + trimmed
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
