import JumplineBytes
public import JumplineModel

/// Fills in what is said of pages, by whom it is said best: a record of ours, a manifest, a pattern, the name of the file,
/// the page itself.
public enum MetadataCompletion {
  /// All that is said stays with the document, so that a conflict can be told.
  /// - Parameter said: what is known of the page before it is read.
  public static func complete(_ document: inout Document, said: [MetadataClaim]) {
    document.claims =
      MetadataClaim.all(document.metadata, .record) + said + FurnitureMetadata(document).claims
    document.metadata = PageMetadata(document.claims)
  }

  /// Gives pages that are known to be of one issue the title that one of them prints, when only one is printed.
  public static func shareTitle(_ documents: inout [Document]) {
    let titles = Set(documents.map(\.metadata.title)).subtracting([""])
    guard titles.count == 1, let title = titles.first else { return }
    for index in documents.indices where documents[index].metadata.title.isEmpty { documents[index].metadata.title = title }
  }
}
