import JumplineBytes
import JumplineEvaluation
import JumplineModel
import JumplineTesting
import NewspaperText

/// A page with the path through the reader's states that its gold asks for.
struct TrainingPage {
  let source: Source
  let evidence: PageEvidence
  private(set) var gold: PageDecoder.Path
  /// Pieces whose label or join nobody can tell; any answer is right there.
  private(set) var isOpen: [Bool]
  /// How much a mistake on it counts.
  let weight: Float

  /// Nil where gold and reader do not cut the page into the same pieces.
  /// - Parameter models: learned without this page.
  init?(_ page: TestPage, _ lexicon: Lexicon, _ models: TextModels, weight: Float) {
    source = page.source
    evidence = PageEvidence(source, lexicon, models: models)
    self.weight = weight
    let pieces = page.gold.pieces
    guard pieces.map(\.range) == evidence.pieces.map({ page.source.bytes(of: $0.range) }) else { return nil }
    let position = Dictionary(pieces.enumerated().map { ($1.range.start, $0) }, uniquingKeysWith: { first, _ in first })
    gold = PageDecoder.Path()
    isOpen = pieces.map { $0.isAmbiguousJoin || $0.isAmbiguousLabel }
    for piece in pieces {
      let previous = piece.joins.flatMap { position[$0] } ?? -1
      gold.states.append(Self.state(piece, isRest: previous >= 0))
      gold.previous.append(previous)
    }
  }

  private static func state(_ piece: GoldPiece, isRest: Bool) -> State {
    switch piece.label {
    case .headline:
      switch piece.role {
      case .kicker: .kicker
      case .deck: .deck
      case .kickerAndMain: .kickerAndMain
      default: .main
      }
    case .byline, .dateline: .byline
    case .paragraph: isRest ? .continuation : .paragraph
    case .subheading: .subheading
    case .caption: .caption
    case .credit: .credit
    case .jump: piece.role == .from ? .jumpFrom : .jumpTo
    case .signature: .signature
    case .verse: .verse
    case .table: .table
    case .furniture, .unassigned: .furniture
    }
  }

  /// The gold path, with what nobody can tell as the reader said it. Whether a line is a headline can be told: from the article that
  /// it belongs to.
  func gold(completedBy said: PageDecoder.Path) -> PageDecoder.Path {
    var path = gold
    for index in path.states.indices where isOpen[index] && said.states[index].isHeadline == gold.states[index].isHeadline {
      path.states[index] = said.states[index]
      path.previous[index] = said.previous[index]
    }
    return path
  }

  /// How many pieces a path gets right, of those that can be told.
  func correct(_ said: PageDecoder.Path) -> (right: Int, of: Int) {
    let told = gold.states.indices.filter { !isOpen[$0] }
    let right = told.count {
      said.states[$0] == gold.states[$0] && (said.states[$0] != .continuation || said.previous[$0] == gold.previous[$0])
    }
    return (right, told.count)
  }
}
