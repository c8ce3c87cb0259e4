import Foundation

/// A folder that is gone after the test.
public final class ScratchFolder {
  public let path: String

  public init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jumpline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  public func write(_ name: String, _ bytes: [UInt8] = []) throws -> String {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  public func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  public func read(bytes name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: "\(path)/\(name)"))) }

  /// All files, hidden ones too, by name.
  public func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\($0)")
      return attributes[.type] as? FileAttributeType != .typeDirectory
    }.sorted()
  }
}
