import Foundation
import JumplineModel
import RelaxNG
import Testing

/// The examples of the cards, each put into a page that is valid without it.
struct XMLFaultTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var code: String
    var body: String
    var fires: Bool
    var testDescription: String { "\(code) \(fires ? "fires" : "is silent"): \(body)" }

    static let all = XMLFaults.cards.flatMap { card in
      card.fires.map { Example(code: card.code, body: $0, fires: true) } + card.silent.map { Example(code: card.code, body: $0, fires: false) }
    }
  }

  @Test(arguments: Example.all)
  func `an example of a card is judged as the card says`(example: Example) throws {
    let page = try String(contentsOf: Tree.tests.appending(path: "Valid/page.xml"), encoding: .utf8)
    let header = try #require(page.range(of: "<text><body>"))
    let body = example.body.filter { $0 != "⟦" && $0 != "⟧" }
    let xml =
      page[..<header.lowerBound].replacing("quantity=\"236\"", with: "quantity=\"1000\"") + "<text><body>\n" + body + "\n</body></text>\n</TEI>\n"
    let codes = Set(RelaxNGValidator().validate(Array(xml.utf8), name: "page.xml").map(\.code))
    #expect(codes == (example.fires ? [example.code] : []))
  }

  @Test func `a card has three examples that fire, five that stay silent, and words in both languages`() {
    for card in XMLFaults.cards {
      #expect(card.fires.count >= 3 && card.silent.count >= 5, "\(card.code)")
      #expect(card.fires.allSatisfy { $0.contains("⟦") && $0.contains("⟧") }, "\(card.code)")
      for words in [card.summary, card.why] { #expect(!words.zh.isEmpty && !words.en.isEmpty, "\(card.code)") }
    }
  }

  @Test func `every code that the validator may say has a card`() throws {
    let files = InvalidDocumentTests.Sort.allCases.flatMap {
      Tree.files(in: Tree.tests.appending(path: "Invalid/\($0.rawValue)"), extension: "expected")
    }
    let spoken = try Set(files.flatMap { try String(contentsOf: $0, encoding: .utf8).split(separator: " ").filter { $0.hasPrefix("XML0") } }.map(String.init))
    #expect(spoken.isSubset(of: Set(XMLFaults.cards.map(\.code))))
    #expect(!spoken.isEmpty)
  }
}
