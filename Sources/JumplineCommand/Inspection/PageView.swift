import JumplineBytes
import JumplineModel
import JumplineReport

/// A page as it was understood, for people: one row a piece with its label, and under it why.
///
/// Pieces stand in the order of the file, whatever article they belong to. Bytes are those of the file.
struct PageView {
  let document: Document
  /// Nil when the reader cannot say why; what the document itself knows of its joins is shown all the same.
  let explanation: Explanation?
  /// The years that inferred dates are looked for in.
  let years: ClosedRange<Int>
  let language: Language
  let paint: Paint
  let width: Int

  private static let rangeWidth = 13
  private static let labelWidth = 20
  private static let indent = String(repeating: " ", count: rangeWidth + 2)

  /// Where a piece stands in the document.
  private struct Place {
    var block: Int
    var piece: Int
  }

  func lines() -> [String] {
    let known = MetadataView(document: document, years: years, language: language).lines()
    var lines = [title, summary] + known.map { paint(.dim, $0) } + [""]
    let owner = document.articleOfBlock
    let reasons = Dictionary(
      (explanation?.pieces ?? []).map { ($0.range.start, $0) }, uniquingKeysWith: { first, _ in first })
    let places = document.blocks.enumerated().flatMap { block, content in
      content.pieces.indices.map { Place(block: block, piece: $0) }
    }.sorted { range($0) < range($1) }
    var article: Int?? = .none
    var findings = document.findings[...]
    for place in places {
      if article != .some(owner[place.block]) {
        if article != nil { lines.append("") }
        lines.append(header(owner[place.block]))
        article = .some(owner[place.block])
      }
      lines.append(row(place))
      lines += details(place).map { Self.indent + $0 }
      if let reason = reasons[range(place).start] {
        lines += why(reason).map { Self.indent + $0 }
      } else {
        lines += recordedJoin(place).map { Self.indent + $0 }
      }
      while let finding = findings.first, finding.range.start < range(place).end {
        lines.append(Self.indent + describe(finding))
        findings.removeFirst()
      }
    }
    lines += findings.map { Self.indent + describe($0) }
    return lines
  }

  private func range(_ place: Place) -> TextRange { document.blocks[place.block].pieces[place.piece] }

  // MARK: Frame

  private var title: String { paint(.bold, DisplayWidth.shorten(document.source.path, to: width)) }

  private var summary: String {
    let source = document.source
    let pieces = document.blocks.reduce(0) { $0 + $1.pieces.count }
    let joins = document.blocks.reduce(0) { $0 + $1.joins.filter { $0.kind == .seam }.count }
    let known = [document.metadata.title, document.metadata.date, document.metadata.page].filter { !$0.isEmpty }
    let parts =
      [language.say(zh: "\(source.bytes.count) 字节", en: "\(source.bytes.count) bytes"), encoding, document.language].filter { !$0.isEmpty } + known + [
        language.say(zh: "\(document.articles.count) 篇文章", en: count(document.articles.count, "article")),
        language.say(zh: "\(pieces) 段", en: count(pieces, "piece")),
        language.say(zh: "\(joins) 处接合", en: count(joins, "seam") + " closed"),
        language.say(zh: "\(document.findings.count) 条发现", en: count(document.findings.count, "finding")),
      ]
    return paint(.dim, parts.joined(separator: " · "))
  }

  /// With how sure it is, where it was found out.
  private var encoding: String {
    let source = document.source
    if source.encodingConfidence >= 1 { return source.encoding }
    let hundredths = String(Int((source.encodingConfidence * 100).rounded()))
    let degree = "0." + String(repeating: "0", count: 2 - hundredths.count) + hundredths
    return source.encoding + language.say(zh: "（检测，把握 \(degree)）", en: " (detected, \(degree))")
  }

  private func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

  private func header(_ index: Int?) -> String {
    guard let index else {
      return rule(language.say(zh: "不属于任何文章", en: "in no article"))
    }
    let article = document.articles[index]
    let number = language.say(zh: "文章 \(index + 1)", en: "article \(index + 1)")
    return rule("\(number) · \(article.kind.rawValue) · \(article.id)")
  }

  private func rule(_ text: String) -> String {
    let rest = max(0, width - DisplayWidth.of(text) - 4)
    return paint(.dim, "── ") + paint(.bold, text) + paint(.dim, " " + String(repeating: "─", count: rest))
  }

  // MARK: Rows

  private func row(_ place: Place) -> String {
    let block = document.blocks[place.block]
    let bytes = document.source.bytes(of: range(place)).description
    let padded = String(repeating: " ", count: max(0, Self.rangeWidth - bytes.count)) + bytes
    let isRest = place.piece > 0
    let name = (isRest ? "↳ " : "") + name(block.label, block.role)
    let text = DisplayWidth.shorten(
      document.source.string(range(place)), to: max(20, width - Self.rangeWidth - Self.labelWidth - 3))
    return paint(.dim, padded) + "  "
      + paint(Paint.ink(of: block.label), DisplayWidth.pad(name, to: Self.labelWidth)) + " " + text
  }

  private func name(_ label: Label, _ role: Role) -> String {
    role == .none ? label.rawValue : "\(label.rawValue) \(role.rawValue)"
  }

  /// What stands inside a piece and has a meaning of its own.
  private func details(_ place: Place) -> [String] {
    let own = range(place)
    return document.blocks[place.block].inlines.filter { own.contains($0.range) }.compactMap { inline in
      switch inline {
      case .headlinePart(let role, let range): detail(role.rawValue, text(range))
      case .byline(let byline): detail("byline", people(byline))
      case .credit(let byline): detail("credit", people(byline))
      case .dateline(let dateline):
        detail(
          "dateline",
          [("agency", dateline.agency), ("place", dateline.place), ("date", dateline.date)]
            .compactMap { name, range in range.map { "\(name) \(text($0))" } }.joined(separator: ", "))
      case .jump(let jump):
        detail(
          "jump",
          language.say(
            zh: "\(jump.direction == .to ? "下转" : "上接") \(jump.page) 版", en: "\(jump.direction.rawValue) page \(jump.page)") + (jump.target.isEmpty ? "" : " → \(jump.target)"))
      }
    }
  }

  private func detail(_ name: String, _ value: String) -> String {
    paint(.dim, DisplayWidth.pad(name, to: 9)) + " " + DisplayWidth.shorten(value, to: max(20, width - Self.rangeWidth - 12))
  }

  private func people(_ byline: Byline) -> String {
    byline.people.map { person in
      let role = person.role.map { " (\(text($0)))" } ?? ""
      return document.name(of: person) + role
    }.joined(separator: ", ")
  }

  private func text(_ range: TextRange) -> String { document.source.string(range) }

  // MARK: Evidence

  private func why(_ piece: Explanation.Piece) -> [String] {
    var lines: [String] = []
    if let chosen = piece.choices.first {
      lines.append(because(language.say(zh: "理由", en: "why"), "", chosen.votes))
      if let next = piece.choices.dropFirst().first {
        let margin = signed(next.score - chosen.score)
        lines.append(because(language.say(zh: "而非", en: "not"), "\(name(next.label, next.role)) \(margin)", next.votes))
      }
    }
    if let seam = piece.seam {
      let previous = document.source.bytes(of: seam.previous).description
      let verdict =
        seam.isJoined
        ? language.say(zh: "上接 \(previous)", en: "continues \(previous)")
        : language.say(zh: "与 \(previous) 不相接", en: "does not continue \(previous)")
      let name = seam.isJoined ? language.say(zh: "相接", en: "joined") : language.say(zh: "不接", en: "apart")
      lines.append(because(name, "\(verdict), \(decimal(seam.confidence))", seam.votes))
    }
    return lines
  }

  private func because(_ name: String, _ claim: String, _ votes: [Explanation.Vote]) -> String {
    let votes = votes.map { "\($0.name) \(signed($0.weight))" }
    let room = max(20, width - Self.rangeWidth - 12)
    var shown = claim.isEmpty ? "" : claim + (votes.isEmpty ? "" : ": ")
    for (index, vote) in votes.enumerated() {
      let more = (index == 0 ? "" : ", ") + vote
      if DisplayWidth.of(shown) + DisplayWidth.of(more) > room - 2 {
        shown += " …"
        break
      }
      shown += more
    }
    return paint(.dim, DisplayWidth.pad(name, to: 9) + " " + shown)
  }

  private func recordedJoin(_ place: Place) -> [String] {
    let joins = document.blocks[place.block].joins
    guard place.piece > 0, joins.indices.contains(place.piece - 1) else { return [] }
    let join = joins[place.piece - 1]
    return [
      paint(.dim, DisplayWidth.pad(language.say(zh: "相接", en: "joined"), to: 9) + " \(decimal(join.confidence)): \(join.evidence.joined(separator: ", "))")
    ]
  }

  private func describe(_ finding: Finding) -> String {
    let range = document.source.bytes(of: finding.range)
    let name = "\(finding.code) \(SeverityName.of(finding.severity, language))"
    let place = " \(range) (\(decimal(finding.confidence))): "
    let room = max(20, width - Self.indent.utf8.count - DisplayWidth.of(name + place))
    return paint(Paint.ink(of: finding.severity), name) + place + DisplayWidth.shorten(finding.message, to: room)
  }

  private func signed(_ value: Double) -> String { (value < 0 ? "−" : "+") + decimal(abs(value), places: 1) }

  private func decimal(_ value: Double, places: Int = 2) -> String {
    let unit = places == 1 ? 10 : 100
    let scaled = Int((min(max(value, -1e9), 1e9) * Double(unit)).rounded())
    let fraction = String(scaled % unit)
    return "\(scaled / unit)." + String(repeating: "0", count: places - fraction.count) + fraction
  }
}
