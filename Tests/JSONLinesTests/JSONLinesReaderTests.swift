import JSONLines
import JumplineBytes
import JumplineModel
import JumplineTesting
import Testing

@Suite struct JSONLinesReaderTests {
  private func read(_ output: [UInt8]) throws -> [Document] {
    try JSONLinesReader().read(TestSource.make(path: "out.jsonl", output))
  }

  /// What a record does not tell: credits as inlines.
  private func told(_ block: Block) -> Block {
    var block = block
    block.inlines.removeAll { if case .credit = $0 { true } else { false } }
    return block
  }

  private func expectSame(_ back: Document, _ document: Document, inlines: Bool) {
    #expect(back.source.path == document.source.path)
    #expect(back.source.sha256 == document.source.sha256)
    #expect(back.source.bytes == document.source.bytes)
    #expect(back.source.text == document.source.text)
    #expect(back.metadata == document.metadata)
    #expect(back.language == document.language)
    #expect(back.articles == document.articles)
    #expect(back.findings == document.findings)
    #expect(back.gaps == document.gaps)
    if inlines {
      #expect(back.blocks == document.blocks.map(told))
    } else {
      #expect(back.blocks.map(\.pieces) == document.blocks.map(\.pieces))
      #expect(back.blocks.map(\.joins) == document.blocks.map(\.joins))
      #expect(back.blocks.map(\.label) == document.blocks.map(\.label))
      #expect(back.blocks.map(\.role) == document.blocks.map(\.role))
      #expect(back.articles.map { back.jumps(of: $0) } == document.articles.map { document.jumps(of: $0) })
    }
  }

  @Test(arguments: TestPage.seeds + TestPage.examples)
  func `reads back the document of a page`(_ page: TestPage) throws {
    let document = page.document
    let back = try read(JSONLinesWriterTests.write(document))
    try #require(back.count == 1)
    expectSame(back[0], document, inlines: true)
  }

  @Test func `reads back generated documents`() throws {
    for document in DocumentGenerator.documents(300) {
      let output = JSONLinesWriterTests.write(document)
      let back = try read(output)
      try #require(back.count == 1)
      expectSame(back[0], document, inlines: false)
      // Words that stand twice may be found at the other place; the words themselves, people and all, are the same.
      let again = JSONLinesWriterTests.write(back[0])
      #expect(GoldenFile.firstDifference(expected: output, found: again) == nil)
    }
  }

  @Test func `reads the pages of a file in order and passes over error records`() throws {
    let documents = DocumentGenerator.documents(5)
    var output: [UInt8] = []
    for document in documents {
      JSONLinesWriter().write(
        InputFailure(path: "gone.txt", code: .notFound, message: "nothing there"), WriterOptions(), to: &output)
      output += JSONLinesWriterTests.write(document)
    }
    #expect(try read(output).map(\.source.bytes) == documents.map(\.source.bytes))
  }

  @Test func `knows its own files by their first bytes`() {
    let own = JSONLinesWriterTests.write(TestPage.seeds[0].document)
    #expect(JSONLinesReader().recognizes(own.span) == 1)
    let other = Array(#"{"a":1}"#.utf8)
    #expect(JSONLinesReader().recognizes(other.span) == 0)
  }

  private func failure(_ text: String) -> ReadFailure? {
    do { _ = try read(Array(text.utf8)) } catch { return error as? ReadFailure }
    return nil
  }

  @Test func `says in which line what was expected`() {
    let good = String(decoding: JSONLinesWriterTests.write(Document(source: TestSource.make(path: "e.txt", []))), as: UTF8.self)
    #expect(failure(good + "{\"a\"") == ReadFailure(
      "line 2: expected one JSON object, found something that is not valid JSON", at: good.utf8.count))
    #expect(failure(good + "{\"schema\":\"jumpline.article/1\"}") == ReadFailure(
      "line 2: expected the key `id`, found none", at: good.utf8.count))
    #expect(failure(good.replacing("article/1", with: "article/9")) == ReadFailure(
      "line 1: expected the schema `jumpline.article/1`, found `jumpline.article/9`"))
    #expect(failure(good.replacing("\"bytes\":0", with: "\"bytes\":\"0\"")) == ReadFailure(
      "line 1: expected a whole number in `sources[0].bytes`, found something else"))
    #expect(failure(good.replacing("\"page\",\"order\"", with: "\"story\",\"order\"")) == ReadFailure(
      "line 1: expected a record of kind `page` after this one, found the end of the file"))
  }

  @Test func `does not trap on mutated files`() {
    let document = TestPage.seeds[2].document
    let output = JSONLinesWriterTests.write(document)
    for seed in 0..<60 {
      var generator = RawPageGenerator(seed: UInt64(seed))
      let mutated = generator.mutate(output)
      _ = try? read(mutated)
      _ = try? JSONLinesReader().rebuild(mutated)
    }
  }
}
