public import JumplineBytes

/// A source's bytes, read in an encoding: as declared, or as found out.
public struct SourceReading {
  public let encoding: TextEncoding
  /// How sure the encoding is, from 0 to 1; of a declared one, how well the bytes agree with it.
  public let confidence: Double
  /// The encoding that the bytes speak for instead.
  public let rival: TextEncoding?
  private let bytes: [UInt8]
  private let decoded: SourceCodec.Decoded

  /// Reads bytes as they declare themselves, or as they read best; as UTF-8 when they read well as nothing.
  public init(detecting bytes: [UInt8]) {
    if EncodingDetection.isCleanUTF8(bytes) {
      self.init(bytes, .utf8, (bytes, .identity))
      return
    }
    if let marked = ByteOrderMark.encoding(of: bytes), let codec = SourceCodec(marked) {
      self.init(bytes, marked, codec.decode(bytes))
      return
    }
    let guesses = EncodingDetection.guesses(bytes)
    if let best = guesses.first, best.confidence >= EncodingDetection.enough, let codec = SourceCodec(best.encoding) {
      // Damaged UTF-8 is no guess: its rivals would have damaged it far more.
      self.init(
        bytes, best.encoding, codec.decode(bytes), confidence: best.encoding == .utf8 ? 1 : best.confidence)
      return
    }
    let rival = guesses.first { $0.encoding != .utf8 && $0.confidence > 0.5 }
    self.init(
      bytes, .utf8, UTF8Decoding.decode(bytes), confidence: 1 - (rival?.confidence ?? 0), rival: rival?.encoding)
  }

  /// Reads bytes as declared. Nil when the system's iconv does not have the encoding.
  public init?(_ bytes: [UInt8], declared: TextEncoding) {
    let mark = ByteOrderMark.encoding(of: bytes)
    let encoding = declared == .utf16 ? Self.order(of: bytes, mark) : declared
    guard let codec = SourceCodec(encoding) else { return nil }
    let decoded = codec.decode(bytes)
    if let mark, mark != encoding {
      self.init(bytes, encoding, decoded, confidence: 0, rival: mark)
    } else if mark != nil || Self.readsWell(decoded, encoding) {
      self.init(bytes, encoding, decoded)
    } else {
      let guess = EncodingDetection.guesses(bytes).first
      let isOther = guess.map { $0.encoding != encoding && $0.confidence >= EncodingDetection.enough } ?? false
      // The superset reads whatever its subset reads.
      let isSame = encoding == .big5 && guess?.encoding == .big5HKSCS && decoded.alignment.undecodable.isEmpty
      if isOther, !isSame, let guess {
        self.init(bytes, encoding, decoded, confidence: 1 - guess.confidence, rival: guess.encoding)
      } else {
        self.init(bytes, encoding, decoded)
      }
    }
  }

  public func source(path: String, sha256: String) -> Source {
    Source(
      path: path, bytes: bytes, sha256: sha256, encoding: encoding.name, text: decoded.text, alignment: decoded.alignment,
      encodingConfidence: confidence, encodingRival: rival?.name ?? "")
  }

  private init(
    _ bytes: [UInt8], _ encoding: TextEncoding, _ decoded: SourceCodec.Decoded, confidence: Double = 1,
    rival: TextEncoding? = nil
  ) {
    self.bytes = bytes
    self.encoding = encoding
    self.decoded = decoded
    self.confidence = (confidence * 100).rounded() / 100
    self.rival = rival
  }

  /// The byte order that the mark says, or else the text that reads better.
  private static func order(of bytes: [UInt8], _ mark: TextEncoding?) -> TextEncoding {
    if let mark, mark == .utf16LE || mark == .utf16BE { return mark }
    return EncodingDetection.guesses(bytes).first { $0.encoding == .utf16LE || $0.encoding == .utf16BE }?.encoding ?? .utf16LE
  }

  /// Whether there is no reason to look for another encoding.
  private static func readsWell(_ decoded: SourceCodec.Decoded, _ encoding: TextEncoding) -> Bool {
    if encoding == .utf8, decoded.alignment.isIdentity { return true }
    let undecodable = decoded.alignment.undecodable.count
    guard undecodable * 100 <= decoded.text.count / 3 else { return false }
    return ReadingScore(decoded.text, encoding, limit: 4096).value >= 0
  }
}
