public import JumplineBytes

/// Decodes the bytes of a source and encodes its text again, by the system's iconv.
public struct SourceCodec {
  public typealias Decoded = (text: [UInt8], alignment: Alignment)

  public let encoding: TextEncoding
  let shape: CodeShape
  /// Nil for UTF-8, like the encoder.
  let decoder: Iconv?
  let encoder: Iconv?

  /// Nil when the system's iconv does not have the encoding, or it says no byte order.
  public init?(_ encoding: TextEncoding) {
    self.encoding = encoding
    shape = CodeShape(encoding: encoding)
    switch encoding {
    case .utf8: (decoder, encoder) = (nil, nil)
    case .utf16: return nil
    default:
      guard let decoder = Iconv(encoding, .toUTF8), let encoder = Iconv(encoding, .fromUTF8)
      else { return nil }
      (self.decoder, self.encoder) = (decoder, encoder)
    }
  }

  /// By the name that an output records.
  public init?(named name: String) {
    guard let encoding = TextEncoding(named: name) else { return nil }
    self.init(encoding)
  }

  /// Encodes text up to a number of bytes, or up to what has no code.
  ///
  /// Text is cut between characters, so there can be fewer bytes than were allowed; UTF-8 is cut anywhere.
  /// - Returns: the bytes, and how much of the text they stand for.
  public func encode(_ text: ArraySlice<UInt8>, limit: Int = .max) -> (bytes: [UInt8], read: Int) {
    guard let encoder else {
      let part = text.prefix(max(0, limit))
      return (Array(part), part.count)
    }
    // No character takes more than four bytes for its one to four of UTF-8.
    let room = max(0, min(limit, 4 * text.count))
    var read = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      let output = unsafe UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<room])
      let result = unsafe text.withUnsafeBytes { unsafe encoder.convert($0, to: output) }
      filled = result.written
      read = result.read
      if result.isOneShort, read > 0 {
        read -= UTF8Decoding.scalar(text.span, before: read)?.length ?? 0
      }
    }
    return (bytes, read)
  }

  /// How many bytes a text takes; what has no code takes none.
  public func length(_ text: ArraySlice<UInt8>) -> Int { encoder == nil ? text.count : encode(text).bytes.count }
}
