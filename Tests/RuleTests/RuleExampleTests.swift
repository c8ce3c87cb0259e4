import EveryRule
import JumplineBytes
import JumplineEncodings
import JumplineIssues
import JumplineLint
import JumplineModel
import NewspaperText
import Testing

/// An example of a rule's card, and the rule.
struct RuleExample: CustomTestStringConvertible, Sendable {
  var code: String
  var number: Int
  var text: String

  var testDescription: String { "\(code) \(number)" }

  static let fires = everyRule.cards.flatMap { card in
    card.fires.enumerated().map { RuleExample(code: card.code, number: $0.offset + 1, text: $0.element) }
  }
  static let silent = everyRule.cards.flatMap { card in
    card.silent.enumerated().map { RuleExample(code: card.code, number: $0.offset + 1, text: $0.element) }
  }

  private static let reader = NewspaperTextReader()
  private static let linter = Linter(everyRule, language: .zh)

  /// Reads the example as any page is read, lints it with all rules, and gives what its own rule says: in bytes of the
  /// example, page by page, without what only states that a question has no answer here.
  func lint() throws -> [(page: MarkedExample.Page, findings: [(range: ByteRange, message: String)])] {
    let pages = MarkedExample(text).pages
    let documents = try pages.map { page -> Document in
      let source = SourceReading(detecting: page.bytes).source(path: "example", sha256: "")
      var document = try #require(try Self.reader.read(source).first)
      // What the example says of its pages is what their names would say.
      MetadataCompletion.complete(&document, said: MetadataClaim.all(page.metadata, .fileName))
      return document
    }
    let findings = Self.linter.lint(documents)
    return zip(zip(pages, documents), findings).map { read, findings in
      let own = findings.filter { $0.code == code && !$0.evidence.contains("unresolvable") }
      return (read.0, own.map { (read.1.source.bytes(of: $0.range), $0.message) })
    }
  }
}

struct RuleExampleTests {
  @Test(arguments: RuleExample.fires)
  func `a rule flags exactly what its card marks`(example: RuleExample) throws {
    for (page, findings) in try example.lint() {
      let found = findings.map(\.range)
      #expect(found == page.marks, "\(example.code): \(findings) in \(String(decoding: page.bytes, as: UTF8.self))")
    }
  }

  @Test(arguments: RuleExample.silent)
  func `a rule stays silent where its card says so`(example: RuleExample) throws {
    for (page, findings) in try example.lint() {
      #expect(findings.isEmpty, "\(example.code): \(findings) in \(String(decoding: page.bytes, as: UTF8.self))")
    }
  }

  @Test(arguments: everyRule.cards.map(\.code))
  func `a card has three examples that fire, five that stay silent, and words in both languages`(code: String) throws {
    let card = try #require(everyRule[code])
    #expect(card.fires.count >= 3)
    #expect(card.silent.count >= 5)
    for words in [card.summary, card.why] {
      #expect(!words.zh.isEmpty && !words.en.isEmpty)
    }
    #expect(!card.source.isEmpty)
    #expect(card.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
  }

  @Test func `codes are not used twice`() {
    #expect(Set(everyRule.cards.map(\.code)).count == everyRule.cards.count)
  }
}
