import JumplineBytes

extension PackPattern {
  /// Where a match ends that begins at an offset; nil when there is none.
  func end(from start: Int, in text: Span<UInt8>) -> Int? { Self.end(parts[...], start, text) }

  /// Where a match begins that ends at an offset; nil when there is none.
  func start(to end: Int, in text: Span<UInt8>) -> Int? { Self.start(parts[...], end, text) }

  /// Where some parts end that begin at an offset, one after the other.
  static func end(_ parts: ArraySlice<Part>, _ offset: Int, _ text: Span<UInt8>) -> Int? {
    guard let part = parts.first else { return offset }
    let rest = parts.dropFirst()
    switch part {
    case .words(let words):
      if offset < text.count {
        for word in words.beginning(UTF8Decoding.scalar(text, at: offset).value) {
          if let next = words.end(of: word, from: offset, in: text), let end = end(rest, next, text) { return end }
        }
      }
      return words.hasEmpty ? end(rest, offset, text) : nil
    case .scalars(let kind, let counts):
      var ends = [offset]
      while ends.count <= counts.upperBound, let last = ends.last, last < text.count {
        let (scalar, length) = UTF8Decoding.scalar(text, at: last)
        guard kind.holds(scalar) else { break }
        ends.append(last + length)
      }
      while ends.count > counts.lowerBound, let last = ends.popLast() {
        if let end = end(rest, last, text) { return end }
      }
      return nil
    case .number(let kind, let values):
      guard let numeral = Numeral.starting(at: offset, in: text), Numeral.ending(at: numeral.end, in: text)?.start == offset, fits(numeral, kind, values, text) else { return nil }
      return end(rest, numeral.end, text)
    case .blockStart: return offset == 0 || text[offset - 1] == 0x0A ? end(rest, offset, text) : nil
    case .blockEnd: return offset == text.count || text[offset] == 0x0A ? end(rest, offset, text) : nil
    }
  }

  /// Where some parts begin that end at an offset, one after the other.
  static func start(_ parts: ArraySlice<Part>, _ offset: Int, _ text: Span<UInt8>) -> Int? {
    guard let part = parts.last else { return offset }
    let rest = parts.dropLast()
    switch part {
    case .words(let words):
      if let (scalar, _) = UTF8Decoding.scalar(text, before: offset) {
        for word in words.ending(scalar) {
          if let next = words.start(of: word, to: offset, in: text), let start = start(rest, next, text) { return start }
        }
      }
      return words.hasEmpty ? start(rest, offset, text) : nil
    case .scalars(let kind, let counts):
      var starts = [offset]
      while starts.count <= counts.upperBound, let last = starts.last, let (scalar, length) = UTF8Decoding.scalar(text, before: last),
        kind.holds(scalar)
      { starts.append(last - length) }
      while starts.count > counts.lowerBound, let last = starts.popLast() {
        if let start = start(rest, last, text) { return start }
      }
      return nil
    case .number(let kind, let values):
      guard let numeral = Numeral.ending(at: offset, in: text), Numeral.starting(at: numeral.start, in: text)?.end == offset, fits(numeral, kind, values, text) else { return nil }
      return start(rest, numeral.start, text)
    case .blockStart: return offset == 0 || text[offset - 1] == 0x0A ? start(rest, offset, text) : nil
    case .blockEnd: return offset == text.count || text[offset] == 0x0A ? start(rest, offset, text) : nil
    }
  }

  /// Digits on one side of a decimal point are no number.
  private static func fits(_ numeral: Numeral, _ kind: NumberKind, _ values: ClosedRange<Int>, _ text: Span<UInt8>) -> Bool {
    switch kind {
    case .any: break
    case .arabic: guard numeral.form == .arabic else { return false }
    case .han: guard numeral.form != .arabic else { return false }
    }
    guard values.contains(numeral.value) else { return false }
    guard numeral.form == .arabic else { return true }
    return !hasPoint(before: numeral.start, text) && !hasPoint(after: numeral.end, text)
  }

  private static func hasPoint(before offset: Int, _ text: Span<UInt8>) -> Bool {
    guard let (point, length) = UTF8Decoding.scalar(text, before: offset), Width.folded(point) == 0x2E,
      let (digit, _) = UTF8Decoding.scalar(text, before: offset - length)
    else { return false }
    return ScalarClass.digit.holds(digit)
  }

  private static func hasPoint(after offset: Int, _ text: Span<UInt8>) -> Bool {
    guard offset < text.count else { return false }
    let (point, length) = UTF8Decoding.scalar(text, at: offset)
    guard Width.folded(point) == 0x2E, offset + length < text.count else { return false }
    return ScalarClass.digit.holds(UTF8Decoding.scalar(text, at: offset + length).value)
  }
}
