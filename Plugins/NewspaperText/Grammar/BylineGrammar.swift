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
    供稿 供图 专栏作家 專欄作家 特约撰稿 书评人 書評人 影评人 影評人 乐评人 评论人 評論人 统筹 策划 校对 记者站 摄影报道 攝影報導 文图 图文 文并图
    """)
  /// Words that are roles by themselves and ordinary words elsewhere: 得到整理保护 is no byline.
  private let weakNouns = WordList(
    "采访 採訪 整理 口述 编译 編譯 翻译 翻譯 编辑 編輯 文字 图片 圖片 视频 漫画 漫畫 插图 供稿 供图 统筹 策划 校对 文图 图文 摄影 攝影 作者 评论员 評論員 主笔 主筆")
  private let singleNouns = WordList("文 图 圖 摄 攝 译 譯 绘 画")
  private let reports = WordList("报道 报导 報導 報道 特稿 专稿 电 電 讯 訊 专电 專電 综合报道 綜合報導 连线 摄影报道 攝影報導 特电 特電 专访 專訪 采访 採訪 摄影并文 摄 攝 文 图 圖")
  private let organisationEnds = WordList(
    "报 報 社 网 網 台 臺 刊 日报 日報 时报 時報 中心 集团 频道 電視 电视 融媒 融媒体 全媒体 首席 见习 見習 实习 實習 特约 特約 高级 资深 資深 驻 驻京 本报 本報 本刊 本网 特派 深度 专题 记者站")
  private let desks = WordList("组 組 采访中心 採訪中心 新闻部 新聞部 报道部 編輯部 编辑部 团队 團隊")
  /// What stands after a role and is no name: 记者手记.
  private let notNames = WordList("手记 手記 札记 札記 观察 觀察 调查 調查 来信 來信 连线 連線 热线 熱線 提示 视点 視點 之家 之友 在线 目击 目擊 同志 同誌 先生 小姐 女士 老师 老師")
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
    var role: Range<Int>?
    var pending: [Int] = []
    var index = part.lowerBound
    var afterSlash = false
    while index < part.upperBound {
      let scalar = line[index]
      if WhiteSpace.contains(scalar) || Mark.separatesNames(scalar) || Mark.isColon(scalar) {
        // 记者 某某报道：… what follows is the report.
        if parse.hasVerb, Mark.isColon(scalar) { return nil }
        if scalar == 0x2F || scalar == 0xFF0F || scalar == 0x2571 { afterSlash = true }
        index += 1
        continue
      }
      let token = index..<endOfToken(line, index, part.upperBound)
      index = token.upperBound
      defer { afterSlash = false }

      if token.count == 1 || singleNouns.prefix(of: line, at: token.lowerBound) == token.count {
        if singleNouns.prefix(of: line, at: token.lowerBound) == token.count, isNounPosition(line, token, part, afterSlash) {
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
      let isRead = holdsRoles ? read(token, line, &parse, &role) : readName(token, line, &parse, role)
      guard isRead else { return nil }
    }
    guard pending.isEmpty, !parse.people.isEmpty || parse.roles > 0 else { return nil }
    return parse
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
    let report = reports.suffix(of: line, before: part.upperBound)
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
      if parse.people.last?.role != role, (4...7).contains(rest.count), names.fit(line, rest.lowerBound..<rest.lowerBound + 3) == 2 {
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
    let fit = names.fit(line, part)
    guard fit > 0, role == nil || !notNames.contains(part, of: line) else { return false }
    if fit == 2 { parse.knownNames += 1 }
    parse.people.append(.init(name: part, role: role))
    return true
  }

  /// A single noun stands at an edge or beside a slash, never in the middle of names.
  private func isNounPosition(_ line: ScalarLine, _ token: Range<Int>, _ part: Range<Int>, _ afterSlash: Bool) -> Bool {
    if afterSlash || token.upperBound == part.upperBound { return true }
    let next = line[token.upperBound]
    return next == 0x2F || next == 0xFF0F || next == 0x2571 || Mark.isColon(next) || token.lowerBound == part.lowerBound
  }

  private func endOfToken(_ line: ScalarLine, _ start: Int, _ end: Int) -> Int {
    var index = start
    var depth = 0
    while index < end {
      let scalar = line[index]
      // Han characters: no mark, and nearly all there is.
      if scalar &- 0x4E00 < 0x5200 {
        index += 1
        continue
      }
      if Mark.opens(scalar) { depth += 1 } else if Mark.closes(scalar) { depth -= 1 }
      let breaks = WhiteSpace.contains(scalar) || Mark.separatesNames(scalar) || Mark.isColon(scalar)
      if depth <= 0, breaks { return index }
      index += 1
    }
    return end
  }

  private func compressed(_ line: ScalarLine, _ first: Int, _ second: Int) -> ScalarLine {
    ScalarLine(scalars: [line[first], line[second]])
  }
}
