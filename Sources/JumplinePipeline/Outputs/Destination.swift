#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where results go.
public enum Destination: Hashable, Sendable {
  case standardOutput
  /// One file, device or pipe for everything.
  case file(FilePath)
  /// One file an input, under its relative path.
  case folder(FilePath)

  /// What `-o` means: a name that ends in a slash or is an existing folder is a folder, `-` and nothing are standard output.
  public init(named name: String?) {
    guard let name, name != "-" else {
      self = .standardOutput
      return
    }
    let path = FilePath(name)
    self = path.endsInSlash || InputList.isFolder(path) ? .folder(path) : .file(path)
  }

  /// Whether two paths lead to the same file now. Paths that lead nowhere are no file.
  static func isSameFile(_ left: FilePath, _ right: FilePath) -> Bool {
    var first = stat()
    var second = stat()
    guard unsafe left.withCString({ unsafe stat($0, &first) }) == 0,
      unsafe right.withCString({ unsafe stat($0, &second) }) == 0
    else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  static func exists(_ path: FilePath) -> Bool {
    var status = stat()
    return unsafe path.withCString { unsafe stat($0, &status) } == 0
  }

  /// `/dev/null` and its like, which keep nothing.
  static func isDevice(_ path: FilePath) -> Bool {
    var status = stat()
    return unsafe path.withCString { unsafe stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFCHR
  }
}
