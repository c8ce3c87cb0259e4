/// A page as a file that speaks of pages names it: from the folder of that file, or absolutely when it lies elsewhere.
enum PagePlace {
  /// - Parameters:
  ///   - page: as named on the command line.
  ///   - folder: absolute.
  static func name(_ page: String, from folder: FilePath) -> String {
    let path = FilePath(page)
    let absolute = ConfigurationSearch.folder(of: path).real.appending(path.name.bytes)
    return (absolute.relative(to: folder) ?? absolute).description
  }

  /// Whether there is a page of that name now.
  static func exists(_ name: String, from folder: FilePath) -> Bool {
    FileContents.exists(name.hasPrefix("/") ? FilePath(name) : folder.appending(name.utf8))
  }
}
