import JumplineBytes
import JumplineEvaluation
import JumplineModel

/// What `evaluate --html` writes: every page line by line with the wrong places marked, in one file that needs no other.
struct MistakesPage {
  let language: Language
  /// The figures, as `evaluate` prints them.
  let table: [String]
  private var sections: [String] = []
  private var contents: [String] = []
  private var mistakes = 0

  init(language: Language, table: [String] = []) {
    self.language = language
    self.table = table
  }

  /// Pages seen while the figures are not known yet.
  func with(table: [String]) -> MistakesPage {
    var page = MistakesPage(language: language, table: table)
    page.sections = sections
    page.contents = contents
    page.mistakes = mistakes
    return page
  }

  mutating func add(_ page: MarkedPage, _ source: Source) {
    let number = sections.count + 1
    mistakes += page.mistakes
    let count = page.mistakes == 0 ? say("全对", "all right") : say("\(page.mistakes) 处有误", "\(page.mistakes) wrong")
    contents.append(
      "<li><a href=\"#p\(number)\">\(Self.escaped(page.path))</a> <span class=\"\(page.mistakes == 0 ? "right" : "count")\">\(count)</span></li>")
    var article: Int?
    let rows = page.rows.map { row in
      let isNew = article != row.gold.article
      article = row.gold.article
      return self.row(row, isNew: isNew, source)
    }
    sections.append(
      """
      <section id="p\(number)"><h2>\(Self.escaped(page.path)) <small>\(count)</small></h2>
      <table><thead><tr><th>\(say("字节", "bytes"))</th><th>\(say("应为", "gold"))</th><th>\(say("原文", "text"))</th><th>\(say("误判", "what was said"))</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></section>
      """)
  }

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(language == .zh ? "zh" : "en")">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(say("误判之处", "Wrong places"))</title>
    <style>\(Self.style)</style></head>
    <body>
    <h1>\(say("误判之处", "Wrong places"))</h1>
    <p>\(say("\(sections.count) 个版面，\(mistakes) 处有误。", "\(sections.count) pages, \(mistakes) places wrong."))</p>
    <pre>\(Self.escaped(table.joined(separator: "\n")))</pre>
    <ol>\(contents.joined(separator: "\n"))</ol>
    \(sections.joined(separator: "\n"))
    </body></html>

    """
  }

  private func row(_ row: MarkedPage.Row, isNew: Bool, _ source: Source) -> String {
    let piece = row.gold
    let text = source.string(source.alignment.text(enclosing: piece.range))
    let said = row.mistakes.map { "<div>\(Self.escaped(words($0)))</div>" }.joined()
    let classes = (row.mistakes.isEmpty ? [] : ["wrong"]) + (isNew ? ["first"] : [])
    let name = piece.label.rawValue + (piece.role == .none ? "" : " \(piece.role.rawValue)")
    return "<tr class=\"\(classes.joined(separator: " "))\"><td>\(piece.range.start)–\(piece.range.end)</td>"
      + "<td>\(piece.joins == nil ? "" : "↳ ")\(Self.escaped(name))</td><td class=\"text\">\(Self.escaped(text))</td><td>\(said)</td></tr>"
  }

  private func words(_ mistake: Mistake) -> String {
    switch mistake {
    case .label(_, let said?): say("判为 \(said.rawValue)", "said \(said.rawValue)")
    case .label(_, nil): say("没有相同起止的段", "no piece with these bounds")
    case .missedJoin(let start): say("漏接 \(start)", "not joined to \(start)")
    case .falseJoin(let start): say("误接 \(start)", "wrongly joined to \(start)")
    case .missedArticle: say("漏了文章的开头", "an article begins here")
    case .falseArticle: say("误作文章的开头", "no article begins here")
    case .jump(let gold, let said):
      say("转版应为“\(gold)”，判为“\(said)”", "jump line should be ‘\(gold)’, said ‘\(said)’")
    }
  }

  private func say(_ zh: String, _ en: String) -> String { language.say(zh: zh, en: en) }

  /// Text as HTML shows it, also inside quotation marks; control characters become U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n": result.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static let style = """
    :root{color-scheme:light dark}
    body{font:15px/1.5 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}
    pre{overflow:auto;font-size:13px;padding:.8rem;border:1px solid #8886}
    table{border-collapse:collapse;width:100%}
    th,td{text-align:left;vertical-align:top;padding:.15rem .5rem}
    th{position:sticky;top:0;background:Canvas}
    td:first-child{font-variant-numeric:tabular-nums;white-space:nowrap;opacity:.6}
    td:nth-child(2){white-space:nowrap}
    td:nth-child(4){color:#c00;min-width:12rem;font-weight:600}
    tr.first td{border-top:1px solid #8888}
    tr.wrong{background:#f443}
    .text{overflow-wrap:anywhere}
    .count,h2 small{color:#c00}.right{opacity:.6}
    @media(prefers-color-scheme:dark){td:nth-child(4),.count,h2 small{color:#f77}}
    """
}
