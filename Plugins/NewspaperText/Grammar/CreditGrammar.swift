import JumplineBytes

/// Reads the words that say who took a picture, at the end of a caption or on a line of their own.
///
///     李震宇 摄      本报记者 金波 摄      記者黃國維/攝      (资料图片)      新华社发      某公司供图
struct CreditGrammar: Sendable {
  struct Parse: Sendable {
    /// Indices into the line.
    var range: Range<Int>
    var people: [BylineGrammar.Parse.Person]
  }

  private let verbs = WordList(
    "摄 攝 画 畫 摄影 攝影 摄影报道 攝影報導 供图 供圖 提供 翻摄 翻攝 制图 製圖 绘 繪 图 圖 摄/光明图片 摄（新华社发） 文/图 图/文 摄影并文 文/摄 文／摄 文/攝 文／攝 文并摄")
  private let sharedVerbs = WordList("文/图 图/文 文图 图文 文／图 图／文 文/圖 图 圖 文/摄 文／摄 文/攝 文／攝 摄影并文 文并摄")
  private let stocks = WordList("资料图片 資料照片 资料照片 資料圖片 资料图 效果图 视频截图 影像中国 视觉中国 新华社发 新華社發 新华社稿 新華社稿 中新社发 人民视觉 本报资料图 档案照 檔案照 示意图 網路截圖 网络截图 速写 速寫 素描 木刻 版画 版畫 油画 油畫 国画 國畫 剪纸 剪紙")
  let bylines: BylineGrammar

  /// - Returns: the credit that ends the line; its range is the whole line when there is nothing before it.
  func parse(endOf line: ScalarLine) -> Parse? {
    var end = line.count
    while end > 0, WhiteSpace.contains(line[end - 1]) || Mark.decorates(line[end - 1]) { end -= 1 }
    var inner = end
    var open: Int?
    if inner > 0, line[inner - 1] == 0x29 || line[inner - 1] == 0xFF09 || line[inner - 1] == 0x3011 || line[inner - 1] == 0x3015 {
      inner -= 1
      var index = inner
      while index > 0, !Mark.opens(line[index - 1]) { index -= 1 }
      if index > 0 { open = index - 1 }
    }
    guard inner > 0 else { return nil }
    let stock = stocks.suffix(of: line, before: inner)
    if stock > 0, open == inner - stock - 1 || inner == stock || isBoundary(line, inner - stock) {
      return Parse(range: (open ?? inner - stock)..<line.count, people: [])
    }
    if open ?? 0 == 0, let parse = headed(line, (open ?? -1) + 1..<inner) { return Parse(range: 0..<line.count, people: parse.people) }
    let verb = verbs.suffix(of: line, before: inner)
    guard verb > 0 else { return nil }
    if let organisation = giver(line, inner - verb, open) { return Parse(range: organisation..<line.count, people: []) }
    // 本报记者 周航 文/图 is a byline that says who took the pictures too.
    let isShared = sharedVerbs.suffix(of: line, before: inner) > 0
    var start = inner - verb
    if let open, open < start {
      guard let parse = bylines.parse(line, open + 1..<inner - verb) else { return nil }
      return Parse(range: open..<line.count, people: parse.people)
    }
    // Back to the end of the caption's last sentence.
    let first = max(0, start - 48)
    while start > first, !Mark.endsSentence(line[start - 1]), !Mark.closes(line[start - 1]) || line[start - 1] == 0x300B { start -= 1 }
    while start < inner, WhiteSpace.contains(line[start]) { start += 1 }
    while start < inner - verb {
      if let parse = bylines.parse(line, start..<inner - verb), isCredible(parse, line, start, inner - verb, verb) {
        if isShared, start == 0 { return nil }
        return Parse(range: start..<line.count, people: parse.people)
      }
      // 法庭一景 本报记者 金波 摄: a caption without an end mark.
      var next = start
      while next < inner - verb, !WhiteSpace.contains(line[next]) { next += 1 }
      while next < inner - verb, WhiteSpace.contains(line[next]) { next += 1 }
      start = next
    }
    return nil
  }

  private let heads = WordList("题图 題圖 压题图 题花 插图 插圖 插画 插畫 配图 配圖 压题照片 题图摄影")

  /// 题图：方　野: what was drawn, and then who drew it.
  private func headed(_ line: ScalarLine, _ part: Range<Int>) -> BylineGrammar.Parse? {
    let head = heads.prefix(of: line, at: part.lowerBound)
    let name = part.lowerBound + head + 1
    guard head > 0, name < part.upperBound, Mark.isColon(line[name - 1]) || line[name - 1] == 0x2F || line[name - 1] == 0xFF0F else { return nil }
    return bylines.parse(line, name..<part.upperBound)
  }

  /// 某某 文/摄: a byline that says who took the pictures too.
  func endsShared(_ line: ScalarLine) -> Bool { sharedVerbs.suffix(of: line) > 1 }

  private let gifts = WordList("供图 供圖 提供 供稿")

  /// 市文化馆供图: who gave a picture and is no person. A space, a bracket or a sentence's end sets it off, or nothing stands before.
  /// - Returns: where the credit starts.
  private func giver(_ line: ScalarLine, _ end: Int, _ open: Int?) -> Int? {
    guard gifts.prefix(of: line, at: end) > 0 else { return nil }
    var start = end
    while start > 0, end - start <= 12, Mark.isHan(line[start - 1]) { start -= 1 }
    guard end - start >= 2, end - start <= 12 else { return nil }
    if let open, open == start - 1 { return open }
    return isBoundary(line, start) ? start : nil
  }

  /// 拍摄 and 地图 end lines too: somebody must be named, with a space, a slash or a role.
  private func isCredible(_ parse: BylineGrammar.Parse, _ line: ScalarLine, _ start: Int, _ end: Int, _ verb: Int) -> Bool {
    guard !parse.people.isEmpty else { return false }
    // 车间一角 本报记者 金波: what stands before the first role is the caption.
    if parse.roles > 0 { return parse.people.first?.role != nil }
    // 徐子明摄: nothing else on the line.
    if start == 0, parse.knownNames == parse.people.count, end - start <= 4 { return true }
    let isSetOff = WhiteSpace.contains(line[end - 1]) || Mark.separatesNames(line[end - 1]) || verb > 1 || isNameAlone(parse, line, start, end)
    return isSetOff && parse.knownNames > 0
  }

  /// …柴油机　徐义平摄, …一角　石　夫画: one name between a space and the verb.
  private func isNameAlone(_ parse: BylineGrammar.Parse, _ line: ScalarLine, _ start: Int, _ end: Int) -> Bool {
    guard start > 0, WhiteSpace.contains(line[start - 1]), parse.people.count == 1, let name = parse.people.first?.name else { return false }
    return name == start..<end && (2...4).contains(name.count)
  }

  private func isBoundary(_ line: ScalarLine, _ index: Int) -> Bool {
    index == 0 || WhiteSpace.contains(line[index - 1]) || Mark.endsSentence(line[index - 1]) || Mark.closes(line[index - 1])
  }
}
