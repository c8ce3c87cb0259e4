import JumplineBytes
import JumplineModel
import JumplineXML

/// One element with text: its attributes, and what is marked in it.
extension PagePrinter {
  /// An element that holds a whole fragment.
  func element(
    _ name: StaticString, _ fragment: PagePlan.Fragment, _ printer: inout TagPrinter,
    _ write: (inout TagPrinter.Attributes) -> Void = { _ in }
  ) {
    part(name, fragment, whole(fragment), &printer) { attributes in
      write(&attributes)
      fragmentAttributes(fragment, &attributes, isParagraph: false)
    }
  }

  /// The same, where the element itself stands for the block's only inline when that covers all of it.
  func element(
    _ name: StaticString, _ fragment: PagePlan.Fragment, isInline: (Inline) -> Bool, _ printer: inout TagPrinter
  ) {
    let block = document.blocks[fragment.block]
    let whole = whole(fragment)
    let stands =
      fragment.isFirst && fragment.isLast && block.inlines.count == 1 && isInline(block.inlines[0])
      && block.inlines[0].range == whole && hasContent(block.inlines[0])
    part(name, fragment, whole, inline: stands ? 0 : nil, &printer) {
      fragmentAttributes(fragment, &$0, isParagraph: false)
    }
  }

  func hasContent(_ inline: Inline) -> Bool {
    switch inline {
    case .byline(let byline), .credit(let byline): !byline.people.isEmpty
    case .dateline(let dateline): dateline.agency != nil || dateline.place != nil || dateline.date != nil
    default: false
    }
  }

  /// An element that holds a part of a fragment's text.
  /// - Parameters:
  ///   - inline: the element stands for this inline alone.
  ///   - skipping: this many inlines at the start have elements of their own.
  ///   - omitting: so has this one.
  func part(
    _ name: StaticString, _ fragment: PagePlan.Fragment, _ range: TextRange, inline: Int? = nil, skipping: Int = 0,
    omitting: Int? = nil, gapInside: Bool = false, _ printer: inout TagPrinter,
    _ write: (inout TagPrinter.Attributes) -> Void = { _ in }
  ) {
    let inlines = document.blocks[fragment.block].inlines
    var marks: [Mark] = []
    if let inline {
      Mark.append(inlines[inline], number: inline, source, to: &marks, withItself: false)
    } else {
      for number in inlines.indices where number >= skipping && number != omitting {
        Mark.append(inlines[number], number: number, source, to: &marks)
      }
    }
    if !suspects.isEmpty {
      for number in suspects.inBlock[fragment.block] ?? [] {
        marks.append(Mark(range: document.findings[number].range, kind: .suspect(number), depth: 0))
      }
    }
    if !corrections.isEmpty {
      for number in corrections.inBlock[fragment.block] ?? [] where !printedEdits.contains(number) {
        marks.append(Mark(range: document.edits[number].range, kind: .edit(number), depth: -1))
      }
    }
    if !source.alignment.isIdentity {
      // A code of several characters is not cut.
      marks.removeAll { !source.alignment.isBoundary($0.range.start) || !source.alignment.isBoundary($0.range.end) }
    }
    if !marks.isEmpty { marks = Mark.nested(marks, in: range) }

    printer.element(name) { attributes in
      write(&attributes)
      sources(fragment, range, &attributes)
    } content: { printer in
      if gapInside { milestoneBefore(fragment, &printer) }
      var cursor = FlowCursor(position: range.start, piece: piece(at: range.start, fragment), marks: marks[...])
      if !fragment.isFirst, range.start == document.blocks[fragment.block].pieces[fragment.pieces.lowerBound].start {
        seam(fragment.block, before: fragment.pieces.lowerBound, &printer)
      }
      flow(fragment, upTo: range.end, &cursor, &printer)
      while let mark = cursor.marks.popFirst() { self.element(for: mark, fragment, &cursor, &printer) }
    }
  }

  /// The name of the element, and its place among the parts of a block that was cut.
  func fragmentAttributes(
    _ fragment: PagePlan.Fragment, _ attributes: inout TagPrinter.Attributes, isParagraph: Bool
  ) {
    let next = fragment.isLast ? cuts.after[fragment.block]?.there : nil
    let previous = fragment.isFirst ? cuts.before[fragment.block]?.there : nil
    let hasNext = !fragment.isLast || next != nil
    let hasPrevious = !fragment.isFirst || previous != nil
    if isParagraph || hasNext || hasPrevious {
      attributes("xml:id") { blockIdentifier(fragment.block, fragment.pieces.lowerBound, &$0) }
    }
    guard hasNext || hasPrevious else { return }
    if isParagraph {
      if !hasPrevious { attributes("part", "I") } else if !hasNext { attributes("part", "F") } else { attributes("part", "M") }
    }
    if let next {
      attributes("next") { article(next, &$0) }
    } else if hasNext {
      attributes("next") {
        $0.literal("#")
        blockIdentifier(fragment.block, fragment.pieces.upperBound, &$0)
      }
    }
    if let previous {
      attributes("prev") { article(previous, &$0) }
    } else if hasPrevious {
      var start = fragment.pieces.lowerBound - 1
      while !plan.isFragmentStart(block: fragment.block, piece: start) { start -= 1 }
      attributes("prev") {
        $0.literal("#")
        blockIdentifier(fragment.block, start, &$0)
      }
    }
  }
}
