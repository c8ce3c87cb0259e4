/// Finds the nearest file of a name: in a folder, or else in the folders above it.
struct UpwardSearch: Sendable {
  private let name: String
  private var known: [FilePath: FilePath?] = [:]

  init(_ name: String) { self.name = name }

  /// - Parameter folder: absolute.
  mutating func nearest(to folder: FilePath) -> FilePath? {
    if let known = known[folder] { return known }
    let file = folder.appending(name.utf8)
    let found: FilePath?
    if !InputList.isFolder(file), FileContents.exists(file) {
      found = file
    } else {
      found = folder.bytes.count > 1 ? nearest(to: folder.parent) : nil
    }
    known[folder] = found
    return found
  }
}
