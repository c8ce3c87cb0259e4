import JumplineBytes
import JumplineEncodings
import JumplineModel
import JumplineReport

/// The first byte in which what was rebuilt is not the original.
struct SourceDifference {
  let offset: Int

  /// Nil when there is none.
  init?(_ original: [UInt8], _ rebuilt: [UInt8]) {
    let left = original.span
    let right = rebuilt.span
    var offset = 0
    while offset < left.count && offset < right.count && left[offset] == right[offset] { offset += 1 }
    if offset == left.count && offset == right.count { return nil }
    self.offset = offset
  }

  /// Where it is, and the words on both sides.
  /// - Parameter codec: of the encoding that both are in.
  func describe(
    _ original: OriginalSearch.Original, rebuilt: [UInt8], _ codec: SourceCodec?, _ language: Language
  ) -> [String] {
    let text = decode(original.bytes, codec)
    let position = LineTable(text: text.text).position(at: text.offset)
    let expected = Self.quote(text.text, around: text.offset)
    let again = decode(rebuilt, codec)
    let found = Self.quote(again.text, around: again.offset)
    return [
      language.say(
        zh: "第一处不同：\(original.path) 第 \(position.line) 行第 \(position.column) 列，第 \(offset) 字节",
        en: "first difference: \(original.path), line \(position.line), column \(position.column), byte \(offset)"),
      language.say(zh: "  原文：\(expected)", en: "  the file: \(expected)"),
      language.say(zh: "  还原：\(found)", en: "  rebuilt:  \(found)"),
    ]
  }

  /// The text of some bytes, and where in it the difference is.
  private func decode(_ bytes: [UInt8], _ codec: SourceCodec?) -> (text: [UInt8], offset: Int) {
    guard let codec else { return (bytes, offset) }
    let decoded = codec.decode(bytes)
    return (decoded.text, decoded.alignment.text(enclosing: ByteRange(offset, offset + 1)).start)
  }

  /// Some forty bytes around a place, whole characters only, with what cannot be seen made visible.
  private static func quote(_ bytes: [UInt8], around offset: Int) -> String {
    var start = min(max(0, offset - 24), bytes.count)
    while start > 0 && bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(bytes.count, offset + 24)
    while end < bytes.count && bytes[end] & 0xC0 == 0x80 { end += 1 }
    let text = DisplayWidth.shorten(String(decoding: bytes[start..<end], as: UTF8.self), to: 200)
    return (start > 0 ? "…" : "") + text + (end < bytes.count ? "…" : "")
  }
}
