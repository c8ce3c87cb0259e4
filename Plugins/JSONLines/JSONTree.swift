/// Any JSON value, as decoded: what two records are compared by.
enum JSONTree: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let array = try? container.decode([JSONTree].self) {
      self = .array(array)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  /// The value in few words.
  var summary: String {
    switch self {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
    case .string(let string): "`\(Self.shorten(string, around: 0))`"
    case .array(let array): array.count == 1 ? "a list of 1" : "a list of \(array.count)"
    case .object: "an object"
    }
  }

  /// The first place at which two values differ and what stands there on both sides; nil when they are equal.
  static func difference(
    expected: JSONTree, found: JSONTree, at place: String
  ) -> (place: String, expected: String, found: String)? {
    if expected == found { return nil }
    switch (expected, found) {
    case (.string(let left), .string(let right)):
      let start = zip(left.unicodeScalars, right.unicodeScalars).prefix { $0 == $1 }.count
      return (place, "`\(shorten(left, around: start))`", "`\(shorten(right, around: start))`")
    case (.array(let left), .array(let right)) where left.count == right.count:
      for (index, pair) in zip(left, right).enumerated() {
        if let inner = difference(expected: pair.0, found: pair.1, at: "\(place)[\(index)]") { return inner }
      }
    case (.object(let left), .object(let right)):
      for key in Set(left.keys).union(right.keys).sorted() {
        let inner = place.isEmpty ? key : "\(place).\(key)"
        switch (left[key], right[key]) {
        case (let one?, let other?):
          if let deeper = difference(expected: one, found: other, at: inner) { return deeper }
        case (let one?, nil): return (inner, one.summary, "no such key")
        case (nil, let other?): return (inner, "no such key", other.summary)
        case (nil, nil): continue
        }
      }
    default: break
    }
    return (place, expected.summary, found.summary)
  }

  /// Some twenty characters around a place.
  private static func shorten(_ string: String, around place: Int) -> String {
    let scalars = Array(string.unicodeScalars)
    let start = place <= 16 ? 0 : min(place - 8, scalars.count)
    let end = min(scalars.count, start + 24)
    var words = ""
    words.unicodeScalars.append(contentsOf: scalars[start..<end])
    let line = words.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "␊")
    return (start > 0 ? "…" : "") + line + (end < scalars.count ? "…" : "")
  }
}
