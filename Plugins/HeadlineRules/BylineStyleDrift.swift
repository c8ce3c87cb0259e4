import JumplineBytes
public import JumplineLint
public import JumplineModel

public struct BylineStyleDrift: IssueRule, HabitRule {
  public init() {}

  public static let card = RuleCard(
    code: "HED003", name: "byline-style-drift", severity: .information, confidence: 0.8, scope: .issue,
    summary: .init(
      zh: "同一个职务在一期里写法不一：《临江日报》记者，临江日报记者。",
      en: "One role is written in two ways in an issue: with and without title marks or spaces."),
    why: .init(
      zh: "按职务统计时会被当成两种人。报出少见的那种写法；知道本报的习惯时以习惯为准。不同的报纸不算。",
      en: "Counts by role take them for two. The rarer way is reported, or the one that is not the title's where its profile says which is; different papers are different roles."),
    source: "jumpline",
    fires: [
      "灯塔亮了一百年\n\n《临江日报》记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。\n\n岭上秋茶开采\n\n⟦临江日报记者⟧ 方正\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "=== 1\n\n\n\n\n灯塔亮了一百年\n\n临江日报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。\n=== 2\n\n\n\n\n岭上秋茶开采\n\n⟦《临江日报》记者⟧ 方正\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "灯塔亮了一百年\n\n⟦“临江融媒”记者⟧ 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。\n\n岭上秋茶开采\n\n临江融媒记者 方正\n\n霜降过后,岭上的秋茶开采了。\n\n山路装上反光镜\n\n临江融媒记者 许大山\n\n急弯处新装了六十面反光镜,司机们都说心里踏实多了。",
    ],
    silent: [
      "灯塔亮了一百年\n\n《临江日报》记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。\n\n岭上秋茶开采\n\n《岭南日报》记者 方正\n\n霜降过后,岭上的秋茶开采了。",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。\n\n岭上秋茶开采\n\n本报记者 方正\n\n霜降过后,岭上的秋茶开采了。",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。\n\n岭上秋茶开采\n\n本报首席记者 方正\n\n霜降过后,岭上的秋茶开采了。",
      "灯塔亮了一百年\n\n《临江日报》记者 何田\n\n临江日报记者们每天傍晚准时出发,从没误过一次。",
      "灯塔亮了一百年\n\n何田\n\n守塔人每天傍晚准时上塔,从没误过一次。",
    ])

  /// The roles of a page's bylines.
  public struct Facts: Codable, Sendable {
    struct Role: Codable, Sendable {
      var words: String
      var start: Int
      var end: Int
      /// How the title is known to write it; nil where that is not known.
      var usual: String?
    }

    var roles: [Role] = []
  }

  public static var readsHabits: Bool { true }

  public static func learn(from page: LintedPage, into count: inout HabitCount) {
    for range in roles(of: page.document) { count.add(role: page.document.source.string(range)) }
  }

  public func facts(of page: LintedPage) -> Facts {
    let source = page.document.source
    return Facts(
      roles: Self.roles(of: page.document).map { range in
        let words = source.string(range)
        let habit = page.habits.roles.isEmpty ? nil : page.habits.roles[Byline.plainRole(words)]
        return Facts.Role(words: words, start: range.start, end: range.end, usual: habit?.form)
      })
  }

  /// Where the words before names stand in bylines, in order.
  private static func roles(of document: Document) -> [TextRange] {
    var ranges: Set<TextRange> = []
    for article in document.articles {
      for index in article.blocks {
        for case .byline(let byline) in document.blocks[index].inlines { ranges.formUnion(byline.people.compactMap(\.role)) }
      }
    }
    return ranges.sorted()
  }

  public func resolve(_ issue: LintedIssue<Facts>) -> [[Finding]] {
    let all = issue.pages.flatMap(\.roles)
    var forms: [String] = []
    for role in all where !forms.contains(role.words) { forms.append(role.words) }
    let plainForms = Dictionary(uniqueKeysWithValues: forms.map { ($0, Byline.plainRole($0)) })
    // Hardly ever is one role written in two ways.
    guard Set(plainForms.values).count < plainForms.count || all.contains(where: { $0.usual != nil }) else { return issue.pages.map { _ in [] } }
    var usual: [String: String] = [:]
    for (plain, roles) in Dictionary(grouping: all, by: { plainForms[$0.words] ?? "" }) where !plain.isEmpty {
      let counts = Dictionary(grouping: roles, by: \.words).mapValues(\.count)
      guard counts.count > 1, let most = counts.values.max() else { continue }
      // Of equals, the form that comes first.
      usual[plain] = roles.first { counts[$0.words] == most }?.words
    }
    return issue.pages.map { page in
      page.roles.compactMap { role in
        guard let form = role.usual ?? usual[plainForms[role.words] ?? ""], form != role.words else { return nil }
        return Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: issue.say(
            zh: "“\(role.words)”在别处写作“\(form)”", en: "“\(role.words)” is written “\(form)” elsewhere"),
          range: TextRange(role.start, role.end), evidence: ["usual: " + form] + (role.usual == nil ? [] : ["profile"]))
      }
    }
  }
}
