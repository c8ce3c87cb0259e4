import JumplineBytes
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds out the encoding of bytes of which nothing is declared.
///
/// A byte order mark decides, then whether the bytes are valid UTF-8. Otherwise the bytes from the first that is no
/// ASCII, a thousand or so, are decoded strictly in every encoding, and the text that reads best is weighed against the
/// others and against its being none of them.
enum EncodingDetection {
  struct Guess {
    var encoding: TextEncoding
    /// From 0 to 0.99, in hundredths.
    var confidence: Double
  }

  /// Below this a guess is none.
  static let enough = 0.75
  /// What is guessed is never certain.
  private static let most = 0.99
  private static let sampleSize = 1536
  private static let headSize = 8192

  /// Valid UTF-8, and no UTF-16 that happens to be.
  static func isCleanUTF8(_ bytes: [UInt8]) -> Bool {
    UTF8Decoding.validPrefix(bytes.span) == bytes.count && !hasZero(bytes)
  }

  /// Every encoding that the system knows, the likeliest first; one alone where there is no doubt.
  static func guesses(_ bytes: [UInt8]) -> [Guess] {
    let sample = sample(bytes)
    var scores: [(encoding: TextEncoding, score: Double)] = []
    for encoding in [TextEncoding.gb18030, .utf8, .big5HKSCS, .utf16LE, .utf16BE] {
      guard let codec = SourceCodec(encoding) else { continue }
      let text = codec.text(of: sample)
      let score = ReadingScore(text, encoding, limit: text.count)
      if score.isBeyondDoubt { return [Guess(encoding: encoding, confidence: most)] }
      scores.append((encoding, score.value))
    }
    // 0 is the score of its being none of them.
    let highest = max(0, scores.map(\.score).max() ?? 0)
    let sum = scores.reduce(exp(-highest)) { $0 + exp($1.score - highest) }
    return scores.sorted { $0.score > $1.score }.map {
      Guess(encoding: $0.encoding, confidence: min(most, (exp($0.score - highest) / sum * 100).rounded() / 100))
    }
  }

  /// From the first byte that is no ASCII; cut where few codes can be cut in two.
  private static func sample(_ bytes: [UInt8]) -> [UInt8] {
    let start = (bytes.firstIndex { $0 >= 0x80 || $0 == 0 } ?? 0) & ~1
    let rest = bytes[start...]
    guard rest.count > sampleSize else { return Array(rest) }
    let window = rest.prefix(sampleSize)
    // A line end is one in every encoding but UTF-16, where an even number of bytes is enough.
    let end = window.lastIndex(of: 0x0A).map { $0 + 1 } ?? window.endIndex
    return Array(rest[..<(end - start > sampleSize / 2 ? start + (end - start) & ~1 : window.endIndex)])
  }

  private static func hasZero(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return false }
      return unsafe memchr(base, 0, min(buffer.count, headSize)) != nil
    }
  }
}
