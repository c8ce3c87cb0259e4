/// Why a gold file could not be read: the line, what was expected and what was found.
public struct GoldFailure: Error, Hashable, Sendable {
  public var message: String
  /// From 1.
  public var line: Int
  /// The word that names nothing, and all that could stand in its place; empty for other failures.
  public var found: String
  public var known: [String]

  public init(_ message: String, line: Int, found: String = "", known: [String] = []) {
    self.message = message
    self.line = line
    self.found = found
    self.known = known
  }
}
