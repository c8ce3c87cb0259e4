import JumplineBytes
import JumplineModel
import JumplineXML

/// The text inside an element, with the breaks, gaps and marks in it.
extension PagePrinter {
  /// The text of a fragment up to an offset, with the elements inside it.
  func flow(_ fragment: PagePlan.Fragment, upTo end: Int, _ cursor: inout FlowCursor, _ printer: inout TagPrinter) {
    while cursor.position < end {
      guard let mark = cursor.marks.first, mark.range.start < end else {
        text(fragment, upTo: end, &cursor, &printer)
        return
      }
      text(fragment, upTo: mark.range.start, &cursor, &printer)
      cursor.marks.removeFirst()
      element(for: mark, fragment, &cursor, &printer)
    }
  }

  /// Text without marks: pieces, the seams between them, and what XML cannot hold.
  private func text(_ fragment: PagePlan.Fragment, upTo end: Int, _ cursor: inout FlowCursor, _ printer: inout TagPrinter) {
    let pieces = document.blocks[fragment.block].pieces
    while cursor.position < end {
      let piece = pieces[cursor.piece]
      if cursor.position >= piece.end {
        guard cursor.piece + 1 < fragment.pieces.upperBound else { return }
        cursor.piece += 1
        seam(fragment.block, before: cursor.piece, &printer)
        cursor.position = max(cursor.position, pieces[cursor.piece].start)
        continue
      }
      let (omitted, next) = omission(at: cursor.position)
      if let omitted { milestone(omitted, needsBytes: true, &printer) }
      let runEnd = min(end, piece.end, next)
      if let hole = firstHole(in: TextRange(cursor.position, runEnd)) {
        characters(cursor.position..<hole.text.start, &printer)
        if hole.reason == .code {
          printer.empty("milestone") {
            $0("unit", "code")
            $0("n") { $0.hex(source.bytes[hole.bytes.offsets]) }
          }
          characters(hole.text.offsets, &printer)
        } else {
          gap(hole, &printer)
        }
        cursor.position = hole.text.end
      } else {
        characters(cursor.position..<runEnd, &printer)
        cursor.position = runEnd
      }
    }
  }

  /// Text, cut by an empty element where XML parsers would refuse its length.
  private func characters(_ range: Range<Int>, _ printer: inout TagPrinter) {
    var start = range.lowerBound
    while range.upperBound - start > Self.longestText {
      var end = start + Self.longestText
      while end > start, source.text[end] & 0xC0 == 0x80 || !source.alignment.isBoundary(end) { end -= 1 }
      printer.text(source.text, start..<end)
      printer.empty("milestone") { $0("unit", "chunk") }
      start = end
    }
    printer.text(source.text, start..<range.upperBound)
  }

  private static let longestText = 4_000_000

  private func gap(_ hole: Hole, _ printer: inout TagPrinter) {
    printer.element("gap") {
      switch hole.reason {
      case .undecodable: $0("reason", "undecodable")
      case .illegal, .code: $0("reason", "illegal")
      }
      $0("unit", "byte")
      $0("quantity", hole.bytes.count)
      $0("source") { $0.source(hole.bytes) }
    } content: {
      $0.element("desc") { $0.hex(source.bytes[hole.bytes.offsets]) }
    }
  }

  /// The break between two pieces of a block, after the pictures that stand there.
  func seam(_ number: Int, before piece: Int, _ printer: inout TagPrinter) {
    let joins = document.blocks[number].joins
    let seam = plan.firstPiece[number] + piece
    let end = plan.entryOfPiece[seam]
    let start = plan.entryOfPiece[seam - 1] + 1
    if start < end { figures(atSeam: seam, in: start..<end, &printer) }

    let join = piece - 1 < joins.count ? joins[piece - 1] : Join(confidence: 0, evidence: [])
    let name: StaticString = join.kind == .softWrap ? "lb" : "cb"
    printer.empty(name) { attributes in
      attributes("break", join.glue.isEmpty ? "no" : "yes")
      if piece - 1 < joins.count { attributes("cert") { $0.fraction(join.confidence) } }
      if !join.evidence.isEmpty {
        attributes("ana") { value in
          for (index, name) in join.evidence.enumerated() {
            if index > 0 { value.space() }
            pointer(to: name, &value)
          }
        }
      }
      if start <= end { removed(seam, in: start...end, &attributes) }
    }
    if plan.entries[end].seam != seam { milestone(plan.entries[end].gap, needsBytes: plan.entries[end].gapNeedsBytes, &printer) }
  }

  /// What a seam took out: where it was, its bytes when they are not only line feeds, and how wide it was.
  private func removed(_ seam: Int, in entries: ClosedRange<Int>, _ attributes: inout TagPrinter.Attributes) {
    var isEmpty = true
    var needsBytes = false
    var blankLines = 0
    for index in entries where plan.entries[index].seam == seam && !plan.entries[index].gap.isEmpty {
      isEmpty = false
      if plan.entries[index].gapNeedsBytes { needsBytes = true }
      blankLines = max(blankLines, self.blankLines(plan.entries[index].gap))
    }
    if isEmpty { return }
    attributes("source") { value in
      var isFirst = true
      for index in entries where plan.entries[index].seam == seam && !plan.entries[index].gap.isEmpty {
        if !isFirst { value.space() }
        isFirst = false
        value.source(plan.entries[index].gap)
      }
    }
    if needsBytes {
      attributes("n") { value in
        for index in entries where plan.entries[index].seam == seam {
          value.hex(source.bytes[plan.entries[index].gap.offsets])
        }
      }
    }
    if blankLines > 1 {
      attributes("rend") {
        $0.literal("blank-lines(")
        $0.number(blankLines)
        $0.literal(")")
      }
    }
  }

  private func blankLines(_ gap: ByteRange) -> Int {
    var lines = 0
    var previous: UInt8 = 0
    for byte in source.text[source.alignment.text(enclosing: gap).offsets] {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { lines += 1 }
      previous = byte
    }
    return lines - 1
  }

  /// Bytes that no other element accounts for.
  func milestone(_ gap: ByteRange, needsBytes: Bool, _ printer: inout TagPrinter) {
    guard needsBytes else { return }
    var start = gap.start
    while start < gap.end {
      let part = ByteRange(start, min(gap.end, start + PagePlan.longestSpelled))
      printer.empty("milestone") {
        $0("unit", "gap")
        $0("n") { $0.hex(source.bytes[part.offsets]) }
        $0("source") { $0.source(part) }
      }
      start = part.end
    }
  }

  func element(
    for mark: Mark, _ fragment: PagePlan.Fragment, _ cursor: inout FlowCursor, _ printer: inout TagPrinter
  ) {
    func seg(_ type: StaticString) {
      printer.element("seg") { $0("type", type) } content: { flow(fragment, upTo: mark.range.end, &cursor, &$0) }
    }
    func plain(_ name: StaticString) {
      printer.element(name) { flow(fragment, upTo: mark.range.end, &cursor, &$0) }
    }
    switch mark.kind {
    case .kicker: seg("kicker")
    case .main: seg("main")
    case .byline: seg("byline")
    case .credit: seg("credit")
    case .dateline: seg("dateline")
    case .roleWords: seg("role")
    case .agency: plain("orgName")
    case .place: plain("placeName")
    case .date: plain("date")
    case .person(let person):
      printer.element("persName") { attributes in
        switch person.role {
        case .reporter: attributes("role", "reporter")
        case .correspondent: attributes("role", "correspondent")
        case .photographer: attributes("role", "photographer")
        }
        if person.isUnlabelled { attributes("type", "unlabelled") }
        if let elsewhere = person.elsewhere { attributes("corresp") { $0.source(source.bytes(of: elsewhere)) } }
      } content: {
        flow(fragment, upTo: mark.range.end, &cursor, &$0)
      }
    case .suspect(let finding):
      printer.element("sic") { attributes in
        attributes("xml:id") { identifier("f", finding, &$0) }
        sources(fragment, mark.range, &attributes)
      } content: {
        flow(fragment, upTo: mark.range.end, &cursor, &$0)
      }
    case .edit(let number):
      printedEdits.insert(number)
      printer.element("choice") { printer in
        printer.element("sic") { attributes in
          if mark.range.isEmpty {
            attributes("source") { $0.source(source.bytes(of: mark.range)) }
          } else {
            sources(fragment, mark.range, &attributes)
          }
        } content: {
          flow(fragment, upTo: mark.range.end, &cursor, &$0)
        }
        correction(document.edits[number], &printer)
      }
    case .jump(let jump, let number):
      printer.element("ref") { attributes in
        attributes("type", "jump")
        attributes("subtype", jump.isPointer ? FlowReading.pointer : jump.direction.rawValue)
        attributes("n", jump.page)
        if !jump.target.isEmpty { attributes("target") { article(jump.target, &$0) } }
        attributes("xml:id") { jumpIdentifier(fragment.block, number, &$0) }
        sources(fragment, mark.range, &attributes)
      } content: {
        flow(fragment, upTo: mark.range.end, &cursor, &$0)
      }
    }
  }
}
