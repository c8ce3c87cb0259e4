import JumplineBytes

/// Lines that say who wrote a letter, an essay or verse, and where he belongs.
extension LineForm {
  /// 小, 老 and 阿 before a surname.
  private static let nicknames: Set<UInt32> = [0x5C0F, 0x8001, 0x963F]

  /// 秦家寨俱乐部　韩老六, 郭丽云（台中市／家庭主妇）, 林大川／彰化縣（教師）: a name and where it belongs, as letters and verse are signed.
  /// - Returns: the name, as indices into the line.
  static func affiliatedName(_ line: ScalarLine, _ lexicon: Lexicon) -> Range<Int>? {
    guard line.count >= 5, line.count <= 32 else { return nil }
    var start = 0
    var last = line.count
    while start < 2, Mark.decorates(line[start]) || WhiteSpace.contains(line[start]) { start += 1 }
    if Mark.closes(line[last - 1]) {
      if Mark.opens(line[start]) {
        // （第二毛纺厂　崔玉成）
        start += 1
        last -= 1
      } else {
        guard let open = (start..<last - 2).first(where: { Mark.opens(line[$0]) }), open - start <= 14 else { return nil }
        var name = start..<((start..<open).first { line[$0] == 0x2F || line[$0] == 0xFF0F } ?? open)
        while let space = name.last, WhiteSpace.contains(line[space]) { name = name.dropLast() }
        return name.count <= 4 && lexicon.bylines.names.fit(line, name) == 2 ? name : nil
      }
    }
    guard line.count <= 24 else { return nil }
    guard var space = (start..<last).last(where: { WhiteSpace.contains(line[$0]) }), space > start, space + 1 < last else { return nil }
    // 佟　岩: a name set wide.
    let isWide = last - space == 2 && space - start > 5 && WhiteSpace.contains(line[space - 2])
    if isWide { space -= 2 }
    guard space - start >= 2 else { return nil }
    var fit = lexicon.bylines.names.fit(line, space + 1..<last)
    let isNickname = last - space == 3 && nicknames.contains(line[space + 1]) && lexicon.bylines.names.isSurname(line[space + 2])
    if isNickname { fit = 2 }
    // 机修车间 一学徒工, 永和　一群乘客
    if line[space + 1] == 0x4E00, (3...8).contains(last - space), lexicon.occupations.suffix(of: line, before: last) > 0 { return space + 1..<last }
    guard fit > 0 || isWide, last - space - 1 <= 3 else { return nil }
    var end = space
    while end > start, WhiteSpace.contains(line[end - 1]) { end -= 1 }
    // 运输三队　赵宗义　米海亭
    if fit == 2, let other = (start..<end).last(where: { WhiteSpace.contains(line[$0]) }), (2...3).contains(end - other - 1),
      lexicon.bylines.names.fit(line, other + 1..<end) == 2
    {
      end = other
      while end > start, WhiteSpace.contains(line[end - 1]) { end -= 1 }
    }
    if lexicon.occupations.suffix(of: line, before: end) > 0, end - start > 2 || fit == 2 || isWide { return space + 1..<last }
    // 本市 宋燕曦, 湖南 周航
    if fit == 2 && last - space == 4 || isWide, lexicon.homes.contains(start..<end, of: line) { return space + 1..<last }
    guard end - start > 2 else { return nil }
    // An office and a word of two characters may be anything; with a surname it is somebody of that office.
    let isPlace = lexicon.organisations.suffix(of: line, before: end) > 0 || lexicon.groups.suffix(of: line, before: end) > 0
    return isPlace && (fit == 2 || isWide) ? space + 1..<last : nil
  }

  /// （作者为某校教师）, （全文完）, （据新华社电）, （资料提供：某局）: what a text closes with and is nobody's name alone.
  static func isClosingNote(_ line: ScalarLine, _ lexicon: Lexicon) -> Bool {
    guard line.count >= 3, line.count <= 30, line[0] == 0xFF08 || line[0] == 0x28, Mark.closes(line[line.count - 1]) else { return false }
    let rest = 1 + lexicon.closingNotes.prefix(of: line, at: 1)
    return rest > 1 || lexicon.endings.contains(1..<line.count - 1, of: line)
  }

  /// 旧船票 is followed by 莫如初 著, a poem by ◎獨孤一鶴, an essay by （杂文）尤不平, and a comment ends in （晨　钟）: names that are nobody's
  /// surname.
  static func signsWithPenName(_ line: ScalarLine) -> Bool {
    var start = 0
    var end = line.count
    var isMarked = false
    if end > 3, end < 7, line[0] == 0xFF08 || line[0] == 0x28, Mark.closes(line[end - 1]), !Mark.isHanDigit(line[end - 2]) {
      isMarked = true
      start = 1
      end -= 1
    }
    while start < end, Mark.decorates(line[start]) || WhiteSpace.contains(line[start]) {
      if Mark.signsNames(line[start]) { isMarked = true }
      start += 1
    }
    if end - start > 3, WhiteSpace.contains(line[end - 2]), authorship.contains(line[end - 1]) {
      isMarked = true
      end -= 2
      while end > start, WhiteSpace.contains(line[end - 1]) { end -= 1 }
    }
    if end - start > 4, line[start] == 0xFF08 || line[start] == 0x28, let close = (start + 2..<min(end, start + 6)).first(where: { Mark.closes(line[$0]) }),
      !Mark.isHanDigit(line[close - 1])
    {
      isMarked = true
      start = close + 1
      while start < end, WhiteSpace.contains(line[start]) { start += 1 }
    }
    guard isMarked else { return false }
    let han = (start..<max(start, end)).count { Mark.isHan(line[$0]) }
    return (2...5).contains(han) && (start..<end).allSatisfy { Mark.isHan(line[$0]) || WhiteSpace.contains(line[$0]) }
  }

  private static let authorship = HanSet("著作编編译譯绘繪画畫词詞曲书書")
}
