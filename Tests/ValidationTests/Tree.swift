import Foundation

/// Where the files of the tests are.
enum Tree {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  static let package = tests.deletingLastPathComponent().deletingLastPathComponent()
  static let shared = package.deletingLastPathComponent().appending(path: "shared")

  static func files(in folder: URL, extension wanted: String) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.hasSuffix("." + wanted) }.map { folder.appending(path: $0) }
  }

  static func bytes(_ file: URL) throws -> [UInt8] { try Array(Data(contentsOf: file)) }
}
