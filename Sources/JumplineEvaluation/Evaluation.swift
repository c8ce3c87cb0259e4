public import JumplineModel
import JumplineBytes

/// Scores pages against gold: the figures of each, and of all of them together.
///
/// Every figure keeps its numerator and denominator; a total adds them up over the pages. Joins and labels that gold calls
/// ambiguous are scored neither way.
public struct Evaluation: Sendable {
  public struct Page: Sendable {
    public var path: String
    public var figures: Figures
  }

  public private(set) var pages: [Page] = []
  public private(set) var total = Figures()
  /// The jump lines seen so far that lead somewhere: those that say 上接 by article.
  private var entries: [String: [JumpLine]] = [:]
  private var exits: [JumpLine] = []

  /// A jump line with the article it stands in and the one it leads to.
  private struct JumpLine {
    var file: String
    var start: Int
    var article: String
    var target: String
  }

  public init() {}

  /// Adds a page. Pages are printed in the order in which they were added.
  public mutating func add(_ document: Document, gold: GoldPage) {
    let figures = PageComparison(document: document, gold: gold).figures()
    pages.append(Page(path: document.source.path, figures: figures))
    total += figures
    collectLinks(document)
  }

  /// Compares the links between the pages added so far with those of `links.tsv`. They count in the total only, since a
  /// link belongs to two pages.
  public mutating func score(links gold: [GoldLink]) {
    var said: Set<GoldLink> = []
    for exit in exits {
      for entry in entries[exit.target] ?? [] where entry.file != exit.file && entry.target == exit.article {
        said.insert(
          GoldLink(fromFile: exit.file, fromStart: exit.start, toFile: entry.file, toStart: entry.start))
      }
    }
    total.links = Score(said, against: Set(gold))
  }

  private mutating func collectLinks(_ document: Document) {
    let file = document.source.path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" } ?? ""
    var owner: [Int: String] = [:]
    for article in document.articles {
      for block in article.blocks { for piece in document.blocks[block].pieces {
        owner[document.source.bytes(of: piece).start] = article.id
      } }
    }
    for (start, jump) in document.jumpLines where !jump.target.isEmpty {
      let line = JumpLine(file: file, start: start, article: owner[start] ?? "", target: jump.target)
      switch jump.direction {
      case .to: exits.append(line)
      case .from: entries[line.article, default: []].append(line)
      }
    }
  }
}
