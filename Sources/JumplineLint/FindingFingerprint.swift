public import JumplineBytes
public import JumplineModel

/// What a finding is known by when the page around it changes: suppressions, baselines and code scanning ask whether two
/// findings are the same one.
///
/// It is made of the rule's code, the flagged text, the sixteen characters on each side of it, all without white space, and
/// the number of the finding among those of its page that agree in all of these. So it survives text that is moved,
/// wrapped otherwise, put on another page or given other line ends; it does not survive a change of the flagged words or
/// of those beside them. It does not hold the name of the file.
public struct FindingFingerprint: Hashable, Sendable, CustomStringConvertible {
  /// In Unicode scalars that are not white space, on each side.
  static let context = 16

  /// 32 lower-case hexadecimal digits.
  public let description: String

  private init(hash: UInt128) {
    let digits = String(hash, radix: 16)
    description = String(repeating: "0", count: 32 - digits.count) + digits
  }

  /// As `description` writes it; nil when it is no fingerprint.
  public init?(_ text: String) {
    guard text.utf8.count == 32, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
      return nil
    }
    description = text
  }

  /// One for each finding of a page, in the order given, which is that of the page.
  public static func all(of findings: [Finding], in source: Source) -> [FindingFingerprint] {
    let bytes = source.text
    let text = bytes.span
    var seen: [UInt128: Int] = [:]
    return findings.map { finding in
      var hash = Hash()
      hash.add(finding.code.utf8)
      hash.add(before: finding.range.start, text)
      hash.add(text, finding.range)
      hash.add(text, TextRange(finding.range.end, text.count), first: context)
      let number = seen[hash.value, default: 0]
      seen[hash.value] = number + 1
      hash.add(String(number).utf8)
      return FindingFingerprint(hash: hash.value)
    }
  }

  /// The same, told apart from an equal finding of another file.
  public func inFile(_ path: String) -> FindingFingerprint {
    var hash = Hash()
    hash.add(description.utf8)
    hash.add(path.utf8)
    return FindingFingerprint(hash: hash.value)
  }

  /// FNV-1a with 128 bits, over parts that an end mark keeps apart.
  private struct Hash {
    private(set) var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

    mutating func add(_ part: some Sequence<UInt8>) {
      for byte in part { add(byte) }
      end()
    }

    /// What is not blank of a range, or of its first scalars.
    mutating func add(_ text: Span<UInt8>, _ range: TextRange, first limit: Int = .max) {
      var offset = max(range.start, 0)
      var left = limit
      while left > 0, offset < min(range.end, text.count) {
        let (value, length) = UTF8Decoding.scalar(text, at: offset)
        if !WhiteSpace.contains(value) {
          for index in offset..<(offset + length) { add(text[index]) }
          left -= 1
        }
        offset += length
      }
      end()
    }

    mutating func add(before end: Int, _ text: Span<UInt8>) {
      var offset = end
      var left = FindingFingerprint.context
      while left > 0, offset > 0, let (value, length) = UTF8Decoding.scalar(text, before: offset) {
        offset -= length
        if WhiteSpace.contains(value) { continue }
        for index in offset..<(offset + length) { add(text[index]) }
        left -= 1
      }
      self.end()
    }

    private mutating func add(_ byte: UInt8) {
      value = (value ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
    }

    /// No byte of UTF-8.
    private mutating func end() { add(0xFF) }
  }
}
