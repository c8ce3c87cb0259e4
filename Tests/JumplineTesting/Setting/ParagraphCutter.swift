/// Finds where a column, a picture or a page would cut a paragraph.
struct ParagraphCutter {
  /// What a cut goes through.
  enum Place: CaseIterable {
    case word, number, quotation, pause, sentenceEnd, anywhere
  }

  /// So many characters stay before most cuts: a line of a narrow column. What comes after may be less.
  static let before = 12
  /// So many stay before every cut: a word or two below the last picture of a column.
  static let shortest = 4

  /// - Returns: how many scalars stand before the cut; nil where the text is too short.
  static func cut(_ text: [Unicode.Scalar], _ random: inout SplitMix64) -> Int? {
    guard text.count > 32 else { return nil }
    let wanted = random.pick([Place.word, .word, .word, .number, .quotation, .pause, .pause, .sentenceEnd, .anywhere])
    let after = random.chance(15) ? 2 : 8
    let isEarly = random.chance(28)
    let first = isEarly ? shortest : before
    // Where a column breaks off early, it does so in the first line or two.
    let last = isEarly ? min(text.count - after, 30) : text.count - after
    var depth = 0
    var places: [Int] = []
    var others: [Int] = []
    for index in 1..<text.count {
      let (before, next) = (text[index - 1], text[index])
      if "“‘《（(「『".unicodeScalars.contains(before) { depth += 1 }
      if "”’》）)」』".unicodeScalars.contains(before) { depth = max(0, depth - 1) }
      guard index >= first, index <= last, !before.properties.isWhitespace, !next.properties.isWhitespace
      else { continue }
      others.append(index)
      let fits: Bool
      switch wanted {
      case .word: fits = isHan(before) && isHan(next)
      case .number: fits = isInNumber(before) && isInNumber(next)
      case .quotation: fits = depth > 0
      case .pause: fits = ",，、;；".unicodeScalars.contains(before)
      case .sentenceEnd: fits = "。！？!?”』」".unicodeScalars.contains(before) && !"”』」".unicodeScalars.contains(next)
      case .anywhere: fits = true
      }
      if fits { places.append(index) }
    }
    if places.isEmpty { places = others }
    return places.isEmpty ? nil : random.pick(places)
  }

  /// Nobody can tell from the text alone whether what follows belongs to the same paragraph.
  /// A colon and a semicolon end the paragraphs of a list.
  static func endsSentence(_ scalar: Unicode.Scalar) -> Bool { "。！？!?”』」：:；;".unicodeScalars.contains(scalar) }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }

  private static func isInNumber(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || (0xFF10...0xFF19).contains(scalar.value) || ".%％．".unicodeScalars.contains(scalar)
  }
}
