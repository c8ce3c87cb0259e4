import JumplineBytes

extension SourceCodec {
  /// Decodes strictly, keeping what cannot be decoded, and says where in the bytes each part of the text comes from.
  ///
  /// What is no code becomes one U+FFFD. Which bytes that are depends on nothing but themselves: a broken lead byte takes
  /// no letter, digit or line end with it.
  public func decode(_ bytes: [UInt8]) -> Decoded {
    guard let decoder else { return UTF8Decoding.decode(bytes) }
    var holes: [Hole] = []
    let text = convert(bytes, decoder, &holes)
    let segments = segments(bytes, text, holes)
    // Nothing but ASCII.
    if segments.count < 2, segments.first?.kind ?? .identical == .identical { return (bytes, .identity) }
    return (text, Alignment(segments: segments))
  }

  /// The text alone.
  func text(of bytes: [UInt8]) -> [UInt8] {
    var holes: [Hole] = []
    return decoder.map { convert(bytes, $0, &holes) } ?? UTF8Decoding.decode(bytes).text
  }

  /// What is no code, and where its U+FFFD stands.
  private struct Hole {
    var bytes: ByteRange
    var text: Int
  }

  private func convert(_ bytes: [UInt8], _ decoder: Iconv, _ holes: inout [Hole]) -> [UInt8] {
    var found: [Hole] = []
    // No code of two bytes has more than four bytes of UTF-8; a hole of one byte has three.
    let text = unsafe [UInt8](unsafeUninitializedCapacity: 3 * bytes.count + 16) { buffer, filled in
      unsafe bytes.withUnsafeBytes { input in
        var offset = 0
        filled = 0
        while offset < input.count {
          let result = unsafe decoder.convert(
            UnsafeRawBufferPointer(rebasing: input[offset...]), to: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...]))
          offset += result.read
          filled += result.written
          guard result.stop == .illFormed, offset < input.count else { break }
          let length = shape.illFormedLength(bytes.span, at: offset)
          found.append(Hole(bytes: ByteRange(offset, offset + length), text: filled))
          for (index, byte) in Self.replacement.enumerated() { unsafe buffer[filled + index] = byte }
          filled += 3
          offset += length
        }
      }
    }
    holes = found
    return text
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  // MARK: Segments

  private func segments(_ bytes: [UInt8], _ text: [UInt8], _ holes: [Hole]) -> [Alignment.Segment] {
    var segments: [Alignment.Segment] = []
    // A mark or a figure of one byte every dozen codes or so.
    segments.reserveCapacity(bytes.count / 12 + 8)
    var (byte, offset) = (0, 0)
    for hole in holes {
      walk(bytes, text, upTo: hole.bytes.start, &byte, &offset, &segments)
      segments.append(.init(text: TextRange(offset, offset + 3), bytes: hole.bytes, kind: .undecodable))
      (byte, offset) = (hole.bytes.end, offset + 3)
    }
    walk(bytes, text, upTo: bytes.count, &byte, &offset, &segments)
    guard segments.contains(where: mayHaveDoubles) else { return segments }
    var checked: [Alignment.Segment] = []
    checked.reserveCapacity(segments.count)
    for segment in segments { check(segment, bytes, text, to: &checked) }
    return checked
  }

  /// Puts codes that are as long as each other into one segment.
  private func walk(
    _ bytes: [UInt8], _ text: [UInt8], upTo end: Int, _ byte: inout Int, _ offset: inout Int,
    _ segments: inout [Alignment.Segment]
  ) {
    let bytes = bytes.span
    let text = text.span
    let isShared = encoding == .big5HKSCS
    let isWide = encoding == .utf16LE || encoding == .utf16BE
    while byte < end, offset < text.count {
      let (start, textStart) = (byte, offset)
      var (width, textWidth) = (0, 0)
      while byte < end, offset < text.count {
        let length = shape.length(bytes, at: byte)
        var textLength = Self.length(text[offset])
        // Some codes of Big5-HKSCS are a letter and its accent; no code is an accent alone.
        if isShared, offset + textLength < text.count, text[offset + textLength] == 0xCC { textLength += 2 }
        if width == 0 { (width, textWidth) = (length, textLength) }
        guard length == width, textLength == textWidth else { break }
        byte += length
        offset += textLength
        if width == 2, textWidth == 3, !isWide { Self.skipPairs(bytes, text, end, isShared, &byte, &offset) }
      }
      byte = min(byte, end)
      offset = min(offset, text.count)
      let kind: Alignment.Segment.Kind = width == 1 && textWidth == 1 ? .identical : .uniform(bytes: width, text: textWidth)
      segments.append(.init(text: TextRange(textStart, offset), bytes: ByteRange(start, byte), kind: kind))
    }
  }

  /// Goes on over codes of two bytes that are three bytes of text: nearly all of Chinese.
  @inline(__always)
  private static func skipPairs(
    _ bytes: Span<UInt8>, _ text: Span<UInt8>, _ end: Int, _ isShared: Bool, _ byte: inout Int, _ offset: inout Int
  ) {
    while byte + 1 < end, offset + 3 < text.count {
      // All four offsets were just compared.
      let isPair = unsafe bytes[unchecked: byte] > 0x80 && bytes[unchecked: byte + 1] >= 0x40
      guard isPair, unsafe text[unchecked: offset] & 0xF0 == 0xE0,
        !isShared || (unsafe text[unchecked: offset + 3] != 0xCC)
      else { return }
      byte += 2
      offset += 3
    }
  }

  /// The bytes of a scalar of valid UTF-8.
  @inline(__always)
  private static func length(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  /// Appends a segment, without the codes that its text does not encode back to: a few characters have two codes.
  private func check(_ segment: Alignment.Segment, _ bytes: [UInt8], _ text: [UInt8], to checked: inout [Alignment.Segment]) {
    guard case .uniform(let width, let textWidth) = segment.kind, mayHaveDoubles(segment),
      !encodesBack(segment.text, segment.bytes, bytes, text)
    else {
      checked.append(segment)
      return
    }
    let first = checked.count
    for index in 0..<segment.bytes.count / width {
      let range = ByteRange(segment.bytes.start + index * width, segment.bytes.start + (index + 1) * width)
      let textRange = TextRange(segment.text.start + index * textWidth, segment.text.start + (index + 1) * textWidth)
      let kind = encodesBack(textRange, range, bytes, text) ? segment.kind : .decoded
      if kind == segment.kind, checked.count > first, checked[checked.count - 1].kind == kind {
        checked[checked.count - 1].bytes.end = range.end
        checked[checked.count - 1].text.end = textRange.end
      } else {
        checked.append(.init(text: textRange, bytes: range, kind: kind))
      }
    }
  }

  /// Whether an iconv can have two codes for a character of a segment: not in UTF-16; in GB18030 only among the long codes,
  /// in Big5 anywhere.
  private func mayHaveDoubles(_ segment: Alignment.Segment) -> Bool {
    guard case .uniform(let width, _) = segment.kind else { return false }
    switch encoding {
    case .gb18030: return width == 4
    case .big5, .big5HKSCS: return true
    case .utf8, .utf16, .utf16LE, .utf16BE: return false
    }
  }

  private func encodesBack(_ range: TextRange, _ original: ByteRange, _ bytes: [UInt8], _ text: [UInt8]) -> Bool {
    guard let encoder else { return true }
    let again = unsafe [UInt8](unsafeUninitializedCapacity: original.count + 8) { buffer, filled in
      filled = unsafe text.withUnsafeBytes { text in
        unsafe encoder.convert(
          UnsafeRawBufferPointer(rebasing: text[range.offsets]), to: UnsafeMutableRawBufferPointer(buffer)).written
      }
    }
    return again[...] == bytes[original.offsets]
  }
}
