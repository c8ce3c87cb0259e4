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
  private let weights = Weights()

  public init() {}

  /// Any text may be a newspaper page: the last resort after readers of formats with a signature.
  public func recognizes(_ head: Span<UInt8>) -> Double { 0.1 }

  public func read(_ source: Source) throws(ReadFailure) -> [Document] {
    let evidence = PageEvidence(source, lexicon)
    let decoder = PageDecoder(evidence: evidence, weights: weights, lexicon: lexicon, source: source)
    var assembly = PageAssembly(
      evidence: evidence, path: decoder.decode(), weights: weights, lexicon: lexicon, source: source)
    return [assembly.document()]
  }

  public func explain(_ source: Source) throws(ReadFailure) -> Explanation {
    let evidence = PageEvidence(source, lexicon)
    let decoder = PageDecoder(evidence: evidence, weights: weights, lexicon: lexicon, source: source)
    return decoder.explain(decoder.decode())
  }
}
