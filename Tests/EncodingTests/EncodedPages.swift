import JumplineBytes
import JumplineEncodings
import JumplineTesting

/// Pages in encodings other than UTF-8, as no newspaper would print them.
struct EncodedPages: Sendable {
  let encoding: TextEncoding

  /// Every encoding that has a byte order.
  static let all = TextEncoding.allCases.filter { $0 != .utf16 }.map { EncodedPages(encoding: $0) }
  static let others = all.filter { $0.encoding != .utf8 }

  /// A new one each time: none may be used in two lanes. A system that lacks the encoding fails every test by nonsense, and
  /// the first one by saying so.
  var codec: SourceCodec { SourceCodec(encoding) ?? SourceCodec(.utf8)! }

  /// What of a text the encoding has.
  func bytes(_ text: String) -> [UInt8] {
    let codec = codec
    return text.unicodeScalars.flatMap { codec.encode(Array(String($0).utf8)[...]).bytes }
  }

  /// Whether the encoding has all of a text.
  func has(_ text: String) -> Bool { codec.decode(bytes(text)).text == Array(text.utf8) }

  /// A page that decodes without loss, and back.
  func clean(_ seed: UInt64) -> [UInt8] {
    var pages = RawPageGenerator(seed: seed)
    return bytes(String(decoding: pages.page(.clean), as: UTF8.self))
  }

  /// A page with bytes that are no code, second codes, codes of two characters, and perhaps without its last byte.
  func damaged(_ seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    var page = clean(seed)
    for _ in 0...random.below(8) {
      let place = random.below(page.count + 1)
      page.insert(contentsOf: random.pick(ill + odd), at: place)
    }
    if random.chance(50), !page.isEmpty { page.removeLast() }
    return page
  }

  /// What is no code, whatever stands around it.
  var ill: [[UInt8]] {
    switch encoding {
    case .utf8: [[0xFF], [0xC0], [0xE4, 0xBD]]
    case .gb18030: [[0xFF], [0x80], [0xFE, 0x39, 0xFE, 0x39], [0xFF, 0xFF]]
    case .big5, .big5HKSCS: [[0xFF], [0xFF, 0xFF]]
    case .utf16LE: [[0x00, 0xD8], [0x00, 0xDC]]
    case .utf16, .utf16BE: [[0xD8, 0x00], [0xDC, 0x00]]
    }
  }

  /// Codes that need care: two scalars, or one that has another code too.
  var odd: [[UInt8]] {
    switch encoding {
    case .big5: [[0xA2, 0xCC], [0xF9, 0xE9]]
    case .big5HKSCS: [[0x88, 0x62], [0x88, 0x66], [0x88, 0xA3], [0xA2, 0xA1], [0xA2, 0x7E]]
    case .gb18030: [[0x95, 0x32, 0x90, 0x31], [0x81, 0x30, 0x81, 0x30], [0x82, 0x35, 0x8F, 0x33]]
    case .utf16LE: [[0x3D, 0xD8, 0x00, 0xDE]]
    case .utf16BE: [[0xD8, 0x3D, 0xDE, 0x00]]
    case .utf8, .utf16: [Array("😀".utf8)]
    }
  }

  /// A line end.
  var newline: [UInt8] { bytes("\n") }
}

extension EncodedPages: CustomStringConvertible {
  var description: String { encoding.name }
}
