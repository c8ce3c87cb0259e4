import JumplineModel

/// Finds which 上接 of an issue continues which 下转.
///
/// Every pair that the page numbers allow is scored by headlines, names, vocabulary and the half-sentences on both sides;
/// then all pairs are made at once, each line in one of them at most, so that the sum is highest. A pair that could be
/// exchanged for another at little loss is ambiguous.
public enum ContinuationLinking {
  /// What each kind of evidence weighs. A pair is worth making above 0.
  enum Weight {
    static let bothPages = 3.0
    static let onePage = 1.0
    /// The other line names a page that is not at hand: misread, or about something else.
    static let strangePage = -0.5
    /// The other line names another page at hand.
    static let wrongPage = -1.5
    static let headline = 5.0
    static let strangeHeadline = -0.5
    static let name = 1.5
    static let vocabulary = 25.0
    static let openMark = 2.5
    static let lostMark = -1.0
    static let word = 1.0
    static let number = 2.5
    static let brokenSentence = -3.0
    /// Pairs whose lead over the next best pairing is less than this are ambiguous.
    static let margin = 0.2
  }

  /// More pairs than any paper has between its pages; beyond, nobody can tell.
  static let largest = 20_000

  /// The pairs of an issue, by the place of their 下转.
  /// - Parameter issue: the pages of one title and date, in any order.
  public static func resolve(_ issue: [ContinuationFacts]) -> [Continuation] {
    let numbers = issue.map { PageNumber($0.page) }
    var exits: [Continuation.End] = []
    var entries: [Continuation.End] = []
    for (page, facts) in issue.enumerated() {
      for (line, fact) in facts.lines.enumerated() {
        let end = Continuation.End(page: page, line: line)
        if fact.isTo { exits.append(end) } else { entries.append(end) }
      }
    }
    guard !exits.isEmpty, !entries.isEmpty, exits.count <= largest / entries.count else { return [] }

    let rarity = Rarity(issue)
    let exitWords = exits.map { Words(issue[$0.page].lines[$0.line], rarity) }
    let entryWords = entries.map { Words(issue[$0.page].lines[$0.line], rarity) }
    var scores = [[Double?]](repeating: [Double?](repeating: nil, count: entries.count), count: exits.count)
    var evidence: [[Int]: [String]] = [:]
    for (row, exit) in exits.enumerated() {
      for (column, entry) in entries.enumerated() {
        guard let pages = pageScore(exit, entry, issue, numbers) else { continue }
        var spoken = [(score: pages.score, name: pages.name)]
        spoken += content(exitWords[row], entryWords[column], rarity)
        scores[row][column] = spoken.reduce(0) { $0 + $1.score }
        evidence[[row, column]] = spoken.filter { $0.score > 0 }.sorted { $0.score > $1.score }.map(\.name)
      }
    }

    let best = Assignment.best(scores, columns: entries.count)
    return best.columns.enumerated().compactMap { row, column in
      guard let column, let score = scores[row][column], score > 0 else { return nil }
      let (from, to) = (exits[row], entries[column])
      let other = bestWithout(row, column, scores, entries.count)
      let margin = best.total - other.total
      var link = Continuation(
        from: from, to: to, confidence: confidence(margin), evidence: evidence[[row, column]] ?? [],
        cutEvidence: cutEvidence(exitWords[row].line, entryWords[column].line),
        likeness: exitWords[row].vocabulary.cosine(entryWords[column].vocabulary),
        isAmbiguous: margin < Weight.margin)
      if link.isAmbiguous {
        link.otherTo = other.columns[row].map { entries[$0] }
        link.otherFrom = other.columns.firstIndex(of: column).map { exits[$0] }
      }
      return link
    }
  }

  /// The best pairs and their sum when one pair may not be made.
  private static func bestWithout(
    _ row: Int, _ column: Int, _ scores: [[Double?]], _ columns: Int
  ) -> (columns: [Int?], total: Double) {
    var scores = scores
    scores[row][column] = nil
    return Assignment.best(scores, columns: columns)
  }

  /// Rounded to hundredths: 0.5 for a pair that has an equal, near 1 for one far ahead.
  private static func confidence(_ margin: Double) -> Double {
    let odds = 0.5 + 0.49 * margin / (margin + 1)
    return (odds * 100).rounded() / 100
  }

  // MARK: Page numbers

  private static func pageScore(
    _ exit: Continuation.End, _ entry: Continuation.End, _ issue: [ContinuationFacts], _ numbers: [PageNumber]
  ) -> (score: Double, name: String)? {
    guard exit.page != entry.page else { return nil }
    let there = names(PageNumber(issue[exit.page].lines[exit.line].page), on: exit.page, entry.page, numbers)
    let back = names(PageNumber(issue[entry.page].lines[entry.line].page), on: entry.page, exit.page, numbers)
    switch (there, back) {
    case (.yes, .yes): return (Weight.bothPages, "pages-agree")
    case (.yes, .unknown), (.unknown, .yes): return (Weight.onePage, "one-page-agrees")
    case (.yes, .absent), (.absent, .yes): return (Weight.strangePage, "one-page-agrees")
    case (.yes, .no), (.no, .yes): return (Weight.wrongPage, "one-page-agrees")
    default: return nil
    }
  }

  private enum Answer {
    case yes, no, unknown, absent
  }

  /// Whether a number printed on one page means another.
  private static func names(_ wanted: PageNumber, on here: Int, _ there: Int, _ numbers: [PageNumber]) -> Answer {
    guard wanted.number != nil, numbers[there].number != nil else { return .unknown }
    guard numbers.indices.contains(where: { $0 != here && numbers[$0].answers(to: wanted) }) else { return .absent }
    guard numbers[there].answers(to: wanted) else { return .no }
    // A letter left out means the section that the line stands in, where that has such a page.
    let section = wanted.section.isEmpty ? numbers[here].section : wanted.section
    let isExact = numbers[there].section == section
    let hasExact = numbers.contains { $0.answers(to: wanted) && $0.section == section }
    return isExact || !hasExact ? .yes : .no
  }

  // MARK: Content

  /// A jump line, and how much the words of its half tell.
  private struct Words {
    let line: ContinuationFacts.Line
    let headline: Rarity.Vocabulary
    let vocabulary: Rarity.Vocabulary

    init(_ line: ContinuationFacts.Line, _ rarity: Rarity) {
      self.line = line
      headline = rarity.weigh(line.headline)
      vocabulary = rarity.weigh(line.vocabulary)
    }
  }

  private static func content(_ from: Words, _ to: Words, _ rarity: Rarity) -> [(score: Double, name: String)] {
    let (exit, entry) = (from.line, to.line)
    var spoken: [(score: Double, name: String)] = []
    if !entry.headline.isEmpty, !exit.headline.isEmpty {
      let likeness = max(to.headline.share(in: from.headline), to.headline.share(in: from.vocabulary) * 0.6)
      spoken.append((likeness > 0 ? Weight.headline * likeness : Weight.strangeHeadline, "headline"))
    }
    if exit.names.contains(where: entry.names.contains) { spoken.append((Weight.name, "same-name")) }
    spoken.append((Weight.vocabulary * from.vocabulary.cosine(to.vocabulary), "vocabulary"))

    if let open = exit.unpaired.last {
      spoken.append((entry.unpaired.first == open ? Weight.openMark : Weight.lostMark, "open-mark"))
    } else if !entry.unpaired.isEmpty {
      spoken.append((Weight.lostMark, "open-mark"))
    }
    if exit.endsSentence {
      if isInnerPunctuation(entry.edge) { spoken.append((Weight.brokenSentence, "half-sentence")) }
    } else if isDigit(exit.edge), isDigit(entry.edge) {
      spoken.append((Weight.number, "number-across-seam"))
    } else if exit.edge != 0, entry.edge != 0 {
      let pair = Shingles.pair(exit.edge, entry.edge)
      let isOwn = Shingles.contains(exit.vocabulary, pair) || Shingles.contains(entry.vocabulary, pair)
      if isOwn || rarity.knows(pair) { spoken.append((isOwn ? Weight.word : Weight.word / 2, "half-sentence")) }
    }
    return spoken
  }

  /// Why two halves are one paragraph; nothing where the first is complete or stops where a new one may begin.
  private static func cutEvidence(_ exit: ContinuationFacts.Line, _ entry: ContinuationFacts.Line) -> [String] {
    guard exit.paragraph > 0, entry.paragraph > 0, !exit.endsSentence, entry.edge != 0, !mayEndParagraph(exit.edge) else {
      return []
    }
    var evidence: [String] = []
    if let open = exit.unpaired.last, entry.unpaired.first == open { evidence.append("pair-across-seam") }
    if isDigit(exit.edge), isDigit(entry.edge) {
      evidence.append("number-across-seam")
    } else {
      evidence.append(isPause(exit.edge) ? "pause-at-end" : "no-sentence-end")
    }
    return evidence + ["page-between"]
  }

  /// Colons, semicolons and dashes: the next paragraph may be an item, an answer or a list.
  private static func mayEndParagraph(_ scalar: UInt32) -> Bool {
    [0, 0x3A, 0x3B, 0xFF1A, 0xFF1B, 0x2014, 0x2026].contains(scalar)
  }

  private static func isPause(_ scalar: UInt32) -> Bool { [0x2C, 0xFF0C, 0x3001].contains(scalar) }

  private static func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
  }

  /// Marks that no sentence begins with.
  private static func isInnerPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF0C, 0x2C, 0x3001, 0x3002, 0xFF1B, 0xFF1A, 0xFF09, 0x300B, 0x201D: true
    default: false
    }
  }
}
