import JumplineBytes
import JumplineModel

/// Decides what kind of thing an article is, by adding up what its headline and its blocks say.
struct ArticleKinds {
  let evidence: PageEvidence
  let lexicon: Lexicon
  let source: Source

  /// - Parameters:
  ///   - states: what each piece is.
  ///   - pieceOfBlock: the first piece of each block.
  func kind(of article: Article, _ states: [State], _ pieceOfBlock: [Int]) -> Article.Kind {
    var counts = Counts()
    var titles = Titles()
    for block in article.blocks {
      let piece = pieceOfBlock[block]
      switch states[piece] {
      case .kicker, .kickerAndMain, .main, .deck: titles.look(at: evidence.pieces[piece], lexicon, source)
      case .paragraph, .continuation:
        counts.paragraphs += 1
        if evidence.pieces[piece].cues.contains(.speaker) { counts.turns += 1 }
      case .byline:
        counts.bylines += 1
        titles.look(atByline: evidence.pieces[piece], lexicon, source)
      case .caption, .credit: counts.captions += 1
      case .verse: counts.verses += 1
      case .subheading, .jumpTo, .jumpFrom, .signature, .furniture, .table: break
      }
    }
    if counts.paragraphs == 0, counts.captions > 0, counts.verses == 0 { return .photoStory }
    if counts.verses > counts.paragraphs { return .verse }
    if counts.turns >= 3, counts.turns * 2 >= counts.paragraphs { return .interview }
    if counts.bylines == 0 {
      if titles.weather { return .weather }
      if titles.advertisement { return .advertisement }
      if titles.notice { return .notice }
    }
    return titles.editorial ? .editorial : .story
  }

  /// What the headlines and the byline say.
  private struct Titles {
    var notice = false
    var advertisement = false
    var weather = false
    var editorial = false

    mutating func look(at piece: PieceFacts, _ lexicon: Lexicon, _ source: Source) {
      guard piece.scalars <= 16 else { return }
      weather = weather || piece.cues.contains(.weatherTitle)
      let isNotice = piece.cues.contains(.noticeTitle)
      let mayBeEditorial = piece.cues.contains(.columnTitle) || piece.scalars <= 8
      guard isNotice || mayBeEditorial else { return }
      var line = ScalarLine()
      let text = source.text
      line.load(text.span, piece.range, limit: 16)
      let title = piece.spaces > 0 ? line.squeezed : line
      if isNotice {
        notice = true
        advertisement =
          advertisement
          || (lexicon.advertisementTitles.suffix(of: title) > 0 && lexicon.correctionTitles.suffix(of: title) == 0)
      }
      editorial = editorial || lexicon.editorialTitles.occurrences(in: title) > 0
    }

    mutating func look(atByline piece: PieceFacts, _ lexicon: Lexicon, _ source: Source) {
      var line = ScalarLine()
      let text = source.text
      line.load(text.span, piece.range, limit: 24)
      editorial = editorial || lexicon.editorialTitles.occurrences(in: line) > 0
    }
  }

  private struct Counts {
    var paragraphs = 0
    var captions = 0
    var verses = 0
    var turns = 0
    var bylines = 0
  }
}
