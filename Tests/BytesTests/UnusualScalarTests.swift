import JumplineBytes
import Testing

struct UnusualScalarTests {
  private func unusual(_ text: String) -> [UInt32] {
    let bytes = Array(text.utf8)
    return TextScan(bytes.span).unusual.map(\.value)
  }

  @Test func `clean pages have none`() {
    #expect(unusual("“平安”,2004—2018年《史记》(上)·Ab1\t！？……‘一’、\r\n　〇") == [])
  }

  @Test func `everything else is found`() {
    #expect(unusual("a\u{0B}b") == [0x0B])
    #expect(unusual("\u{7F}\u{85}\u{200B}\u{2028}") == [0x7F, 0x85, 0x200B, 0x2028])
    #expect(unusual("㐀\u{E5E5}\u{FFFD}🐟") == [0x3400, 0xE5E5, 0xFFFD, 0x1F41F])
  }
}
