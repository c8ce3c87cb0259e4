import JumplineBytes
public import JumplineModel

public struct MalformedJumpLine: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "JMP006", name: "malformed-jump-line", severity: .warning, confidence: 0.85, scope: .block, fix: .suggestion,
    summary: .init(
      zh: "像转接行，但有错字、缺括号、缺版号或字间有空格。",
      en: "Almost a jump line: a misread character, a missing bracket or page number, or spaces between its characters."),
    why: .init(
      zh: "读者看得懂，程序认不出，文章就接不上另一半。",
      en: "People understand it, programs do not, and the article is not joined to its other half."),
    source: "jumpline; forms of jump lines as printed in daily papers",
    fires: [
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。⟦(卞转2版)⟧",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。⟦(下传2版)⟧",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。⟦（下转2版⟧",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。⟦下转第2版)⟧",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。⟦(下转Z版)⟧",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。⟦(下 转 2 版)⟧",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。\n\n⟦(下转2板)⟧",
      "⟦(上按1版)⟧\n\n他把灯擦得锃亮,才放心地走下楼梯。",
      "灯塔亮了一百年\n\n⟦(上接I版)⟧本报讯 他把灯擦得锃亮,才放心地走下楼梯。",
      "燈塔亮了一百年\n\n⟦（土接第1版）⟧他把燈擦得鋥亮，才放心地走下樓梯。",
      "⟦(上捺1版)⟧\n\n他把灯擦得锃亮,才放心地走下楼梯。",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。⟦(下转版)⟧",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。⟦(下转2⟧",
    ],
    silent: [
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。(下转2版)",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。（下转第十二版）",
      "新形势下转变作风,要从小事做起。",
      "不少商家把生意从线下转线上。",
      "老厂在压力下转型升级。",
      "岗位由地面转井下。(转自《矿工报》)",
      "灯塔的照片见第3版。(详见3版)",
      "▲紧接第二版",
      "燈塔亮了一百年\n\n本報記者 何田\n\n守塔人每天傍晚準時上塔，從沒誤過一次。（下接第4版）",
      "水位比上午下降了2厘米。(上海版2版)",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。▶下转A2版",
      "守塔人每天傍晚准时上塔,从没误过一次。(完)",
      "(上接1版)他把灯擦得锃亮,才放心地走下楼梯。",
      "(上海版)他把灯擦得锃亮,才放心地走下楼梯。",
    ])

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let reading = page.reading
    let bytes = reading.bytes
    for block in reading.blocks {
      let last = JumpLineShape.atEnd(of: block, in: bytes.span)
      let first = JumpLineShape.atStart(of: block, in: bytes.span).flatMap { $0.range == last?.range ? nil : $0 }
      for line in [first, last].compactMap({ $0 }) { add(line, page, &report) }
    }
  }

  private func add(_ line: JumpLineShape, _ page: LintedPage, _ report: inout [Finding]) {
    let reading = page.reading
    guard let fault = line.fault else { return }
    let quoted = reading.string(line.range)
    let range = reading.source(of: line.range)
    let fixes = line.mended.map { Fix(.suggestion, replacements: [.init(range, with: $0)]) }
    let message =
      switch fault {
      case .misread: page.say(zh: "像转接行但有错字：“\(quoted)”", en: "a jump line with a misread character: “\(quoted)”")
      case .openOnly, .closeOnly: page.say(zh: "转接行少了半个括号：“\(quoted)”", en: "a jump line with one bracket only: “\(quoted)”")
      case .noPage: page.say(zh: "转接行没有可用的版号：“\(quoted)”", en: "a jump line without a usable page number: “\(quoted)”")
      case .noPageWord: page.say(zh: "转接行缺“版”字：“\(quoted)”", en: "a jump line without 版: “\(quoted)”")
      case .spaced: page.say(zh: "转接行字间有空格：“\(quoted)”", en: "a jump line with spaces between its characters: “\(quoted)”")
      }
    report.append(
      Finding(
        code: Self.card.code, severity: Self.card.severity, confidence: fault == .misread ? 0.85 : 0.95, message: message,
        range: range, evidence: [fault.rawValue], fix: fixes))
  }
}
