import JumplineBytes
import JumplineModel

/// Writes the `text` and the `standOff` of one page.
///
/// One file for all elements of a page: they share the plan, the pointers and the position in the source up to which
/// everything has been written, and the order in which they touch it is the order of the output. The marks below divide it
/// by element.
struct PagePrinter {
  let document: Document
  let source: Source
  let plan: PagePlan
  let holes: [Hole]
  let pointers: Pointers
  /// What identifiers of this page begin with, so that several pages fit in one file.
  let prefix: String
  let suspects: Suspects

  init(_ document: Document, pointers: Pointers, prefix: String) {
    self.document = document
    source = document.source
    plan = PagePlan(document)
    holes = Hole.holes(of: document.source)
    self.pointers = pointers
    self.prefix = prefix
    suspects = Suspects(document, plan)
  }

  func body(_ printer: inout TagPrinter) {
    printer.element("body") { printer in
      printer.newline()
      printer.empty("pb") { attributes in
        if !document.metadata.page.isEmpty { attributes("n", document.metadata.page) }
        attributes("corresp") { identifier("#", "src", &$0) }
      }
      printer.newline()
      var hasDiv = false
      for group in plan.groups {
        switch group {
        case .article(let article, let fragments):
          self.article(article, fragments, &printer)
          hasDiv = true
        case .unassigned(let fragments):
          printer.element("div") { $0("type", "unassigned") } content: { sections(fragments, &$0) }
          hasDiv = true
        case .furniture(let fragment):
          furniture(fragment, &printer)
        }
        printer.newline()
      }
      // TEI wants a body to have something in it.
      if !hasDiv { printer.empty("div") { $0("type", "unassigned") } }
      milestone(plan.lastGap, needsBytes: PagePlan.needsBytes(plan.lastGap, source), &printer)
      printer.newline()
    }
  }

  // MARK: Articles

  private func article(_ number: Int, _ fragments: [PagePlan.Fragment], _ printer: inout TagPrinter) {
    let article = document.articles[number]
    printer.element("div") { attributes in
      kind(article.kind, &attributes)
      continuation(of: article, &attributes)
      if !article.id.isEmpty { attributes("xml:id", article.id) }
    } content: {
      sections(fragments, &$0)
    }
  }

  private func kind(_ kind: Article.Kind, _ attributes: inout TagPrinter.Attributes) {
    switch kind {
    case .story: attributes("type", "story")
    case .photoStory: attributes("type", "photo-story")
    case .notice: attributes("type", "notice")
    case .advertisement: attributes("type", "advertisement")
    case .weather: attributes("type", "weather")
    case .verse: attributes("type", "verse")
    case .interview: attributes("type", "interview")
    case .editorial: attributes("type", "editorial")
    }
  }

  /// `part` says that an article goes on elsewhere; `next` and `prev` say where, once that is known.
  private func continuation(of article: Article, _ attributes: inout TagPrinter.Attributes) {
    var hasJump = false
    var next = ""
    var previous = ""
    for index in article.blocks {
      for case .jump(let jump) in document.blocks[index].inlines {
        hasJump = true
        if jump.direction == .to, next.isEmpty { next = jump.target }
        if jump.direction == .from, previous.isEmpty { previous = jump.target }
      }
    }
    guard hasJump else { return }
    switch (next.isEmpty, previous.isEmpty) {
    case (true, true): attributes("part", "Y")
    case (false, true): attributes("part", "I")
    case (true, false): attributes("part", "F")
    case (false, false): attributes("part", "M")
    }
    if !next.isEmpty { attributes("next") { self.article(next, &$0) } }
    if !previous.isEmpty { attributes("prev") { self.article(previous, &$0) } }
  }

  private func sections(_ fragments: [PagePlan.Fragment], _ printer: inout TagPrinter) {
    printer.newline()
    for (index, section) in Section.sections(fragments, document).enumerated() {
      if index == 0 {
        blocks(section.fragments, &printer)
      } else {
        printer.element("div") { $0("type", "section") } content: { printer in
          printer.newline()
          blocks(section.fragments, &printer)
        }
        printer.newline()
      }
    }
  }

  private func blocks(_ fragments: [PagePlan.Fragment], _ printer: inout TagPrinter) {
    var stage = Section.Stage.top
    var index = 0
    while index < fragments.count {
      let fragment = fragments[index]
      let label = document.blocks[fragment.block].label
      let before = stage
      stage = Section.stage(after: stage, label) ?? .top
      index += 1
      var following = index
      switch label {
      case .verse, .table:
        while following < fragments.count, document.blocks[fragments[following].block].label == label { following += 1 }
        group(label, fragments[index - 1..<following], &printer)
        index = following
      case .caption:
        while following < fragments.count, document.blocks[fragments[following].block].label == .credit { following += 1 }
        figure(fragments[index - 1..<following], &printer)
        index = following
      case .credit: figure(fragments[index - 1..<index], &printer)
      default: block(fragment, label, isTop: before == .top, &printer)
      }
      printer.newline()
    }
  }

  // MARK: Blocks

  private func block(_ fragment: PagePlan.Fragment, _ label: Label, isTop: Bool, _ printer: inout TagPrinter) {
    if label == .furniture {
      furniture(fragment, &printer)
      return
    }
    milestoneBefore(fragment, &printer)
    switch label {
    case .headline: headline(fragment, &printer)
    case .subheading: element("head", fragment, &printer) { $0("type", "sub") }
    case .byline: element("byline", fragment, isInline: { if case .byline = $0 { true } else { false } }, &printer)
    case .dateline: element("dateline", fragment, isInline: { if case .dateline = $0 { true } else { false } }, &printer)
    case .jump where isTop: element("opener", fragment, &printer)
    case .jump: element("trailer", fragment, &printer)
    case .signature where isTop: printer.element("opener") { element("signed", fragment, &$0) }
    case .signature: printer.element("closer") { element("signed", fragment, &$0) }
    case .paragraph: paragraph(fragment, isFirstOfDiv: isTop, &printer)
    default: element("ab", fragment, &printer)
    }
  }

  private func headline(_ fragment: PagePlan.Fragment, _ printer: inout TagPrinter) {
    let block = document.blocks[fragment.block]
    if let (kicker, main) = kickerAndMain(fragment) {
      part("head", fragment, kicker, inline: 0, &printer) { $0("type", "kicker") }
      between(kicker.end, main.start, &printer)
      part("head", fragment, main, inline: 1, &printer) { $0("type", "main") }
      return
    }
    element("head", fragment, &printer) { attributes in
      switch block.role {
      case .kicker: attributes("type", "kicker")
      case .main: attributes("type", "main")
      case .deck: attributes("type", "deck")
      case .kickerAndMain: attributes("type", "kicker+main")
      default: break
      }
    }
  }

  /// The two parts of a line that is nothing but a kicker, white space and a main headline.
  private func kickerAndMain(_ fragment: PagePlan.Fragment) -> (TextRange, TextRange)? {
    let block = document.blocks[fragment.block]
    guard block.role == .kickerAndMain, block.pieces.count == 1, block.inlines.count == 2,
      case .headlinePart(.kicker, let kicker) = block.inlines[0], case .headlinePart(.main, let main) = block.inlines[1],
      kicker.start == block.pieces[0].start, main.end == block.pieces[0].end, kicker.end <= main.start,
      !kicker.isEmpty, !main.isEmpty, isBlank(kicker.end, main.start)
    else { return nil }
    return (kicker, main)
  }

  /// A paragraph. A dateline and a byline on its first line stand before it where TEI allows that.
  private func paragraph(_ fragment: PagePlan.Fragment, isFirstOfDiv: Bool, _ printer: inout TagPrinter) {
    var start = document.blocks[fragment.block].pieces[fragment.pieces.lowerBound].start
    var consumed = 0
    if isFirstOfDiv, fragment.isFirst {
      let runIn = runInLines(fragment)
      for (index, range) in runIn.enumerated() {
        let name: StaticString = if case .dateline = document.blocks[fragment.block].inlines[index] { "dateline" } else { "byline" }
        part(name, fragment, range, inline: index, &printer) { $0("rend", "run-in") }
        let next = min(skipBlank(range.end, fragment), startOfInline(index + 1, fragment))
        between(range.end, next, &printer)
        start = next
      }
      consumed = runIn.count
    }
    part("p", fragment, TextRange(start, end(of: fragment)), skipping: consumed, &printer) { attributes in
      fragmentAttributes(fragment, &attributes, isParagraph: true)
    }
  }

  private func startOfInline(_ number: Int, _ fragment: PagePlan.Fragment) -> Int {
    let inlines = document.blocks[fragment.block].inlines
    return number < inlines.count ? inlines[number].range.start : .max
  }

  /// The leading inlines of a paragraph that are a dateline or a byline, with at most white space around them.
  private func runInLines(_ fragment: PagePlan.Fragment) -> [TextRange] {
    let block = document.blocks[fragment.block]
    guard let first = block.pieces.first, !block.inlines.isEmpty else { return [] }
    var position = first.start
    var ranges: [TextRange] = []
    for inline in block.inlines {
      switch inline {
      case .dateline(let dateline) where dateline.agency != nil || dateline.place != nil || dateline.date != nil: break
      case .byline(let byline) where !byline.people.isEmpty: break
      default: return ranges
      }
      let range = inline.range
      guard range.start >= position, range.end < first.end, !range.isEmpty, isBlank(position, range.start),
        ranges.isEmpty ? range.start == position : true, skipBlank(range.end, fragment) < first.end
      else { return ranges }
      ranges.append(range)
      position = range.end
    }
    return ranges
  }

  func furniture(_ fragment: PagePlan.Fragment, _ printer: inout TagPrinter) {
    milestoneBefore(fragment, &printer)
    element("fw", fragment, &printer) { attributes in
      switch document.blocks[fragment.block].role {
      case .masthead: attributes("type", "masthead")
      case .folio: attributes("type", "folio")
      case .date: attributes("type", "date")
      case .editor: attributes("type", "editor")
      case .imprint: attributes("type", "imprint")
      default: break
      }
    }
  }

  /// Verse lines and table lines that follow each other.
  private func group(_ label: Label, _ fragments: ArraySlice<PagePlan.Fragment>, _ printer: inout TagPrinter) {
    if label == .verse {
      printer.element("lg") { printer in
        for fragment in fragments {
          milestoneBefore(fragment, &printer)
          element("l", fragment, &printer)
        }
      }
    } else {
      if let first = fragments.first { milestoneBefore(first, &printer) }
      printer.element("table") { printer in
        for fragment in fragments {
          printer.element("row") { printer in
            // TEI lets nothing stand between rows.
            let isFirst = fragment.block == fragments.first?.block
            part("cell", fragment, whole(fragment), gapInside: !isFirst, &printer) {
              fragmentAttributes(fragment, &$0, isParagraph: false)
            }
          }
        }
      }
    }
  }

  // MARK: Pictures

  /// What stands at a seam: pictures and page furniture.
  func figures(atSeam seam: Int, in entries: Range<Int>, _ printer: inout TagPrinter) {
    var pictures: [PagePlan.Fragment] = []
    func flush() {
      if !pictures.isEmpty { figure(pictures[...], &printer) }
      pictures = []
    }
    for index in entries where plan.entries[index].piece == 0 && plan.host[plan.entries[index].block] == seam {
      let block = plan.entries[index].block
      let fragment = plan.fragment(of: block, from: 0, document)
      switch document.blocks[block].label {
      case .furniture:
        flush()
        furniture(fragment, &printer)
      case .caption:
        flush()
        pictures = [fragment]
      default:
        pictures.append(fragment)
      }
    }
    flush()
  }

  private func figure(_ fragments: ArraySlice<PagePlan.Fragment>, _ printer: inout TagPrinter) {
    printer.element("figure") { $0("type", "photo") } content: { printer in
      for fragment in fragments {
        milestoneBefore(fragment, &printer)
        if document.blocks[fragment.block].label == .caption {
          caption(fragment, &printer)
        } else {
          element("byline", fragment, isInline: { if case .credit = $0 { true } else { false } }, &printer)
        }
      }
    }
  }

  /// A caption; the credit at its end is the byline of the picture.
  private func caption(_ fragment: PagePlan.Fragment, _ printer: inout TagPrinter) {
    let block = document.blocks[fragment.block]
    let whole = whole(fragment)
    guard fragment.isFirst, fragment.isLast, let inline = block.inlines.last, case .credit(let credit) = inline,
      credit.range.end == whole.end, credit.range.start > (block.pieces.last?.start ?? 0), !credit.range.isEmpty,
      !credit.people.isEmpty
    else {
      element("p", fragment, &printer)
      return
    }
    part("p", fragment, TextRange(whole.start, credit.range.start), omitting: block.inlines.count - 1, &printer)
    part("byline", fragment, credit.range, inline: block.inlines.count - 1, &printer)
  }

  // MARK: Elements with text

  /// An element that holds a whole fragment.
  private func element(
    _ name: StaticString, _ fragment: PagePlan.Fragment, _ printer: inout TagPrinter,
    _ write: (inout TagPrinter.Attributes) -> Void = { _ in }
  ) {
    part(name, fragment, whole(fragment), &printer) { attributes in
      write(&attributes)
      fragmentAttributes(fragment, &attributes, isParagraph: false)
    }
  }

  /// The same, where the element itself stands for the block's only inline when that covers all of it.
  private func element(
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

  private func hasContent(_ inline: Inline) -> Bool {
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
  private func part(
    _ name: StaticString, _ fragment: PagePlan.Fragment, _ range: TextRange, inline: Int? = nil, skipping: Int = 0,
    omitting: Int? = nil, gapInside: Bool = false, _ printer: inout TagPrinter,
    _ write: (inout TagPrinter.Attributes) -> Void = { _ in }
  ) {
    let block = document.blocks[fragment.block]
    var marks: [Mark] = []
    if let inline {
      Mark.append(block.inlines[inline], number: inline, source, to: &marks, withItself: false)
    } else if !block.inlines.isEmpty {
      for number in block.inlines.indices where number >= skipping && number != omitting {
        Mark.append(block.inlines[number], number: number, source, to: &marks)
      }
    }
    for number in suspects.inBlock[fragment.block] ?? [] {
      marks.append(Mark(range: document.findings[number].range, kind: .suspect(number), depth: 0))
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
    }
  }

  /// The name of the element, and its place among the parts of a block that was cut.
  private func fragmentAttributes(
    _ fragment: PagePlan.Fragment, _ attributes: inout TagPrinter.Attributes, isParagraph: Bool
  ) {
    let isCut = !(fragment.isFirst && fragment.isLast)
    if isParagraph || isCut { attributes("xml:id") { blockIdentifier(fragment.block, fragment.pieces.lowerBound, &$0) } }
    guard isCut else { return }
    if isParagraph {
      if fragment.isFirst { attributes("part", "I") } else if fragment.isLast { attributes("part", "F") } else { attributes("part", "M") }
    }
    if !fragment.isLast {
      attributes("next") {
        $0.literal("#")
        blockIdentifier(fragment.block, fragment.pieces.upperBound, &$0)
      }
    }
    if !fragment.isFirst {
      var start = fragment.pieces.lowerBound - 1
      while !plan.isFragmentStart(block: fragment.block, piece: start) { start -= 1 }
      attributes("prev") {
        $0.literal("#")
        blockIdentifier(fragment.block, start, &$0)
      }
    }
  }

  // MARK: Positions

  private func whole(_ fragment: PagePlan.Fragment) -> TextRange {
    let pieces = document.blocks[fragment.block].pieces
    return TextRange(pieces[fragment.pieces.lowerBound].start, end(of: fragment))
  }

  private func end(of fragment: PagePlan.Fragment) -> Int {
    document.blocks[fragment.block].pieces[fragment.pieces.upperBound - 1].end
  }

  private func piece(at position: Int, _ fragment: PagePlan.Fragment) -> Int {
    let pieces = document.blocks[fragment.block].pieces
    return fragment.pieces.last { pieces[$0].start <= position } ?? fragment.pieces.lowerBound
  }

  private func isBlank(_ start: Int, _ end: Int) -> Bool {
    let text = source.text
    return WhiteSpace.trim(text.span, TextRange(start, end)).isEmpty
  }

  /// The next offset on a fragment's first line that is not white space.
  private func skipBlank(_ position: Int, _ fragment: PagePlan.Fragment) -> Int {
    let piece = document.blocks[fragment.block].pieces[fragment.pieces.lowerBound]
    guard position < piece.end else { return position }
    let text = source.text
    return WhiteSpace.trim(text.span, TextRange(position, piece.end)).start
  }

  private func milestoneBefore(_ fragment: PagePlan.Fragment, _ printer: inout TagPrinter) {
    let entry = plan.entries[plan.entry(block: fragment.block, piece: fragment.pieces.lowerBound)]
    if entry.seam < 0 { milestone(entry.gap, needsBytes: entry.gapNeedsBytes, &printer) }
  }

  /// White space between two elements that share a line.
  private func between(_ start: Int, _ end: Int, _ printer: inout TagPrinter) {
    if start < end { milestone(source.bytes(of: TextRange(start, end)), needsBytes: true, &printer) }
  }

  // MARK: Identifiers

  func identifier(_ letter: StaticString, _ number: Int, _ value: inout TagPrinter.Value) {
    value.string(prefix)
    value.literal(letter)
    value.number(number + 1)
  }

  func identifier(_ mark: StaticString, _ name: StaticString, _ value: inout TagPrinter.Value) {
    value.literal(mark)
    value.string(prefix)
    value.literal(name)
  }

  /// `p12` for a block, `p12.3` for what follows a cut before its fourth piece.
  private func blockIdentifier(_ block: Int, _ piece: Int, _ value: inout TagPrinter.Value) {
    identifier("p", block, &value)
    if piece > 0 {
      value.literal(".")
      value.number(piece)
    }
  }

  func jumpIdentifier(_ block: Int, _ number: Int, _ value: inout TagPrinter.Value) {
    identifier("j", block, &value)
    value.literal(".")
    value.number(number + 1)
  }

  func pointer(to name: String, _ value: inout TagPrinter.Value) {
    value.literal("#")
    value.string(prefix)
    value.string(pointers.identifier(of: name))
  }

  /// A pointer to an article on another page: `#id`, or as it was given when it names a file.
  func article(_ target: String, _ value: inout TagPrinter.Value) {
    if !target.utf8.contains(0x23) { value.literal("#") }
    value.string(target)
  }
}
