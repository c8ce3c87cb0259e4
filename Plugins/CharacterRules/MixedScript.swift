public import JumplineBytes
public import JumplineLint
public import JumplineModel

public struct MixedScript: PageRule, HabitRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR010", name: "mixed-script", severity: .warning, confidence: 0.85, scope: .page, fix: .suggestion,
    summary: .init(
      zh: "简体字的版面里夹了个别繁体字，或者相反。",
      en: "A page in simplified script holds a few traditional characters, or the other way round."),
    why: .init(
      zh: "多半是转换或识别的遗漏，检索时会漏掉。成句成段的另一种字体是引文或题字，不报；乾、徵、著等两体通用的字不报。",
      en: "Mostly left over from conversion or recognition, and missed by every search. Whole phrases in the other script are "
        + "quotations and are left alone, and so are characters that both scripts use."),
    source: "OpenCC's dictionaries, for characters that belong to one script only; the title's profile, else the page's own majority",
    fires: [
      "全县渔业⟦發⟧展取得新成绩,农业连续丰收,乡亲们脸上满是笑容,都说这几年变化实在太大了。",
      "当地干部群众⟦團⟧结一心,战胜了几十年来没有过的旱灾,粮食产量还创了历史纪录,村民们个个欢喜。",
      "該縣經濟發展迅速,農業連續豐收,鄉親們臉上滿是笑容,都說這幾年的⟦变⟧化實在太大了,還要繼續努力。",
    ],
    silent: [
      "全县渔业发展取得新成绩,农业连续丰收,乡亲们脸上满是笑容,都说这几年变化实在太大了。",
      "該縣經濟發展迅速,農業連續豐收,鄉親們臉上滿是笑容,都說這幾年的變化實在太大了,還要繼續努力。",
      "乾隆年间修建的石桥经历了几百年风雨,至今还为两岸乡亲们来往提供便利,著名学者们多次来这里考察。",
      "请来的教练是鍾远,鍾远说全县渔业发展取得新成绩,农业连续丰收,乡亲们脸上满是笑容,都说这几年变化实在太大了。",
      "匾额上题着“風調雨順國泰民安”八个字,乡亲们说这是几百年前传下来的,年年庙会时都要擦拭一遍,还请学者来讲解。",
      "今日小雨。",
    ])

  public static let sets = [traditionalOnly, simplifiedOnly]

  /// So many characters of one script have to stand on a page before it is said to be written in it.
  private static let enough = 8
  /// Of a hundred characters that tell, so many at most are a slip.
  private static let slip = 4
  /// Three of them as near as this, in bytes, are a quotation.
  private static let near = 45

  public static func learn(from page: LintedPage, into count: inout HabitCount) {
    let bytes = page.reading.bytes
    let (traditional, simplified) = characters(bytes.span)
    count.add(.script, HabitKind.traditional, times: traditional.count)
    count.add(.script, HabitKind.simplified, times: simplified.count)
  }

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    guard page.mayHold(Self.traditionalOnly), page.mayHold(Self.simplifiedOnly) else { return }
    let text = page.reading.bytes
    let (traditional, simplified) = Self.characters(text.span)
    let habit = page.habits[.script]
    let isTraditional = habit.map { $0.form == HabitKind.traditional } ?? (traditional.count > simplified.count)
    let (own, other) = isTraditional ? (traditional, simplified) : (simplified, traditional)
    // Of a title whose script is known any page tells enough.
    guard habit != nil || own.count >= Self.enough, !other.isEmpty, other.count <= max(2, own.count * Self.slip / 100) else { return }
    for (index, place) in other.enumerated() {
      let neighbours = other.indices.filter { $0 != index && abs(other[$0] - place) <= Self.near }
      if neighbours.count >= 2 { continue }
      let (value, length) = UTF8Decoding.scalar(text.span, at: place)
      // A slip is made once; what is always written so with the same neighbour is a name.
      if other.contains(where: { $0 != place && Self.areAlike($0, place, text.span) }) { continue }
      guard let form = (isTraditional ? Self.traditionalForm[value] : HanMap.simplified[value]).flatMap(Unicode.Scalar.init)
      else { continue }
      let range = page.reading.source(of: ReadingRange(place, place + length))
      let words = page.document.source.string(range)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: isTraditional
            ? page.say(zh: "繁體版面里的简体字“\(words)”", en: "simplified “\(words)” on a page in traditional script")
            : page.say(zh: "简体版面里的繁体字“\(words)”", en: "traditional “\(words)” on a page in simplified script"),
          range: range, evidence: habit != nil ? [isTraditional ? "title-is-traditional" : "title-is-simplified", "profile"] : [isTraditional ? "page-is-traditional" : "page-is-simplified"],
          fix: Fix(.suggestion, replacements: [.init(range, with: String(Character(form)))])))
    }
  }

  /// Whether the same character stands at two places, and the same one before it or behind it.
  private static func areAlike(_ left: Int, _ right: Int, _ text: Span<UInt8>) -> Bool {
    func isSame(_ distance: Int) -> Bool {
      (0..<3).allSatisfy { index in
        let (one, other) = (left + distance + index, right + distance + index)
        return one >= 0 && other >= 0 && one < text.count && other < text.count && text[one] == text[other]
      }
    }
    return isSame(0) && (isSame(-3) || isSame(3))
  }

  private static let traditionalOnly = HanSet(ScriptVariants.traditional)
  private static let simplifiedOnly = HanSet(ScriptVariants.simplified)

  private static let traditionalForm = HanMap(ScriptVariants.simplified, to: ScriptVariants.traditionalOfSimplified)

  /// What only one of the scripts has.
  private static let eitherForm: HanMap = {
    let (toSimplified, toTraditional) = (HanMap.simplified, traditionalForm)
    return HanMap { toSimplified[$0] != nil || toTraditional[$0] != nil }
  }()

  /// Where characters of one script only stand.
  private static func characters(_ text: Span<UInt8>) -> (traditional: [Int], simplified: [Int]) {
    let (toTraditional, eitherForm) = (traditionalForm, eitherForm)
    var found: (traditional: [Int], simplified: [Int]) = ([], [])
    var offset = 0
    while true {
      offset = eitherForm.next(in: text, from: offset)
      guard offset < text.count else { break }
      let value = UTF8Decoding.scalar(text, at: offset).value
      if toTraditional[value] != nil { found.simplified.append(offset) } else { found.traditional.append(offset) }
      offset += 3
    }
    return found
  }
}
