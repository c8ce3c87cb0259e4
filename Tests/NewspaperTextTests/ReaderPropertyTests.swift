import JumplineBytes
import JumplineModel
import JumplineTesting
import NewspaperText
import Testing

/// What holds of every document that the reader makes, whatever the page is like.
@Suite struct ReaderPropertyTests {
  private let reader = NewspaperTextReader()

  @Test func `every non-blank byte of a generated page is in exactly one block`() throws {
    var generator = RawPageGenerator(seed: 11)
    for _ in 0..<300 { try expectTiling(generator.page()) }
  }

  @Test func `every non-blank byte of a mutated page is in exactly one block`() throws {
    var generator = RawPageGenerator(seed: 12)
    let pages = TestPage.seeds + TestPage.handMade
    for page in pages {
      var bytes = page.bytes
      for _ in 0..<8 {
        bytes = generator.mutate(bytes)
        try expectTiling(bytes)
      }
    }
  }

  @Test(arguments: ["", "\n", "\u{3000}\u{3000}\n \t\n", "。", "“", "(下转2版)", "(上接1版)", "版", "摄", "-", "1\n2\n3\n4\n5", "王\n\n李"])
  func `smallest pages are read`(text: String) throws {
    try expectTiling(Array(text.utf8))
  }

  @Test func `many short lines and one long line are read`() throws {
    try expectTiling(Array(String(repeating: "字\n", count: 3_000).utf8))
    try expectTiling(Array(String(repeating: "字", count: 300_000).utf8))
  }

  private func expectTiling(_ bytes: [UInt8], location: SourceLocation = #_sourceLocation) throws {
    let source = TestSource.make(path: "page.txt", bytes)
    let document = try #require(try reader.read(source).first)
    let expected = DocumentGenerator.pieces(of: source)
    #expect(document.pieces == expected, sourceLocation: location)
    #expect(document.blocks.map(\.start) == document.blocks.map(\.start).sorted(), sourceLocation: location)
    let owned = document.articles.flatMap(\.blocks)
    #expect(Set(owned).count == owned.count, sourceLocation: location)
    #expect(document.articles.allSatisfy { $0.blocks == $0.blocks.sorted() && !$0.blocks.isEmpty }, sourceLocation: location)
    for block in document.blocks {
      #expect(block.joins.count == block.pieces.count - 1, sourceLocation: location)
      #expect(block.joins.allSatisfy { (0...1).contains($0.confidence) && !$0.evidence.isEmpty }, sourceLocation: location)
      for inline in block.inlines {
        #expect(block.pieces.contains { $0.contains(inline.range) }, sourceLocation: location)
      }
      let starts = block.inlines.map(\.range.start)
      #expect(starts == starts.sorted(), sourceLocation: location)
    }
    let explanation = try reader.explain(source)
    #expect(explanation.pieces.map(\.range) == expected, sourceLocation: location)
    #expect(explanation.pieces.allSatisfy { !$0.choices.isEmpty }, sourceLocation: location)
  }
}
