import JumplineBytes
import JumplineModel
import JumplineXML

/// The elements of blocks: headings, paragraphs, verse, tables, page furniture.
extension PagePrinter {
  func block(_ fragment: PagePlan.Fragment, _ label: Label, isTop: Bool, _ printer: inout TagPrinter) {
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

  func headline(_ fragment: PagePlan.Fragment, _ printer: inout TagPrinter) {
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
  func kickerAndMain(_ fragment: PagePlan.Fragment) -> (TextRange, TextRange)? {
    let block = document.blocks[fragment.block]
    guard block.role == .kickerAndMain, block.pieces.count == 1, block.inlines.count == 2,
      case .headlinePart(.kicker, let kicker) = block.inlines[0], case .headlinePart(.main, let main) = block.inlines[1],
      kicker.start == block.pieces[0].start, main.end == block.pieces[0].end, kicker.end <= main.start,
      !kicker.isEmpty, !main.isEmpty, isBlank(kicker.end, main.start)
    else { return nil }
    return (kicker, main)
  }

  /// A paragraph. A dateline and a byline on its first line stand before it where TEI allows that.
  func paragraph(_ fragment: PagePlan.Fragment, isFirstOfDiv: Bool, _ printer: inout TagPrinter) {
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

  func startOfInline(_ number: Int, _ fragment: PagePlan.Fragment) -> Int {
    let inlines = document.blocks[fragment.block].inlines
    return number < inlines.count ? inlines[number].range.start : .max
  }

  /// The leading inlines of a paragraph that are a dateline or a byline, with at most white space around them.
  func runInLines(_ fragment: PagePlan.Fragment) -> [TextRange] {
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
  func group(_ label: Label, _ fragments: ArraySlice<PagePlan.Fragment>, _ printer: inout TagPrinter) {
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
}
