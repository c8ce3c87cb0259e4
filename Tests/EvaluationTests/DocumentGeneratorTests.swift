import JumplineBytes
import JumplineModel
import JumplineTesting
import Testing

/// What other tests take for granted of generated documents.
@Suite struct DocumentGeneratorTests {
  private static let documents = DocumentGenerator.documents(300)

  @Test func `pieces and gaps tile the source`() {
    for document in Self.documents {
      let source = document.source
      let all = (document.pieces.map { source.bytes(of: $0) } + document.gaps.map(\.range)).sorted()
      var position = 0
      for range in all {
        #expect(range.start == position)
        position = range.end
      }
      #expect(position == source.bytes.count)
    }
  }

  @Test func `every non-blank byte is in a piece`() {
    for document in Self.documents {
      for gap in document.gaps {
        let text = Array(document.source.bytes[gap.range.offsets])
        let trimmed = WhiteSpace.trim(text.span, TextRange(0, text.count))
        #expect(trimmed.isEmpty || (gap.range.start == 0 && text.starts(with: [0xEF, 0xBB, 0xBF])))
      }
    }
  }

  @Test func `inlines lie inside one piece of their block and in order`() {
    for document in Self.documents {
      for block in document.blocks {
        #expect(block.joins.count == block.pieces.count - 1)
        for inline in block.inlines { #expect(block.pieces.contains { $0.contains(inline.range) } && !inline.range.isEmpty) }
        #expect(block.inlines.map(\.range) == block.inlines.map(\.range).sorted())
      }
    }
  }

  @Test func `blocks and articles are in order and belong to one another`() {
    var labels: Set<Label> = []
    for document in Self.documents {
      #expect(document.blocks.map(\.start) == document.blocks.map(\.start).sorted())
      #expect(Set(document.articles.flatMap(\.blocks)).count == document.articles.flatMap(\.blocks).count)
      labels.formUnion(document.blocks.map(\.label))
      for (index, block) in document.blocks.enumerated() {
        #expect((document.articleOfBlock[index] == nil) == (block.label == .furniture || block.label == .unassigned))
      }
    }
    #expect(labels == Set(Label.allCases))
  }

  @Test func `the same seed gives the same document`() {
    var (first, second) = (DocumentGenerator(seed: 7), DocumentGenerator(seed: 7))
    let (left, right) = (first.document(), second.document())
    #expect(left.source.bytes == right.source.bytes && left.blocks == right.blocks && left.findings == right.findings)
  }
}
