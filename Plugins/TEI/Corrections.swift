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
      guard let entry = Self.entry(of: edit.range, plan), edit.range.end <= document.source.text.count else { continue }
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

  /// The piece that holds a range; of two between which it lies the first.
  private static func entry(of range: TextRange, _ plan: PagePlan) -> PagePlan.Entry? {
    var (low, high) = (0, plan.entries.count)
    while low < high {
      let middle = (low + high) / 2
      if plan.entries[middle].text.end < range.start { low = middle + 1 } else { high = middle }
    }
    while low < plan.entries.count, plan.entries[low].text.start <= range.start {
      if plan.entries[low].text.contains(range) { return plan.entries[low] }
      low += 1
    }
    return nil
  }

  var isEmpty: Bool { ranges.isEmpty }
}
