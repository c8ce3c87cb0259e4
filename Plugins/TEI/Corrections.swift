import JumplineBytes
import JumplineModel

/// The accepted fixes that can be shown in the text as `choice`: those of a part of one piece, nested in whatever else is
/// marked there.
struct Corrections {
  /// Indices of edits, by block.
  private(set) var inBlock: [Int: [Int]] = [:]
  /// Of those in blocks.
  private(set) var ranges: [TextRange] = []

  init(_ document: Document, _ plan: PagePlan) {
    for (number, edit) in document.edits.enumerated() {
      guard let entry = plan.entries.first(where: { $0.text.contains(edit.range) }), edit.range.end <= document.source.text.count
      else { continue }
      var marks: [Mark] = []
      for (index, inline) in document.blocks[entry.block].inlines.enumerated() {
        Mark.append(inline, number: index, document.source, to: &marks)
      }
      let isNested = marks.allSatisfy { mark in
        !mark.range.overlaps(edit.range) || mark.range.contains(edit.range) || edit.range.contains(mark.range)
      }
      if !isNested { continue }
      inBlock[entry.block, default: []].append(number)
      ranges.append(edit.range)
    }
  }

  var isEmpty: Bool { ranges.isEmpty }
}
