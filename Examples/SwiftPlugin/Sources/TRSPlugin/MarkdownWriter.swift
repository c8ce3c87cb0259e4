public import JumplineModel

/// Writes articles as Markdown (CommonMark 0.31): for people who read on screens, and for programs that read nothing else.
public struct MarkdownWriter: Writer {
  public let format = Format(name: "markdown", extensions: ["md"], summary: "articles as Markdown")

  public init() {}

  public func write(_ document: Document, _ options: WriterOptions, to output: inout [UInt8]) {
    for article in document.articles {
      for index in article.blocks {
        let block = document.blocks[index]
        output += prefix(block).utf8
        output += escaped(document.text(of: block)).utf8
        output += (suffix(block) + "\n\n").utf8
      }
    }
  }

  private func prefix(_ block: Block) -> String {
    switch (block.label, block.role) {
    case (.headline, .main), (.headline, .kickerAndMain): "# "
    case (.headline, _), (.subheading, _): "## "
    case (.byline, _), (.signature, _): "*"
    case (.caption, _), (.credit, _): "> "
    default: ""
    }
  }

  private func suffix(_ block: Block) -> String { block.label == .byline || block.label == .signature ? "*" : "" }

  /// What would be markup is taken as it is.
  private func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if "\\`*_[]<>#".unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}
