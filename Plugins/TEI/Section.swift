import JumplineModel

/// The parts of a `div`: TEI wants headings first, then text, then what closes it, and new text after that needs a new `div`.
struct Section {
  /// How far a `div` has come.
  enum Stage {
    case top
    case middle
    case bottom
  }

  var fragments: [PagePlan.Fragment]

  /// The first section is the content of the article's own `div`; the others are `div type="section"` in it.
  static func sections(_ fragments: [PagePlan.Fragment], _ document: Document) -> [Section] {
    var sections = [Section(fragments: [])]
    var stage = Stage.top
    var firstOfMiddle: Int?
    var ownDivHasBottom = false
    for fragment in fragments {
      let next = Self.stage(after: stage, document.blocks[fragment.block].label)
      if let next {
        stage = next
      } else {
        sections.append(Section(fragments: []))
        stage = Self.stage(after: .top, document.blocks[fragment.block].label) ?? .top
      }
      if sections.count == 1 {
        if stage == .middle, firstOfMiddle == nil { firstOfMiddle = sections[0].fragments.count }
        if stage == .bottom { ownDivHasBottom = true }
      }
      sections[sections.count - 1].fragments.append(fragment)
    }
    if sections.count > 1, ownDivHasBottom, let firstOfMiddle {
      let rest = sections[0].fragments[firstOfMiddle...]
      sections[0].fragments.removeSubrange(firstOfMiddle...)
      sections.insert(Section(fragments: Array(rest)), at: 1)
    }
    return sections
  }

  /// Where a `div` stands after a block with a label; nil when the block must open a new one.
  static func stage(after stage: Stage, _ label: Label) -> Stage? {
    switch label {
    case .headline: stage == .top ? .top : nil
    case .subheading: nil
    case .byline, .dateline, .jump, .signature: stage == .top ? .top : .bottom
    case .paragraph, .verse, .table, .unassigned: stage == .bottom ? nil : .middle
    case .caption, .credit, .furniture: stage
    }
  }
}
