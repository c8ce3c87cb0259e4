import JumplineBytes

/// Forms of a short line that numbers tell: the heading that a number stands before, and when something was written.
extension LineForm {
  /// 02 六个书包, Part.2, NO.1 六个书包, 故事一：六个书包, 第一章, 壹 六个书包: a short line with a number of its own.
  static func isNumberedHeading(_ line: ScalarLine, _ lexicon: Lexicon) -> Bool {
    guard line.count >= 2, line.count <= 24 else { return false }
    func isNumeral(_ index: Int) -> Bool { Mark.isDigit(line[index]) || Mark.isHanDigit(line[index]) }
    var index = timeOfDay(line)
    if index > 0 { return index < line.count && isPlain(line, from: index) }
    index = lexicon.numbered.prefix(of: line)
    if index > 0 {
      while index < line.count, WhiteSpace.contains(line[index]) || line[index] == 0x2E || line[index] == 0x4E4B { index += 1 }
    } else if line[0] != 0x30 || !Mark.isDigit(line[1]) {
      return false
    }
    let number = index
    while index < line.count, isNumeral(index) { index += 1 }
    guard (1...3).contains(index - number) else { return false }
    if line[0] == 0x7B2C {
      // 第一章
      guard index < line.count, lexicon.divisions.prefix(of: line, at: index) > 0 else { return false }
      index += lexicon.divisions.prefix(of: line, at: index)
    }
    guard index < line.count else { return true }
    guard WhiteSpace.contains(line[index]) || Mark.isColon(line[index]) else { return false }
    return isPlain(line, from: index)
  }

  /// No number, which rows of tables have more of, and no mark of a sentence.
  private static func isPlain(_ line: ScalarLine, from start: Int) -> Bool {
    (start..<line.count).allSatisfy { !Mark.isDigit(line[$0]) && !Mark.endsSentence(line[$0]) && !Mark.pausesSentence(line[$0]) }
  }

  /// 19:40 and a space, as sections of a day are numbered.
  /// - Returns: where what follows begins; 0 for no time.
  private static func timeOfDay(_ line: ScalarLine) -> Int {
    var index = 0
    while index < line.count, Mark.isDigit(line[index]) { index += 1 }
    guard (1...2).contains(index), index + 4 < line.count, Mark.isColon(line[index]), Mark.isDigit(line[index + 1]), Mark.isDigit(line[index + 2]),
      WhiteSpace.contains(line[index + 3])
    else { return 0 }
    return index + 4
  }

  /// A date and nothing else, or where and when something was written: 2024年9月12日, 1956.5.3, 二〇〇六年五月三日于临江, （一九五六年春，北京）.
  static func isDateAlone(_ line: ScalarLine) -> Bool {
    guard line.count >= 4, line.count <= 24 else { return line.count >= 4 && endsInDate(line, from: 0) }
    if endsInDate(line, from: 0) { return true }
    let isFramed = (line[0] == 0x28 || line[0] == 0xFF08) && (line[line.count - 1] == 0x29 || line[line.count - 1] == 0xFF09)
    let whole = isFramed ? 1..<line.count - 1 : 0..<line.count
    let date = dateEnd(line, whole)
    guard date > whole.lowerBound else { return false }
    if date == whole.upperBound { return true }
    let written = date + writing.prefix(of: line, at: date)
    let isPlace = written > date || isFramed && Mark.pausesSentence(line[date])
    let place = written > date ? written : date + 1
    return isPlace && (2...8).contains(whole.upperBound - place) && (place..<whole.upperBound).allSatisfy { Mark.isHan(line[$0]) }
  }

  private static let writing = WordList("于 於 写于 寫於 作于 作於 改于 改於 草于 记于 記於 识于 識於 夜于 晨于 书于 書於 初稿于 定稿于 改定于 脱稿于")

  /// Where a date ends that stands at the start of a part: at least two of 年, 月 and 日, or three numbers with dots; a season or a time of day may follow.
  private static func dateEnd(_ line: ScalarLine, _ part: Range<Int>) -> Int {
    var index = part.lowerBound
    var marks = 0
    var dots = 0
    var numbers = 0
    while index < part.upperBound {
      let scalar = line[index]
      if Mark.isDigit(scalar) || Mark.isHanDigit(scalar) || scalar == 0x25CB {
        if index == part.lowerBound || !Mark.isDigit(line[index - 1]) { numbers += 1 }
      } else if numbers > 0, scalar == 0x5E74 || scalar == 0x6708 || scalar == 0x65E5 {
        marks += 1
      } else if numbers > 0, scalar == 0x2E || scalar == 0xFF0E || scalar == 0x2D {
        dots += 1
      } else if marks > 0, timeWords.prefix(of: line, at: index) > 0 {
        marks += 1
      } else {
        break
      }
      index += 1
    }
    let isDotted = dots == 2 && numbers == 3 && marks == 0 && (Mark.isDigit(line[index - 1]))
    return marks >= 2 && dots == 0 || isDotted ? index : part.lowerBound
  }

  private static let timeWords = WordList("春 夏 秋 冬 初 底 末 夜 晨 晚 午")
}
