import JumplineBytes
import JumplineEncodings
import JumplineTesting
import Testing

struct DetectionTests {
  @Test(arguments: EncodedPages.others)
  func `every page is found out, whole and line by line`(pages: EncodedPages) {
    for page in TestPage.seeds + TestPage.handMade {
      let text = String(decoding: page.bytes, as: UTF8.self)
      guard pages.has(text) else { continue }
      let reading = SourceReading(detecting: pages.bytes(text))
      // Big5 is read as the larger set that contains it.
      #expect(reading.encoding == (pages.encoding == .big5 ? .big5HKSCS : pages.encoding), "\(page)")
      #expect(reading.confidence == 0.99, "\(page)")
    }
  }

  @Test(arguments: EncodedPages.others)
  func `a page with damage is found out`(pages: EncodedPages) {
    for (number, page) in (TestPage.seeds + TestPage.handMade).enumerated() {
      var bytes = pages.bytes(String(decoding: page.bytes, as: UTF8.self))
      guard pages.has(String(decoding: page.bytes, as: UTF8.self)) else { continue }
      for (place, ill) in pages.ill.enumerated() { bytes.insert(contentsOf: ill, at: (place * 346 + number * 2) % bytes.count) }
      bytes.removeLast()
      let reading = SourceReading(detecting: bytes)
      #expect(reading.encoding == (pages.encoding == .big5 ? .big5HKSCS : pages.encoding), "\(page)")
    }
  }

  @Test func `UTF-8 with damage stays UTF-8`() {
    for page in TestPage.seeds + TestPage.handMade {
      for cut in 1...5 {
        let reading = SourceReading(detecting: [0xFF] + page.bytes.dropLast(cut))
        #expect(reading.encoding == .utf8 && reading.confidence == 1, "\(page)")
      }
    }
  }

  @Test(arguments: [
    "本报讯", "天气预报", "第一版", "北京", "記者王小明／台北報導", "中华人民共和国", "今天上午，全市召开大会。",
  ])
  func `short texts are found out`(text: String) {
    for pages in EncodedPages.others where pages.has(text) {
      let reading = SourceReading(detecting: pages.bytes(text))
      let found = reading.encoding == .big5HKSCS && pages.encoding == .big5 ? .big5 : reading.encoding
      #expect(found == pages.encoding || reading.confidence < 0.95, "\(pages) \(reading.encoding) \(reading.confidence)")
    }
  }

  @Test func `a byte order mark decides`() {
    let marks: [(TextEncoding, [UInt8])] = [
      (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LE, [0xFF, 0xFE]), (.utf16BE, [0xFE, 0xFF]), (.gb18030, [0x84, 0x31, 0x95, 0x33]),
    ]
    for (encoding, mark) in marks {
      let pages = EncodedPages(encoding: encoding)
      let reading = SourceReading(detecting: mark + pages.bytes("龘龘\nplain"))
      #expect(reading.encoding == encoding && reading.confidence == 1)
      let source = reading.source(path: "x", sha256: "")
      #expect(source.string(TextRange(0, source.text.count)) == "\u{FEFF}龘龘\nplain")
    }
  }

  @Test func `Latin text is UTF-8, or UTF-16 where every second byte is NUL`() {
    let text = "The harbour reopened on Monday.\nNaïve café owners cheered.\n"
    #expect(SourceReading(detecting: Array(text.utf8)).encoding == .utf8)
    for encoding in [TextEncoding.utf16LE, .utf16BE] {
      let reading = SourceReading(detecting: EncodedPages(encoding: encoding).bytes(text))
      #expect(reading.encoding == encoding && reading.confidence == 0.99)
    }
    // In Latin-1, which is not read.
    let latin = text.unicodeScalars.map { UInt8($0.value) }
    let reading = SourceReading(detecting: latin)
    #expect(reading.encoding == .utf8)
    #expect(reading.source(path: "x", sha256: "").alignment.undecodable.count == 2)
  }

  @Test func `nothing, blanks and noise are UTF-8`() {
    for bytes: [UInt8] in [[], [0x0A, 0x20], [0xFF], [0x80, 0x81], [0x00], [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]] {
      #expect(SourceReading(detecting: bytes).encoding == .utf8, "\(bytes)")
    }
    var random = SplitMix64(seed: 7)
    for _ in 0..<200 {
      let noise = (0..<random.below(3000)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      #expect(SourceReading(detecting: noise).encoding == .utf8)
    }
  }

  @Test func `other encodings of the neighbourhood are not taken for Chinese`() {
    // EUC-KR and Shift_JIS, a sentence each.
    let korean: [UInt8] = [
      0xB4, 0xEB, 0xC7, 0xD1, 0xB9, 0xCE, 0xB1, 0xB9, 0xC0, 0xC7, 0x20, 0xBC, 0xF6, 0xB5, 0xB5, 0xB4, 0xC2, 0x20, 0xBC, 0xAD,
      0xBF, 0xEF, 0xC0, 0xCC, 0xB4, 0xD9, 0x2E,
    ]
    let japanese: [UInt8] = [
      0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA, 0x82, 0xCC, 0x83, 0x65, 0x83, 0x4C, 0x83, 0x58, 0x83, 0x67, 0x82, 0xC5, 0x82, 0xB7,
    ]
    for bytes in [korean, japanese] { #expect(SourceReading(detecting: bytes).encoding == .utf8) }
  }

  @Test func `UTF-16 without a mark has the byte order that reads better`() {
    for encoding in [TextEncoding.utf16LE, .utf16BE] {
      let bytes = EncodedPages(encoding: encoding).bytes("今天上午，全市召开大会。")
      #expect(SourceReading(bytes, declared: .utf16)?.encoding == encoding)
    }
  }

  @Test func `a declaration that the bytes contradict is kept, and said`() throws {
    let text = "今天上午，全市召开大会，研究春季农业生产。"
    let gb = EncodedPages(encoding: .gb18030).bytes(text)
    for declared in [TextEncoding.utf8, .big5, .big5HKSCS, .utf16LE, .utf16BE] {
      let reading = try #require(SourceReading(gb, declared: declared))
      #expect(reading.encoding == declared)
      #expect(reading.rival == .gb18030, "\(declared)")
      #expect(reading.confidence < 0.1)
    }
    let marked = try #require(SourceReading([0xFF, 0xFE] + gb, declared: .gb18030))
    #expect(marked.encoding == .gb18030 && marked.rival == .utf16LE && marked.confidence == 0)
    let right = try #require(SourceReading(gb, declared: .gb18030))
    #expect(right.rival == nil && right.confidence == 1)
    let traditional = EncodedPages(encoding: .big5).bytes("今天上午，全市召開大會。")
    for declared in [TextEncoding.big5, .big5HKSCS] {
      #expect(try #require(SourceReading(traditional, declared: declared)).confidence == 1)
    }
  }

  @Test func `what is detected in the head of a long page is its encoding`() {
    let head = String(repeating: "ASCII ONLY 0123456789\n", count: 1000)
    let text = head + String(repeating: "今天上午，全市召开大会。\n", count: 1000)
    for pages in EncodedPages.others where pages.has(text) && pages.encoding != .big5 {
      #expect(SourceReading(detecting: pages.bytes(text)).encoding == pages.encoding)
    }
  }
}
