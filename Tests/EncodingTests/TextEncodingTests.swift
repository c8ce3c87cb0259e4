import JumplineEncodings
import Testing

struct TextEncodingTests {
  @Test(arguments: [
    ("utf8", TextEncoding.utf8), ("UTF-16", .utf16), ("utf-16le", .utf16LE), ("UTF_16BE", .utf16BE), ("gbk", .gb18030),
    ("GB2312", .gb18030), ("cp936", .gb18030), ("big5", .big5), ("CP950", .big5), ("big5-hkscs", .big5HKSCS),
    ("Big5HKSCS", .big5HKSCS),
  ])
  func `the names that people use find their encoding`(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(named: name) == encoding)
  }

  @Test func `other names find none`() {
    for name in ["", "latin1", "utf-32", "gb", "big"] { #expect(TextEncoding(named: name) == nil, "\(name)") }
  }
}
