import JumplineBytes
import JumplineModel
import Testing

struct ReadingTextTests {
  /// `ab|CD|ef` where `ab` and `ef` are one paragraph with a caption between them, joined by some glue.
  private func page(glue: String) -> Document {
    let source = Source(path: "", utf8: Array("ab\nCD\nef\ngh".utf8), sha256: "")
    return Document(
      source: source,
      blocks: [
        Block(
          label: .paragraph, pieces: [TextRange(0, 2), TextRange(6, 8)],
          joins: [Join(glue: glue, confidence: 1, evidence: [])]),
        Block(label: .caption, pieces: [TextRange(3, 5)]), Block(label: .paragraph, pieces: [TextRange(9, 11)]),
      ])
  }

  @Test func `seams are closed and a line feed stands after each block`() {
    #expect(String(decoding: ReadingText(page(glue: "")).bytes, as: UTF8.self) == "abef\nCD\ngh\n")
    #expect(String(decoding: ReadingText(page(glue: " ")).bytes, as: UTF8.self) == "ab ef\nCD\ngh\n")
  }

  @Test func `every stretch is known in the source`() {
    let reading = ReadingText(page(glue: ""))
    #expect(reading.source(of: ReadingRange(0, 2)) == TextRange(0, 2))
    #expect(reading.source(of: ReadingRange(2, 4)) == TextRange(6, 8))
    #expect(reading.source(of: ReadingRange(5, 7)) == TextRange(3, 5))
  }

  @Test func `a stretch across a seam reaches from its first to its last part`() {
    #expect(ReadingText(page(glue: "")).source(of: ReadingRange(1, 3)) == TextRange(1, 7))
    #expect(ReadingText(page(glue: " ")).source(of: ReadingRange(1, 4)) == TextRange(1, 7))
  }

  @Test func `glue stands for the end of what it follows`() {
    let reading = ReadingText(page(glue: " "))
    #expect(reading.source(of: ReadingRange(2, 3)) == TextRange(2, 2))
    #expect(reading.sourceEnd(before: 2) == TextRange(2, 2))
  }

  @Test func `a place belongs to its block`() {
    let reading = ReadingText(page(glue: ""))
    #expect([0, 3, 5, 8].map { reading.block(at: $0) } == [0, 0, 1, 2])
    #expect(reading.blocks == [ReadingRange(0, 4), ReadingRange(5, 7), ReadingRange(8, 10)])
  }

  @Test func `an empty page has an empty text`() {
    let reading = ReadingText(Document(source: Source(path: "", utf8: [], sha256: "")))
    #expect(reading.bytes.isEmpty)
    #expect(reading.block(at: 0) == nil)
    #expect(reading.source(of: ReadingRange(0, 0)) == TextRange(0, 0))
  }
}
