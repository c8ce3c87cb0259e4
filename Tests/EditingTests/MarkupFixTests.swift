import JumplineBytes
import JumplineEditing
import JumplineModel
import JumplineTesting
import Testing

/// Fixes of pages whose text stands among markup.
struct MarkupFixTests {
  /// Reads `<l>…</l>` as a line, `<s>…</s>` in it as words, `<b/>` as a space, and the five references as their characters.
  private static func read(_ bytes: [UInt8]) -> Source? {
    let file = TestSource.make(path: "page.xml", bytes)
    let references: [(String, Unicode.Scalar)] = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("<b/>", " ")]
    var extraction = TextExtraction()
    var offset = 0
    var isWord = false
    while offset < bytes.count {
      let rest = bytes[offset...]
      if let (name, scalar) = references.first(where: { rest.starts(with: $0.0.utf8) }) {
        if !isWord && name != "<b/>" { return nil }
        let range = ByteRange(offset, offset + name.utf8.count)
        extraction.append(Array(String(Character(scalar)).utf8)[...], for: range, .decoded)
        offset = range.end
      } else if rest.first == UInt8(ascii: "<") {
        let tag = rest.prefix { $0 != UInt8(ascii: ">") }
        if tag.elementsEqual("<l".utf8) { extraction.beginPiece() }
        isWord = tag.elementsEqual("<s".utf8)
        offset += tag.count + 1
      } else if isWord {
        if rest.first == UInt8(ascii: "&") { return nil }
        extraction.append(TextRange(offset, offset + 1), of: file)
        offset += 1
      } else {
        return nil
      }
    }
    return extraction.source(path: file.path, bytes: bytes, sha256: file.sha256, encoding: "UTF-8")
  }

  /// The file after a fix that puts other words in the place of some; why there is none.
  private static func fixed(_ file: String, _ old: String, _ new: String) throws -> String {
    let source = try #require(read(Array(file.utf8)))
    let text = String(decoding: source.text, as: UTF8.self)
    let place = try #require(text.firstRange(of: old))
    let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
    let range = TextRange(start, start + old.utf8.count)
    let finding = Finding(
      code: "ZZZ001", severity: .error, confidence: 1, message: "", range: range, fix: Fix(.safe, replacements: [.init(range, with: new)]))
    let block = Block(label: .paragraph, pieces: [TextRange(0, source.text.count)])
    guard let page = FixedPage(Document(source: source, blocks: [block]), [finding], read: read) else { return "nothing to do" }
    if let refused = page.refused.first { return "\(refused.obstacle)" }
    #expect(page.script.inverse(of: source.bytes).applied(to: page.source.bytes) == source.bytes)
    return String(decoding: page.source.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    // Characters that markup needs are written as references, and nothing else changes.
    ("<l><s>山路</s></l>", "山路", "<山&路>\"'", "<l><s>&lt;山&amp;路&gt;&quot;&apos;</s></l>"),
    ("<l><s>A&amp;B</s></l>", "A&B", "A&C", "<l><s>A&amp;C</s></l>"),
    ("<l><s>A&amp;B</s></l>", "&", "和", "<l><s>A和B</s></l>"),
    // What stays the same at the ends is left, and with it the elements around it.
    ("<l><s>24</s><b/><s>.72</s></l>", "24 .72", "24.72", "<l><s>24</s><s>.72</s></l>"),
    ("<l><s>山路，</s><s>，雨水</s></l>", "，，", "，", "<l><s>山路，</s><s>雨水</s></l>"),
    ("<l><s>雨</s><s>水水</s></l>", "雨水水", "雨水", "<l><s>雨</s><s>水</s></l>"),
    ("<l><s>这里</s></l>", "里", "裡", "<l><s>这裡</s></l>"),
    ("<l><s>山路</s></l><l><s>木桥</s></l>", "路\n木", "径\n木", "<l><s>山径</s></l><l><s>木桥</s></l>"),
  ])
  func `a fix changes the text where it stands`(_ file: String, _ old: String, _ new: String, _ expected: String) throws {
    #expect(try Self.fixed(file, old, new) == expected)
  }

  @Test(arguments: [
    ("<l><s>山</s><s>路</s></l>", "山路", "雨水", "acrossMarkup"),
    ("<l><s>山路</s></l><l><s>木桥</s></l>", "路\n木", "路木", "acrossMarkup"),
    ("<l><s>山路</s></l>", "山路", "山\n\n路", "acrossMarkup"),
    // A word cannot stand where an element stood for a space.
    ("<l><s>山</s><b/><s>路</s></l>", " ", "间", "notReadable"),
    ("<l><s>山路</s></l>", "山路", "山路", "nothing to do"),
  ])
  func `a fix that markup stands in the way of is refused`(_ file: String, _ old: String, _ new: String, _ why: String) throws {
    #expect(try Self.fixed(file, old, new) == why)
  }

  @Test(arguments: ["", "山", "&lt;", "<&>\"'", "&amp;amp;"]) func `text that is written is read as it was`(_ text: String) {
    #expect(MarkupText.read(String(decoding: MarkupText.written(text.utf8), as: UTF8.self)) == text)
  }
}
