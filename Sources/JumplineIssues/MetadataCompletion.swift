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

  /// Gives pages of one date the title that one of them prints, when only one is printed.
  /// - Parameter documents: pages that were read together: of one folder, or of one name.
  public static func shareTitle(_ documents: inout [Document]) {
    var titles: [String: Set<String>] = [:]
    for document in documents where !document.metadata.title.isEmpty {
      titles[document.metadata.date, default: []].insert(document.metadata.title)
    }
    for index in documents.indices where documents[index].metadata.title.isEmpty && !documents[index].metadata.date.isEmpty {
      guard let known = titles[documents[index].metadata.date], known.count == 1, let title = known.first else { continue }
      documents[index].metadata.title = title
    }
  }
}
