/// An input that gave no page: it could not be opened, is binary, or is not of the format that was named.
///
/// Formats with a record for everything (JSON Lines) write it, so that who counts records knows what is missing; in other
/// formats it leaves no trace but the message and the exit status.
public struct InputFailure: Error, Hashable, Sendable {
  public enum Code: String, CaseIterable, Sendable, Hashable {
    /// There is nothing of that name.
    case notFound = "not-found"
    /// The system refused to open or to read it.
    case notReadable = "not-readable"
    /// A NUL in the first 8 KB, and more than a tenth of them undecodable.
    case binary
    /// The reader says that it is not of its format.
    case notOfFormat = "not-of-format"
    /// The plugin that reads it failed, twice.
    case pluginFailed = "plugin-failed"
  }

  /// As named by the user.
  public var path: String
  public var code: Code
  /// What was expected, what was found, and what to do; without the path.
  public var message: String
  /// In bytes of the input.
  public var offset: Int
  /// Of the whole input; empty when it could not be read.
  public var sha256: String
  /// Of the whole input; 0 when it could not be read.
  public var size: Int

  public init(path: String, code: Code, message: String, offset: Int = 0, sha256: String = "", size: Int = 0) {
    self.path = path
    self.code = code
    self.message = message
    self.offset = offset
    self.sha256 = sha256
    self.size = size
  }
}
