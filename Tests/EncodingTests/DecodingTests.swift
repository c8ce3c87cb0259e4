import JumplineBytes
import JumplineEncodings
import JumplineModel
import JumplineTesting
import Testing

struct DecodingTests {
  @Test func `this system has every encoding`() {
    for pages in EncodedPages.all { #expect(SourceCodec(pages.encoding) != nil, "\(pages)") }
  }

  @Test(arguments: EncodedPages.all)
  func `a clean page decodes to its text`(pages: EncodedPages) {
    let codec = pages.codec
    for seed in 0..<100 {
      let bytes = pages.clean(UInt64(seed))
      let (text, alignment) = codec.decode(bytes)
      #expect(alignment.undecodable.isEmpty && alignment.lossy.isEmpty)
      #expect(codec.encode(text[...]).bytes == bytes)
      #expect(String(validating: text, as: UTF8.self) != nil)
    }
  }

  @Test(arguments: EncodedPages.all)
  func `positions are what the text before them encodes to`(pages: EncodedPages) {
    let codec = pages.codec
    for seed in 0..<30 {
      let bytes = pages.clean(UInt64(seed))
      let (text, alignment) = codec.decode(bytes)
      for offset in 0...text.count where offset == text.count || text[offset] & 0xC0 != 0x80 {
        let expected = ByteRange(codec.length(text[..<offset]), bytes.count)
        #expect(alignment.bytes(of: TextRange(offset, text.count)) == expected)
        #expect(alignment.bytes(of: TextRange(0, offset)) == ByteRange(0, expected.start))
        #expect(alignment.text(of: ByteRange(0, expected.start)) == TextRange(0, offset))
        #expect(alignment.text(of: expected) == TextRange(offset, text.count))
        #expect(alignment.isBoundary(offset))
      }
    }
  }

  @Test(arguments: EncodedPages.all)
  func `segments tile bytes and text, each byte once`(pages: EncodedPages) {
    let codec = pages.codec
    for seed in 0..<300 {
      let bytes = pages.damaged(UInt64(seed))
      let (text, alignment) = codec.decode(bytes)
      if alignment.isIdentity {
        #expect(text == bytes)
        continue
      }
      var (byte, offset) = (0, 0)
      for segment in alignment.segments {
        #expect(segment.bytes.start == byte && segment.text.start == offset && !segment.bytes.isEmpty)
        (byte, offset) = (segment.bytes.end, segment.text.end)
        if case .uniform(let width, let textWidth) = segment.kind {
          #expect(segment.bytes.count % width == 0 && segment.bytes.count / width * textWidth == segment.text.count)
        }
      }
      #expect(byte == bytes.count && offset == text.count)
      #expect(String(validating: text, as: UTF8.self) != nil)
    }
  }

  @Test(arguments: EncodedPages.all)
  func `what is no code depends on its own bytes alone`(pages: EncodedPages) {
    let codec = pages.codec
    for seed in 0..<100 {
      let before = pages.clean(UInt64(seed)) + pages.newline
      let after = pages.newline + pages.clean(UInt64(seed) + 1000)
      for ill in pages.ill {
        let whole = codec.decode(before + ill + after)
        let parts = [before, ill, after].map { codec.decode($0).text }
        #expect(whole.text == parts.flatMap { $0 }, "\(ill)")
        let lost = whole.alignment.undecodable.reduce(0) { $0 + $1.count }
        #expect(lost == ill.count, "\(ill)")
      }
    }
  }

  @Test(arguments: ["GB18030", "Big5", "Big5-HKSCS"])
  func `a broken lead byte takes no letter, digit or line end with it`(name: String) throws {
    let codec = try #require(SourceCodec(named: name))
    for next in ["\n", " ", "<", "7"] {
      let (text, alignment) = codec.decode([0xFE] + Array(next.utf8) + Array("\n".utf8))
      if next == "7" && name != "GB18030" { continue }
      #expect(String(decoding: text, as: UTF8.self) == "\u{FFFD}\(next)\n")
      #expect(alignment.undecodable == [ByteRange(0, 1)])
    }
  }

  @Test func `a code of two characters is one unit`() throws {
    let codec = try #require(SourceCodec(.big5HKSCS))
    let (text, alignment) = codec.decode([0x88, 0x62, 0x88, 0x66, 0x41])
    #expect(String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value) == [0xCA, 0x304, 0xCA, 0x41])
    #expect(alignment.bytes(of: TextRange(0, 2)) == ByteRange(0, 2))
    #expect(alignment.bytes(of: TextRange(2, 4)) == ByteRange(0, 2))
    #expect(!alignment.isBoundary(2))
    #expect(alignment.bytes(of: TextRange(4, 6)) == ByteRange(2, 4))
    #expect(alignment.text(of: ByteRange(0, 1)) == nil)
    #expect(alignment.lossy.isEmpty)
  }

  @Test func `a letter that may begin a code of two characters is cut where the bytes end`() throws {
    let codec = try #require(SourceCodec(.big5HKSCS))
    let text = Array("AÊÊB".utf8)
    #expect(codec.encode(text[...], limit: 1).read == 1)
    #expect(codec.encode(text[...], limit: 2).read == 1)
    #expect(codec.encode(text[...], limit: 3) == ([0x41, 0x88, 0x66], 3))
    #expect(codec.encode(text[...], limit: 5).read == 5)
    #expect(codec.encode(text[...], limit: 6).read == 6)
    #expect(codec.encode(text[..<3]) == ([0x41, 0x88, 0x66], 3))
  }

  @Test func `a second code of a character is kept apart`() throws {
    let codec = try #require(SourceCodec(.big5))
    let bytes: [UInt8] = [0xA4, 0x40, 0xA2, 0xCC, 0xA4, 0x51]
    let (text, alignment) = codec.decode(bytes)
    #expect(String(decoding: text, as: UTF8.self) == "一十十")
    #expect(alignment.lossy == [TextRange(3, 6)])
    #expect(alignment.bytes(of: TextRange(3, 6)) == ByteRange(2, 4))
  }

  @Test(arguments: EncodedPages.others)
  func `every code of two bytes decodes as it stands alone`(pages: EncodedPages) throws {
    let codec = pages.codec
    // All in one page, so that runs of codes are as long as they can be.
    var page: [UInt8] = []
    var expected: [UInt8] = []
    for high in 0x81...0xFE {
      for low in 0x40...0xFE {
        let code = [UInt8(high), UInt8(low)]
        let (text, alignment) = codec.decode(code)
        guard alignment.undecodable.isEmpty, text.count > 1 else { continue }
        page += code
        expected += text
      }
    }
    let (text, alignment) = codec.decode(page)
    #expect(text == expected)
    for offset in stride(from: 0, to: page.count, by: 2) {
      let range = try #require(alignment.text(of: ByteRange(offset, offset + 2)))
      let alone = codec.decode(Array(page[offset..<offset + 2])).text
      #expect(Array(text[range.offsets]) == alone)
    }
  }

  @Test func `ASCII in any encoding shares its bytes`() throws {
    for name in ["GB18030", "Big5", "Big5-HKSCS"] {
      #expect(try #require(SourceCodec(named: name)).decode(Array("plain\r\n".utf8)).alignment.isIdentity)
    }
  }
}
