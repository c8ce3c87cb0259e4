import JumplineBytes
import JumplineLint
import JumplineModel
import JumplineReport

/// A small page, one finding on it, and a catalogue that knows its code.
enum ReportSample {
  struct WrongTea: PageRule {
    static let card = RuleCard(
      code: "TEA001", name: "wrong-tea", severity: .warning, confidence: 0.75, scope: .block, fix: .suggestion,
      summary: .init(zh: "茶不对。", en: "The tea is wrong."), why: .init(zh: "客人会走。", en: "Guests leave."),
      source: "house rule 4", fires: ["上了⟦红茶⟧。", "一杯⟦\u{0B}⟧茶"], silent: ["上了绿茶。\n\n没有客人。"])
    func check(_ page: LintedPage, _ report: inout [Finding]) {}
  }

  static let catalogue = RuleCatalogue([WrongTea.self])

  /// A page of one article, a block a line.
  static func page(_ text: String) -> Document {
    let source = Source(path: "pages/tea.txt", utf8: Array(text.utf8), sha256: "")
    var pieces: [TextRange] = []
    let bytes = source.text
    Lines.forEach(bytes.span) { if !$0.isEmpty { pieces.append($0) } }
    return Document(
      source: source, blocks: pieces.map { Block(label: .paragraph, pieces: [$0]) },
      articles: [Article(id: "a0123456789abcdef", kind: .story, blocks: Array(pieces.indices))])
  }

  /// Where a word stands in a page's text.
  static func range(of word: String, in document: Document) -> TextRange {
    let text = document.source.text
    let word = Array(word.utf8)
    for start in 0...max(0, text.count - word.count) where text[start..<min(text.count, start + word.count)].elementsEqual(word) {
      return TextRange(start, start + word.count)
    }
    return TextRange(0, 0)
  }

  static func finding(_ range: TextRange, notes: [Finding.Note] = [], fix: Fix? = nil) -> Finding {
    Finding(
      code: "TEA001", severity: .warning, confidence: 0.875, message: "this tea is wrong", range: range,
      evidence: ["leaf: 红"], notes: notes, fix: fix)
  }

  static func text(
    _ document: Document, _ findings: [Finding], language: Language = .en, style: Style = Style(.none),
    width: Int = TextReport.plainWidth
  ) -> String {
    var output: [UInt8] = []
    TextReport(catalogue: catalogue, language: language, style: style, width: width)
      .write(ReportedPage(document, findings: findings), to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  static func json(_ document: Document, _ findings: [Finding]) -> String {
    var output: [UInt8] = []
    JSONReport(catalogue: catalogue).write(ReportedPage(document, findings: findings), to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
