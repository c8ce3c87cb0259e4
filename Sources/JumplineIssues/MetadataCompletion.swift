import JumplineBytes
public import JumplineModel

/// Fills in what names and furniture say of pages. What is known already stays.
public enum MetadataCompletion {
  /// The name of the file comes before what is printed on the page: a conflict of the two is for a rule to tell.
  public static func complete(_ document: inout Document) {
    let name = PageName.metadata(ofPath: document.source.path)
    let printed = FurnitureMetadata(document)
    fill(&document.metadata.title, name.title, printed.title)
    fill(&document.metadata.date, name.date, printed.date)
    fill(&document.metadata.page, name.page, printed.page)
  }

  /// Gives pages that are known to be of one issue the title that one of them prints, when only one is printed.
  public static func shareTitle(_ documents: inout [Document]) {
    let titles = Set(documents.map(\.metadata.title)).subtracting([""])
    guard titles.count == 1, let title = titles.first else { return }
    for index in documents.indices where documents[index].metadata.title.isEmpty { documents[index].metadata.title = title }
  }

  private static func fill(_ value: inout String, _ sources: String...) {
    if value.isEmpty { value = sources.first { !$0.isEmpty } ?? "" }
  }
}
