import JumplineBytes
import Testing

struct UTF8DecodingTests {
  /// Chinese with marks of both widths, digits, a middle dot and a character of four bytes: sequences of every length, at
  /// every place of a word of eight bytes.
  private let text = Array("本报讯(记者 王·明)2024年，全市“十四五”规划𠮷项目开工。\r\n　　人民日报, No. 7：下转2版é".utf8)

  @Test func `words of eight bytes are judged as single sequences are, whatever byte is wrong in whatever place`() {
    let odd: [UInt8] = [0x00, 0x0A, 0x41, 0x7F, 0x80, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xE4, 0xED, 0xEF, 0xF0, 0xF4, 0xFF]
    for place in text.indices {
      for byte in odd {
        var bytes = text
        bytes[place] = byte
        #expect(UTF8Decoding.validPrefix(bytes.span) == sequenceBySequence(bytes), "byte \(byte) at \(place)")
      }
    }
  }

  @Test func `a text that is cut anywhere is judged so too`() {
    for count in 0...text.count {
      let bytes = Array(text[..<count])
      #expect(UTF8Decoding.validPrefix(bytes.span) == sequenceBySequence(bytes), "\(count) bytes")
    }
  }

  private func sequenceBySequence(_ bytes: [UInt8]) -> Int {
    var offset = 0
    while offset < bytes.count {
      let length = UTF8Decoding.wellFormedLength(bytes.span, at: offset)
      if length <= 0 { return offset }
      offset += length
    }
    return offset
  }
}
