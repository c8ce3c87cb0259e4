public import JumplineBytes
public import JumplineEvaluation
public import JumplineModel
import Foundation

/// A page that comes with gold: one of the package's own seeds or one of the example pages of `../shared`.
public struct TestPage: Sendable, CustomStringConvertible {
  /// The folder of the package, found from this file.
  public static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false)
  /// What the project shares, beside the package; it may be absent.
  public static let shared = URL(filePath: package).deletingLastPathComponent().appending(path: "shared")
    .path(percentEncoded: false)

  /// The five seeds of the package, by name.
  public static let seeds: [TestPage] = pages(in: package + "seeds", as: "seeds")
  /// Hand-made pages of invented papers, by name.
  public static let handMade: [TestPage] = pages(in: package + "Tests/Pages", as: "Tests/Pages")
  /// Further hand-made pages, by name: what the reader learns from beside the others. They are cut far more often than a paper's.
  public static let training: [TestPage] = pages(in: package + "Tests/TrainingPages", as: "Tests/TrainingPages")
  /// The example pages of `../shared/pages`, by name; none where the folder is absent.
  public static let examples: [TestPage] = pages(in: shared + "/pages", as: "pages")
  public static var hasShared: Bool { FileManager.default.fileExists(atPath: shared + "/pages") }

  /// `000_f68c1fdaeab37a6b`.
  public let name: String
  /// As an output would name it: `seeds/000_f68c1fdaeab37a6b.txt`.
  public let path: String
  public let bytes: [UInt8]
  public let gold: GoldPage

  public var description: String { name }
  public var source: Source { TestSource.make(path: path, bytes) }
  /// The page as gold says it should be understood.
  public var document: Document { GoldDocument(source, gold).document() }

  /// The pages of a folder that have gold, by name.
  public static func pages(in folder: String, as prefix: String) -> [TestPage] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }.sorted().compactMap { file in
      guard
        let bytes = FileManager.default.contents(atPath: "\(folder)/\(file)"),
        let rows = FileManager.default.contents(atPath: "\(folder)/\(GoldPage.fileName(forInput: file))"),
        let gold = try? GoldPage(parsing: Array(rows))
      else { return nil }
      return TestPage(name: String(file.dropLast(4)), path: "\(prefix)/\(file)", bytes: Array(bytes), gold: gold)
    }
  }
}
