import JumplineBytes
import JumplineModel
import JumplineTesting
import TEI
import Testing

/// What is written is read back: the bytes of the source, and everything that was understood of it.
struct RoundTripTests {
  @Test(arguments: TestPage.seeds + TestPage.examples)
  func `a page with gold comes back whole`(page: TestPage) throws {
    try expectRoundTrip(page.document)
  }

  @Test(.enabled(if: TestPage.hasShared, "../shared is not there: the example pages are not tested"))
  func `there are ten pages with gold`() {
    #expect(TestPage.seeds.count + TestPage.examples.count == 10)
  }

  @Test func `clean generated documents come back whole`() throws {
    for document in DocumentGenerator.documents(500, .clean) { try expectRoundTrip(document) }
  }

  @Test func `documents over any bytes come back whole`() throws {
    for document in DocumentGenerator.documents(1000) { try expectRoundTrip(document) }
  }

  @Test func `accepted fixes come back, wherever they are`() throws {
    for (seed, document) in DocumentGenerator.documents(300).enumerated() {
      var random = SplitMix64(seed: UInt64(seed))
      var document = document
      let text = document.source.text
      let bounds = (0...text.count).filter { offset in
        (offset == text.count || text[offset] & 0xC0 != 0x80) && document.source.alignment.isBoundary(offset)
      }
      var place = random.below(4)
      while place < bounds.count {
        let end = min(bounds.count - 1, place + random.below(4))
        let new = random.pick(["", "山", "a<b", "\n\n", "\r\n"])
        document.edits.append(Edit(range: TextRange(bounds[place], bounds[end]), text: new, rules: [random.pick(["PUN001", "CHR003"])]))
        place = end + 1 + random.below(12)
      }
      try expectRoundTrip(document)
    }
  }

  @Test func `several pages fit into one corpus`() throws {
    let documents = DocumentGenerator.documents(20)
    let options = WriterOptions(unit: .issue)
    var output: [UInt8] = []
    TEIWriter().writeHeader(options, to: &output)
    for document in documents { TEIWriter().write(document, options, to: &output) }
    TEIWriter().writeFooter(options, to: &output)
    let read = try TEIReader().read(Source(path: "corpus.xml", utf8: output, sha256: ""))
    #expect(read.count == documents.count)
    for (expected, found) in zip(documents, read) { expectEqual(expected, found) }
  }

  private func expectRoundTrip(_ document: Document) throws {
    let output = TEIWriterTests.write(document)
    let rebuilt = try #require(try TEIReader().rebuild(output).first)
    #expect(rebuilt.bytes == document.source.bytes)
    #expect(rebuilt.discrepancies == [])
    #expect(rebuilt.path == document.source.path)
    #expect(rebuilt.sha256 == TestSource.sha256(rebuilt.bytes))
    let read = try #require(try TEIReader().read(Source(path: "x.xml", utf8: output, sha256: "")).first)
    expectEqual(document, read)
  }

  private func expectEqual(_ expected: Document, _ found: Document) {
    #expect(found.source.text == expected.source.text)
    #expect(found.metadata == expected.metadata)
    #expect(found.language == expected.language)
    #expect(found.articles == expected.articles)
    #expect(found.blocks.count == expected.blocks.count)
    let different = zip(expected.blocks, found.blocks).first { $0 != $1 }
    #expect(different?.1 == different?.0)
    #expect(found.gaps == expected.gaps)
    let findings = expected.findings.map { finding in
      var bare = finding
      (bare.notes, bare.fix) = ([], nil)
      return bare
    }
    #expect(found.findings == findings)
    #expect(found.edits == expected.edits)
  }
}
