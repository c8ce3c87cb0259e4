import JumplineBytes

/// Forms of a short line that tell what it is: a folio, a dateline of a notice, phrases set apart, a caption.
enum LineForm {
  static func startsCaption(_ line: ScalarLine, _ lexicon: Lexicon) -> Bool {
    guard line.count > 2 else { return false }
    let start = Mark.decorates(line[0]) || Mark.opens(line[0]) ? 1 : 0
    if start == 1, Mark.decorates(line[0]), (0x25B2...0x25C5).contains(line[0]) || (0x2190...0x21FF).contains(line[0]) { return true }
    return lexicon.captionOpeners.prefix(of: line, at: start) > 0
  }

  /// 近日, 与此同时; a date; somebody who says something: words that open a paragraph, and seldom the rest of one.
  static func opensParagraph(_ line: ScalarLine, _ lexicon: Lexicon) -> Bool {
    // 一、六个书包 is a heading, unless it goes on.
    if line.count > 2, line.count <= 16, line[1] == 0x3001, Mark.isHan(line[line.count - 1]), Mark.isHanDigit(line[0]) { return false }
    if lexicon.openings.prefix(of: line) > 0 || lexicon.datelines.breaksOff(in: line) { return true }
    var index = 0
    while index < min(5, line.count), Mark.isDigit(line[index]) || Mark.isHanDigit(line[index]) { index += 1 }
    // 27日, 九月, 2024年, and not the 27日电 of a dateline that was cut.
    if index > 0 {
      let isDate = index < line.count && (line[index] == 0x65E5 || line[index] == 0x6708 || line[index] == 0x5E74)
      return isDate && !(index + 1 < line.count && line[index] == 0x65E5 && lexicon.datelines.isEnd(line, at: index + 1))
    }
    // Who says something is told by Han characters, and what he says by a mark behind them.
    guard let mark = (1..<min(max(1, line.count), 16)).first(where: { !Mark.isHan(line[$0]) }),
      Mark.isColon(line[mark]) || line[mark] == 0x2C || line[mark] == 0xFF0C
    else { return false }
    for index in 2..<max(2, min(mark, 9)) {
      let length = lexicon.sayings.prefix(of: line, at: index)
      if length > 0 { return index + length == mark }
    }
    return false
  }

  /// 他还说, 该公司, 交警则提醒: a word that leans on a text before, in the first few characters of the first clause.
  static func leansBack(_ line: ScalarLine, _ lexicon: Lexicon) -> Bool {
    for index in 0..<min(8, line.count) {
      guard Mark.isHan(line[index]) || Mark.opens(line[index]) else { return false }
      if lexicon.leaning.prefix(of: line, at: index) > 0 { return true }
    }
    return false
  }

  /// 孟师傅(左)在给徒弟讲解.
  static func namesPosition(_ line: ScalarLine, _ lexicon: Lexicon) -> Bool {
    var index = 1
    while index + 1 < line.count {
      if line[index] == 0x28 || line[index] == 0xFF08 {
        let length = lexicon.positions.prefix(of: line, at: index + 1)
        let end = index + 1 + length
        if length > 0, end < line.count, line[end] == 0x29 || line[end] == 0xFF09 { return true }
      }
      index += 1
    }
    return false
  }

  /// Phrases between spaces: how many are four scalars or longer, how many shorter.
  static func spacedPhrases(_ line: ScalarLine) -> (long: Int, short: Int) {
    var long = 0
    var short = 0
    var length = 0
    for index in 0...line.count {
      if index < line.count, !WhiteSpace.contains(line[index]) {
        length += 1
      } else if length > 0 {
        if length >= 4 { long += 1 } else { short += 1 }
        length = 0
      }
    }
    return (long, short)
  }

  /// 品种　　　本周均价　　上周均价: phrases with two squares or more between them, as a table has them.
  static func hasColumns(_ line: ScalarLine) -> Bool {
    var blanks = 0
    for index in 0..<line.count {
      if WhiteSpace.contains(line[index]) {
        blanks += line[index] == 0x3000 ? 2 : 1
      } else {
        if blanks >= 4 { return true }
        blanks = 0
      }
    }
    return false
  }

  /// The white space after a saying, where one line holds a kicker and the main headline.
  static func kickerEnd(_ line: ScalarLine, _ lexicon: Lexicon) -> Range<Int>? {
    guard line.count >= 14 else { return nil }
    for index in 4..<line.count - 3 where WhiteSpace.contains(line[index]) && !WhiteSpace.contains(line[index - 1]) {
      var end = index
      while end < line.count, WhiteSpace.contains(line[end]) { end += 1 }
      guard line.count - end >= 4 else { return nil }
      let isKicker = index >= 8 && lexicon.sayings.suffix(of: line, before: index) > 0
      if isKicker || Mark.isDash(line[index - 1]) { return index..<end }
    }
    return nil
  }

  /// 某某主持 某某某出席: names and what they did, in phrases.
  static func isAttendance(_ line: ScalarLine, _ lexicon: Lexicon) -> Bool {
    guard line.count >= 4, line.count <= 60, lexicon.attendances.suffix(of: line) > 0 else { return false }
    var start = 0
    var attended = 0
    var phrases = 0
    for index in 0...line.count where index == line.count || WhiteSpace.contains(line[index]) {
      if index > start {
        phrases += 1
        let verb = lexicon.attendances.suffix(of: line, before: index)
        if verb > 0, index - verb > start { attended += 1 }
      }
      start = index + 1
    }
    return attended > 0 && (attended == phrases || line.count <= 20 || phrases > 2)
      && lexicon.bylines.names.fit(line, 0..<min(line.count, 2)) > 0
  }

  /// Nothing but numerals, white space and at least two of 年, 月 and 日 from an index on.
  static func endsInDate(_ line: ScalarLine, from start: Int) -> Bool {
    var marks = 0
    for index in start..<line.count {
      let scalar = line[index]
      if scalar == 0x5E74 || scalar == 0x6708 || scalar == 0x65E5 { marks += 1; continue }
      guard Mark.isDigit(scalar) || Mark.isHanDigit(scalar) || WhiteSpace.contains(scalar) || scalar == 0x25CB else { return false }
    }
    return marks >= 2
  }

  /// 市自来水公司 2006年11月9日: who gives a notice, and when or where to call, on one line. A paper's name and its date are a masthead.
  static func isSignedDate(_ line: ScalarLine, _ lexicon: Lexicon) -> Bool {
    guard line.count <= 40, let space = (1..<max(1, line.count - 4)).first(where: { WhiteSpace.contains(line[$0]) }) else { return false }
    var start = space
    while start < line.count, WhiteSpace.contains(line[start]) { start += 1 }
    if lexicon.telephones.prefix(of: line, at: start) > 0 { return lexicon.organisations.suffix(of: line, before: space) > 0 }
    guard endsInDate(line, from: start), line[line.count - 1] == 0x65E5, (0..<space).allSatisfy({ Mark.isHan(line[$0]) || Mark.opens(line[$0]) || Mark.closes(line[$0]) }) else { return false }
    return line[space - 1] != 0x62A5 && line[space - 1] != 0x5831 && line[space - 1] != 0x7248 && space > 1
  }

  static func isNotice(_ line: ScalarLine, _ lexicon: Lexicon) -> Bool {
    lexicon.noticeTitles.suffix(of: line) > 0 || line.count <= 8 && lexicon.advertisementTitles.suffix(of: line) > 0
  }

  /// 某某晚报, 某某日報: the name of a paper and nothing else, perhaps set wide.
  static func isMasthead(_ line: ScalarLine, _ lexicon: Lexicon) -> Bool {
    guard line.count >= 3, line.count <= 16, line[line.count - 1] == 0x62A5 || line[line.count - 1] == 0x5831 else { return false }
    let name = line.squeezed
    guard name.count >= 3, name.count <= 8, (0..<name.count).allSatisfy({ Mark.isHan(name[$0]) }) else { return false }
    return lexicon.reports.suffix(of: name) == 0
  }

  /// A page number, a section and a date in a row, as they stand at the head of a page.
  /// - Parameter isAtEdge: whether the line is one of the first or the last of the page, where less is enough.
  static func isFolio(_ line: ScalarLine, isAtEdge: Bool) -> Bool {
    if isAtEdge, isIssueLine(line) || namesSection(line) || setsPageApart(line) { return true }
    guard line.count <= 60 else { return false }
    var year = false
    var weekday = false
    var marks = 0
    var hasYear = false
    var spaces = 0
    for index in 0..<line.count {
      switch line[index] {
      case 0x5E74, 0x6708, 0x65E5:
        if line[index] == 0x5E74 { hasYear = true }
        guard index > 0, Mark.isDigit(line[index - 1]) || Mark.isHanDigit(line[index - 1]) else { continue }
        marks += 1
        if line[index] != 0x65E5 { year = true }
      case 0x671F: if index > 0, index + 1 < line.count, line[index - 1] == 0x661F { weekday = true }
      default: if WhiteSpace.contains(line[index]) { spaces += 1 }
      }
    }
    if year, weekday || lineNamesPage(line) || (Mark.isLatin(line[0]) && line.count > 1 && Mark.isDigit(line[1])) { return true }
    // A date and something beside it, set apart by spaces: a masthead.
    if marks == 3, hasYear, line.count <= 40, spaces > 0 { return true }
    // 第2版 要闻, 02版, A3 都市; 5 都市 is numbered like a section of a text, and a folio at the edge only.
    var start = 0
    if line[0] == 0x7B2C { start = 1 }
    if start < line.count, Mark.isLatin(line[start]) { start += 1 }
    let first = start
    while start < line.count, Mark.isDigit(line[start]) { start += 1 }
    guard (1...3).contains(start - first), line.count <= 16 else { return false }
    if start < line.count, line[start] == 0x7248 { return true }
    return (isAtEdge || first > 0) && (start == line.count || WhiteSpace.contains(line[start]) && line.count - start <= 8)
  }

  /// 今日16版, 本期八版; 星期三, 第1370期: what a masthead says of the day's paper.
  private static func isIssueLine(_ line: ScalarLine) -> Bool {
    guard line.count >= 3, line.count <= 10 else { return false }
    if line[0] == 0x661F, line[1] == 0x671F { return line.count == 3 }
    let isToday = (line[0] == 0x4ECA || line[0] == 0x672C) && (line[1] == 0x65E5 || line[1] == 0x671F)
    var index = isToday ? 2 : line[0] == 0x7B2C ? 1 : line.count
    if isToday, line[index] == 0x5171 { index += 1 }
    let start = index
    while index < line.count, Mark.isDigit(line[index]) || Mark.isHanDigit(line[index]) || WhiteSpace.contains(line[index]) { index += 1 }
    guard index > start, index + 1 == line.count else { return false }
    return line[index] == 0x7248 || line[index] == 0x671F || (isToday && line[index] == 0x5F20)
  }

  /// 社会 5, 民生·A05: a section and the number of its page.
  private static func namesSection(_ line: ScalarLine) -> Bool {
    guard line.count >= 4, line.count <= 12 else { return false }
    var index = 0
    while index < line.count, Mark.isHan(line[index]) { index += 1 }
    guard (2...4).contains(index), index < line.count, WhiteSpace.contains(line[index]) || line[index] == 0xB7 || line[index] == 0x2F
    else { return false }
    while index < line.count, WhiteSpace.contains(line[index]) || line[index] == 0xB7 || line[index] == 0x2F { index += 1 }
    if index < line.count, (0x41...0x48).contains(line[index]) { index += 1 }
    let number = index
    while index < line.count, Mark.isDigit(line[index]) { index += 1 }
    return index == line.count && (1...2).contains(index - number)
  }

  /// 某某晚报  4版  国际新闻: the number of a page between spaces.
  private static func setsPageApart(_ line: ScalarLine) -> Bool {
    guard line.count <= 30, line.count > 4 else { return false }
    for index in 1..<line.count where line[index] == 0x7248 && (index + 1 == line.count || WhiteSpace.contains(line[index + 1])) {
      var start = index
      while start > 0, Mark.isDigit(line[start - 1]) || Mark.isHanDigit(line[start - 1]) { start -= 1 }
      guard start < index, index - start <= 2 else { continue }
      if start > 0, (0x41...0x48).contains(line[start - 1]) || line[start - 1] == 0x7B2C { start -= 1 }
      if start == 0 || WhiteSpace.contains(line[start - 1]) { return true }
    }
    return false
  }

  /// 第三版, 4版, A2 版.
  static func lineNamesPage(_ line: ScalarLine) -> Bool {
    for index in 1..<max(1, line.count) where line[index] == 0x7248 {
      var before = index - 1
      while before > 0, WhiteSpace.contains(line[before]) { before -= 1 }
      if Mark.isDigit(line[before]) || Mark.isHanDigit(line[before]) { return true }
    }
    return false
  }
}
