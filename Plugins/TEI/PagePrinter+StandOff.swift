import JumplineBytes
import JumplineModel
import JumplineXML

extension PagePrinter {
  /// What rules and readers found, and why an article goes on nowhere.
  func standOff(_ printer: inout TagPrinter) {
    let jumps = unexplainedJumps
    let edits = document.edits.indices.filter { !printedEdits.contains($0) }
    let hasAnnotations = !document.findings.isEmpty || !jumps.isEmpty || !edits.isEmpty
    let hasTargets = document.hasTargets
    guard hasAnnotations || hasTargets else { return }
    printer.element("standOff") { printer in
      printer.newline()
      if hasAnnotations {
        printer.element("listAnnotation") {
          $0("type", "findings")
          $0("resp") { identifier("#", "tool", &$0) }
        } content: { printer in
          printer.newline()
          for number in document.findings.indices { annotation(number, &printer) }
          for (block, number, jump) in jumps { annotation(jump, block, number, &printer) }
          for number in edits { annotation(document.edits[number], number, &printer) }
        }
        printer.newline()
      }
      if hasTargets { joins(&printer) }
    }
    printer.newline()
  }

  /// Which articles, and which halves of paragraphs, the jump lines of this page join to those of other pages.
  private func joins(_ printer: inout TagPrinter) {
    let jumps = document.articles.flatMap { article in
      document.jumps(of: article).filter { !$0.target.isEmpty }.map { (article.id, $0) }
    }
    printer.element("joinGrp") { $0("type", "articles") } content: { printer in
      printer.newline()
      for (id, jump) in jumps {
        printer.empty("join") { attributes in
          attributes("target") { pair(id, jump.target, jump.direction, &$0) }
          attributes("result", "div")
          if jump.confidence > 0 { attributes("cert") { $0.fraction(jump.confidence) } }
        }
        printer.newline()
      }
    }
    printer.newline()
    let cuts = jumps.compactMap { jump in jump.1.cut.map { (jump.1.direction, $0) } }.filter { !$0.1.here.isEmpty }
    if cuts.isEmpty { return }
    printer.element("joinGrp") { $0("type", "paragraphs") } content: { printer in
      printer.newline()
      for (direction, cut) in cuts {
        printer.empty("join") { attributes in
          attributes("target") { pair(cut.here, cut.there, direction, &$0) }
          attributes("result", "p")
          attributes("cert") { $0.fraction(cut.join.confidence) }
          attributes("ana") { value in
            for (index, name) in cut.join.evidence.enumerated() {
              if index > 0 { value.space() }
              pointer(to: name, &value)
            }
          }
        }
        printer.newline()
      }
    }
    printer.newline()
  }

  /// The two ends of a jump in reading order.
  private func pair(_ here: String, _ there: String, _ direction: Jump.Direction, _ value: inout TagPrinter.Value) {
    article(direction == .to ? here : there, &value)
    value.space()
    article(direction == .to ? there : here, &value)
  }

  private func annotation(_ number: Int, _ printer: inout TagPrinter) {
    let finding = document.findings[number]
    printer.element("annotation") { attributes in
      attributes("xml:id") { identifier("n", number, &$0) }
      attributes("motivation", "assessing")
      attributes("ana") { pointer(to: finding.code, &$0) }
      attributes("cert") { $0.fraction(finding.confidence) }
      attributes("target") { value in
        if suspects.contains(number) {
          value.literal("#")
          identifier("f", number, &value)
          value.space()
        }
        value.source(source.bytes(of: finding.range))
      }
    } content: { printer in
      printer.element("note") { attributes in
        switch finding.severity {
        case .information: attributes("type", "information")
        case .warning: attributes("type", "warning")
        case .error: attributes("type", "error")
        }
      } content: {
        $0.string(finding.message)
      }
      for evidence in finding.evidence {
        printer.element("note") { $0("type", "evidence") } content: { $0.string(evidence) }
      }
    }
    printer.newline()
  }

  private func annotation(_ jump: Jump, _ block: Int, _ number: Int, _ printer: inout TagPrinter) {
    printer.element("annotation") { attributes in
      attributes("xml:id") {
        $0.string(prefix)
        $0.literal("u")
        $0.number(block + 1)
        $0.literal(".")
        $0.number(number + 1)
      }
      attributes("motivation", "linking")
      attributes("target") { value in
        value.literal("#")
        jumpIdentifier(block, number, &value)
        value.space()
        value.source(source.bytes(of: jump.range))
      }
    } content: { printer in
      printer.element("note") { $0("type", "unresolved") } content: {
        $0.literal("Page ")
        $0.string(jump.page)
        $0.literal(" is not among the pages at hand, or has no matching jump line.")
      }
    }
    printer.newline()
  }

  /// Unresolved jumps about which no finding speaks.
  private var unexplainedJumps: [(block: Int, number: Int, jump: Jump)] {
    var jumps: [(Int, Int, Jump)] = []
    for (block, contents) in document.blocks.enumerated() where !contents.inlines.isEmpty {
      for (number, inline) in contents.inlines.enumerated() {
        guard case .jump(let jump) = inline, !jump.isPointer, jump.target.isEmpty,
          !document.findings.contains(where: { $0.code.hasPrefix("JMP") && $0.range.overlaps(jump.range) })
        else { continue }
        jumps.append((block, number, jump))
      }
    }
    return jumps
  }
}
