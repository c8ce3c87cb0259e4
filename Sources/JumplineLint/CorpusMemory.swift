/// What the rules remember of the issues before: one value for each rule that needs them, by its code.
public struct CorpusMemory: Sendable {
  var values: [String: any Sendable] = [:]

  public init() {}
}
