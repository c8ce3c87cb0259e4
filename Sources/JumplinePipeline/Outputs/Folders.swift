#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes the folders of an output, each once.
public struct Folders: Sendable {
  private var known: Set<FilePath> = []

  public init() {}

  /// Makes a folder and those above it, where they do not exist.
  public mutating func make(_ folder: FilePath) throws(SystemFault) {
    if known.contains(folder) { return }
    if unsafe folder.withCString({ unsafe mkdir($0, 0o777) }) != 0 {
      let fault = SystemFault.last
      switch fault.number {
      case EEXIST where InputList.isFolder(folder): break
      case EEXIST: throw SystemFault(ENOTDIR)
      case ENOENT where folder.parent != folder:
        try make(folder.parent)
        guard unsafe folder.withCString({ unsafe mkdir($0, 0o777) }) == 0 || errno == EEXIST else { throw .last }
      default: throw fault
      }
    }
    known.insert(folder)
  }
}
