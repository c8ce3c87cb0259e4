import JumplineBytes
import JumplineModel
import JumplineXML

/// Pictures with their captions and credits, on their own or where they cut a paragraph.
extension PagePrinter {
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

  func figure(_ fragments: ArraySlice<PagePlan.Fragment>, _ printer: inout TagPrinter) {
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
  func caption(_ fragment: PagePlan.Fragment, _ printer: inout TagPrinter) {
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
}
