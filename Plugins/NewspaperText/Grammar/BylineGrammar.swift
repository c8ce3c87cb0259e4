import JumplineBytes
import JumplineModel

/// Reads bylines: who wrote it, in what capacity.
///
///     本报记者 陈毅人 通讯员 沈静瑜      《某报》记者 余勤 陆乐      記者黃國維╱臺北報導
///     文/张三 图/李四      张三/文      (记者 王五、赵六)      王　成
///
/// A byline is a row of role phrases and names. A role phrase is everything up to and with a role noun (记者), so that a
/// paper's name or a rank in front of it is part of the role.
struct BylineGrammar: Sendable {
  /// People in a stretch of a line. Indices are into the line.
  struct Parse: Sendable {
    struct Person: Sendable {
      var name: Range<Int>
      var role: Range<Int>?
    }
    var people: [Person] = []
    var roles = 0
    /// Names whose first scalar is a known surname.
    var knownNames = 0
    /// 报道, 摄: a verb that says what the people did.
    var hasVerb = false
  }

  let roleNouns = WordList(
    """
    记者 記者 通讯员 通訊員 实习生 實習生 特派员 特派員 评论员 評論員 撰稿人 撰稿 作者 撰文 主笔 主筆 采写 採寫 整理 口述 执笔 執筆 \
    编译 編譯 翻译 翻譯 报道组 采访 採訪 通讯组 报道员 記者組 撰述 采访组 採訪組 摄制组 摄影 攝影 摄影师 攝影師 编辑 編輯 文字 图片 圖片 视频 制图 製圖 绘图 繪圖 漫画 漫畫 插图 \
    供稿 供图 专栏作家 專欄作家 特约撰稿 书评人 書評人 影评人 影評人 乐评人 评论人 評論人 统筹 策划 校对 记者站 摄影报道 攝影報導 文图 图文 文并图 记者团 記者團 指导老师 指導老師 指导教师 輔導老師 辅导老师 辅导教师 本期主持人 本版主持人 栏目主持人 特约主持人
    """)
  /// Words that are roles by themselves and ordinary words elsewhere: 得到整理保护 is no byline.
  private let weakNouns = WordList(
    "采访 採訪 整理 口述 编译 編譯 翻译 翻譯 编辑 編輯 文字 图片 圖片 视频 漫画 漫畫 插图 供稿 供图 统筹 策划 校对 文图 图文 摄影 攝影 作者 评论员 評論員 主笔 主筆")
  private let singleNouns = WordList("文 图 圖 诗 詩 词 詞 摄 攝 译 譯 绘 画 图·文 文·图 圖·文 文·圖 圖・文 文・圖")
  /// Roles where a colon or a slash follows: 策划：某某 执行：某某.
  private let labels = WordList("总策划 總策劃 执行 執行 出品 出品人 监制 監製 剪辑 剪輯 文案 海报 设计 設計 主持 主持人 嘉宾 嘉賓 讲述 講述 讲述人 講述人 统稿 撰文 朗读 朗讀 出镜")
  /// What stands before the people and says only that they are named: 本组稿件 记者 某某.
  private let leads = WordList("本组稿件 本版稿件 本组文图 本版文图 本版图文 本版文字 本版撰文 本组稿件除署名外均由 本期 综合 綜合")
  /// A report made of others' reports, with nobody named: 本报综合报道, 【綜合報導】.
  private let digests = WordList("综合报道 綜合報道 綜合報導 综合报导 综合消息 綜合消息 综合电讯 本报综合 本報綜合 本刊综合 本报特稿 本報特稿 本报专稿 本報專稿 本网综合")
  /// Who may stand before a role and a space: 某某新闻客户端 记者 某某.
  private let outlets = WordList("客户端 客戶端 新闻 新聞 频道 频道 传媒 传媒集团 融媒 融媒体 融媒体中心 日报 晚报 早报 晨报 时报 商报 快报 都市报 周刊 周报 导报 电视台 广播电视台 日報 晚報 時報 網 网 小学 中学 大学 学院 小學 中學 大學 學院")
  private let reports = WordList("报道 报导 報導 報道 特稿 专稿 电 電 讯 訊 专电 專電 综合报道 綜合報導 连线 摄影报道 攝影報導 特电 特電 专访 專訪 采访 採訪 摄影并文 摄 攝 文 图 圖")
  private let organisationEnds = WordList(
    "报 報 社 网 網 台 臺 刊 日报 日報 时报 時報 中心 集团 频道 電視 电视 融媒 融媒体 全媒体 首席 见习 見習 实习 實習 特约 特約 高级 资深 資深 驻 驻京 本报 本報 本刊 本网 特派 深度 专题 记者站 编委会 編委會 编辑部 編輯部")
  private let desks = WordList("组 組 采访中心 採訪中心 新闻部 新聞部 报道部 編輯部 编辑部 团队 團隊")
  /// What stands after a role and is no name: 记者手记.
  private let notNames = WordList("手记 手記 札记 札記 观察 觀察 调查 調查 来信 來信 连线 連線 热线 熱線 提示 视点 視點 之家 之友 在线 目击 目擊 同志 同誌 先生 小姐 女士 老师 老師 走基层 看两会 在现场 在一线 在路上")
  let names = PersonName()

  /// Reads a whole stretch as a byline; nil when anything in it is neither role, name nor report phrase.
  /// - Parameter holdsRoles: false where the line is known to have no role noun.
  func parse(_ line: ScalarLine, _ whole: Range<Int>, holdsRoles: Bool = true) -> Parse? {
    var part = whole
    while let first = part.first, Mark.decorates(line[first]) || WhiteSpace.contains(line[first]) || line[first] == 0x28
      || line[first] == 0xFF08 || line[first] == 0x3010 || line[first] == 0x3014 || Mark.isDash(line[first])
    { part = part.dropFirst() }
    while let last = part.last, Mark.decorates(line[last]) || WhiteSpace.contains(line[last]) || line[last] == 0x29
      || line[last] == 0xFF09 || line[last] == 0x3011 || line[last] == 0x3015
    { part = part.dropLast() }
    guard !part.isEmpty, part.count <= 90 else { return nil }

    var parse = Parse()
    if isDigest(line, part) {
      parse.roles = 1
      parse.hasVerb = true
      return parse
    }
    var role: Range<Int>?
    var pending: [Int] = []
    var index = part.lowerBound
    var afterSlash = false
    var hasColon = false
    while index < part.upperBound {
      let scalar = line[index]
      if Self.separates(scalar) {
        // 记者 某某报道：… what follows is the report.
        if parse.hasVerb, Mark.isColon(scalar) { return nil }
        if Self.isSlash(scalar) { afterSlash = true }
        if Mark.isColon(scalar) { hasColon = true }
        index += 1
        continue
      }
      let token = index..<endOfToken(line, index, part.upperBound)
      index = token.upperBound
      defer { afterSlash = false }

      if token.count == 1 || singleNouns.prefix(of: line, at: token.lowerBound) == token.count {
        // 周　文: the second half of a name.
        let isSecondHalf = pending.first.map { names.isSurname(line[$0]) } ?? false
        let isNoun = !isSecondHalf && singleNouns.prefix(of: line, at: token.lowerBound) == token.count
        if isNoun, isNounPosition(line, token, part, afterSlash) || isBehindName(line, token, part, parse) {
          if afterSlash, let last = parse.people.last, last.role == nil {
            for person in parse.people.indices where parse.people[person].role == nil { parse.people[person].role = token }
          } else {
            role = token
          }
          parse.roles += 1
          continue
        }
        // (王): the surname alone, as agencies and county papers sign.
        if part.count == 1, whole.count <= 3, whole.count > 1, names.isSurname(line[token.lowerBound]) {
          parse.people.append(.init(name: token, role: nil))
          parse.knownNames += 1
          continue
        }
        // 王　成: a name of two scalars, set apart.
        guard Mark.isHan(line[token.lowerBound]) else { return nil }
        if let first = pending.first {
          parse.people.append(.init(name: first..<token.upperBound, role: role))
          if names.fit(compressed(line, first, token.lowerBound), 0..<2) == 2 { parse.knownNames += 1 }
          pending = []
        } else {
          pending = [token.lowerBound]
        }
        continue
      }
      if let first = pending.first, token.count == 2, token.allSatisfy({ Mark.isHan(line[$0]) }) {
        // 穆　青松: the surname set apart.
        parse.people.append(.init(name: first..<token.upperBound, role: role))
        if names.isSurname(line[first]) { parse.knownNames += 1 }
        pending = []
        continue
      }
      guard pending.isEmpty else { return nil }
      if holdsRoles, isLead(line, token, part, parse) { continue }
      if labels.prefix(of: line, at: token.lowerBound) == token.count, token.upperBound < part.upperBound,
        Mark.isColon(line[token.upperBound]) || Self.isSlash(line[token.upperBound])
      {
        role = token
        parse.roles += 1
        continue
      }
      // 策划：本报编委会: no person.
      if role != nil, token.count > 3, Mark.isColon(line[token.lowerBound - 1]) || afterSlash, organisationEnds.suffix(of: line, before: token.upperBound) > 0 { continue }
      let isRead = holdsRoles ? read(token, line, &parse, &role) : readName(token, line, &parse, role)
      guard isRead else { return nil }
    }
    // 关键词：书包 names nobody.
    guard pending.isEmpty, !parse.people.isEmpty && !hasColon || parse.roles > 0 else { return nil }
    return parse
  }

  /// 本报综合报道, 综合新华社电: a report made of others' reports.
  private func isDigest(_ line: ScalarLine, _ part: Range<Int>) -> Bool {
    guard (4...14).contains(part.count), part.allSatisfy({ Mark.isHan(line[$0]) }) else { return false }
    if part.count <= 8, digests.suffix(of: line, before: part.upperBound) > 0 { return true }
    let sender = part.upperBound - reports.suffix(of: line, before: part.upperBound)
    let isSummed = line[part.lowerBound + 1] == 0x5408 && (line[part.lowerBound] == 0x7EFC || line[part.lowerBound] == 0x7D9C)
    return isSummed && sender < part.upperBound && sender - part.lowerBound >= 4 && organisationEnds.suffix(of: line, before: sender) > 0
  }

  /// 本组稿件 记者 某某, 某某新闻客户端 记者 某某: words before the role that name nobody.
  private func isLead(_ line: ScalarLine, _ token: Range<Int>, _ part: Range<Int>, _ parse: Parse) -> Bool {
    guard parse.people.isEmpty, (2...14).contains(token.count), leads.contains(token, of: line) || outlets.suffix(of: line, before: token.upperBound) > 0
    else { return false }
    var next = token.upperBound
    while next < part.upperBound, Self.separates(line[next]), !Mark.isColon(line[next]) { next += 1 }
    let word = next..<endOfToken(line, next, part.upperBound)
    return roleNouns.first(in: line, word).map { !weakNouns.contains($0, of: line) || $0.lowerBound == next } ?? false
  }

  /// One word between spaces: 本报首席记者, 李洁, 本报记者李洁通讯员张磊, 臺北報導.
  private func read(_ token: Range<Int>, _ line: ScalarLine, _ parse: inout Parse, _ role: inout Range<Int>?) -> Bool {
    var position = token.lowerBound
    while position < token.upperBound {
      guard let noun = roleNouns.first(in: line, position..<token.upperBound) else {
        return readName(position..<token.upperBound, line, &parse, role)
      }
      let before = position..<noun.lowerBound
      if before.isEmpty {
        role = noun
      } else if role != nil, names.fit(line, before) == 2, organisationEnds.suffix(of: line, before: before.upperBound) == 0 {
        guard readName(before, line, &parse, role) else { return false }
        role = noun
      } else if before.count <= 16, !weakNouns.contains(noun, of: line) || isQualifier(before, line) {
        role = before.lowerBound..<noun.upperBound
      } else {
        return false
      }
      parse.roles += 1
      position = noun.upperBound
    }
    return true
  }

  /// 本报, 特约, 临江日报: what may stand before a weak role noun.
  private func isQualifier(_ part: Range<Int>, _ line: ScalarLine) -> Bool {
    organisationEnds.suffix(of: line, before: part.upperBound) > 0
  }

  private func readName(_ part: Range<Int>, _ line: ScalarLine, _ parse: inout Parse, _ role: Range<Int>?) -> Bool {
    var report = reports.suffix(of: line, before: part.upperBound)
    // 张文, 王志文: names end so too, but none in 摄.
    if report == 1, part.count > 1, !Mark.isShot(line[part.upperBound - 1]), names.fit(line, part) == 2 || names.soundsForeign(line, part) { report = 0 }
    if report > 1, part.count <= 10, desks.suffix(of: line, before: part.upperBound - report) > 0, parse.people.isEmpty {
      // 港聞組報道: nobody is named, but a desk.
      parse.roles += 1
      parse.hasVerb = true
      return true
    }
    if report > 0, parse.roles > 0 || !parse.people.isEmpty {
      let rest = part.lowerBound..<part.upperBound - report
      parse.hasVerb = true
      // 臺北報導 names a place, 张三报道 a person.
      if rest.isEmpty { return true }
      // 周秀英桃園報導: a name of three and the place after it.
      if parse.people.last?.role != role, (4...12).contains(rest.count), names.fit(line, rest.lowerBound..<rest.lowerBound + 3) == 2 {
        return appendName(rest.lowerBound..<rest.lowerBound + 3, line, &parse, role)
      }
      if parse.people.isEmpty || role != nil && parse.people.last?.role != role {
        return appendName(rest, line, &parse, role)
      }
      return rest.count <= 6
    }
    return appendName(part, line, &parse, role)
  }

  private func appendName(_ part: Range<Int>, _ line: ScalarLine, _ parse: inout Parse, _ role: Range<Int>?) -> Bool {
    var part = part
    // 作者：周航（某某学院教授）
    if role != nil, let open = part.dropFirst(2).first(where: { line[$0] == 0x28 || line[$0] == 0xFF08 }) {
      part = part.lowerBound..<open
    }
    var fit = names.fit(line, part)
    // 记者 才让多杰, 通讯员 茶山人家: whoever stands behind a role is called so.
    if fit == 0, role != nil, names.soundsForeign(line, part) || part.count == 4 && isUnheard(line, part) { fit = 1 }
    guard fit > 0, role == nil || !notNames.contains(part, of: line) else { return false }
    if fit == 2 { parse.knownNames += 1 }
    parse.people.append(.init(name: part, role: role))
    return true
  }

  /// Four characters after a role and a space that hold no word of a sentence.
  private func isUnheard(_ line: ScalarLine, _ part: Range<Int>) -> Bool {
    guard part.lowerBound > 0, WhiteSpace.contains(line[part.lowerBound - 1]) || Self.isSlash(line[part.lowerBound - 1]) else { return false }
    return part.allSatisfy { Mark.isHan(line[$0]) && sentenceWords.prefix(of: line, at: $0) == 0 }
  }

  private let sentenceWords = WordList("的 了 在 是 你 我 他 她 这 那 與 与 和 为 為 走 看 说 带 亲 见 訪 访 到 进 來 来 从 把 被 会 會 报 報 采 讯 一 两 开 开班")

  /// A single noun stands at an edge or beside a slash, never in the middle of names.
  private func isNounPosition(_ line: ScalarLine, _ token: Range<Int>, _ part: Range<Int>, _ afterSlash: Bool) -> Bool {
    if afterSlash || token.upperBound == part.upperBound || token.lowerBound == part.lowerBound { return true }
    var next = token.upperBound
    while next < part.upperBound, WhiteSpace.contains(line[next]) { next += 1 }
    return next < part.upperBound && (Self.isSlash(line[next]) || Mark.isColon(line[next]) || line[next] == 0x7C || line[next] == 0xFF5C || line[next] == 0x4E28)
  }

  /// 周航 文 林小满 图: each noun stands behind its name, and so does the last of the line.
  private func isBehindName(_ line: ScalarLine, _ token: Range<Int>, _ part: Range<Int>, _ parse: Parse) -> Bool {
    guard let last = parse.people.last, WhiteSpace.contains(line[token.lowerBound - 1]) else { return false }
    return last.name.upperBound < token.lowerBound && singleNouns.suffix(of: line, before: part.upperBound) > 0
  }

  /// What stands between names: white space, slashes, commas, colons, signs, and the upright 丨.
  private static func separates(_ scalar: UInt32) -> Bool {
    if scalar &- 0x4E00 < 0x5200 { return scalar == 0x4E28 }
    return WhiteSpace.contains(scalar) || Mark.separatesNames(scalar) || Mark.isColon(scalar) || Mark.signsNames(scalar) || isSlash(scalar)
  }

  /// / ／ ╱ ∕
  private static func isSlash(_ scalar: UInt32) -> Bool { scalar == 0x2F || scalar == 0xFF0F || scalar == 0x2571 || scalar == 0x2215 }

  private func endOfToken(_ line: ScalarLine, _ start: Int, _ end: Int) -> Int {
    var index = start
    var depth = 0
    while index < end {
      let scalar = line[index]
      // Han characters: no mark, and nearly all there is.
      if scalar &- 0x4E00 < 0x5200, scalar != 0x4E28 {
        index += 1
        continue
      }
      if Mark.opens(scalar) { depth += 1 } else if Mark.closes(scalar) { depth -= 1 }
      if depth <= 0, Self.separates(scalar) { return index }
      index += 1
    }
    return end
  }

  private func compressed(_ line: ScalarLine, _ first: Int, _ second: Int) -> ScalarLine {
    ScalarLine(scalars: [line[first], line[second]])
  }
}
