import JumplineBytes
import JumplineModel

/// Which article holds a place of a page.
struct ArticlePlaces {
  /// A piece and the article that it belongs to.
  private struct Owner {
    var piece: TextRange
    var article: Int
  }

  private let document: Document
  /// By position.
  private let owners: [Owner]

  init(_ document: Document) {
    self.document = document
    var owners: [Owner] = []
    for (number, article) in document.articles.enumerated() {
      for index in article.blocks where document.blocks.indices.contains(index) {
        owners += document.blocks[index].pieces.map { Owner(piece: $0, article: number) }
      }
    }
    self.owners = owners.sorted { $0.piece < $1.piece }
  }

  /// The `id` of the article that holds a place; empty when none does.
  func article(at offset: Int) -> String {
    var low = 0
    var high = owners.count
    while low < high {
      let middle = (low + high) / 2
      if owners[middle].piece.start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset <= owners[low - 1].piece.end else { return "" }
    return document.articles[owners[low - 1].article].id
  }
}
