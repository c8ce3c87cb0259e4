import Foundation
import JSONLines
import JumplineBytes
import JumplineEncodings
import JumplineModel
import JumplineProcess
import JumplineTesting
import TEI
import Testing

/// Sources whose text stands among markup: everything that is said of the text points into the file, and nothing is lost.
@Suite(.enabled(if: FaultyPlugin.hasPython, "there is no python3"))
struct MarkupTests {
  static func reader(_ name: String) throws -> (any Reader, ProcessPlugin) {
    let script = name.replacing("-", with: "_") + ".py"
    let plugin = try ProcessPlugin(
      ProgramDescription(
        name: name, command: ["env", "PYTHONPATH=..", "PYTHONDONTWRITEBYTECODE=1", "python3", script],
        folder: TestPage.package + "Examples/ProcessPlugins/\(name)", limit: .seconds(60)),
      language: .en
    ) { _ in }
    return (plugin.readers[0], plugin)
  }

  static func sample(_ name: String, _ file: String = "page.xml") throws -> String {
    try String(contentsOfFile: TestPage.package + "Examples/ProcessPlugins/\(name)/samples/\(file)", encoding: .utf8)
  }

  /// A sample of one of the two readers.
  struct Sample: CustomTestStringConvertible, Sendable {
    var reader: String
    var file: String
    var testDescription: String { "\(reader) \(file)" }

    func text() throws -> String { try MarkupTests.sample(reader, file) }
  }

  static let samples: [Sample] = ["alto", "page-xml"].flatMap { reader in
    let names = (try? FileManager.default.contentsOfDirectory(atPath: TestPage.package + "Examples/ProcessPlugins/\(reader)/samples")) ?? []
    return names.sorted().map { Sample(reader: reader, file: $0) }
  }

  /// The document of a source in an encoding.
  static func document(_ name: String, _ bytes: [UInt8], _ encoding: TextEncoding = .utf8) throws -> Document {
    let (reader, plugin) = try reader(name)
    defer { plugin.end() }
    let source = try #require(TestSource.make(path: "page.xml", bytes, as: encoding))
    var document = try #require(try reader.read(source).first)
    TestSource.stampIdentifiers(&document)
    return document
  }

  static func written(_ document: Document, _ writer: any Writer) -> [UInt8] {
    var output: [UInt8] = []
    writer.writeHeader(WriterOptions(), to: &output)
    writer.write(document, WriterOptions(), to: &output)
    writer.writeFooter(WriterOptions(), to: &output)
    return output
  }

  static let encodings: [TextEncoding] = [.utf8, .gb18030, .utf16LE]

  @Test(arguments: samples, encodings)
  func `both formats give back the file byte for byte`(_ sample: Sample, _ encoding: TextEncoding) throws {
    let codec = try #require(SourceCodec(encoding))
    let mark: [UInt8] = encoding == .utf16LE ? [0xFF, 0xFE] : []
    let bytes = mark + codec.encode(Array(try sample.text().utf8)[...]).bytes
    let document = try Self.document(sample.reader, bytes, encoding)
    #expect(document.source.encoding == encoding.name + "+markup")
    #expect(document.blocks.count >= 3)
    for (writer, rebuilder) in [(JSONLinesWriter() as any Writer, JSONLinesReader() as any SourceRebuilding), (TEIWriter(), TEIReader())] {
      let rebuilt = try #require(try rebuilder.rebuild(Self.written(document, writer)).first)
      #expect(rebuilt.discrepancies == [])
      #expect(rebuilt.bytes == bytes)
    }
  }

  @Test(arguments: samples, encodings)
  func `what is read back says the same words in the same places`(_ sample: Sample, _ encoding: TextEncoding) throws {
    let codec = try #require(SourceCodec(encoding))
    let mark: [UInt8] = encoding == .utf16LE ? [0xFF, 0xFE] : []
    let document = try Self.document(sample.reader, mark + codec.encode(Array(try sample.text().utf8)[...]).bytes, encoding)
    func told(_ document: Document) -> Set<String> {
      Set(document.blocks.map { block in
        "\(block.label) \(document.text(of: block)) \(block.pieces.map { document.source.bytes(of: $0) }) \(block.joins.map(\.kind))"
      })
    }
    let fromRecords = try #require(try JSONLinesReader().read(source(Self.written(document, JSONLinesWriter()))).first)
    #expect(told(fromRecords) == told(document))
    let fromTEI = try #require(try TEIReader().read(source(Self.written(document, TEIWriter()))).first)
    #expect(told(fromTEI) == told(document))
  }

  private func source(_ bytes: [UInt8]) -> Source { TestSource.make(path: "output", bytes) }

  @Test func `a line of several strings is one piece, and knows where each character stands`() throws {
    let bytes = Array(try Self.sample("alto").utf8)
    let document = try Self.document("alto", bytes)
    let caption = try #require(document.blocks.first { $0.label == .caption })
    #expect(document.text(of: caption) == "步道一角。 林远山 摄")
    let name = TextRange(caption.start + 16, caption.start + 25)
    #expect(document.source.string(name) == "林远山")
    let place = document.source.bytes(of: name)
    #expect(String(decoding: bytes[place.offsets], as: UTF8.self) == "林远山")
    #expect(String(decoding: bytes[document.source.bytes(of: TextRange(caption.start + 15, caption.start + 16)).offsets], as: UTF8.self) == "<SP/>")
  }

  @Test func `the order of reading is kept though the file has another`() throws {
    let document = try Self.document("page-xml", Array(try Self.sample("page-xml").utf8))
    #expect(
      document.articles.map { article in article.blocks.map { document.text(of: document.blocks[$0]).prefix(7).description } } == [
        ["图书馆延长开放", "从下周一起，图"], ["山城新修步道开", "昨天上午，山城", "步道一角。 林"],
      ])
    let starts = document.blocks.map { document.source.bytes(of: $0.pieces[0]).start }
    #expect(starts != starts.sorted())
  }

  @Test(arguments: samples) func `pieces and gaps of markup tile the file`(_ sample: Sample) throws {
    let document = try Self.document(sample.reader, Array(try sample.text().utf8))
    let parts = (document.pieces.map { document.source.bytes(of: $0) } + document.gaps.map(\.range)).sorted()
    #expect(parts.first?.start == 0)
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.end == $1.start })
    #expect(parts.last?.end == document.source.bytes.count)
    #expect(document.gaps.allSatisfy { $0.kind == .markup })
  }

  /// What stands at the end of a cut line, in each of the ways that programs write it.
  @Test(arguments: [
    (#"<String SUBS_TYPE="HypPart1" SUBS_CONTENT="newspaper" CONTENT="news"/><HYP CONTENT="-"/>"#, "newspaper"),
    (#"<String SUBS_TYPE="HypPart1" SUBS_CONTENT="newspaper" CONTENT="news-"/>"#, "newspaper"),
    (#"<String SUBS_TYPE="HypPart1" SUBS_CONTENT="newspaper" CONTENT="news&#173;"/>"#, "newspaper"),
    (#"<String SUBS_TYPE="HypPart1" CONTENT="news‐"/>"#, "newspaper"),
    (#"<String CONTENT="news"/><HYP CONTENT="¬"/>"#, "newspaper"),
    (#"<String CONTENT="news"/><HYP/>"#, "newspaper"),
    (#"<String SUBS_TYPE="HypPart1" SUBS_CONTENT="news-paper" CONTENT="news"/><HYP CONTENT="-"/>"#, "news-paper"),
    (#"<String SUBS_TYPE="HypPart1" SUBS_CONTENT="news-paper" CONTENT="news-"/>"#, "news-paper"),
    // No word is cut here.
    (#"<String CONTENT="news-"/>"#, "news-paper"),
    (#"<String CONTENT="news"/>"#, "news paper"),
    (#"<String CONTENT="news"/><SP/>"#, "news paper"),
  ])
  func `a word that is cut at the end of a line is whole again`(_ end: String, _ word: String) throws {
    let lines = "<TextLine>\(end)</TextLine><TextLine><String CONTENT=\"paper\"/></TextLine>"
    let page = "<alto><Layout><Page><PrintSpace><TextBlock>\(lines)</TextBlock></PrintSpace></Page></Layout></alto>"
    let document = try Self.document("alto", Array(page.utf8))
    #expect(document.blocks.map { document.text(of: $0) } == [word])
  }

  @Test func `the ALTO reader has fewer than 150 lines`() throws {
    let program = try String(contentsOfFile: TestPage.package + "Examples/ProcessPlugins/alto/alto.py", encoding: .utf8)
    #expect(program.split(separator: "\n", omittingEmptySubsequences: false).count <= 150)
  }
}
