public import JumplineBytes

/// An accepted fix: what should stand at a place of the page, and who says so. The source itself stays as it came.
public struct Edit: Hashable, Sendable {
  /// Empty where something should be put in.
  public var range: TextRange
  public var text: String
  /// The codes of the rules that want it.
  public var rules: [String]

  public init(range: TextRange, text: String, rules: [String]) {
    self.range = range
    self.text = text
    self.rules = rules
  }
}
