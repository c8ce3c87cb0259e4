import JSONLines
import JumplineBytes
import JumplineModel
import JumplinePipeline
import TEI

/// Tries a reader on a file: what it gives is a document, always the same, and both formats that lose nothing give the file back.
struct ReaderTrial {
  private(set) var checks: [ConformanceCheck] = []

  /// - Parameter isSigned: whether the format says by what its files are recognized.
  init(_ reader: any Reader, isSigned: Bool, _ source: Source, name: String) {
    let title = "read \(name)"
    let document: Document
    do throws(InputFailure) {
      let pages = try PageReading(readers: [reader], language: .en).documents(source)
      guard let first = pages.first else {
        checks.append(.init(name: title, verdict: .failed, detail: "no page"))
        return
      }
      document = first
    } catch {
      checks.append(.init(name: title, verdict: .failed, detail: error.message))
      return
    }
    let bytes = source.bytes
    let (blocks, articles) = (document.blocks.count, document.articles.count)
    let seen = "\(blocks) block\(blocks == 1 ? "" : "s"), \(articles) article\(articles == 1 ? "" : "s")"
    checks.append(.init(name: title, verdict: blocks == 0 ? .failed : .passed, detail: blocks == 0 ? "no block" : seen))
    if isSigned { add("recognized \(name)", reader.recognizes(bytes.span.extracting(first: 4096)) > 0, "none of its signatures is in it") }
    add("tiling \(name)", Self.tiles(document), "pieces and gaps do not cover every byte once")
    let again = try? PageReading(readers: [reader], language: .en).documents(source).first
    add("same again \(name)", again.map { $0.blocks == document.blocks && $0.articles == document.articles } ?? false, "another page")
    add("verify jsonl \(name)", Self.givesBack(document, JSONLinesWriter(), JSONLinesReader()), "the records do not give back the file")
    add("verify tei \(name)", Self.givesBack(document, TEIWriter(), TEIReader()), "the TEI does not give back the file")
  }

  private mutating func add(_ name: String, _ isPassed: Bool, _ otherwise: String) {
    checks.append(.init(name: name, verdict: isPassed ? .passed : .failed, detail: isPassed ? "" : otherwise))
  }

  /// What is no file of the format, and nothing at all, are answered.
  static func strange(_ reader: any Reader) -> [ConformanceCheck] {
    [("an empty file", ""), ("a file of another format", "这不是那种格式。\u{FFFD} <\n")].map { name, text in
      let bytes = Array(text.utf8)
      let source = Source(path: "strange", utf8: bytes, sha256: Fingerprint.sha256(bytes))
      do throws(ReadFailure) {
        let pages = try reader.read(source)
        return ConformanceCheck(name: name, verdict: .passed, detail: "read as \(pages.first?.blocks.count ?? 0) blocks")
      } catch {
        return ConformanceCheck(name: name, verdict: error.isOfPlugin ? .failed : .passed, detail: error.message)
      }
    }
  }

  private static func tiles(_ document: Document) -> Bool {
    let source = document.source
    let parts = (document.pieces.map { source.bytes(of: $0) } + document.gaps.map(\.range)).sorted()
    var position = 0
    for part in parts {
      if part.start != position { return false }
      position = part.end
    }
    return position == source.bytes.count
  }

  private static func givesBack(_ document: Document, _ writer: any Writer, _ rebuilder: any SourceRebuilding) -> Bool {
    var output: [UInt8] = []
    writer.writeHeader(WriterOptions(), to: &output)
    writer.write(document, WriterOptions(), to: &output)
    writer.writeFooter(WriterOptions(), to: &output)
    guard let rebuilt = try? rebuilder.rebuild(output).first else { return false }
    return rebuilt.discrepancies.isEmpty && rebuilt.bytes == document.source.bytes
  }
}
