import EveryRule
import JumplineBytes
import JumplineEncodings
import JumplineIssues
import JumplineLint
import JumplineModel
import NewspaperText
import Testing

/// Rules of style with and without the habits of a title.
struct HabitRuleTests {
  private static func document(_ text: String, page: String = "", date: String = "") throws -> Document {
    let source = SourceReading(detecting: Array(text.utf8)).source(path: "page\(page).txt", sha256: "")
    var document = try #require(try NewspaperTextReader().read(source).first)
    MetadataCompletion.complete(&document, said: [])
    document.metadata = PageMetadata(title: date.isEmpty ? "" : "paper", date: date, page: page)
    return document
  }

  /// What a rule flags, in words of the page.
  private static func flagged(_ code: String, _ pages: [String], _ habits: TitleHabits?) throws -> [String] {
    let linter = Linter(everyRule, habits: { _ in habits }, language: .en)
    let documents = try pages.enumerated().map { try document($0.element, page: String($0.offset + 1), date: pages.count > 1 ? "2001-01-01" : "") }
    return zip(documents, linter.lint(documents)).flatMap { document, findings in
      findings.filter { $0.code == code }.map { finding in
        #expect(finding.evidence.contains("profile") == (habits != nil), "\(finding)")
        return document.source.string(finding.range)
      }
    }
  }

  private static func habit(_ kind: HabitKind, _ form: String) -> TitleHabits {
    TitleHabits(kinds: [kind: Habit(form: form, share: 1, count: 100)])
  }

  private static let byline = TitleHabits(roles: ["临江日报记者": Habit(form: "《临江日报》记者", share: 1, count: 100)])

  /// What a rule flags on pages without a profile, and with one.
  struct Case: Sendable, CustomTestStringConvertible {
    var code: String
    var pages: [String]
    var habits: TitleHabits
    var without: [String]
    var with: [String]

    init(_ code: String, _ pages: String..., by habits: TitleHabits, without: [String] = [], with: [String] = []) {
      self.code = code
      self.pages = pages
      self.habits = habits
      self.without = without
      self.with = with
    }

    var testDescription: String { "\(code) \(habits.signature)" }
  }

  private static let story =
    "秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。"

  static let cases = [
    Case("PUN003", "今日，小雨,有风。", by: habit(.punctuationWidth, "full"), with: [","]),
    Case("PUN003", "今日，小雨,有风。", by: habit(.punctuationWidth, "half"), with: ["，"]),
    Case(
      "PUN003", "一,二,三,四,五,六,七,八,九,十,百,千,万,甲,乙,丙,丁,戊,己,庚,辛，壬,癸。", by: habit(.punctuationWidth, "full"),
      without: ["，"], with: [","]),
    Case("PUN005", "车厢里人挨着人...谁也没有说话。", by: habit(.ellipsis, "..."), without: ["..."]),
    Case("PUN005", "车厢里人挨着人...谁也没有说话。", by: habit(.ellipsis, "…"), without: ["..."], with: ["..."]),
    Case("PUN005", "他就是大家口中的“老班长”—矿工老周。", by: habit(.dash, "—"), without: ["—"]),
    Case("PUN008", "导演史蒂文・斯皮尔曼、诗人泰戈・尔敦和作家安东・契科夫都来了。", by: habit(.middleDot, "·"), with: ["・", "・", "・"]),
    Case("PUN008", "导演史蒂文•斯皮尔曼来到现场。", by: habit(.middleDot, "•"), without: ["•"]),
    Case("NUM003", "二○○八年通电,二○○九年通水。", by: habit(.zero, "〇"), with: ["二○○八年", "二○○九年"]),
    Case("NUM003", "二〇〇八年通电,二〇〇九年通水,二○一一年通路。", by: habit(.zero, "○"), without: ["二○一一年"], with: ["二〇〇八年", "二〇〇九年"]),
    Case("CHR010", "全县渔业發展很快。今日小雨。", by: habit(.script, "simplified"), with: ["發"]),
    Case(
      "CHR010", "該縣經濟發展迅速,農業連續豐收,鄉親們臉上滿是笑容,都說這幾年的变化實在太大了,還要繼續努力。", by: habit(.script, "simplified"),
      without: ["变"]),
    Case("HED003", "灯塔亮了一百年\n\n临江日报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。", by: byline, with: ["临江日报记者"]),
    Case(
      "HED003",
      "灯塔亮了一百年\n\n临江日报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。\n\n岭上秋茶开采\n\n《临江日报》记者 方正\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      by: byline, without: ["《临江日报》记者"], with: ["临江日报记者"]),
    Case("DOC005", "今天多云,北风四级。", by: habit(.pageLength, "2000"), with: ["今天多云,北风四级。"]),
    Case("DOC005", story, story, story, "今天多云,北风四级。", by: habit(.pageLength, "40"), without: ["今天多云,北风四级。"]),
    Case(
      "PAR011",
      story
        + "\n\n防波堤长九百米能挡十二级台风渔民\n们说今年可以睡个好觉从前一到风季\n船要拖上岸网要收进屋一家人守着收\n音机等天亮如今船就停在港里缆绳一\n系回家吃饭合龙那天老船长把第一盏\n灯挂上堤头,灯光照出去很远很远。\n\n收茶的车在山脚下排成了长队,一直排到石桥那头,今年雨水匀,叶子厚,价钱比去年高出一成,家家都有笑声。",
      by: habit(.lineWidth, "16"),
      without: ["防波堤长九百米能挡十二级台风渔民\n们说今年可以睡个好觉从前一到风季\n船要拖上岸网要收进屋一家人守着收\n音机等天亮如今船就停在港里缆绳一\n系回家吃饭合龙那天老船长把第一盏\n灯挂上堤头,灯光照出去很远很远。"]),
  ]

  @Test(arguments: cases) func `a rule of style judges by the profile where there is one, and by the page where there is none`(it: Case) throws {
    #expect(try Self.flagged(it.code, it.pages, nil) == it.without)
    #expect(try Self.flagged(it.code, it.pages, it.habits) == it.with)
  }

  @Test(arguments: HabitRuleTests.cases) func `a profile that says nothing of what a rule judges changes nothing`(it: Case) throws {
    let documents = try it.pages.map { try Self.document($0, date: "2001-01-01") }
    let other = TitleHabits(roles: ["总编辑": Habit(form: "总编辑", share: 1, count: 20)])
    let own = Linter(everyRule, language: .en).lint(documents)
    #expect(Linter(everyRule, habits: { _ in other }, language: .en).lint(documents) == own)
  }

  @Test func `mixed digits are put right in the width of the title`() throws {
    let page = try Self.document("去年种植油菜3５00亩。")
    func fixed(_ habits: TitleHabits?) -> [String] {
      Linter(everyRule, habits: { _ in habits }, language: .en).lint(page).filter { $0.code == "CHR009" }
        .flatMap { $0.fix?.replacements.map(\.text) ?? [] }
    }
    #expect(fixed(nil) == ["3500"])
    #expect(fixed(Self.habit(.numerals, "arabic")) == ["3500"])
    #expect(fixed(Self.habit(.numerals, "full-width")) == ["３５００"])
  }

  // MARK: Learning

  /// A sentence that does something in a form.
  private static func sentence(_ kind: HabitKind, _ form: String) -> String {
    switch kind {
    case .punctuationWidth: return form == "full" ? "山路弯弯，水路长长。" : "山路弯弯,水路长长。"
    case .dash: return "他就是大家口中的“老班长”\(form)矿工老周。"
    case .ellipsis: return "车厢里人挨着人\(form)谁也没有说话"
    case .middleDot: return "导演史蒂文\(form)斯皮尔曼来到现场。"
    case .numerals: return (["arabic": "1998", "full-width": "１９９８", "han": "一九九八"][form] ?? "") + "年通电。"
    case .zero: return "二\(form)一八年通电。"
    case .script: return form == "simplified" ? "这个县经济发展很快。" : "這個縣經濟發展很快。"
    case .lineWidth, .pageLength: return ""
    }
  }

  private static func learned(_ pages: [String]) throws -> TitleHabits {
    var count = HabitCount()
    for page in pages { count.add(LintedPage(try document(page), language: .en), everyRule) }
    return count.habits
  }

  static let forms = HabitKind.allCases.flatMap { kind in (kind.forms ?? []).map { (kind, $0) } }

  @Test(arguments: forms) func `what pages do as a rule is learned from them`(kind: HabitKind, form: String) throws {
    let other = try #require(kind.forms?.first { $0 != form })
    let pages = (0..<40).map { "茶山春色\n\n" + Self.sentence(kind, $0 % 8 == 3 ? other : form) }
    let habit = try #require(try Self.learned(pages)[kind])
    #expect(habit.form == form)
    #expect(habit.share >= 0.8 && habit.share < 0.95)
    let mixed = (0..<40).map { "茶山春色\n\n" + Self.sentence(kind, $0 % 2 == 0 ? other : form) }
    #expect(try Self.learned(mixed)[kind] == nil)
  }

  @Test func `the width of printed lines, the length of pages and the words before names are learned`() throws {
    let page =
      "秋茶开采\n\n《临江日报》记者 许大山\n\n霜降过后岭上的秋茶开采了茶农们天\n不亮就上山赶在中午之前把鲜叶送到\n厂里厂里的师傅连夜杀青揉捻烘干第\n二天一早新茶就上了市收茶的车在山\n脚下排成了长队。"
    let habits = try Self.learned([String](repeating: page, count: 20))
    #expect(habits[.lineWidth] == Habit(form: "16", share: 1, count: 80))
    #expect(habits[.pageLength] == Habit(form: "87", share: 1, count: 20))
    #expect(habits.roles == ["临江日报记者": Habit(form: "《临江日报》记者", share: 1, count: 20)])
  }

  @Test func `a title whose paragraphs stand on one line each has no width of lines`() throws {
    #expect(try Self.learned([String](repeating: Self.story + "\n\n" + Self.story.dropFirst(9), count: 30))[.lineWidth] == nil)
  }
}
