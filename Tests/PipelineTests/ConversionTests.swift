import JumplineBytes
import JumplineModel
import JumplinePipeline
import JumplineTesting
import Testing

/// A format of a word a line: `recognizes` what begins with `#`.
private struct WordReader: Reader {
  var format: Format { Format(name: "words", extensions: ["txt"], summary: "") }

  func recognizes(_ head: Span<UInt8>) -> Double { !head.isEmpty && head[0] == 0x23 ? 1 : 0 }

  func read(_ source: Source) throws(ReadFailure) -> [Document] {
    if source.text.starts(with: Array("!".utf8)) { throw ReadFailure("expected words, found !", at: 0) }
    var document = Document(source: source)
    let text = source.text
    Lines.forEach(text.span) { document.blocks.append(Block(label: .paragraph, pieces: [$0])) }
    document.articles = [Article(kind: .story, blocks: Array(document.blocks.indices))]
    return [document]
  }
}

/// Any other text, with lower certainty.
private struct PlainReader: Reader {
  var format: Format { Format(name: "plain", extensions: ["txt"], summary: "") }
  func recognizes(_ head: Span<UInt8>) -> Double { 0.1 }
  func read(_ source: Source) throws(ReadFailure) -> [Document] { try WordReader().read(source) }
}

private struct CountWriter: Writer {
  var format: Format { Format(name: "count", extensions: ["count"], summary: "") }

  func writeHeader(_ options: WriterOptions, to output: inout [UInt8]) { output += Array("<".utf8) }

  func write(_ document: Document, _ options: WriterOptions, to output: inout [UInt8]) {
    output += Array("\(document.blocks.count) ".utf8)
  }

  func writeFooter(_ options: WriterOptions, to output: inout [UInt8]) { output += Array(">".utf8) }
}

/// Refuses outputs with an even number of words.
private struct OddValidator: Validator {
  func validate(_ xml: [UInt8], name: String) -> [Fault] {
    xml.contains(0x32) ? [Fault(code: "ODD", message: "even", line: 1)] : []
  }
}

@Suite struct ConversionTests {
  private func convert(
    _ folder: ScratchFolder, to destination: Destination, validator: (any Validator)? = nil, lanes: Int = 1
  ) -> (outcome: Outcome, complaints: [String]) {
    let conversion = Conversion(
      opening: SourceOpening(language: .en), reading: PageReading(readers: [WordReader()], language: .en),
      writer: CountWriter(), options: WriterOptions(), destination: destination, validator: validator, lanes: lanes)
    var complaints: [String] = []
    let inputs = InputList([folder.path + "/in"], extensions: ["txt"], language: .en).inputs
    let outcome = conversion.run(inputs) { complaints.append($0.message) }
    return (outcome, complaints)
  }

  @Test func `one output has one header and one footer, a folder has them in every file`() throws {
    let folder = try ScratchFolder()
    try folder.write("in/a.txt", Array("x\ny".utf8))
    try folder.write("in/b/c.txt", Array("x".utf8))
    _ = convert(folder, to: Destination(named: folder.path + "/all"))
    #expect(try folder.read("all") == "<2 1 >")
    _ = convert(folder, to: Destination(named: folder.path + "/out/"))
    #expect(try folder.read("out/a.count") == "<2 >")
    #expect(try folder.read("out/b/c.count") == "<1 >")
  }

  @Test(arguments: [1, 3])
  func `one bad input stops no other`(_ lanes: Int) throws {
    let folder = try ScratchFolder()
    for index in 10..<60 { try folder.write("in/\(index).txt", Array((index == 30 ? "!" : "x").utf8)) }
    let (outcome, complaints) = convert(folder, to: Destination(named: folder.path + "/all"), lanes: lanes)
    #expect(complaints == ["expected words, found !"])
    #expect(outcome.status == .inputOrOutput)
    #expect(outcome.pages == 49)
    #expect(try folder.read("all") == "<" + String(repeating: "1 ", count: 49) + ">")
  }

  @Test func `an invalid output does not get its name`() throws {
    let folder = try ScratchFolder()
    try folder.write("in/a.txt", Array("x\ny".utf8))
    try folder.write("in/b.txt", Array("x".utf8))
    let (outcome, complaints) = convert(folder, to: Destination(named: folder.path + "/out/"), validator: OddValidator())
    #expect(outcome.status == .failure)
    #expect(complaints.count == 1)
    #expect(try folder.files() == ["in/a.txt", "in/b.txt", "out/b.count"])
  }

  @Test func `no temporary file is left when an output cannot be named`() throws {
    let folder = try ScratchFolder()
    try folder.write("in/a.txt", Array("x".utf8))
    try folder.write("out/a.count/folder in the way")
    let (outcome, complaints) = convert(folder, to: Destination(named: folder.path + "/out/"))
    #expect(outcome.status == .inputOrOutput)
    #expect(complaints.count == 1)
    #expect(try folder.files() == ["in/a.txt", "out/a.count/folder in the way"])
  }

  @Test func `the reader that is surest of the first bytes reads`() {
    let reading = PageReading(readers: [PlainReader(), WordReader()], language: .en)
    func name(_ text: String) -> String? {
      reading.reader(of: Source(path: "", utf8: Array(text.utf8), sha256: ""))?.format.name
    }
    #expect(name("# words") == "words")
    #expect(name("words") == "plain")
    #expect(name("") == "plain")
  }

  @Test func `articles are named`() throws {
    let source = Source(path: "", utf8: Array("x".utf8), sha256: "00")
    let documents = try PageReading(readers: [WordReader()], language: .en).documents(source)
    #expect(documents.first?.articles.first?.id == ArticleIdentifier.make(sha256: "00", start: 0))
  }
}
