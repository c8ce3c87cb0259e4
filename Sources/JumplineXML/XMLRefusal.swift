/// Why an XML file was not taken: not well formed, or something in it that untrusted XML must not have.
public struct XMLRefusal: Error, Hashable, Sendable {
  public enum Reason: Sendable, Hashable {
    case notWellFormed
    /// Well formed perhaps, but refused for safety.
    case unsafe
  }

  public var reason: Reason
  /// What was expected, what was found.
  public var message: String
  /// From 1; 0 when unknown.
  public var line: Int

  public init(_ reason: Reason, _ message: String, line: Int) {
    self.reason = reason
    self.message = message
    self.line = line
  }
}
