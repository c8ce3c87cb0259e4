import JumplineBytes

/// Reads the words that open a news story.
///
///     本报讯      本报临河三日电      新华社北京5月1日电      【新华社合肥十二日电】      某某晚报讯
struct DatelineGrammar: Sendable {
  struct Parse: Sendable {
    /// Indices into the line, with brackets around.
    var range: Range<Int>
    var agency: Range<Int>?
    var place: Range<Int>?
    var date: Range<Int>?
    /// 【體育中心／綜合報導】: says who reports, as a byline does.
    var namesReporter = false
  }

  private let agencies = WordList(
    """
    本报 本報 本刊 本网 本網 本台 本臺 本社 新华社 新華社 新华网 中新社 中新网 中央社 人民网 央视网 法新社 路透社 美联社 美聯社 塔斯社 共同社 韩联社 今报 今報 晚报 晚報 日报 日報 商报 晨报 明報 \
    央视新闻 央视新闻客户端 新华网客户端 本埠 本市 本县 本縣 本港 \
    合众社 合眾社 时事社 彭博社 联合社 聯合社 国民社 中通社 电通社 軍聞社 軍新社 人民日报 光明日报 经济日报
    """)
  private let sums = WordList("据 據 综合 綜合")
  private let ends = WordList("专讯 專訊 综合讯 綜合報導 综合报道 專稿 专电 專電 特电 特電 急电 急電 消息 快讯 通讯 电 電 讯 訊")
  private let paperNews = WordList("报讯 報訊 网讯 網訊 社讯 社訊 台讯 刊讯 报消息 报电 報電")
  private let senders = WordList("网 網 社 报 報 台 臺")
  private let electricity = WordList("电影 電影 电视 電視 电话 電話 电脑 電腦 电力 電力 电费 電費 电价 電價 电器 電器 电子 電子 电梯 電梯 电网 電網 电商 電商 电动 電動 电池 電池 电站 電站 电厂 電廠 电台 電台 讯问 訊問")
  private let places = WordList("本埠 本市 本县 本縣 本港")
  private let reporters = WordList("记者 記者 通讯员 通訊員 见习 見習 实习 實習 首席 特约 特約 全媒体")
  /// 【又讯】: news without a sender.
  private let plainNews = WordList("又讯 又訊 另讯 另訊 特讯 特訊 本讯 本訊 快讯 快訊 专讯 專訊 又电 又電 简讯 簡訊 专电 專電")

  private let reports = WordList("报道 报导 報導 報道")

  /// What every dateline ends in: next to no line has one of them.
  let lastWords = WordList("讯 訊 电 電 消息 报道 报导 報導 報道 專稿")

  func parse(startOf line: ScalarLine) -> Parse? {
    var start = 0
    while start < line.count, Mark.decorates(line[start]) || WhiteSpace.contains(line[start]) || Mark.isDash(line[start]) || line[start] == 0x2D { start += 1 }
    var bracket: UInt32 = 0
    if start < line.count, Mark.opens(line[start]) { bracket = line[start]; start += 1 }
    // 据新华社拉萨五日电, 综合新华社消息
    let body = start + sums.prefix(of: line, at: start)
    let agency = agencies.prefix(of: line, at: body)
    if agency == 0 { return datedNews(line, from: start, body, bracket) ?? bracketless(line, from: start, bracket: bracket) }
    // Between agency and end stand a place and a date, and nothing else.
    var index = body + agency
    let limit = min(line.count, index + 18)
    while index < limit {
      let length = ends.prefix(of: line, at: index)
      if length > 0, isEnd(line, index + length, bracket) || isWire(line, at: index, from: body + agency) {
        // 本市简讯 is what a column is called.
        if index + length == line.count, bracket == 0, places.contains(body..<body + agency, of: line) { return nil }
        return finish(line, start, body..<body + agency, body + agency..<index, index + length, bracket)
      }
      let scalar = line[index]
      guard Mark.isHan(scalar) || Mark.isDigit(scalar) || WhiteSpace.contains(scalar) || scalar == 0xB7 || scalar == 0x2F
        || scalar == 0xFF0F || scalar == 0x2D || scalar == 0x2014
      else { return nil }
      index += 1
    }
    return nil
  }

  /// 新华社北京5月, 本报临江二十日: a dateline that a column cut behind its date, or in it.
  func breaksOff(in line: ScalarLine) -> Bool {
    guard (5...18).contains(line.count), Self.isDatePart(line[line.count - 1]) else { return false }
    let start = sums.prefix(of: line, at: 0)
    let agency = agencies.prefix(of: line, at: start)
    guard agency > 0 else { return false }
    var date = line.count
    while date > start + agency, Self.isDatePart(line[date - 1]) { date -= 1 }
    // A place between the agency and the date, and nothing that a sentence would have there.
    let place = start + agency..<date
    return (2...8).contains(place.count) && place.allSatisfy { Mark.isHan(line[$0]) } && line.count - date <= 8
  }

  /// Whether a dateline ends with the word that stands at an index: the 电 of 27日电.
  func isEnd(_ line: ScalarLine, at index: Int) -> Bool {
    let length = ends.prefix(of: line, at: index)
    return length > 0 && isEnd(line, index + length, 0)
  }

  /// 正义网渭南11月15日电, 东南网十日讯: any sender, a place and a day.
  private func datedNews(_ line: ScalarLine, from start: Int, _ body: Int, _ bracket: UInt32) -> Parse? {
    var index = body
    while index < min(line.count, body + 14), Mark.isHan(line[index]) || Mark.isDigit(line[index]) {
      let isNews = line[index] == 0x7535 || line[index] == 0x96FB || line[index] == 0x8BAF || line[index] == 0x8A0A
      if isNews, isWire(line, at: index, from: body) {
        guard let sender = (body + 1..<min(body + 6, index)).first(where: { senders.prefix(of: line, at: $0) > 0 }) else { return nil }
        return finish(line, start, body..<sender + 1, sender + 1..<index, index + 1, bracket)
      }
      index += 1
    }
    return nil
  }

  /// The 电 of 3月26日电记者: behind a day, and not that of 电影.
  private func isWire(_ line: ScalarLine, at index: Int, from start: Int) -> Bool {
    guard index > start + 1, line[index - 1] == 0x65E5, Mark.isDigit(line[index - 2]) || Mark.isHanDigit(line[index - 2]) else { return false }
    return index + 1 >= line.count || electricity.prefix(of: line, at: index) == 0
  }

  /// 某某晚报讯: a paper that calls itself by its name.
  private func bracketless(_ line: ScalarLine, from start: Int, bracket: UInt32) -> Parse? {
    let plain = plainNews.prefix(of: line, at: start)
    if plain > 0, isEnd(line, start + plain, bracket) {
      return finish(line, start, nil, start + plain..<start + plain, start + plain, bracket)
    }
    if bracket != 0, let end = placeNews(line, from: start) {
      let report = reports.prefix(of: line, at: end)
      var parse = finish(line, start, nil, start..<end, end + max(1, report), bracket)
      parse.namesReporter = report > 0
      return parse
    }
    var index = start
    let limit = min(line.count, start + 10)
    while index < limit, Mark.isHan(line[index]) {
      // 某某在线讯: any sender, where a space follows, or who reports.
      let isNews = line[index] == 0x8BAF || line[index] == 0x8A0A
      if isNews, bracket == 0, index > start + 2, index + 1 < line.count,
        WhiteSpace.contains(line[index + 1]) || Mark.opens(line[index + 1]) && reporters.prefix(of: line, at: index + 2) > 0
      {
        return finish(line, start, start..<index, index..<index, index + 1, bracket)
      }
      let length = paperNews.prefix(of: line, at: index)
      if length > 0, index > start, isEnd(line, index + length, bracket) {
        return finish(line, start, start..<index + 1, index + 1..<index + 1, index + length, bracket)
      }
      index += 1
    }
    return nil
  }

  /// 【嘉禾訊】, （临江十日电）, 【體育中心／綜合報導】: a place or an office, perhaps a day, and that it is news, in brackets.
  /// - Returns: where the word for news stands.
  private func placeNews(_ line: ScalarLine, from start: Int) -> Int? {
    guard let close = (start..<min(line.count, start + 15)).first(where: { Mark.closes(line[$0]) }), close - start >= 3 else { return nil }
    if let end = (close - 3...close - 2).first(where: { $0 > start + 2 && reports.prefix(of: line, at: $0) == close - $0 }) {
      return (start..<end).allSatisfy { Mark.isHan(line[$0]) || line[$0] == 0x2F || line[$0] == 0xFF0F } ? end : nil
    }
    let last = line[close - 1]
    let isWire = last == 0x7535 || last == 0x96FB
    guard close - start < 10, isWire || last == 0x8BAF || last == 0x8A0A else { return nil }
    // 【来电】, 【充电】: a wire names its day.
    if isWire, line[close - 2] != 0x65E5 { return nil }
    return (start..<close - 1).allSatisfy { Mark.isHan(line[$0]) || Mark.isDigit(line[$0]) } ? close - 1 : nil
  }

  /// After the last word: space, a bracket, punctuation, or the end.
  private func isEnd(_ line: ScalarLine, _ index: Int, _ bracket: UInt32) -> Bool {
    guard index < line.count else { return true }
    let scalar = line[index]
    if bracket != 0 { return Mark.closes(scalar) }
    return WhiteSpace.contains(scalar) || Mark.opens(scalar) || Mark.isColon(scalar) || scalar == 0xFF0C || scalar == 0x2C
      || Mark.decorates(scalar) || Mark.isDash(scalar)
  }

  private func finish(
    _ line: ScalarLine, _ start: Int, _ agency: Range<Int>?, _ middle: Range<Int>, _ end: Int, _ bracket: UInt32
  ) -> Parse {
    var date = middle.upperBound
    while date > middle.lowerBound, Self.isDatePart(line[date - 1]) { date -= 1 }
    let isDate = date < middle.upperBound && (line[middle.upperBound - 1] == 0x65E5 || line[middle.upperBound - 1] == 0x53F7)
    if !isDate { date = middle.upperBound }
    var place = middle.lowerBound..<date
    while let last = place.last, WhiteSpace.contains(line[last]) || line[last] == 0x2D { place = place.dropLast() }
    while let first = place.first, WhiteSpace.contains(line[first]) || line[first] == 0x2D { place = place.dropFirst() }
    let closed = bracket != 0 && end < line.count
    return Parse(
      range: (bracket != 0 ? start - 1 : start)..<(closed ? end + 1 : end), agency: agency,
      place: place.isEmpty ? nil : place, date: isDate ? date..<middle.upperBound : nil)
  }

  private static func isDatePart(_ scalar: UInt32) -> Bool {
    Mark.isDigit(scalar) || Mark.isHanDigit(scalar) || scalar == 0x5E74 || scalar == 0x6708 || scalar == 0x65E5
      || scalar == 0x53F7 || WhiteSpace.contains(scalar)
  }
}
