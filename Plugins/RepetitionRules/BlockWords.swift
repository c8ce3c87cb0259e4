import JumplineBytes
import JumplineModel

/// The words of each block of a page.
struct BlockWords: PageView {
  private let blocks: [PrintedWords]

  init(_ page: LintedPage) {
    let text = page.reading.bytes
    blocks = page.reading.blocks.map { PrintedWords($0, in: text.span) }
  }

  subscript(block: Int) -> PrintedWords { blocks[block] }
}
