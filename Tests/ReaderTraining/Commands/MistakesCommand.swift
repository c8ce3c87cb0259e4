import ArgumentParser
import JumplineBytes
import JumplineEvaluation
import JumplineModel
import JumplineTesting
import NewspaperText

/// Prints every wrong place of set pages or of a folder with what stands around it, for people to read and sort.
struct MistakesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mistakes", abstract: "Prints the places that were read wrongly, with what stands around them.")

  @Option(help: "The style of the set pages.")
  var style = PageStyle.blocks.rawValue

  @Option(help: "A folder of pages with gold, instead of set pages.")
  var folder: String?

  @Option(help: "Instead: the hand-made pages, each read by weights that were trained without it, in so many parts.")
  var folds: Int?

  @OptionGroup var course: Course

  @Option(help: "Set pages to read.")
  var pages = 100

  @Option(help: "The seed of the first page.")
  var seed = PageSeries.accuracy.rawValue

  @Option(help: "Only mistakes whose name holds this: `false join`, `caption → paragraph`.")
  var only = ""

  @Option(help: "Pieces before and after the place.")
  var around = 2

  func run() throws {
    for (reader, pages) in try chosen() {
      for page in pages {
        for document in try reader.read(page.source) { tell(page, MarkedPage(document, gold: page.gold)) }
      }
    }
  }

  private func chosen() throws -> [(reader: NewspaperTextReader, pages: [TestPage])] {
    if let folds { return try course.unseen(folds) }
    if let folder { return [(NewspaperTextReader(), TestPage.pages(in: folder, as: folder))] }
    guard let style = PageStyle(rawValue: style) else {
      throw ValidationError("`\(style)` is no style; there are \(PageStyle.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return [(NewspaperTextReader(), (0..<pages).map { PageSetter.page(style, seed: UInt64(seed + $0)).page })]
  }

  private func tell(_ page: TestPage, _ marked: MarkedPage) {
    for (index, row) in marked.rows.enumerated() {
      let names = row.mistakes.map(Self.name).filter { only.isEmpty || $0.contains(only) }
      guard !names.isEmpty else { continue }
      print("\(page.name):\(row.gold.range.start) \(names.joined(separator: "; "))")
      for other in max(0, index - around)...min(marked.rows.count - 1, index + around) {
        let around = marked.rows[other]
        let sign = other == index ? ">" : " "
        let gap = blanks(page, other > 0 ? marked.rows[other - 1].gold.range.end : 0, around.gold.range.start)
        let role = around.gold.role == .none ? "" : ":\(around.gold.role.rawValue)"
        let said = around.said == around.gold.label ? "" : "(\(around.said?.rawValue ?? "-"))"
        let join = around.gold.joins.map { "←\($0)" } ?? ""
        print("  \(sign)\(gap) \(around.gold.article) \(around.gold.label.rawValue)\(role)\(said)\(join)  \(text(page, around.gold))")
      }
    }
  }

  private func blanks(_ page: TestPage, _ start: Int, _ end: Int) -> Int {
    max(0, page.bytes[start..<max(start, end)].count { $0 == 0x0A } - 1)
  }

  /// The first and the last characters.
  private func text(_ page: TestPage, _ piece: GoldPiece) -> String {
    let text = String(decoding: page.bytes[piece.range.start..<piece.range.end], as: UTF8.self)
    return text.count <= 60 ? text : text.prefix(28) + " … " + text.suffix(28)
  }

  private static func name(_ mistake: Mistake) -> String {
    switch mistake {
    case .label(let gold, let said): "\(gold.rawValue) → \(said?.rawValue ?? "no such piece")"
    case .missedJoin(let place): "missed join to \(place)"
    case .falseJoin(let place): "false join to \(place)"
    case .missedArticle: "missed article"
    case .falseArticle: "false article"
    case .jump(let gold, let said): "jump `\(gold)` read as `\(said)`"
    }
  }
}
