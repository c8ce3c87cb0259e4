import JumplineBytes
import JumplineJSON

/// A stretch of the text that a plugin was given and what it is read as: `[start, end]`, or `[start, end, "x"]` where it
/// stands for another character.
struct TextRun {
  enum Part {
    /// Is read as it stands.
    case same(TextRange)
    case standsFor(Unicode.Scalar, TextRange)
  }

  let range: TextRange
  private let parts: [Part]

  init(_ value: JSONValue, of source: Source, in markup: PluginCard.Markup) throws(PluginFault) {
    let values = value.array
    guard values.count == 2 || values.count == 3, let start = values[0].integer, let end = values[1].integer else {
      throw .badContent("pieces: expected [start, end] or [start, end, character], found \(MessageReading.summary(value))")
    }
    guard 0 <= start, start < end, end <= source.text.count else {
      throw .badContent("pieces: \(start)-\(end) is not inside the text of \(source.text.count) bytes")
    }
    for offset in [start, end] where offset < source.text.count && source.text[offset] & 0xC0 == 0x80 {
      throw .badContent("pieces: \(start)-\(end) cuts a character in two at \(offset)")
    }
    range = TextRange(start, end)
    if values.count == 3 {
      let scalars = values[2].string.map { Array($0.unicodeScalars) } ?? []
      guard scalars.count == 1, markup != .none, !Self.isLineEnd(scalars[0].value) else {
        throw .badContent("pieces: \(range) stands for one character of a format with markup, found \(MessageReading.summary(values[2]))")
      }
      parts = [.standsFor(scalars[0], range)]
      return
    }
    parts = try Self.read(range, source, resolving: markup == .xml)
  }

  func parts(of source: Source) -> [Part] { parts }

  private static func isLineEnd(_ value: UInt32) -> Bool { value == 0x0A || value == 0x0D }

  /// Cuts a range at references, which XML has for characters.
  private static func read(_ range: TextRange, _ source: Source, resolving: Bool) throws(PluginFault) -> [Part] {
    let text = source.text
    var parts: [Part] = []
    var start = range.start
    var offset = range.start
    while offset < range.end {
      let byte = text[offset]
      if byte == 0x0A || byte == 0x0D { throw .badContent("pieces: \(range) has a line end at \(offset); a piece is one line") }
      if resolving, byte == 0x3C { throw .badContent("pieces: \(range) has markup at \(offset); leave it out, as a gap between two runs") }
      guard resolving, byte == 0x26 else {
        offset += 1
        continue
      }
      guard let end = text[offset..<range.end].firstIndex(of: 0x3B), let scalar = character(text[offset + 1..<end]),
        !isLineEnd(scalar.value)
      else { throw .badContent("pieces: \(range) has at \(offset) an & that is no reference to a character") }
      if start < offset { parts.append(.same(TextRange(start, offset))) }
      parts.append(.standsFor(scalar, TextRange(offset, end + 1)))
      offset = end + 1
      start = offset
    }
    if start < range.end { parts.append(.same(TextRange(start, range.end))) }
    return parts
  }

  /// What a reference of XML refers to: its five entities, or a number. Others would need a DTD, and none is read.
  private static func character(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.count <= 10 else { return nil }
    let word = String(decoding: name, as: UTF8.self)
    switch word {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard word.hasPrefix("#") else { return nil }
      let digits = word.dropFirst()
      let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
  }
}
