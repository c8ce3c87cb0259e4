public import JumplineBytes
public import JumplineModel

/// Makes documents that keep every promise of the model over pages that no newspaper would print.
///
/// All labels, roles, inlines, both kinds of joins, all article kinds, findings with evidence. Articles are runs of
/// blocks with furniture between them; a cut paragraph may have other blocks of its article between its pieces. Article
/// identifiers are stamped. The same seed gives the same document.
public struct DocumentGenerator {
  private var random: SplitMix64
  private var pages: RawPageGenerator
  private let style: RawPageGenerator.Style

  public init(seed: UInt64, _ style: RawPageGenerator.Style = .init()) {
    random = SplitMix64(seed: seed)
    pages = RawPageGenerator(seed: seed &* 31 &+ 7)
    self.style = style
  }

  /// Documents of the seeds 0, 1, 2, …
  public static func documents(_ count: Int, _ style: RawPageGenerator.Style = .init()) -> [Document] {
    (0..<count).map { seed in
      var generator = DocumentGenerator(seed: UInt64(seed), style)
      return generator.document()
    }
  }

  public mutating func document() -> Document {
    document(over: TestSource.make(path: "made/\(random.below(1000)).txt", pages.page(style)))
  }

  /// A document over a page that was made elsewhere.
  public mutating func document(over source: Source) -> Document {
    var document = Document(source: source, language: random.pick(["zh-Hans", "zh-Hant", "en"]))
    if random.chance(50) {
      document.metadata = PageMetadata(title: "山城日报", date: "2024-09-12", page: random.pick(["2", "A3"]))
    }
    var current: Int?
    var openParagraph: Int?
    for piece in Self.pieces(of: source) {
      if random.chance(12) { (current, openParagraph) = (nil, nil) }
      let isFurniture = random.chance(10)
      if !isFurniture, let open = openParagraph, random.chance(35) {
        let isSoft = document.blocks[open].pieces.last == document.blocks.last?.pieces.last && random.chance(30)
        document.blocks[open].pieces.append(piece)
        document.blocks[open].joins.append(join(isSoft))
        document.blocks[open].inlines += inlines(.paragraph, .none, piece, source, isFirst: false)
        continue
      }
      let label = isFurniture ? random.pick([.furniture, .unassigned]) : random.pick(Self.labels)
      let role = random.pick(Self.roles[label] ?? [.none])
      if !isFurniture {
        if current == nil {
          document.articles.append(Article(kind: random.pick(Article.Kind.allCases), blocks: []))
          current = document.articles.count - 1
        }
        if let current { document.articles[current].blocks.append(document.blocks.count) }
        if label == .paragraph { openParagraph = document.blocks.count }
      }
      document.blocks.append(
        Block(
          label: label, role: role, pieces: [piece],
          inlines: inlines(label, role, piece, source, isFirst: true)))
    }
    TestSource.stampIdentifiers(&document)
    addFindings(&document)
    return document
  }

  /// The lines of a source without the white space at their ends.
  public static func pieces(of source: Source) -> [TextRange] {
    let text = source.text
    var pieces: [TextRange] = []
    Lines.forEach(text.span) { line in
      let piece = WhiteSpace.trim(text.span, line)
      if !piece.isEmpty { pieces.append(piece) }
    }
    return pieces
  }

  private static let labels: [Label] =
    Label.allCases.filter { $0 != .furniture && $0 != .unassigned } + [.paragraph, .paragraph, .paragraph, .headline]

  private static let roles: [Label: [Role]] = [
    .headline: [.kicker, .main, .main, .deck, .kickerAndMain], .jump: [.to, .from, .none],
    .furniture: [.masthead, .folio, .date, .editor, .imprint, .none],
  ]

  private mutating func join(_ isSoft: Bool) -> Join {
    let glue = random.pick(["", "", " "])
    let confidence = Double(1 + random.below(99)) / 100
    if isSoft { return Join(kind: .softWrap, glue: glue, confidence: confidence, evidence: [Join.softWrapEvidence]) }
    let names = ["no-sentence-end", "caption-between", "word-straddles", "open-quote", "full-line"]
    return Join(glue: glue, confidence: confidence, evidence: Array(names[random.below(names.count)...]))
  }

  private mutating func inlines(
    _ label: Label, _ role: Role, _ piece: TextRange, _ source: Source, isFirst: Bool
  ) -> [Inline] {
    let cuts = cuts(piece, source)
    switch (label, role) {
    case (.headline, .kickerAndMain):
      guard let gap = blankRun(piece, source) else { return [] }
      return [
        .headlinePart(.kicker, TextRange(piece.start, gap.start)), .headlinePart(.main, TextRange(gap.end, piece.end)),
      ]
    case (.byline, _): return [.byline(byline(piece, cuts, source))]
    case (.credit, _): return [.credit(byline(piece, cuts, source))]
    case (.jump, .none): return [.jump(Jump(direction: .to, page: "3", range: piece, isPointer: true))]
    case (.jump, let role): return [.jump(jump(piece, role == .to ? .to : .from))]
    case (.caption, _) where cuts.count > 3 && random.chance(50):
      return [.credit(byline(TextRange(cuts[cuts.count / 2], piece.end), cuts, source))]
    case (.paragraph, _) where cuts.count > 6:
      var inlines: [Inline] = []
      let third = cuts.count / 3
      if isFirst && random.chance(30) {
        let dateline = TextRange(piece.start, cuts[third])
        inlines.append(
          .dateline(
            Dateline(
              range: dateline, agency: random.chance(70) ? TextRange(piece.start, cuts[1]) : nil,
              place: third > 1 && random.chance(50) ? TextRange(cuts[1], cuts[2]) : nil)))
      }
      if random.chance(20) { inlines.append(.byline(byline(TextRange(cuts[third], cuts[2 * third]), cuts, source))) }
      if random.chance(15) {
        inlines.append(.jump(jump(TextRange(cuts[2 * third], piece.end), random.pick([.to, .from]))))
      }
      return inlines
    default: return []
    }
  }

  private mutating func jump(_ range: TextRange, _ direction: Jump.Direction) -> Jump {
    Jump(
      direction: direction, page: random.pick(["2", "A3", "11"]), range: range,
      target: random.chance(20) ? "a0123456789abcdef" : "")
  }

  /// Roles and names one after another, with nothing or one scalar between them.
  private mutating func byline(_ range: TextRange, _ cuts: [Int], _ source: Source) -> Byline {
    let bounds = [range.start] + cuts.filter { range.start < $0 && $0 < range.end } + [range.end]
    var people: [Byline.Person] = []
    var role: TextRange?
    var index = 0
    while index + 1 < bounds.count {
      let next = min(index + 1 + random.below(2), bounds.count - 1)
      let text = source.text
      let word = WhiteSpace.trim(text.span, TextRange(bounds[index], bounds[next]))
      index = next
      if word.isEmpty { continue }
      if random.chance(40), next + 1 < bounds.count { role = word }
      else if random.chance(80) { people.append(.init(name: word, role: role)) }
    }
    return Byline(range: range, people: people)
  }

  /// Where the scalars of a piece begin, without the first one, so that no range is empty; no range ends inside a scalar, or
  /// between two that are one code.
  private func cuts(_ piece: TextRange, _ source: Source) -> [Int] {
    let text = source.text
    var cuts: [Int] = []
    var offset = piece.start
    while offset < piece.end {
      if offset > piece.start, source.alignment.isBoundary(offset) { cuts.append(offset) }
      offset += UTF8Decoding.scalar(text.span, at: offset).length
    }
    return cuts
  }

  private func blankRun(_ piece: TextRange, _ source: Source) -> TextRange? {
    let text = source.text
    var start: Int?
    var offset = piece.start
    while offset < piece.end {
      let (value, length) = UTF8Decoding.scalar(text.span, at: offset)
      if WhiteSpace.contains(value) { start = start ?? offset }
      else if let start { return TextRange(start, offset) }
      offset += length
    }
    return nil
  }

  private mutating func addFindings(_ document: inout Document) {
    let pieces = document.pieces
    guard !pieces.isEmpty else { return }
    for _ in 0..<random.below(4) {
      let piece = random.pick(pieces)
      let starts = [piece.start] + cuts(piece, document.source)
      let first = random.below(starts.count)
      let range = TextRange(starts[first], random.chance(50) ? piece.end : (starts + [piece.end])[first + 1])
      document.findings.append(
        Finding(
          code: random.pick(["CHR016", "PAR001", "DAT001"]), severity: random.pick(Severity.allCases),
          confidence: Double(random.below(101)) / 100, message: random.pick(["引文 “<&>” 不全", "year range"]), range: range,
          evidence: random.chance(50) ? ["no-sentence-end", "the same paragraph says \"14\""] : []))
    }
    document.findings.sort(by: Finding.inPageOrder)
  }
}
