import JumplineBytes
import JumplineModel
import JumplineXML

/// Writes the `text` and the `standOff` of one page.
///
/// Elements are in files of their own: blocks, pictures, the text inside an element, findings. All share the plan and what
/// was worked out beforehand, and change nothing but the list of corrections that are in the text; a class, so that the many
/// closures pass one reference around.
final class PagePrinter {
  let document: Document
  let source: Source
  let plan: PagePlan
  let holes: [Hole]
  let pointers: Pointers
  /// What identifiers of this page begin with, so that several pages fit in one file.
  let prefix: String
  let suspects: Suspects
  let cuts: PageCuts
  let corrections: Corrections
  /// Corrections that were printed in the text. All others stand beside it: none gets lost.
  var printedEdits: Set<Int> = []
  /// Markup inside pieces, by the offset of the text after it.
  let omissions: [(before: Int, bytes: ByteRange)]

  init(_ document: Document, pointers: Pointers, prefix: String) {
    self.document = document
    source = document.source
    plan = PagePlan(document)
    holes = Hole.holes(of: document.source)
    self.pointers = pointers
    self.prefix = prefix
    corrections = Corrections(document, plan)
    suspects = Suspects(document, plan, corrections)
    cuts = PageCuts(document)
    omissions = source.isMarkup ? document.pieces.flatMap { document.source.alignment.omissions(in: $0) } : []
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

  /// Line ends before the end of a big page. Of a file of more than 10 MB, libxml2 2.9 refuses one whose last 500 bytes begin
  /// within a long attribute ("Huge input lookup").
  func padding(_ printer: inout TagPrinter) {
    guard printer.count > 8_000_000 || plan.lastGap.count > 100 else { return }
    for _ in 0..<1000 { printer.newline() }
  }

  // MARK: Articles

  func article(_ number: Int, _ fragments: [PagePlan.Fragment], _ printer: inout TagPrinter) {
    let article = document.articles[number]
    printer.element("div") { attributes in
      kind(article.kind, &attributes)
      continuation(of: article, &attributes)
      if !article.id.isEmpty { attributes("xml:id", article.id) }
    } content: {
      sections(fragments, &$0)
    }
  }

  func kind(_ kind: Article.Kind, _ attributes: inout TagPrinter.Attributes) {
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
  func continuation(of article: Article, _ attributes: inout TagPrinter.Attributes) {
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

  func sections(_ fragments: [PagePlan.Fragment], _ printer: inout TagPrinter) {
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

  func blocks(_ fragments: [PagePlan.Fragment], _ printer: inout TagPrinter) {
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

  // MARK: Positions

  func whole(_ fragment: PagePlan.Fragment) -> TextRange {
    let pieces = document.blocks[fragment.block].pieces
    return TextRange(pieces[fragment.pieces.lowerBound].start, end(of: fragment))
  }

  func end(of fragment: PagePlan.Fragment) -> Int {
    document.blocks[fragment.block].pieces[fragment.pieces.upperBound - 1].end
  }

  func piece(at position: Int, _ fragment: PagePlan.Fragment) -> Int {
    let pieces = document.blocks[fragment.block].pieces
    return fragment.pieces.last { pieces[$0].start <= position } ?? fragment.pieces.lowerBound
  }

  func isBlank(_ start: Int, _ end: Int) -> Bool {
    let text = source.text
    return WhiteSpace.trim(text.span, TextRange(start, end)).isEmpty
  }

  /// The next offset on a fragment's first line that is not white space.
  func skipBlank(_ position: Int, _ fragment: PagePlan.Fragment) -> Int {
    let piece = document.blocks[fragment.block].pieces[fragment.pieces.lowerBound]
    guard position < piece.end else { return position }
    let text = source.text
    return WhiteSpace.trim(text.span, TextRange(position, piece.end)).start
  }

  func milestoneBefore(_ fragment: PagePlan.Fragment, _ printer: inout TagPrinter) {
    let entry = plan.entries[plan.entry(block: fragment.block, piece: fragment.pieces.lowerBound)]
    if entry.seam < 0 { milestone(entry.gap, needsBytes: entry.gapNeedsBytes, &printer) }
  }

  /// White space between two elements that share a line.
  func between(_ start: Int, _ end: Int, _ printer: inout TagPrinter) {
    if start < end { milestone(source.bytes(of: TextRange(start, end)), needsBytes: true, &printer) }
  }

  // MARK: Identifiers

  func identifier(_ letter: StaticString, _ number: Int, _ value: inout TagPrinter.Value) {
    if !prefix.isEmpty { value.string(prefix) }
    value.literal(letter)
    value.number(number + 1)
  }

  func identifier(_ mark: StaticString, _ name: StaticString, _ value: inout TagPrinter.Value) {
    value.literal(mark)
    value.string(prefix)
    value.literal(name)
  }

  /// What a fragment of a block is called: as the other page calls it where a jump cuts it there, otherwise `p12` for a
  /// block, `p12.3` for what follows a cut before its fourth piece.
  func blockIdentifier(_ block: Int, _ piece: Int, _ value: inout TagPrinter.Value) {
    if let cut = cuts.before[block], piece == 0 {
      value.string(cut.here)
    } else if let cut = cuts.after[block], plan.fragment(of: block, from: piece, document).isLast {
      value.string(cut.here)
    } else {
      identifier("p", block, &value)
      if piece > 0 {
        value.literal(".")
        value.number(piece)
      }
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
