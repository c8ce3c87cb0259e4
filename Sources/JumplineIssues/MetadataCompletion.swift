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

  /// Gives pages of one date and folder the title that one of them prints, when only one is printed.
  public static func shareTitle(_ documents: inout [Document]) {
    func key(_ document: Document) -> String {
      let folder = document.source.path.utf8.lastIndex(of: 0x2F).map { String(document.source.path[..<$0]) } ?? ""
      return "\(document.metadata.date) \(folder)"
    }
    var titles: [String: Set<String>] = [:]
    for document in documents where !document.metadata.title.isEmpty && !document.metadata.date.isEmpty {
      titles[key(document), default: []].insert(document.metadata.title)
    }
    if titles.isEmpty { return }
    for index in documents.indices where documents[index].metadata.title.isEmpty && !documents[index].metadata.date.isEmpty {
      guard let known = titles[key(documents[index])], known.count == 1, let title = known.first else { continue }
      documents[index].metadata.title = title
    }
  }
}
