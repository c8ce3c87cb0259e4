import JumplineEncodings
import JumplineModel

/// The JSON Schema of `.jumpline.yml`, for editors: printed from the same table that files are checked with.
public enum ConfigurationSchema {
  public static var text: String { text(ConfigurationKey.all, title: "Configuration of jumpline: .jumpline.yml") }

  package static func text(_ keys: [ConfigurationKey], title: String) -> String {
    """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "\(title)",
    \(table(keys, depth: 1))
    }

    """
  }

  /// The keywords of a shape, without braces.
  private static func keywords(_ shape: ConfigurationShape, depth: Int) -> String {
    let indent = String(repeating: "  ", count: depth)
    switch shape {
    case .text, .checked: return "\(indent)\"type\": \"string\""
    case .choice(let names):
      return "\(indent)\"enum\": [\(names.map { "\"\($0)\"" }.joined(separator: ", "))]"
    case .encoding:
      return "\(indent)\"type\": \"string\",\n\(indent)\"examples\": [\(TextEncoding.names.map { "\"\($0)\"" }.joined(separator: ", "))]"
    case .number(let range):
      return "\(indent)\"type\": \"number\",\n\(indent)\"minimum\": \(Int(range.lowerBound)),\n\(indent)\"maximum\": \(Int(range.upperBound))"
    case .years: return "\(indent)\"type\": \"string\",\n\(indent)\"pattern\": \"^[0-9]{1,4}-[0-9]{1,4}$\""
    case .pattern:
      return "\(indent)\"type\": \"string\",\n\(indent)\"examples\": [\"{title}-{year}{month}{day}-{page}.txt\"]"
    case .rule: return "\(indent)\"type\": \"string\",\n\(indent)\"pattern\": \"^[A-Z]+[0-9]*$\""
    case .day: return "\(indent)\"type\": \"string\",\n\(indent)\"format\": \"date\""
    case .fingerprint: return "\(indent)\"type\": \"string\",\n\(indent)\"pattern\": \"^[0-9a-f]{32}$\""
    case .list(let element):
      return "\(indent)\"type\": \"array\",\n\(indent)\"items\": {\n\(keywords(element, depth: depth + 1))\n\(indent)}"
    case .byRule(let value):
      return "\(indent)\"type\": \"object\",\n\(indent)\"propertyNames\": { \"pattern\": \"^[A-Z]+[0-9]*$\" },\n"
        + "\(indent)\"additionalProperties\": {\n\(keywords(value, depth: depth + 1))\n\(indent)}"
    case .anything: return "\(indent)\"type\": \"object\""
    case .byName(let value):
      return "\(indent)\"type\": \"object\",\n\(indent)\"additionalProperties\": {\n\(keywords(value, depth: depth + 1))\n\(indent)}"
    case .oneOrMore(let element):
      return "\(indent)\"anyOf\": [\n\(indent)  {\n\(keywords(element, depth: depth + 2))\n\(indent)  },\n"
        + "\(indent)  {\n\(keywords(.list(of: element), depth: depth + 2))\n\(indent)  }\n\(indent)]"
    case .words:
      let names = Language.allCases.map { "\"\($0.rawValue)\": { \"type\": \"string\" }" }.joined(separator: ", ")
      return "\(indent)\"type\": [\"string\", \"object\"],\n\(indent)\"properties\": { \(names) }"
    case .table(let keys): return table(keys, depth: depth)
    }
  }

  private static func table(_ keys: [ConfigurationKey], depth: Int) -> String {
    let indent = String(repeating: "  ", count: depth)
    let properties = keys.map { key in
      "\(indent)  \"\(key.name)\": {\n\(indent)    \"description\": \"\(key.summary)\",\n"
        + "\(keywords(key.shape, depth: depth + 2))\n\(indent)  }"
    }
    return "\(indent)\"type\": \"object\",\n\(indent)\"additionalProperties\": false,\n\(indent)\"properties\": {\n"
      + properties.joined(separator: ",\n") + "\n\(indent)}"
  }
}
