import JSONLines
import JumplineBytes
import JumplineModel
import JumplinePipeline

/// A page of 10,000 paragraphs, longer than a pipe and than any page of a paper: plugins have to read it while they are written to.
enum LongPage {
  static let document: Document = {
    let line = Array("昨天上午，山城新修的步道开放了。".utf8)
    let count = 10_000
    let bytes = Array(repeatElement(line + [0x0A], count: count).joined())
    let blocks = (0..<count).map { number in
      let start = number * (line.count + 1)
      return Block(label: .paragraph, pieces: [TextRange(start, start + line.count)])
    }
    return Document(
      source: Source(path: "long.txt", utf8: bytes, sha256: Fingerprint.sha256(bytes)), blocks: blocks,
      articles: [Article(kind: .story, blocks: Array(0..<count))])
  }()

  /// As JSON Lines.
  static var records: [UInt8] {
    var records: [UInt8] = []
    JSONLinesWriter().write(document, WriterOptions(), to: &records)
    return records
  }
}
