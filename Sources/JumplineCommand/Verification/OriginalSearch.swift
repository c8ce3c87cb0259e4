import JumplinePipeline

/// Finds the file that an output was made from: under `--source`, where the output says that it was, or beside the output.
struct OriginalSearch {
  /// A file that was found.
  struct Original {
    var path: String
    var bytes: [UInt8]
  }

  /// What `--source` named: a folder, or the file itself.
  var named: String?

  func original(recordedAs recorded: String, besideOutput output: String) -> Original? {
    if recorded.isEmpty || recorded == "-" { return named.flatMap { read(FilePath($0)) } }
    let recordedPath = FilePath(recorded)
    if let named {
      let folder = FilePath(named)
      return read(folder.appending(recordedPath.bytes)) ?? read(folder.appending(recordedPath.name.bytes)) ?? read(folder)
    }
    return read(recordedPath) ?? read(FilePath(output).parent.appending(recordedPath.name.bytes))
  }

  func read(_ path: FilePath) -> Original? {
    guard let bytes = try? FileContents.read(path) else { return nil }
    return Original(path: path.description, bytes: bytes)
  }
}
