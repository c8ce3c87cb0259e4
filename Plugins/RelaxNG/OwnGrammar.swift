import JumplineSchemas
import JumplineXML

/// jumpline's own grammar in two halves: a quick one for nearly every file, and the whole one for those that it or
/// `PointerSyntax` does not take. The verdict is that of the whole grammar.
///
/// One lane at a time may use it.
final class OwnGrammar: @unchecked Sendable {
  /// The grammar without the patterns that `PointerSyntax` checks; nil when they do not stand in it as they should.
  let quick: Grammar?
  private var whole: Grammar?

  init() {
    Libxml2.start()
    quick = Self.withoutPatterns.flatMap { bytes in
      unsafe bytes.withUnsafeBytes { buffer in unsafe try? Grammar.compile(buffer) }
    }
  }

  /// What is wrong with a document; nil when nothing is.
  func complaints(about tree: XMLTree) throws(SchemaRefusal) -> [Complaint]? {
    if let quick, quick.complaints(about: tree) == nil, PointerSyntax.isPlain(tree) { return nil }
    let grammar = if let whole { whole } else { try Grammar.ofJumpline() }
    whole = grammar
    return grammar.complaints(about: tree)
  }

  private static let withoutPatterns: [UInt8]? = {
    let file = unsafe jumpline_rng()
    guard let start = unsafe file.bytes else { return nil }
    var text = unsafe Array(UnsafeRawBufferPointer(start: start, count: file.size))
    for pattern in PointerSyntax.patterns {
      let words = unsafe Array(UnsafeBufferPointer(start: pattern.utf8Start, count: pattern.utf8CodeUnitCount))
      guard let range = text.firstRange(of: words) else { return nil }
      text.removeSubrange(range)
    }
    return text
  }()
}
