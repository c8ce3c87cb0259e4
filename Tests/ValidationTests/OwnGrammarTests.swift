import Foundation
import JumplineXML
import Testing

@testable import RelaxNG

/// The quick half of the grammar and its syntax check say what the whole grammar says.
struct OwnGrammarTests {
  static let documents = Tree.files(in: Tree.tests.appending(path: "Valid"), extension: "xml")

  @Test func `the patterns stand in the grammar as the quick half expects`() {
    #expect(OwnGrammar().quick != nil)
  }

  @Test(arguments: [
    "src:1-2", " src:1-2 ", "src:1-2  src:3-4", "src:1-2 src:3-4", "src:1-2 src:", "src:1", "src:-2", "src:1-2x", "", " ", "x",
    "src:１-２", "src:1-2&#10;src:3-4", "SRC:1-2",
  ])
  func `a source is judged alike`(value: String) throws {
    try compare(value, attributes: ["source"])
  }

  @Test(arguments: ["#a", "", " ", "#a #b", "#a  #b", " #a", "page.xml#a", "a&#9;b", "&#xA0;", "#a&#13;"])
  func `a pointer is judged alike`(value: String) throws {
    try compare(value, attributes: ["ana", "target", "next", "prev", "corresp", "resp"])
  }

  /// Puts the value into the first of each attribute of each valid document.
  private func compare(_ value: String, attributes: [String]) throws {
    let own = OwnGrammar()
    let whole = try Grammar.ofJumpline()
    for document in Self.documents {
      let text = try String(contentsOf: document, encoding: .utf8)
      for attribute in attributes {
        guard let start = text.firstRange(of: " \(attribute)=\"")?.upperBound,
          let end = text[start...].firstIndex(of: "\"")
        else { continue }
        let changed = text.replacingCharacters(in: start..<end, with: value)
        let tree = try XMLTree.parse(Array(changed.utf8))
        let isValid = whole.complaints(about: tree) == nil
        #expect(try (own.complaints(about: tree) == nil) == isValid, "\(attribute)=\"\(value)\" in \(document.lastPathComponent)")
      }
    }
  }
}
