/// Why a gold file could not be read: the line, what was expected and what was found.
public struct GoldFailure: Error, Hashable, Sendable {
  public var message: String
  /// From 1.
  public var line: Int

  public init(_ message: String, line: Int) {
    self.message = message
    self.line = line
  }
}
