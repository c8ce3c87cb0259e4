public import JumplineEvaluation
public import JumplinePipeline

/// The pages of an issue that was set from known articles, and which jump lines of theirs belong together.
public struct SetIssue: Sendable {
  public let style: PageStyle
  public let seed: UInt64
  /// In the order of the paper; their names say date and page.
  public let pages: [SetPage]
  public let links: [GoldLink]

  /// The links as a file: the columns of `links.tsv`.
  public var linksFile: String {
    let rows = links.map { "\($0.fromFile)\t\($0.fromStart)\t\($0.toFile)\t\($0.toStart)" }
    return (["from_file\tfrom_start\tto_file\tto_start"] + rows).joined(separator: "\n") + "\n"
  }

  /// How well the issue is understood from its raw pages alone, links among the rest.
  public func figures(_ reading: PageReading) throws -> Figures {
    var documents = try pages.flatMap { try reading.pages($0.page.source) }
    reading.settle(&documents)
    var evaluation = Evaluation()
    for (document, page) in zip(documents, pages) { evaluation.add(document, gold: page.page.gold) }
    evaluation.score(links: links)
    return evaluation.total
  }
}
