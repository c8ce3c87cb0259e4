import Foundation
public import JumplineJSON

/// Checks JSON against a schema, by the keywords of JSON Schema 2020-12 that the schemas of this package use.
///
/// A keyword that it does not know is an error of the schema, not something to pass over.
public struct JSONSchema: Sendable {
  private let root: JSONValue

  /// - Parameter name: of a file in `Schemas/`.
  public init(_ name: String) throws {
    let data = try Data(contentsOf: URL(filePath: TestPage.package + "Schemas/" + name))
    root = try JSONValue(parsing: Array(data))
  }

  /// What is wrong, each with its place, for instance `blocks[0].joins: expected an array`. Empty when nothing is.
  public func faults(in value: JSONValue) -> [String] {
    var faults: [String] = []
    check(value, root, "", &faults)
    return faults
  }

  /// The same for a part of the schema, by its name in `$defs`.
  public func faults(in value: JSONValue, definition name: String) -> [String] {
    guard let definition = root["$defs"]?[name] else { return ["the schema has no \(name)"] }
    var faults: [String] = []
    check(value, definition, "", &faults)
    return faults
  }

  private func check(_ value: JSONValue, _ schema: JSONValue, _ place: String, _ faults: inout [String]) {
    for keyword in schema.keys {
      guard let rule = schema[keyword] else { continue }
      switch keyword {
      case "$schema", "title", "description", "$defs": break
      case "$ref":
        let name = (rule.string ?? "").replacing("#/$defs/", with: "")
        guard let target = root["$defs"]?[name] else { faults.append("the schema has no \(name)"); continue }
        check(value, target, place, &faults)
      case "type": if !isOf(rule.string ?? "", value) { faults.append("\(place): expected \(rule.string ?? "")") }
      case "const": if value != rule { faults.append("\(place): expected \(rule)") }
      case "enum": if !rule.array.contains(value) { faults.append("\(place): \(value) is none of the values") }
      case "pattern":
        let pattern = try? Regex(rule.string ?? "")
        if let pattern, value.string?.wholeMatch(of: pattern) == nil {
          faults.append("\(place): \(value) does not match")
        }
      case "minimum": if (number(value) ?? 0) < (number(rule) ?? 0) { faults.append("\(place): too small") }
      case "maximum": if (number(value) ?? 0) > (number(rule) ?? 0) { faults.append("\(place): too great") }
      case "minItems": if value.array.count < (rule.integer ?? 0) { faults.append("\(place): too few") }
      case "maxItems": if value.array.count > (rule.integer ?? 0) { faults.append("\(place): too many") }
      case "items":
        for (index, item) in value.array.enumerated() { check(item, rule, "\(place)[\(index)]", &faults) }
      case "required":
        for key in rule.array.compactMap(\.string) where value[key] == nil { faults.append("\(place): \(key) is missing") }
      case "additionalProperties":
        let known = schema["properties"]?.keys ?? []
        for key in value.keys where rule == .bool(false) && !known.contains(key) {
          faults.append("\(place): \(key) is not allowed")
        }
      case "properties":
        for key in value.keys {
          guard let member = value[key], let rule = rule[key] else { continue }
          check(member, rule, place.isEmpty ? key : "\(place).\(key)", &faults)
        }
      default: faults.append("the schema uses \(keyword), which is not checked")
      }
    }
  }

  private func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool), ("null", .null): true
    case ("integer", .integer), ("number", .integer), ("number", .number): true
    default: false
    }
  }

  private func number(_ value: JSONValue) -> Double? {
    switch value {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }
}
