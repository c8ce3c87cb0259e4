import JumplineBytes
import Testing

struct WordListTests {
  private let words = WordList("到 至 直到")

  /// Where a word that begins, and one that ends, at an offset has its other end.
  private func ends(_ text: String, at offset: Int) -> [Int?] {
    let bytes = Array(text.utf8)
    return [words.after(offset, in: bytes.span), words.before(offset, in: bytes.span)]
  }

  @Test func `the longest word is found`() {
    #expect(ends("直到2018", at: 0) == [6, nil])
    #expect(ends("直到2018", at: 6) == [nil, 0])
  }

  @Test func `a word is found only where it begins or ends`() {
    #expect(ends("从至", at: 0) == [nil, nil])
    #expect(ends("从至", at: 3) == [6, nil])
    #expect(ends("从至", at: 6) == [nil, 3])
  }

  @Test func `a word that reaches out of a stretch does not stand in it`() {
    let text = Array("一直到底".utf8)
    let first = words.first(in: 0..<12, of: text.span)
    let none = words.first(in: 0..<6, of: text.span)
    #expect(first == 3)
    #expect(none == nil)
  }
}
