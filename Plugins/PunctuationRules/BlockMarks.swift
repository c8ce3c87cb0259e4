import JumplineBytes
import JumplineModel

/// The marks of a page, block by block.
struct BlockMarks: Sequence, IteratorProtocol {
  private let page: LintedPage
  private let marks: [PunctuationMark]
  private var block = 0
  private var mark = 0

  init(_ page: LintedPage) {
    self.page = page
    marks = page.marks
  }

  mutating func next() -> (block: Int, marks: ArraySlice<PunctuationMark>)? {
    guard block < page.reading.blocks.count else { return nil }
    let range = page.reading.blocks[block]
    let first = mark
    while mark < marks.count, marks[mark].start < range.end { mark += 1 }
    defer { block += 1 }
    return (block, marks[first..<mark])
  }
}
