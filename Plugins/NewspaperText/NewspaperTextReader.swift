public import JumplineBytes
public import JumplineModel

/// Reads raw newspaper text: a page as a stream of lines, several articles mixed, paragraphs cut by columns and pictures.
///
/// Reading is evidence, then one decision. The lines are cut into pieces and measured (`PieceScanner`), grammars read
/// bylines, credits, datelines and jump lines in them (`Grammar/`), all of it becomes cues (`PageEvidence`); the page is
/// then decoded as a whole by adding up weights (`PageDecoder`, `Weights`), and put together (`PageAssembly`).
public struct NewspaperTextReader: ExplainingReader {
  public let format = Format(
    name: "newspaper-text", extensions: ["txt"], summary: "raw newspaper text, one page a file: blocks or printed lines")

  private let lexicon = Lexicon()
  private let weights: Weights
  private let models: TextModels

  public init() { self.init(weights: Weights(), models: .newspapers) }

  /// A reader with other numbers than those of the program, for measuring.
  package init(weights: Weights, models: TextModels) {
    self.weights = weights
    self.models = models
  }

  /// Any text may be a newspaper page, the last resort after readers of formats with a signature; but not markup, whose
  /// tags would be read as what the paper said.
  public func recognizes(_ head: Span<UInt8>) -> Double { Self.isMarkup(head) ? 0 : 0.1 }

  /// Begins with a declaration of XML or HTML, or with a tag in a text that closes tags.
  private static func isMarkup(_ head: Span<UInt8>) -> Bool {
    var start = head.count >= 3 && head[0] == 0xEF ? 3 : 0
    while start < head.count, head[start] <= 0x20 { start += 1 }
    guard start + 1 < head.count, head[start] == UInt8(ascii: "<") else { return false }
    let next = head[start + 1]
    if next == UInt8(ascii: "?") || next == UInt8(ascii: "!") { return true }
    guard (0x61...0x7A).contains(next | 0x20) else { return false }
    return (start + 2..<head.count).contains {
      (head[$0 - 1] == UInt8(ascii: "<") && head[$0] == UInt8(ascii: "/"))
        || (head[$0 - 1] == UInt8(ascii: "/") && head[$0] == UInt8(ascii: ">"))
    }
  }

  public func read(_ source: Source) throws(ReadFailure) -> [Document] {
    let evidence = PageEvidence(source, lexicon, models: models)
    let decoder = PageDecoder(evidence: evidence, weights: weights, lexicon: lexicon, source: source)
    var assembly = PageAssembly(
      evidence: evidence, path: decoder.decode(), weights: weights, lexicon: lexicon, source: source)
    return [assembly.document()]
  }

  public func explain(_ source: Source) throws(ReadFailure) -> Explanation {
    let evidence = PageEvidence(source, lexicon, models: models)
    let decoder = PageDecoder(evidence: evidence, weights: weights, lexicon: lexicon, source: source)
    return decoder.explain(decoder.decode())
  }
}
