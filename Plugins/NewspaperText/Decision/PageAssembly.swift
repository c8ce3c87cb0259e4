import JumplineBytes
import JumplineModel

/// Builds the document that a decoded page describes: blocks with their seams closed, and the articles they belong to.
struct PageAssembly {
  let evidence: PageEvidence
  let path: PageDecoder.Path
  let weights: Weights
  let lexicon: Lexicon
  let source: Source

  private var blocks: [Block] = []
  private var articles: [Article] = []
  /// The block that each piece went into.
  private var blockOfPiece: [Int] = []
  /// The article being built, as an index; nil between articles.
  private var current: Int?
  /// Whether the current article has only headlines so far.
  private var isInHead = false
  private var articleOfBlock: [Int?] = []
  /// The first piece of each block.
  private var pieceOfBlock: [Int] = []

  init(evidence: PageEvidence, path: PageDecoder.Path, weights: Weights, lexicon: Lexicon, source: Source) {
    self.evidence = evidence
    self.path = path
    self.weights = weights
    self.lexicon = lexicon
    self.source = source
  }

  mutating func document() -> Document {
    blocks.reserveCapacity(evidence.pieces.count)
    blockOfPiece.reserveCapacity(evidence.pieces.count)
    articleOfBlock.reserveCapacity(evidence.pieces.count)
    pieceOfBlock.reserveCapacity(evidence.pieces.count)
    for index in evidence.pieces.indices { place(index) }
    let kinds = ArticleKinds(evidence: evidence, lexicon: lexicon, source: source)
    for index in articles.indices { articles[index].kind = kinds.kind(of: articles[index], path.states, pieceOfBlock) }
    return Document(source: source, language: ScriptDetection.language(of: source), blocks: blocks, articles: articles)
  }

  private mutating func place(_ index: Int) {
    let state = path.states[index]
    let piece = evidence.pieces[index]
    let previous = path.previous[index]
    if state == .continuation, previous >= 0 {
      let block = blockOfPiece[previous]
      let join = join(previous, index)
      current = articleOfBlock[block]
      isInHead = false
      blocks[block].pieces.append(piece.range)
      blocks[block].joins.append(join)
      if let parses = evidence.parses(of: piece) { Self.appendInlines(parses, piece, state, isFirst: false, to: &blocks[block]) }
      blockOfPiece.append(block)
      return
    }
    if state == .caption, index > 0, path.states[index - 1] == .caption, evidence.mayWrapCaption(index) {
      // A caption over several printed lines.
      let block = blockOfPiece[index - 1]
      blocks[block].pieces.append(piece.range)
      blocks[block].joins.append(
        Join(
          kind: .softWrap, glue: glue(evidence.pieces[index - 1], piece),
          confidence: evidence.seam(index - 1, index, weights.seams).rounded, evidence: Self.softWrap))
      if let parses = evidence.parses(of: piece) { Self.appendInlines(parses, piece, state, isFirst: false, to: &blocks[block]) }
      blockOfPiece.append(block)
      return
    }
    // A dateline may stand on a line of its own.
    let isDateline = state == .byline && piece.cues.contains(.datelineAlone)
    let block = blocks.count
    blocks.append(Block(label: isDateline ? .dateline : state.label, role: role(state, piece), pieces: [piece.range]))
    if let parses = evidence.parses(of: piece) { Self.appendInlines(parses, piece, state, isFirst: true, to: &blocks[block]) }
    blockOfPiece.append(block)
    pieceOfBlock.append(index)
    own(state, block, piece)
  }

  /// Gives a new block to its article, and opens one where one begins.
  private mutating func own(_ state: State, _ block: Int, _ piece: PieceFacts) {
    if state == .furniture {
      articleOfBlock.append(nil)
      return
    }
    let opens: Bool
    switch state {
    case .kicker, .kickerAndMain, .main, .deck: opens = !isInHead
    case .jumpFrom: opens = !isInHead
    // (上接1版)河边的新渡口…: the rest of an article from elsewhere, without a line for the pointer.
    case .paragraph where piece.cues.contains(.jumpHead): opens = !isInHead
    default: opens = current == nil
    }
    if opens {
      var article = Article(kind: .story, blocks: [])
      article.blocks.reserveCapacity(16)
      articles.append(article)
      current = articles.count - 1
    }
    if let current { articles[current].blocks.append(block) }
    articleOfBlock.append(current)
    isInHead = state.isHeadline || (state == .jumpFrom && opens)
  }

  /// Shared by all soft wraps: most pieces of a page of printed lines have one.
  private static let softWrap = [Join.softWrapEvidence]

  private func join(_ previous: Int, _ index: Int) -> Join {
    let glue = glue(evidence.pieces[previous], evidence.pieces[index])
    let wraps = evidence.wraps(previous, index)
    let seam = evidence.seam(previous, index, weights.seams, collecting: !wraps)
    if wraps { return Join(kind: .softWrap, glue: glue, confidence: seam.rounded, evidence: Self.softWrap) }
    var spoke = seam.cues.filter { $0.weight > 0 }
    spoke.sort { $0.weight > $1.weight }
    // Nothing at the seam need speak for it: then the piece itself does.
    let evidence = spoke.isEmpty ? [strongest(index).name] : spoke.map(\.cue.name)
    return Join(kind: .seam, glue: glue, confidence: seam.rounded, evidence: evidence)
  }

  /// What speaks most for a piece being the rest of a paragraph, and no paragraph of its own.
  private func strongest(_ index: Int) -> Cue {
    func lead(_ cue: Cue) -> Float { weights.cues[cue.rawValue][State.continuation.rawValue] - weights.cues[cue.rawValue][State.paragraph.rawValue] }
    return Cue.allCases.filter { evidence.pieces[index].cues.contains($0) }.max { lead($0) < lead($1) } ?? .prevUnfinished
  }

  /// Words of Latin script are parted by a space, Han characters by nothing.
  private func glue(_ before: PieceFacts, _ after: PieceFacts) -> String {
    let isSpaced = (Mark.isLatin(before.last) || before.last == 0x2C || before.last == 0x2E) && Mark.isLatin(after.first)
    return isSpaced && before.latin > before.han ? " " : ""
  }

  private func role(_ state: State, _ piece: PieceFacts) -> Role {
    if state == .jumpTo || state == .jumpFrom, evidence.parses(of: piece)?.tailJump?.isPointer ?? true { return .none }
    guard state == .furniture else { return state.role }
    var line = ScalarLine()
    let text = source.text
    line.load(text.span, piece.range, limit: 80)
    return FurnitureRoles.role(of: line, piece, lexicon)
  }

  private static func appendInlines(
    _ parses: PieceParses, _ piece: PieceFacts, _ state: State, isFirst: Bool, to block: inout Block
  ) {
    switch state {
    case .kickerAndMain:
      guard let parts = parses.headlineParts else { return }
      block.inlines.append(.headlinePart(.kicker, parts.kicker))
      block.inlines.append(.headlinePart(.main, parts.main))
    case .byline:
      if let byline = parses.byline {
        block.inlines.append(.byline(byline))
      } else if let dateline = parses.dateline {
        block.inlines.append(.dateline(dateline))
      }
    case .credit:
      if let credit = parses.credit ?? parses.byline { block.inlines.append(.credit(credit)) }
    case .caption:
      if let credit = parses.credit { block.inlines.append(.credit(credit)) }
    case .jumpTo, .jumpFrom:
      guard var jump = parses.tailJump else { return }
      if !jump.isPointer { jump.direction = state == .jumpTo ? .to : .from }
      block.inlines.append(.jump(jump))
    case .paragraph, .continuation:
      if isFirst, let jump = parses.headJump { block.inlines.append(.jump(jump)) }
      if isFirst, let dateline = parses.dateline { block.inlines.append(.dateline(dateline)) }
      if let byline = parses.runIn { block.inlines.append(.byline(byline)) }
      if let jump = parses.tailJump, piece.cues.contains(.jumpTail) { block.inlines.append(.jump(jump)) }
    default: break
    }
  }
}

extension SeamEvidence {
  /// The confidence in hundredths, never quite certain.
  var rounded: Double { min(0.99, max(0.01, (confidence * 100).rounded() / 100)) }
}
