import Foundation

/// The files of the package, as the laws look at them.
enum Tree {
  struct File: Sendable {
    /// From the root of the package, with slashes.
    var path: String
    var text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The modules it imports.
    var imports: [String] {
      lines.compactMap { line in
        var words = line.split(separator: " ")
        if let first = words.first, ["public", "internal", "private", "package", "@testable", "@preconcurrency"].contains(first) {
          words.removeFirst()
        }
        guard words.count >= 2, words[0] == "import" else { return nil }
        let name = words.last.map(String.init) ?? ""
        return String(name.prefix { $0 != "." })
      }
    }

    /// `NewspaperText` of `Plugins/NewspaperText/Evidence/PageEvidence.swift`.
    var module: String {
      let parts = path.split(separator: "/")
      return parts.count > 2 ? String(parts[1]) : ""
    }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  static func files(in folders: [String], ending: [String] = [".swift"]) throws -> [File] {
    var files: [File] = []
    for folder in folders {
      let start = root.appending(path: folder)
      guard let walk = FileManager.default.enumerator(atPath: start.path) else { continue }
      for case let name as String in walk where ending.contains(where: name.hasSuffix) {
        let data = try Data(contentsOf: start.appending(path: name))
        files.append(File(path: "\(folder)/\(name)", text: String(decoding: data, as: UTF8.self)))
      }
    }
    return files.sorted { $0.path < $1.path }
  }

  static func text(_ path: String) -> String? {
    (try? Data(contentsOf: root.appending(path: path))).map { String(decoding: $0, as: UTF8.self) }
  }
}
