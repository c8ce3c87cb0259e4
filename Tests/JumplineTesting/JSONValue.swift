/// A JSON value that keeps the order of keys and tells whole numbers from others by how they are written.
///
/// A parser of its own, because what is tested is what Foundation would hide: key order, duplicate keys, `1` against `1.0`.
public indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: JSONValue
  }

  public struct SyntaxError: Error, Hashable {
    public var message: String
    public var offset: Int
  }

  public init(parsing bytes: [UInt8]) throws(SyntaxError) {
    var parser = JSONParser(bytes)
    self = try parser.document()
  }

  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  public var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.key)
  }

  public var string: String? { if case .string(let string) = self { string } else { nil } }
  public var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }
  public var array: [JSONValue] { if case .array(let array) = self { array } else { [] } }
}

private struct JSONParser {
  let bytes: [UInt8]
  var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONValue.SyntaxError) -> JSONValue {
    let value = try value()
    skipBlank()
    if offset < bytes.count { throw failure("expected the end") }
    return value
  }

  private func failure(_ message: String) -> JSONValue.SyntaxError { .init(message: message, offset: offset) }
  private var current: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func skipBlank() {
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
  }

  private mutating func take(_ byte: UInt8) throws(JSONValue.SyntaxError) {
    skipBlank()
    guard current == byte else { throw failure("expected \(Character(Unicode.Scalar(byte)))") }
    offset += 1
  }

  private mutating func value() throws(JSONValue.SyntaxError) -> JSONValue {
    skipBlank()
    switch current {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    default: return try word()
    }
  }

  private mutating func object() throws(JSONValue.SyntaxError) -> JSONValue {
    try take(UInt8(ascii: "{"))
    var members: [JSONValue.Member] = []
    skipBlank()
    while current != UInt8(ascii: "}") {
      if !members.isEmpty { try take(UInt8(ascii: ",")) }
      skipBlank()
      let key = try string()
      if members.contains(where: { $0.key == key }) { throw failure("the key \(key) stands twice") }
      try take(UInt8(ascii: ":"))
      members.append(.init(key: key, value: try value()))
      skipBlank()
    }
    offset += 1
    return .object(members)
  }

  private mutating func array() throws(JSONValue.SyntaxError) -> JSONValue {
    try take(UInt8(ascii: "["))
    var values: [JSONValue] = []
    skipBlank()
    while current != UInt8(ascii: "]") {
      if !values.isEmpty { try take(UInt8(ascii: ",")) }
      values.append(try value())
      skipBlank()
    }
    offset += 1
    return .array(values)
  }

  private mutating func string() throws(JSONValue.SyntaxError) -> String {
    try take(UInt8(ascii: "\""))
    var text: [UInt8] = []
    while current != UInt8(ascii: "\"") {
      guard offset < bytes.count, current >= 0x20 else { throw failure("a control character in a string") }
      if current == UInt8(ascii: "\\") {
        offset += 1
        let plain: [UInt8: UInt8] = [0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9]
        if let byte = plain[current] { text.append(byte) }
        else if current == UInt8(ascii: "u"), offset + 4 < bytes.count,
          let unit = UInt32(String(decoding: bytes[offset + 1...offset + 4], as: UTF8.self), radix: 16),
          let scalar = Unicode.Scalar(unit)
        {
          text += Array(String(Character(scalar)).utf8)
          offset += 4
        } else {
          throw failure("no such escape")
        }
      } else {
        text.append(current)
      }
      offset += 1
    }
    offset += 1
    guard let string = String(validating: text, as: UTF8.self) else { throw failure("not UTF-8") }
    return string
  }

  private mutating func word() throws(JSONValue.SyntaxError) -> JSONValue {
    let start = offset
    while offset < bytes.count, ![0x2C, 0x5D, 0x7D, 0x20, 0x0A].contains(bytes[offset]) { offset += 1 }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      if let integer = Int(word) { return .integer(integer) }
      guard let number = Double(word), number.isFinite else { throw failure("expected a value, found `\(word)`") }
      return .number(number)
    }
  }
}
