import JumplineBytes
import JumplineModel

/// The findings that are shown in the text as `sic`: more than information, about a part of one piece, and nested in whatever
/// else is marked there.
struct Suspects {
  /// Indices of findings, by block.
  private(set) var inBlock: [Int: [Int]] = [:]
  private var all: Set<Int> = []

  /// - Parameter corrections: have been given their places in the text before.
  init(_ document: Document, _ plan: PagePlan, _ corrections: Corrections) {
    for (number, finding) in document.findings.enumerated() where finding.severity > .information && !finding.range.isEmpty {
      guard let block = Self.block(of: finding.range, document, plan) else { continue }
      var marks: [Mark] = []
      for (index, inline) in document.blocks[block].inlines.enumerated() {
        Mark.append(inline, number: index, document.source, to: &marks)
      }
      let others = inBlock[block, default: []].map { document.findings[$0].range } + corrections.ranges
      guard marks.allSatisfy({ Self.nests(finding.range, $0) }),
        others.allSatisfy({ !$0.overlaps(finding.range) || $0.contains(finding.range) || finding.range.contains($0) })
      else { continue }
      inBlock[block, default: []].append(number)
      all.insert(number)
    }
  }

  var isEmpty: Bool { all.isEmpty }

  func contains(_ finding: Int) -> Bool { all.contains(finding) }

  /// The block in one of whose pieces a range lies without being all of it.
  private static func block(of range: TextRange, _ document: Document, _ plan: PagePlan) -> Int? {
    var low = 0
    var high = plan.entries.count
    while low < high {
      let middle = (low + high) / 2
      if plan.entries[middle].text.end <= range.start { low = middle + 1 } else { high = middle }
    }
    let text = document.source.text
    guard low < plan.entries.count, plan.entries[low].text.contains(range), plan.entries[low].text != range,
      range.end <= text.count, WhiteSpace.trim(text.span, range) == range
    else { return nil }
    return plan.entries[low].block
  }

  private static func nests(_ range: TextRange, _ mark: Mark) -> Bool {
    if !mark.range.overlaps(range) || mark.range.contains(range) { return true }
    if case .jump = mark.kind { return range.contains(mark.range) }
    return false
  }
}
