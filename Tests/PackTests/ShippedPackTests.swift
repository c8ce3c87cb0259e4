import Foundation
import JumplineModel
import JumplineTesting
import Testing

@testable import JumplinePacks

/// The packs that are shipped, on pages of papers.
struct ShippedPackTests {
  /// Nothing that these pages say is what a pack warns of: whatever was found in them was a false alarm.
  struct Corpus: CustomTestStringConvertible, Sendable {
    var name: String
    var folder: String
    var testDescription: String { name }

    static let own = [Corpus(name: "seeds", folder: TestPage.package + "seeds"), Corpus(name: "Tests/Pages", folder: TestPage.package + "Tests/Pages")]
    static let shared = [Corpus(name: "../shared/seeds", folder: TestPage.shared + "/seeds"), Corpus(name: "../shared/pages", folder: TestPage.shared + "/pages")]

    func pages() throws -> [(name: String, text: String)] {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
      return try names.map { ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)) }
    }
  }

  private static func packs() throws -> [RulePack] { try ShippedPack.all.map { try RulePackTests.load($0.text) } }

  private static func falseAlarms(_ corpus: Corpus) throws -> [String] {
    let packs = try packs()
    var alarms: [String] = []
    let pages = try corpus.pages()
    #expect(pages.count >= 5)
    for (name, text) in pages {
      for pack in packs { alarms += try RulePackTests.findings(text, pack).map { "\(name): \($0.code) \($0.message)" } }
    }
    return alarms
  }

  @Test(arguments: Corpus.own) func `pages of our own raise no false alarm`(_ corpus: Corpus) throws {
    #expect(try Self.falseAlarms(corpus) == [])
  }

  @Test(.enabled(if: TestPage.hasShared, "../shared is not here: its pages are not tried"), arguments: Corpus.shared)
  func `pages that the project shares raise no false alarm`(_ corpus: Corpus) throws {
    #expect(try Self.falseAlarms(corpus) == [])
  }

  /// So that the silence above means something: what a rule is for is found on the same pages once it is put there.
  @Test(arguments: ShippedPack.all.map(\.name))
  func `what a rule is for is found at the end of a page`(_ name: String) throws {
    let pack = try #require(try Self.packs().first { $0.name == name })
    let page = try #require(try Corpus.own[0].pages().first).text
    for card in pack.cards {
      let example = try #require(card.fires.first { !$0.contains("\n") })
      let planted = example.filter { $0 != "⟦" && $0 != "⟧" }
      let found = try RulePackTests.findings(page + "\n\n" + planted + "\n", pack).map(\.code)
      #expect(found == Array(repeating: card.code, count: found.count) && !found.isEmpty, "\(card.code): \(example)")
    }
  }
}
