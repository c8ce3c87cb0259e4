/// U+FEFF at the start of a source, which says the encoding.
enum ByteOrderMark {
  static func encoding(of bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BE }
    // With two NULs after it, it is that of UTF-32, which nobody prints newspapers in.
    if bytes.starts(with: [0xFF, 0xFE]) { return bytes.dropFirst(2).starts(with: [0, 0]) ? nil : .utf16LE }
    return bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) ? .gb18030 : nil
  }
}
