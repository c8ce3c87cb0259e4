import JumplineJSON

/// Takes members out of a message, and says where it is not what the protocol wants.
struct MessageReading {
  let value: JSONValue
  private let place: String

  init(_ value: JSONValue, place: String) {
    self.value = value
    self.place = place
  }

  func fault(_ key: String, _ expected: String) -> PluginFault {
    .badContent("\(place).\(key): expected \(expected), found \(Self.summary(value[key]))")
  }

  func text(_ key: String, orElse standard: String? = nil) throws(PluginFault) -> String {
    if let text = value[key]?.string { return text }
    if value[key] == nil, let standard { return standard }
    throw fault(key, "a string")
  }

  func whole(_ key: String, orElse standard: Int? = nil) throws(PluginFault) -> Int {
    if let number = value[key]?.integer { return number }
    if value[key] == nil, let standard { return standard }
    throw fault(key, "a whole number")
  }

  /// A number from 0 to 1.
  func fraction(_ key: String, orElse standard: Double) throws(PluginFault) -> Double {
    guard let value = value[key] else { return standard }
    guard let number = value.double, (0...1).contains(number) else { throw fault(key, "a number from 0 to 1") }
    return number
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type, orElse standard: Choice? = nil
  ) throws(PluginFault) -> Choice where Choice.RawValue == String {
    if value[key] == nil, let standard { return standard }
    guard let choice = value[key]?.string.flatMap(Choice.init(rawValue:)) else {
      throw fault(key, "one of \(Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))")
    }
    return choice
  }

  /// Nothing is an empty list.
  func list(_ key: String) throws(PluginFault) -> [JSONValue] {
    guard let value = value[key] else { return [] }
    guard case .array(let list) = value else { throw fault(key, "a list") }
    return list
  }

  func texts(_ key: String) throws(PluginFault) -> [String] {
    var texts: [String] = []
    for entry in try list(key) {
      guard let text = entry.string else { throw fault(key, "a list of strings") }
      texts.append(text)
    }
    return texts
  }

  /// A value in few words.
  static func summary(_ value: JSONValue?) -> String {
    switch value {
    case nil: "nothing"
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .string(let string): "`\(string.prefix(40))`"
    case .array(let array): "a list of \(array.count)"
    case .object: "an object"
    }
  }
}
