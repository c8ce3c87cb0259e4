import JumplineBytes
import JumplineModel
import JumplineTesting
import NewspaperText
import RelaxNG
import TEI
import Testing

/// What the TEI writer puts out is valid, cross-checks and all.
struct WriterOutputTests {
  private func faults(_ documents: [Document], unit: WriterOptions.Unit = .page) -> [Fault] {
    let writer = TEIWriter()
    let options = WriterOptions(unit: unit, version: "0.1.0")
    var output: [UInt8] = []
    writer.writeHeader(options, to: &output)
    for document in documents { writer.write(document, options, to: &output) }
    writer.writeFooter(options, to: &output)
    return RelaxNGValidator().validate(output, name: "page.xml")
  }

  private func read(_ source: Source) throws -> Document {
    var document = try #require(try NewspaperTextReader().read(source).first)
    TestSource.stampIdentifiers(&document)
    return document
  }

  @Test(arguments: TestPage.seeds + TestPage.handMade + TestPage.examples)
  func `a page is valid, as it was read and as gold has it`(page: TestPage) throws {
    #expect(faults([try read(page.source)]) == [])
    #expect(faults([page.document]) == [])
  }

  @Test func `the pages of an issue are valid in one file`() throws {
    #expect(faults(try TestPage.seeds.map { try read($0.source) }, unit: .issue) == [])
  }

  @Test func `generated documents are valid but for links to pages that there are not`() {
    for document in DocumentGenerator.documents(200) {
      #expect(faults([document]).filter { $0.code != "XML003" } == [])
    }
  }

  @Test func `generated pages are valid`() throws {
    for seed in 0..<200 {
      var generator = RawPageGenerator(seed: UInt64(seed))
      #expect(faults([try read(TestSource.make(path: "page.txt", generator.page()))]) == [], "\(seed)")
    }
  }
}
