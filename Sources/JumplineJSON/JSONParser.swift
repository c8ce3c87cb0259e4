/// Reads JSON as RFC 8259 has it, from bytes that may be anything.
struct JSONParser {
  private static let deepest = 64

  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

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
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) throws(JSONValue.SyntaxError) {
    skipBlank()
    guard current == byte else { throw failure("expected \(Character(Unicode.Scalar(byte)))") }
    offset += 1
  }

  private mutating func value() throws(JSONValue.SyntaxError) -> JSONValue {
    skipBlank()
    switch current {
    case UInt8(ascii: "{"): return try nested { parser throws(JSONValue.SyntaxError) in try parser.object() }
    case UInt8(ascii: "["): return try nested { parser throws(JSONValue.SyntaxError) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    default: return try word()
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(JSONValue.SyntaxError) -> JSONValue
  ) throws(JSONValue.SyntaxError) -> JSONValue {
    guard depth < Self.deepest else { throw failure("nested deeper than \(Self.deepest)") }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
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
      guard members.count < 1000 else { throw failure("an object of more than 1000 keys") }
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
    while true {
      let start = offset
      while offset < bytes.count, bytes[offset] >= 0x20, bytes[offset] != 0x22, bytes[offset] != 0x5C { offset += 1 }
      if start < offset { text += bytes[start..<offset] }
      switch current {
      case 0x22:
        offset += 1
        guard let string = String(validating: text, as: UTF8.self) else { throw failure("not UTF-8") }
        return string
      case 0x5C: try escape(&text)
      default: throw failure(offset < bytes.count ? "a control character in a string" : "expected the end of a string")
      }
    }
  }

  private mutating func escape(_ text: inout [UInt8]) throws(JSONValue.SyntaxError) {
    offset += 1
    switch current {
    case 0x22, 0x5C, 0x2F: text.append(current)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var unit = try hexadecimal()
      if (0xD800..<0xDC00).contains(unit), offset + 2 < bytes.count, bytes[offset + 1] == 0x5C, bytes[offset + 2] == 0x75 {
        offset += 2
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw failure("half a surrogate pair") }
        unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(unit) else { throw failure("half a surrogate pair") }
      text += UTF8.encode(scalar).map(Array.init) ?? []
    default: throw failure("no such escape")
    }
    offset += 1
  }

  /// The four digits after the current byte; ends on the last of them.
  private mutating func hexadecimal() throws(JSONValue.SyntaxError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      offset += 1
      switch current {
      case 0x30...0x39: unit = unit << 4 | UInt32(current - 0x30)
      case 0x41...0x46: unit = unit << 4 | UInt32(current - 0x37)
      case 0x61...0x66: unit = unit << 4 | UInt32(current - 0x57)
      default: throw failure("expected four hexadecimal digits")
      }
    }
    return unit
  }

  private mutating func word() throws(JSONValue.SyntaxError) -> JSONValue {
    let start = offset
    loop: while offset < bytes.count {
      switch bytes[offset] {
      case 0x2C, 0x5D, 0x7D, 0x20, 0x0A, 0x0D, 0x09: break loop
      default: offset += 1
      }
    }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      if Self.isNumber(bytes[start..<offset]) {
        if let integer = Int(word) { return .integer(integer) }
        if let number = Double(word), number.isFinite { return .number(number) }
      }
      offset = start
      throw failure(word.isEmpty ? "expected a value" : "expected a value, found `\(word.prefix(40))`")
    }
  }

  /// `-0.5e+3`: no leading zeros, no bare point, nothing that only Swift calls a number.
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
      let count = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
      rest = rest.dropFirst(count)
      return count
    }
    var rest = word.first == 0x2D ? word.dropFirst() : word
    let startsWithZero = rest.first == 0x30
    let whole = digits(&rest)
    if whole == 0 || (startsWithZero && whole > 1) { return false }
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      if digits(&rest) == 0 { return false }
    }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest = rest.dropFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
      if digits(&rest) == 0 { return false }
    }
    return rest.isEmpty
  }
}
