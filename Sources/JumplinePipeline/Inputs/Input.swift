public import JumplineModel

/// One thing to read: a file that was named or found in a folder, or standard input.
public struct Input: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case file
    case standardInput
    /// Nothing can be read here, and why. Kept in its place among the others, so that it is told in order.
    case unusable(InputFailure.Code, message: String)
  }

  public var kind: Kind
  /// As named by the user; for a file found in a folder the folder as named, and the way from there.
  public var path: FilePath
  /// Where in `path` the part begins that an output folder repeats.
  var relativeStart: Int

  init(_ kind: Kind, path: FilePath, relativeStart: Int = 0) {
    self.kind = kind
    self.path = path
    self.relativeStart = relativeStart
  }

  /// A file or a folder by itself, whatever there is.
  public init(named path: String) { self.init(path == "-" ? .standardInput : .file, path: FilePath(path)) }

  /// The folder that it lies in; of a folder itself, of standard input the working folder. The disk is not asked about what
  /// was found in a folder.
  var folder: FilePath { relativeStart > 0 ? path.parent : ConfigurationSearch.folder(of: path) }

  /// What an output folder repeats: the way from the folder that was named, or a file's own name.
  public var relativePath: FilePath {
    kind == .standardInput ? FilePath("stdin") : FilePath(bytes: path.bytes.dropFirst(relativeStart))
  }
}
