import JumplineBytes
import JumplineModel

/// Decides what kind of thing an article is, by adding up what its headline and its blocks say.
struct ArticleKinds {
  let evidence: PageEvidence
  let lexicon: Lexicon
  let source: Source

  func kind(of article: Article, _ blocks: [Block]) -> Article.Kind {
    var counts = Counts()
    var title = ScalarLine()
    var notice = false
    var advertisement = false
    var weather = false
    var editorial = false
    var line = ScalarLine()
    let text = source.text
    for index in article.blocks {
      let block = blocks[index]
      switch block.label {
      case .headline:
        guard let piece = block.pieces.first else { continue }
        title.load(text.span, piece, limit: 60)
        let isShort = title.count <= 16
        advertisement = advertisement || (isShort && lexicon.advertisementTitles.suffix(of: title) > 0 && lexicon.correctionTitles.suffix(of: title) == 0)
        notice = notice || (isShort && lexicon.noticeTitles.suffix(of: title) > 0)
        weather = weather || (isShort && lexicon.weatherTitles.suffix(of: title) > 0)
        editorial = editorial || (isShort && lexicon.editorialTitles.occurrences(in: title) > 0)
      case .paragraph:
        counts.paragraphs += 1
        guard let piece = block.pieces.first else { continue }
        line.load(text.span, piece, limit: 10)
        if let colon = (0..<line.count).first(where: { Mark.isColon(line[$0]) }), colon > 0,
          (0..<colon).allSatisfy({ Mark.isHan(line[$0]) })
        { counts.turns += 1 }
      case .byline:
        guard let piece = block.pieces.first else { continue }
        line.load(text.span, piece, limit: 24)
        editorial = editorial || lexicon.editorialTitles.occurrences(in: line) > 0
        counts.bylines += 1
      case .caption: counts.captions += 1
      case .credit: counts.captions += 1
      case .verse: counts.verses += 1
      case .signature: counts.signatures += 1
      default: break
      }
    }
    if counts.paragraphs == 0, counts.captions > 0, counts.verses == 0 { return .photoStory }
    if counts.verses > counts.paragraphs { return .verse }
    if counts.turns >= 3, counts.turns * 2 >= counts.paragraphs { return .interview }
    if weather, counts.bylines == 0 { return .weather }
    if advertisement, counts.bylines == 0 { return .advertisement }
    if notice, counts.bylines == 0 { return .notice }
    if editorial { return .editorial }
    return .story
  }

  private struct Counts {
    var paragraphs = 0
    var captions = 0
    var verses = 0
    var turns = 0
    var bylines = 0
    var signatures = 0
  }
}
