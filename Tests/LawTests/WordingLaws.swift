import Foundation
import Testing

/// The program knows newspapers, not these newspapers: no wording of a seed page or an example page stands in it.
struct WordingLaws {
  /// So many Han characters in a row are a quotation, unless every newspaper has them.
  static let quotation = 6

  /// What any paper prints.
  static let common: Set<String> = ["本报首席记者"]

  static func texts() -> [String] {
    let root = Tree.root
    let folders = [root.appending(path: "seeds"), root.appending(path: "../shared/pages").standardized]
    return folders.flatMap { folder -> [String] in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { $0.hasSuffix(".txt") }.compactMap { name in
        (try? Data(contentsOf: folder.appending(path: name))).map { String(decoding: $0, as: UTF8.self) }
      }
    }
  }

  @Test func `no wording of a seed page is in the program`() throws {
    let texts = Self.texts()
    #expect(texts.count >= 5)
    let known = Set(texts.flatMap(Self.runs)).subtracting(Self.common)
    let files = try Tree.files(in: ["Sources", "Plugins"], ending: [".swift", ".c", ".h", ".tsv", ".txt", ".json", ".csv"])
    for file in files {
      let quoted = Self.runs(file.text).filter(known.contains)
      #expect(quoted.isEmpty, "\(file.path) has \(Set(quoted).sorted())")
    }
  }

  /// All runs of Han characters of that length.
  static func runs(_ text: String) -> [String] {
    var runs: [String] = []
    var window: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      guard (0x3400...0x9FFF).contains(scalar.value) else {
        window.removeAll(keepingCapacity: true)
        continue
      }
      window.append(scalar)
      if window.count > quotation { window.removeFirst() }
      if window.count == quotation {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: window)
        runs.append(String(view))
      }
    }
    return runs
  }
}
