#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads the bytes of an XML file for its tags alone, before a parser sees them: the only way to stop an element with too many
/// attributes in time.
struct TagScan {
  private let limits: XMLLimits
  private var depth = 0

  init(_ limits: XMLLimits) { self.limits = limits }

  /// - Throws: `XMLRefusal` when the file is too big, too deep, has a tag with too many attributes, or is in an encoding in
  ///   which tags cannot be seen.
  static func check(_ xml: [UInt8], _ limits: XMLLimits) throws(XMLRefusal) {
    guard xml.count <= min(limits.bytes, Int(Int32.max) - 1) else {
      throw XMLRefusal(.unsafe, "the file has \(xml.count) bytes; at most \(limits.bytes) are read", line: 0)
    }
    var scan = TagScan(limits)
    if let units = utf16Units(xml) {
      try scan.run(units)
    } else {
      try checkEncoding(xml)
      try scan.run(xml)
    }
  }

  /// ASCII for each code unit of UTF-16, with every other character as a letter; nil for other encodings.
  private static func utf16Units(_ xml: [UInt8]) -> [UInt8]? {
    guard xml.count >= 2 else { return nil }
    let high: Int
    switch (xml[0], xml[1]) {
    case (0xFE, 0xFF), (0x00, 0x3C): high = 0
    case (0xFF, 0xFE), (0x3C, 0x00): high = 1
    default: return nil
    }
    var units: [UInt8] = []
    units.reserveCapacity(xml.count / 2)
    for offset in stride(from: 0, to: xml.count - 1, by: 2) {
      units.append(xml[offset + high] == 0 ? xml[offset + 1 - high] : 0x78)
    }
    return units
  }

  /// Encodings in which the bytes of `<`, `>`, `=` and quotes mean nothing else.
  private static func checkEncoding(_ xml: [UInt8]) throws(XMLRefusal) {
    let head = String(decoding: xml.prefix(256).prefix { $0 != 0x3E }, as: UTF8.self)
    guard head.utf8.starts(with: "<?xml".utf8) || head.unicodeScalars.dropFirst().starts(with: "<?xml".unicodeScalars) else {
      if let first = xml.first, first == 0x4C || first == 0x00 {
        throw XMLRefusal(.unsafe, "the encoding is not one that is read: expected UTF-8", line: 1)
      }
      return
    }
    guard let declaration = head.firstRange(of: "encoding") else { return }
    let name = head[declaration.upperBound...].drop { " \t\r\n='\"".contains($0) }.prefix { !"'\" \t\r\n".contains($0) }
    let known = ["utf-8", "utf8", "us-ascii", "ascii", "iso-8859-", "windows-125", "gb2312", "gbk", "gb18030", "big5", "euc-", "shift_jis"]
    let lower = name.lowercased()
    guard known.contains(where: { lower.hasPrefix($0) }) else {
      throw XMLRefusal(.unsafe, "the encoding '\(name)' is not one that is read: expected UTF-8", line: 1)
    }
  }

  private mutating func run(_ xml: [UInt8]) throws(XMLRefusal) {
    let excess = unsafe xml.withUnsafeBufferPointer { unsafe firstExcess($0) }
    guard let (words, position) = excess else { return }
    throw XMLRefusal(.unsafe, words, line: xml[..<position].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 })
  }

  /// The first tag that asks too much, and where it stands.
  private mutating func firstExcess(_ xml: UnsafeBufferPointer<UInt8>) -> (words: String, position: Int)? {
    guard let base = xml.baseAddress else { return nil }
    let count = xml.count
    var position = 0
    // Text is passed over by the C library, which is much faster at it than any loop of ours.
    while position < count, let found = unsafe memchr(base + position, 0x3C, count - position) {
      position = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
      guard position + 1 < count else { return nil }
      switch unsafe xml[position + 1] {
      case 0x21 where unsafe Self.has(xml, "<!--", at: position): position = unsafe skip(xml, past: "-->", from: position + 4)
      case 0x21 where unsafe Self.has(xml, "<![CDATA[", at: position):
        position = unsafe skip(xml, past: "]]>", from: position + 9)
      case 0x3F: position = unsafe skip(xml, past: "?>", from: position + 2)
      case 0x2F:
        depth -= 1
        position += 2
      default:
        if let words = unsafe startTag(xml, &position) { return (words, min(position, count)) }
      }
    }
    return nil
  }

  /// Reads a start tag and stands after it.
  /// - Returns: what is too much about it.
  private mutating func startTag(_ xml: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> String? {
    position += 1
    var quote: UInt8 = 0
    var attributes = 0
    while position < xml.count {
      let byte = unsafe xml[position]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte <= 0x3E {
        if byte == 0x22 || byte == 0x27 {
          quote = byte
        } else if byte == 0x3D {
          attributes += 1
          if attributes > limits.attributes { return "an element has more than \(limits.attributes) attributes" }
        } else if byte >= 0x3C {
          break
        }
      }
      position += 1
    }
    guard position < xml.count, unsafe xml[position] == 0x3E else { return nil }
    if unsafe xml[position - 1] != 0x2F {
      depth += 1
      if depth > limits.depth { return "elements are nested more than \(limits.depth) levels deep" }
    }
    position += 1
    return nil
  }

  private func skip(_ xml: UnsafeBufferPointer<UInt8>, past mark: StaticString, from start: Int) -> Int {
    var position = start
    while position < xml.count, unsafe !Self.has(xml, mark, at: position) { position += 1 }
    return position + mark.utf8CodeUnitCount
  }

  private static func has(_ xml: UnsafeBufferPointer<UInt8>, _ mark: StaticString, at position: Int) -> Bool {
    let length = mark.utf8CodeUnitCount
    guard position + length <= xml.count else { return false }
    for offset in 0..<length where unsafe xml[position + offset] != mark.utf8Start[offset] { return false }
    return true
  }
}
