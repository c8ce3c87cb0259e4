import JSONLines
import JumplineBytes
import JumplineModel
import JumplineTesting
import NewspaperText
import Testing

/// The same laws over documents as the newspaper reader makes them, of real pages and of pages that no one would print.
@Suite struct ReadPagesTests {
  private func document(_ source: Source) throws -> Document {
    var document = try #require(try NewspaperTextReader().read(source).first)
    TestSource.stampIdentifiers(&document)
    return document
  }

  private func back(_ output: [UInt8]) throws -> Document {
    try #require(try JSONLinesReader().read(TestSource.make(path: "out.jsonl", output)).first)
  }

  /// Credits of pictures are not told.
  private func told(_ block: Block) -> Block {
    var block = block
    block.inlines.removeAll { if case .credit = $0 { true } else { false } }
    return block
  }

  @Test(arguments: TestPage.seeds + TestPage.examples)
  func `a page comes back with people, roles, datelines and joins`(_ page: TestPage) throws {
    let document = try document(page.source)
    let back = try back(JSONLinesWriterTests.write(document))
    #expect(back.blocks == document.blocks.map(told))
    #expect(back.articles == document.articles)
    #expect(back.source.bytes == page.bytes)
    #expect(back.language == document.language)
  }

  @Test func `mutated pages come back byte for byte and as the schema says`() throws {
    let schema = try JSONSchema("article.schema.json")
    for seed in 0..<100 {
      var generator = RawPageGenerator(seed: UInt64(seed))
      let page = TestPage.seeds[seed % TestPage.seeds.count]
      let bytes = seed % 4 == 0 ? generator.page() : generator.mutate(page.bytes)
      let document = try document(TestSource.make(path: "m.txt", bytes))
      let output = JSONLinesWriterTests.write(document)
      #expect(try JSONLinesReader().rebuild(output).map(\.bytes) == [bytes])
      let again = JSONLinesWriterTests.write(try back(output))
      #expect(GoldenFile.firstDifference(expected: output, found: again) == nil)
      if seed % 10 == 0 {
        for record in try JSONLinesWriterTests.records(output) { #expect(schema.faults(in: record) == []) }
      }
    }
  }
}
