/// Something that went wrong with a file, as it is told to people: what was expected, what was found, what to do.
public struct Complaint: Hashable, Sendable {
  /// The file; empty when it is about none.
  public var path: String
  public var message: String

  public init(path: String, message: String) {
    self.path = path
    self.message = message
  }
}
