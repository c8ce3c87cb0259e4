import JumplineBytes

/// Reads the words that say who took a picture, at the end of a caption or on a line of their own.
///
///     李震宇 摄      本报记者 金波 摄      記者黃國維/攝      (资料图片)      新华社发      某公司供图
///     图/视觉中国      新华社/路透      摄影：金波      本版图片均由金波摄      新华社发（金波摄）
struct CreditGrammar: Sendable {
  struct Parse: Sendable {
    /// Indices into the line.
    var range: Range<Int>
    var people: [BylineGrammar.Parse.Person]
  }

  private let verbs = WordList(
    "提供图片 提供圖片 摄 攝 画 畫 摄影 攝影 摄影报道 攝影報導 供图 供圖 提供 翻摄 翻攝 制图 製圖 绘 繪 图 圖 摄/光明图片 摄（新华社发） 文/图 图/文 摄影并文 文/摄 文／摄 文/攝 文／攝 文并摄")
  private let sharedVerbs = WordList("文/图 图/文 文图 图文 文／图 图／文 文/圖 图 圖 文/摄 文／摄 文/攝 文／攝 摄影并文 文并摄")
  private let stocks = WordList(
    """
    资料图片 資料照片 资料照片 資料圖片 资料图 效果图 视频截图 影像中国 视觉中国 新华社发 新華社發 新华社稿 新華社稿 中新社发 人民视觉 本报资料图 档案照 檔案照 示意图 網路截圖 网络截图 速写 速寫 素描 木刻 版画 版畫 油画 油畫 国画 國畫 剪纸 剪紙 \
    网上图片 網上圖片 网络图片 網絡圖片 網路圖片 網路照片 网络图 资料图 資料圖 資料室 本報資料室 本报资料室 本報資料圖片 本报资料图片 本报图片 本報圖片 传真照片 傳真照片 新闻图片社 網頁截圖 电视截图 電視截圖 影片截圖 視頻截圖 翻攝畫面 翻攝照片 画面截图 AI制图 AI生成 本报资料 本報資料
    """)
  /// Agencies and archives that give pictures.
  private let pictureSources = WordList(
    "视觉中国 視覺中國 东方IC CFP VCG 人民视觉 人民图片 光明图片 影像中国 海外图片 中新图片 達志影像 路透社 路透 法新社 法新 美联社 美联 美聯社 美聯 合众社 合眾社 合众国际社 欧新社 歐新社 歐新 盖蒂 蓋蒂 韩联社 韓聯社 共同社 塔斯社 ICphoto ICPhoto ICPHOTO REUTERS Reuters AFP AP EPA")
  /// Those that give texts as well: in brackets behind a text they say whose it is.
  private let agencies = WordList("新华社 新華社 新华 新華 中新社 中央社 中新网 人民网 中国日报 法制日报 星岛 星島 軍聞社 本报 本報")
  /// IC photo, Getty Images: the last word of a name in Latin letters.
  private let latinEnds = WordList("photo Photo PHOTO Images")
  private let pictureWords = WordList("图 圖 图片 圖片 照片 供图 供圖 提供 发 發 稿 传真照片 傳真照片 影像")
  private let sourceHeads = WordList("图 圖 图源 圖源 图据 圖據 图片来源 圖片來源 图片来自 来源 來源 摄影 攝影 图片 圖片 照片")
  /// 取自臉書, 图源：网络: whence a picture was taken, in brackets or behind a sentence.
  private let takings = WordList("取自 翻攝自 翻摄自 圖取自 图取自 截自 截圖自 图片来源 圖片來源 图片来自 圖片來自 图源 圖源 图据 圖據 圖為資料 照片来源 文图均据 文圖均據 图文均据 圖文均據 图文据 圖文據 文图据 文圖據 图片均据 均据")
  let bylines: BylineGrammar
  /// What stands before who made it or whence it was taken: next to no line has one of them.
  let headWords: WordList

  init(bylines: BylineGrammar) {
    self.bylines = bylines
    headWords = WordList([heads, takings])
  }

  /// - Parameter holdsHead: false where the line is known to have none of the words that stand before a name.
  /// - Returns: the credit that ends the line; its range is the whole line when there is nothing before it.
  func parse(endOf line: ScalarLine, holdsHead: Bool = true) -> Parse? {
    var end = line.count
    while end > 0, WhiteSpace.contains(line[end - 1]) || Mark.decorates(line[end - 1]) { end -= 1 }
    var inner = end
    var open: Int?
    if inner > 0, Self.closesCredit(line[inner - 1]) {
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
    if let source = source(line, inner, open) { return source }
    if holdsHead, let headed = headed(line, inner, open) { return headed }
    let verb = verbs.suffix(of: line, before: inner)
    guard verb > 0 else { return nil }
    if let name = foreigner(line, inner - verb, open) { return Parse(range: name.lowerBound..<line.count, people: [.init(name: name, role: nil)]) }
    if let organisation = giver(line, inner - verb, open) { return Parse(range: organisation..<line.count, people: []) }
    // 本报记者 周航 文/图 is a byline that says who took the pictures too.
    let isShared = sharedVerbs.suffix(of: line, before: inner) > 0
    var start = inner - verb
    if let open, open < start {
      guard let people = bylines.parse(line, open + 1..<inner - verb)?.people ?? fused(line, open + 1..<inner - verb) else { return nil }
      return Parse(range: behindSender(line, open)..<line.count, people: people)
    }
    // Back to the end of the caption's last sentence.
    let first = max(0, start - 48)
    while start > first, !Mark.endsSentence(line[start - 1]), !Mark.closes(line[start - 1]) || line[start - 1] == 0x300B { start -= 1 }
    while start < inner, WhiteSpace.contains(line[start]) { start += 1 }
    if isShared, start == 0, let whole = bylines.parse(line, 0..<inner), whole.people.first?.role != nil { return nil }
    if start < inner - verb, isBoundary(line, start), let people = fused(line, start..<inner - verb) {
      return Parse(range: behindSender(line, start)..<line.count, people: people)
    }
    while start < inner - verb {
      // 本版图片均由金波摄
      let lead = leads.prefix(of: line, at: start)
      if lead > 0, start + lead < inner - verb, let parse = bylines.parse(line, start + lead..<inner - verb), !parse.people.isEmpty {
        return Parse(range: start..<line.count, people: parse.people)
      }
      if let parse = bylines.parse(line, start..<inner - verb), isCredible(parse, line, start, inner - verb, verb) {
        if isShared, start == 0 { return nil }
        return Parse(range: behindSender(line, start)..<line.count, people: parse.people)
      }
      // 法庭一景 本报记者 金波 摄: a caption without an end mark.
      var next = start
      while next < inner - verb, !WhiteSpace.contains(line[next]) { next += 1 }
      while next < inner - verb, WhiteSpace.contains(line[next]) { next += 1 }
      start = next
    }
    return stranger(line, inner - verb)
  }

  /// Those who take pictures and need no name.
  private let roles = WordList("本报记者 本報記者 本报通讯员 本報通訊員 通讯员 通訊員 工农兵通讯员 特约记者 摄影记者 攝影記者 指导老师 指導老師 作者 网友 網友 读者 讀者")
  private let leads = WordList("本版图片均由 本组图片均由 本版图片由 本组图片由 以上图片均由 以上图片由 图片均由 图片由 照片由 照片均由 本版照片均由 本版图片 本组图片 本版照片 本组照片 均由 配图由")
  private let heads = WordList(
    "题图 題圖 压题图 题花 插图 插圖 插画 插畫 配图 配圖 压题照片 题图摄影 图 圖 摄影 攝影 摄 攝 漫画 漫畫 制图 製圖 绘图 繪圖 绘画 繪畫 图表 图片 圖片 照片 本版摄影 本版图片 本版漫画 本版插图 本版题图 摄影摄像 供图 供圖 圖與文")

  /// 题图：方　野, 图/金波, 摄影 金波: what was made, and then who made it, as the line or at its end.
  private func headed(_ line: ScalarLine, _ end: Int, _ open: Int?) -> Parse? {
    for index in max(0, end - 30)..<end {
      // 图片来源：网络
      let taken = index + takings.prefix(of: line, at: index)
      if taken > index, taken < end, Mark.isColon(line[taken]), end - taken <= 12, isBoundary(line, index) { return Parse(range: index..<line.count, people: []) }
      let head = heads.prefix(of: line, at: index)
      guard head > 0, index + head < end, isBoundary(line, index) || open == index - 1 else { continue }
      // 图/文 本报记者 金波 is a byline.
      if sharedVerbs.prefix(of: line, at: index) > head { continue }
      var name = index + head
      let mark = line[name]
      while name < end, WhiteSpace.contains(line[name]) || Self.joins(line[name]) { name += 1 }
      guard name > index + head, name < end else { continue }
      if takings.prefix(of: line, at: name) > 0 { return Parse(range: (open == index - 1 ? index - 1 : index)..<line.count, people: []) }
      guard let parse = bylines.parse(line, name..<end), !parse.people.isEmpty, parse.people.allSatisfy({ !isText($0.role, line) }) else { continue }
      // 图：高楼 may show a house; 插图 and 题图 are said of nothing else.
      let isDrawn = line[index + head - 1] != 0x7247 && head > 1 && !WhiteSpace.contains(mark)
      guard parse.knownNames + parse.roles > 0 || isDrawn else { continue }
      // 照片 石像
      if WhiteSpace.contains(mark), line[index + head - 1] == 0x7247, parse.roles == 0 { continue }
      let start = open == index - 1 ? index - 1 : index
      if start == 0, head == 1, parse.roles == 0, Mark.isColon(mark) { continue }
      // 文/金波 图/方野 is a byline.
      if start > 0, !Mark.endsSentence(line[start - 1]), bylines.parse(line, 0..<start) != nil { continue }
      return Parse(range: start..<line.count, people: parse.people)
    }
    return nil
  }

  /// 新华社/路透, 图/视觉中国, 金波/人民视觉, IC photo: the agencies that gave a picture.
  private func source(_ line: ScalarLine, _ end: Int, _ open: Int?) -> Parse? {
    var start = end
    var isCertain = false
    var sources = 0
    var joined = end
    while let (first, isPicture) = lastSource(line, joined) {
      sources += 1
      isCertain = isCertain || isPicture
      start = first
      joined = first
      while joined > 0, Self.joins(line[joined - 1]) && !Mark.isColon(line[joined - 1]) || line[joined - 1] == 0x3001 { joined -= 1 }
      if joined == start { break }
    }
    let taken = open.map { takings.prefix(of: line, at: $0 + 1) > 0 && end - $0 <= 16 } ?? false
    if taken, let open { return Parse(range: open..<line.count, people: []) }
    guard sources > 0 else { return nil }
    var people: [BylineGrammar.Parse.Person] = []
    if joined < start {
      // 金波/人民视觉, 金波 摄/视觉中国
      let named = joined - verbs.suffix(of: line, before: joined)
      var first = named
      while first > 0, named - first < 12, !Mark.endsSentence(line[first - 1]), !Mark.opens(line[first - 1]), !WhiteSpace.contains(line[first - 1]) || first == named { first -= 1 }
      if first < named, let parse = bylines.parse(line, first..<named), parse.knownNames > 0 {
        people = parse.people
        start = first
        isCertain = true
      }
    }
    var before = start
    while before > 0, Self.joins(line[before - 1]) || WhiteSpace.contains(line[before - 1]) { before -= 1 }
    let head = sourceHeads.suffix(of: line, before: before)
    if head > 0, before < start || head > 1, isBoundary(line, before - head) || open == before - head - 1 {
      start = before - head
      isCertain = true
    }
    if let open, open == start - 1 { return isCertain || sources > 1 ? Parse(range: open..<line.count, people: people) : nil }
    guard open == nil, isBoundary(line, start), isCertain || sources > 1 || isAgency(line, start, end) else { return nil }
    return Parse(range: start..<line.count, people: people)
  }

  /// The agency that ends before an index, with 图 or 供图 behind it.
  /// - Returns: where it starts, and whether it or the word behind it speaks of pictures.
  private func lastSource(_ line: ScalarLine, _ end: Int) -> (Int, Bool)? {
    var name = end - pictureWords.suffix(of: line, before: end)
    while name > 0, name < end, WhiteSpace.contains(line[name - 1]) { name -= 1 }
    return lastSource(line, before: name, end) ?? (name < end ? lastSource(line, before: end, end) : nil)
  }

  /// The agency right before an index.
  /// - Parameter end: where the words behind it end.
  private func lastSource(_ line: ScalarLine, before last: Int, _ end: Int) -> (Int, Bool)? {
    let picture = pictureSources.suffix(of: line, before: last)
    if picture > 0, last - picture == 0 || !Mark.isLatin(line[last - picture]) || !Mark.isLatin(line[last - picture - 1]) { return (last - picture, true) }
    let latin = latinEnds.suffix(of: line, before: last)
    if latin > 0 {
      var first = last - latin
      while first > 0, WhiteSpace.contains(line[first - 1]) { first -= 1 }
      let gap = first
      while first > 0, Mark.isLatin(line[first - 1]) { first -= 1 }
      if first < gap, gap - first <= 6 { return (first, true) }
    }
    let stock = stocks.suffix(of: line, before: last)
    if stock > 0 { return (last - stock, true) }
    let agency = agencies.suffix(of: line, before: last)
    if agency > 0 { return (last - agency, last < end) }
    return nil
  }

  /// 新华社, 中央社, and not 新华 or 本报 alone.
  private func isAgency(_ line: ScalarLine, _ start: Int, _ end: Int) -> Bool { end - start >= 3 && line[end - 1] == 0x793E }

  /// 新华社发（金波摄）: the sender before the bracket or the name belongs to the credit.
  private func behindSender(_ line: ScalarLine, _ start: Int) -> Int {
    var end = start
    while end > 0, WhiteSpace.contains(line[end - 1]) { end -= 1 }
    guard end > 0, let (first, isPicture) = lastSource(line, end), isPicture, isBoundary(line, first) else { return start }
    return first
  }

  /// 张学仁王良摄: names of two and three characters with nothing between them and nothing else; three at most.
  private func fused(_ line: ScalarLine, _ part: Range<Int>) -> [BylineGrammar.Parse.Person]? {
    guard (4...9).contains(part.count), Mark.isShot(line[part.upperBound]) else { return nil }
    func names(from start: Int, atMost count: Int) -> [Range<Int>]? {
      if start == part.upperBound { return [] }
      guard count > 0 else { return nil }
      for length in [3, 2] where start + length <= part.upperBound {
        let name = start..<start + length
        guard bylines.names.fit(line, name) == 2, name.allSatisfy({ Mark.isHan(line[$0]) }) else { continue }
        if let rest = names(from: name.upperBound, atMost: count - 1) { return [name] + rest }
      }
      return nil
    }
    return names(from: part.lowerBound, atMost: 3).map { $0.map { .init(name: $0, role: nil) } }
  }

  /// 扎西次仁摄: a name of another language, and nothing else since the last mark or space.
  private func foreigner(_ line: ScalarLine, _ end: Int, _ open: Int?) -> Range<Int>? {
    guard end < line.count, Mark.isShot(line[end]) else { return nil }
    var start = end
    while start > 0, end - start < 9, Mark.isHan(line[start - 1]) { start -= 1 }
    guard open == nil, isBoundary(line, start), bylines.names.soundsForeign(line, start..<end), end - start > 3 else { return nil }
    return start..<end
  }

  /// 本报通讯员摄, 在地铁车厢里画速写。 采薇 摄: who took it has no name, or one that nobody knows for one: whatever stands alone between two
  /// spaces before the verb.
  private func stranger(_ line: ScalarLine, _ end: Int) -> Parse? {
    guard end < line.count, Mark.isShot(line[end]) else { return nil }
    var last = end
    while last > 0, WhiteSpace.contains(line[last - 1]) { last -= 1 }
    let role = roles.suffix(of: line, before: last)
    if role > 0 { return isBoundary(line, last - role) ? Parse(range: last - role..<line.count, people: []) : nil }
    var start = last
    while start > 0, Mark.isHan(line[start - 1]) { start -= 1 }
    guard last < end, start > 0, WhiteSpace.contains(line[start - 1]), (2...4).contains(last - start) else { return nil }
    return Parse(range: start..<line.count, people: [.init(name: start..<last, role: nil)])
  }

  private func isText(_ role: Range<Int>?, _ line: ScalarLine) -> Bool { role.map { line[$0.upperBound - 1] == 0x6587 } ?? false }

  /// / ／ ╱ ∕ | ｜ 丨 ◎ and colons: between what was made and who made it.
  private static func joins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2F, 0xFF0F, 0x2571, 0x2215, 0x7C, 0xFF5C, 0x4E28: true
    default: Mark.isColon(scalar) || Mark.signsNames(scalar)
    }
  }

  /// ) ） 】 〕 ] ］
  private static func closesCredit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x29, 0xFF09, 0x3011, 0x3015, 0x5D, 0xFF3D: true
    default: false
    }
  }

  /// 某某 文/摄: a byline that says who took the pictures too.
  func endsShared(_ line: ScalarLine) -> Bool { sharedVerbs.suffix(of: line) > 1 }

  private let gifts = WordList("供图 供圖 提供 供稿 提供图片 提供圖片")

  /// 市文化馆供图: who gave a picture and is no person. A space, a bracket or a sentence's end sets it off, or nothing stands before.
  /// - Returns: where the credit starts.
  private func giver(_ line: ScalarLine, _ end: Int, _ open: Int?) -> Int? {
    guard gifts.prefix(of: line, at: end) > 0 else { return nil }
    var end = end
    // 市文化馆 供图
    if line[end] == 0x4F9B, end > 2, WhiteSpace.contains(line[end - 1]) { end -= 1 }
    var start = end
    while start > 0, end - start <= 12, Mark.isHan(line[start - 1]) { start -= 1 }
    guard end - start >= 2, end - start <= 12 else { return nil }
    // 圖／長青醫院皮膚科提供
    if start > 1, Self.joins(line[start - 1]), case let head = heads.suffix(of: line, before: start - 1), head > 0 { start -= head + 1 }
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

  /// …柴油机　徐义平摄, …一角　石　夫画, …通车。韦春生摄: one name between a space or a sentence's end and the verb.
  private func isNameAlone(_ parse: BylineGrammar.Parse, _ line: ScalarLine, _ start: Int, _ end: Int) -> Bool {
    guard start > 0, WhiteSpace.contains(line[start - 1]) || Mark.endsSentence(line[start - 1]), parse.people.count == 1, let name = parse.people.first?.name else { return false }
    return name == start..<end && (2...4).contains(name.count)
  }

  private func isBoundary(_ line: ScalarLine, _ index: Int) -> Bool {
    index == 0 || WhiteSpace.contains(line[index - 1]) || Mark.endsSentence(line[index - 1]) || Mark.closes(line[index - 1])
  }
}
