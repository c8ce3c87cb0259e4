/// A writer that may fail though the document is sound: its work is done outside of this program.
public protocol FallibleWriter: Writer {
  /// Appends one page, or nothing when it throws.
  func tryWrite(_ document: Document, _ options: WriterOptions, to output: inout [UInt8]) throws(PluginFailure)
}

extension FallibleWriter {
  /// For callers who have no use for the reason: a page that could not be written leaves nothing.
  public func write(_ document: Document, _ options: WriterOptions, to output: inout [UInt8]) {
    try? tryWrite(document, options, to: &output)
  }
}
