import JumplineBytes
import Testing

@Suite struct WhiteSpaceTests {
  @Test func `takes ideographic spaces and carriage returns off both ends`() {
    let text = Array("\u{3000}\u{3000}王浩强调 \r".utf8)
    #expect(WhiteSpace.trim(text.span, TextRange(0, text.count)) == TextRange(6, 18))
  }
}
