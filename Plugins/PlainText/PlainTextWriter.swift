public import JumplineModel
import JumplineBytes

/// Writes text for people: headlines, byline and paragraphs as one reads them, without the cuts of the page.
///
/// Headlines and byline stand on lines of their own, everything else between blank lines; lines of verse and rows of
/// tables stay together. A caption is marked with 〔图片〕. Furniture is left out; what could not be placed in an article
/// comes last. Articles are parted by a line of asterisks, and a page ends with a blank line. In source mode a page is its
/// bytes, and nothing else.
public struct PlainTextWriter: Writer {
  public let format = Format(name: "text", extensions: ["txt"], summary: "clean reading text, or the source byte for byte")

  public init() {}

  public func write(_ document: Document, _ options: WriterOptions, to output: inout [UInt8]) {
    if options.textMode == .source {
      output += document.source.bytes
      return
    }
    write(document.articles.map { (document, $0.blocks) } + [(document, unassigned(document))], to: &output)
  }

  /// With `--unit article`, an article that goes on from page to page stands whole on its first page, without the jump lines
  /// between its parts.
  public func write(_ issue: Issue, _ options: WriterOptions, to output: inout [UInt8]) {
    guard options.unit == .article, options.textMode == .clean else {
      for page in issue.pages { write(page, options, to: &output) }
      return
    }
    let contents = issue.contents
    for (page, document) in issue.pages.enumerated() {
      let parts = contents[page].map { content -> (Document, [Int]) in
        switch content {
        case .own(let article): return (document, document.articles[article].blocks)
        case .whole(let parts):
          let reading = WholeArticle(parts, of: issue).reading
          return (reading, Array(reading.blocks.indices))
        }
      }
      write(parts + [(document, unassigned(document))], to: &output)
    }
  }

  private func unassigned(_ document: Document) -> [Int] {
    let owners = document.articleOfBlock
    return document.blocks.indices.filter { document.blocks[$0].label == .unassigned && owners[$0] == nil }
  }

  /// The articles of a page, then what belongs to none.
  private func write(_ parts: [(document: Document, blocks: [Int])], to output: inout [UInt8]) {
    var isFirst = true
    for (document, blocks) in parts where !blocks.isEmpty {
      if !isFirst { output += "\n* * *\n\n".utf8 }
      isFirst = false
      write(blocks, of: document, to: &output)
    }
    if !isFirst { output.append(0x0A) }
  }

  /// How blocks stand together: those of one group on consecutive lines, others with a blank line between.
  private enum Group {
    case head
    case picture
    case verse
    case table
    case alone
  }

  private func group(_ label: Label) -> Group {
    switch label {
    case .headline, .byline: .head
    case .caption, .credit: .picture
    case .verse: .verse
    case .table: .table
    case .dateline, .paragraph, .subheading, .jump, .signature, .furniture, .unassigned: .alone
    }
  }

  private func write(_ blocks: [Int], of document: Document, to output: inout [UInt8]) {
    var previous: Label?
    for index in blocks {
      let block = document.blocks[index]
      if let previous {
        let isTogether =
          group(previous) == group(block.label) && group(previous) != .alone
          // A caption begins a new picture; its credit belongs to it.
          && block.label != .caption
        if !isTogether { output.append(0x0A) }
      }
      previous = block.label
      if block.label == .headline {
        for range in headlineLines(block) {
          output += document.source.text[range.offsets]
          output.append(0x0A)
        }
        continue
      }
      if block.label == .caption { output += mark(document.language).utf8 }
      document.appendText(of: block, to: &output)
      output.append(0x0A)
    }
  }

  /// A line of kicker and main headline becomes two.
  private func headlineLines(_ block: Block) -> [TextRange] {
    let parts = block.inlines.compactMap { if case .headlinePart(_, let range) = $0 { range } else { nil } }
    return parts.isEmpty ? block.pieces : parts
  }

  private func mark(_ language: String) -> String {
    switch language {
    case "zh-Hant": "〔圖片〕"
    case let language where language.hasPrefix("zh"): "〔图片〕"
    default: "[Picture] "
    }
  }
}
