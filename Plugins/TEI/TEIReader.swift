public import JumplineBytes
public import JumplineModel
import JumplineXML

/// Reads back what `TEIWriter` wrote: the source byte for byte, and everything that was understood of it.
public struct TEIReader: Reader, SourceRebuilding {
  public init() {}

  public var format: Format { TEIFormat.format }

  public func recognizes(_ head: Span<UInt8>) -> Double {
    // Almost every page that is asked about is no XML at all, and its first byte says so.
    var start = head.count >= 3 && head[0] == 0xEF ? 3 : 0
    while start < head.count && head[start] <= 0x20 { start += 1 }
    guard start < head.count, head[start] == UInt8(ascii: "<") else { return 0 }
    var bytes: [UInt8] = []
    for index in 0..<min(head.count, 4096) { bytes.append(head[index]) }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("<TEI") || text.contains("<teiCorpus") else { return 0 }
    return text.contains("http://www.tei-c.org/ns/1.0") ? 1 : 0.5
  }

  public func read(_ source: Source) throws(ReadFailure) -> [Document] {
    var documents: [Document] = []
    try forEachPage(of: source.bytes) { documents.append($0.document()) }
    return documents
  }

  public func rebuild(_ output: [UInt8]) throws(ReadFailure) -> [RebuiltSource] {
    var sources: [RebuiltSource] = []
    try forEachPage(of: output) { sources.append($0.rebuilt) }
    return sources
  }

  private func forEachPage(of xml: [UInt8], _ body: (consuming PageReading) -> Void) throws(ReadFailure) {
    let tree: XMLTree
    do throws(XMLRefusal) {
      tree = try XMLTree.parse(xml)
    } catch {
      throw ReadFailure("line \(error.line): \(error.message)")
    }
    guard let root = tree.root, root.name == "TEI" || root.name == "teiCorpus" else {
      throw ReadFailure("expected a TEI or teiCorpus element, found \(tree.root?.name ?? "nothing")")
    }
    let pages = root.name == "TEI" ? [root] : root.elements.filter { $0.name == "TEI" }
    for page in pages {
      body(try PageReading(page, fileSize: xml.count))
    }
  }
}
