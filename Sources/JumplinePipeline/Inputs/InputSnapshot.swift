#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What files look like from outside, by which it is noticed that one was changed, came or went.
public struct InputSnapshot: Hashable, Sendable {
  private struct Look: Hashable {
    var size: Int
    var node: UInt64
    var seconds: Int
    var nanoseconds: Int
  }

  private var looks: [FilePath: Look] = [:]

  /// Takes a look at files; of one that is not there, that it is not.
  public init(_ files: [FilePath]) {
    for file in files {
      var status = stat()
      guard unsafe file.withCString({ unsafe stat($0, &status) }) == 0 else { continue }
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      looks[file] = Look(size: Int(status.st_size), node: UInt64(status.st_ino), seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
    }
  }

  /// The files that look otherwise than before, or are no longer there, by name.
  public func changes(since before: InputSnapshot) -> [FilePath] {
    Set(looks.keys).union(before.looks.keys).filter { looks[$0] != before.looks[$0] }.sorted()
  }
}
