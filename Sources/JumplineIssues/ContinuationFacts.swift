import JumplineBytes
public import JumplineModel

/// What a page contributes to the linking of continuations: plain data, so that pages can be read anywhere.
public struct ContinuationFacts: PageView, Codable, Hashable {
  /// A jump line, and what is known of the half of the article that it stands at.
  public struct Line: Codable, Hashable, Sendable {
    public var isTo: Bool
    /// The page it names; empty when it names none.
    public var page: String
    /// In the text of the source.
    public var start: Int
    public var end: Int
    /// The `id` of its article.
    public var article: String
    /// Pairs of characters of the article's headlines.
    var headline: [UInt64]
    /// Of people that bylines name.
    var names: [String]
    /// Pairs of characters of the half, each once, ascending.
    var vocabulary: [UInt64]
    /// How many different ones there are.
    public var vocabularySize: Int { vocabulary.count }
    /// The characters on both sides of the cut on this page: the last before a 下转, the first after a 上接; 0 for none.
    var edge: UInt32
    /// Whether the half ends with a sentence.
    var endsSentence: Bool
    /// Its paragraph at the cut, as a number within the article from 1; 0 when none stands there.
    public var paragraph: Int
    /// The last characters before a 下转, the first after a 上接: what people know the half by.
    public var words: String
    /// The brackets and quotation marks that are open at the end of a first half, or closed but never opened in a second.
    var unpaired: [UInt32]
  }

  /// The page as the paper counts it; empty when not known.
  public var page: String
  /// By position.
  public var lines: [Line]
  /// Pairs of characters of every article of the page, ascending, as often as articles have them. Empty when the page has
  /// no jump line.
  var articles: [UInt64]

  public init(_ page: LintedPage) { self.init(page.document) }

  public init(_ document: Document) {
    page = document.metadata.page
    lines = []
    articles = []
    guard Self.hasJump(document) else { return }
    for article in document.articles {
      articles += Shingles.pairs(Self.text(of: article.blocks[...], document))
      lines += Self.lines(of: article, document)
    }
    articles.sort()
    lines.sort { $0.start < $1.start }
  }

  private static func hasJump(_ document: Document) -> Bool {
    document.blocks.contains { block in
      block.inlines.contains { if case .jump = $0 { true } else { false } }
    }
  }

  private static func lines(of article: Article, _ document: Document) -> [Line] {
    let headlines = document.headlines(of: article).map { document.source.string($0.range) }
    let names = document.bylines(of: article).flatMap { $0.people.map { document.name(of: $0) } }
    let places = article.blocks.indices.flatMap { index in
      document.blocks[article.blocks[index]].inlines.compactMap { inline -> (block: Int, jump: Jump)? in
        if case .jump(let jump) = inline, !jump.isPointer { (index, jump) } else { nil }
      }
    }
    return places.enumerated().map { number, place in
      let jump = place.jump
      let isTo = jump.direction == .to
      // A half reaches from one jump line of its direction to the next.
      let half: ArraySlice<Int>
      if isTo {
        half = article.blocks[...place.block]
      } else {
        let next = places[(number + 1)...].first { $0.jump.direction == .from }?.block ?? article.blocks.endIndex
        half = article.blocks[place.block..<max(next, place.block + 1)]
      }
      let flow = flow(half, around: jump, isTo: isTo, document)
      return Line(
        isTo: isTo, page: jump.page, start: jump.range.start, end: jump.range.end, article: article.id,
        headline: Shingles.pairs(headlines), names: names, vocabulary: Shingles.pairs([flow]),
        edge: (isTo ? flow.last : flow.first)?.value ?? 0, endsSentence: isTo && Shingles.endsSentence(flow),
        paragraph: document.paragraph(cutBy: jump, in: article).flatMap { article.blocks.firstIndex(of: $0) }.map { $0 + 1 } ?? 0,
        words: String(String.UnicodeScalarView(isTo ? flow.suffix(12) : flow.prefix(12))),
        unpaired: Shingles.unpaired(flow, openers: isTo))
    }
  }

  /// The paragraphs of a half as one text, without the jump line itself and what is on its other side.
  private static func flow(_ half: ArraySlice<Int>, around jump: Jump, isTo: Bool, _ document: Document) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for index in half {
      let block = document.blocks[index]
      guard block.label == .paragraph || block.label == .jump || block.label == .verse else { continue }
      for piece in block.pieces {
        var range = piece
        if piece.start <= jump.range.start, jump.range.end <= piece.end {
          range = isTo ? TextRange(piece.start, jump.range.start) : TextRange(jump.range.end, piece.end)
        }
        for scalar in document.source.string(range).unicodeScalars where !WhiteSpace.contains(scalar.value) {
          scalars.append(scalar)
        }
      }
    }
    return isTo ? withoutBrokenJump(scalars, document.source.string(jump.range).unicodeScalars.first) : scalars
  }

  /// Without `（下转`, where the end of a printed line broke the jump line: its bracket opens in the text and closes in the jump.
  private static func withoutBrokenJump(_ scalars: [Unicode.Scalar], _ jump: Unicode.Scalar?) -> [Unicode.Scalar] {
    let brackets: Set<Unicode.Scalar> = ["(", "（", "【", "["]
    guard let jump, !brackets.contains(jump),
      let open = scalars.suffix(6).lastIndex(where: { $0.properties.generalCategory == .openPunctuation || $0.properties.generalCategory == .closePunctuation }),
      brackets.contains(scalars[open])
    else { return scalars }
    return Array(scalars[..<open])
  }

  private static func text(of blocks: ArraySlice<Int>, _ document: Document) -> [[Unicode.Scalar]] {
    blocks.map { Array(document.text(of: document.blocks[$0]).unicodeScalars) }
  }
}
