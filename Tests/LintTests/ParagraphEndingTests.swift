import JumplineBytes
import JumplineLint
import JumplineModel
import Testing

struct ParagraphEndingTests {
  private func ending(_ text: String) -> ParagraphEnding {
    let bytes = Array(text.utf8)
    return ParagraphEnding(of: ReadingRange(0, bytes.count), in: bytes.span)
  }

  @Test func `a full stop, also inside quotation marks or brackets, completes a paragraph`() {
    for text in ["好。", "好!", "“好吗?”", "好……", "(完)", "Good.", "好。 　"] { #expect(ending(text) == .complete, "\(text)") }
  }

  @Test func `colons, dashes and the ends of list items lead on`() {
    for text in ["如下:", "如下：", "他说——", "一是安全;", "二是、"] { #expect(ending(text) == .leadsOn, "\(text)") }
  }

  @Test func `commas and bare words break off`() {
    #expect(ending("他说,") == .comma)
    #expect(ending("他说，") == .comma)
    #expect(ending("他") == .bare)
    #expect(ending("共12") == .bare)
  }

  @Test func `nothing is complete`() { #expect(ending("") == .complete) }
}
