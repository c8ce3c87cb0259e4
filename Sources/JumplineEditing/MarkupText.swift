public import JumplineBytes

/// The text of a source that holds it among markup: what of it can be changed, and how it is written there.
///
/// Only what differs is changed, so that elements around it keep what else they say: coordinates, identifiers. Whether a
/// format reads references as characters is not known here; a page is read again after every change.
public struct MarkupText {
  private let source: Source

  public init(_ source: Source) { self.source = source }

  /// A change without what stays the same at its ends.
  func narrowed(_ range: TextRange, _ new: ArraySlice<UInt8>) -> (TextRange, ArraySlice<UInt8>) {
    let old = source.text[range.offsets]
    var head = zip(old, new).prefix { $0 == $1 }.count
    while head > 0, Self.isInside(old, head) || Self.isInside(new, head) { head -= 1 }
    var tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    while tail > 0, Self.isInside(old, old.count - tail) { tail -= 1 }
    return (TextRange(range.start + head, range.end - tail), new.dropFirst(head).dropLast(tail))
  }

  /// Whether a character goes on there.
  private static func isInside(_ text: ArraySlice<UInt8>, _ count: Int) -> Bool {
    let rest = text.dropFirst(count)
    return rest.first.map { $0 & 0xC0 == 0x80 } ?? false
  }

  /// Whether the bytes of a range are its own, with no markup and no end of a piece among them.
  func isOneStretch(_ range: TextRange) -> Bool {
    source.alignment.omissions(in: range).isEmpty && source.alignment.parts(of: range).allSatisfy { $0.kind != .between }
  }

  /// Text as it stands in XML, in content as in attributes.
  public static func written(_ text: some Sequence<UInt8>) -> [UInt8] {
    var written: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): written += "&amp;".utf8
      case UInt8(ascii: "<"): written += "&lt;".utf8
      case UInt8(ascii: ">"): written += "&gt;".utf8
      case UInt8(ascii: "\""): written += "&quot;".utf8
      case UInt8(ascii: "'"): written += "&apos;".utf8
      default: written.append(byte)
      }
    }
    return written
  }

  /// Text that was written so.
  public static func read(_ written: String) -> String {
    let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
    return references.reduce(written) { $0.replacing($1.0, with: $1.1) }
  }
}
