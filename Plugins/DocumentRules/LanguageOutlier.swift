import JumplineBytes
public import JumplineModel

public struct LanguageOutlier: IssueRule {
  public init() {}

  public static let card = RuleCard(
    code: "DOC006", name: "language-outlier", severity: .warning, confidence: 0.85, scope: .issue,
    summary: .init(
      zh: "同一期的其他版都是汉字，唯独这一版几乎没有汉字。", en: "All other pages of an issue are in Chinese characters, and this one has hardly any."),
    why: .init(
      zh: "多半是识别用错了语言，或者用错编码打开，满版都是乱码。整份外文报纸不报。",
      en: "Recognition most often ran in the wrong language, or the file was decoded wrongly. Papers that are in another script throughout are left "
        + "alone."),
    source: "jumpline",
    fires: [
      "=== 1\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 2\n⟦lI1 ;: rnm ii1 l|l (c) vv w⟧\n\nIll iil rn1 |l vvw nnm lil 1l1 rrn\n=== 3\n县剧团下乡演出\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场,最远的一场在海岛上,戏箱要坐两趟船。老团长说,人少的地方更要去,台下只有三个人也照演不误。散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔,一句也没有学错。",
      "=== 1\n⟦The last ferry crossed the river on Sunday night with four hundred people aboard and nobody knew what would become of the old landing stage.⟧\n=== 2\n渔港新修防波堤\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。\n=== 3\n县剧团下乡演出\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场,最远的一场在海岛上,戏箱要坐两趟船。老团长说,人少的地方更要去,台下只有三个人也照演不误。散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔,一句也没有学错。",
      "=== 1\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 2\n渔港新修防波堤\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。\n=== 3\n⟦Ночью последний паром перешёл реку, и четыреста человек сошли на берег.⟧",
    ],
    silent: [
      "=== 1\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 2\n渔港新修防波堤\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。\n=== 3\n县剧团下乡演出\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场,最远的一场在海岛上,戏箱要坐两趟船。老团长说,人少的地方更要去,台下只有三个人也照演不误。散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔,一句也没有学错。",
      "=== 1\nThe last ferry crossed the river on Sunday night with four hundred people aboard and nobody knew what would become of the old landing stage.\n=== 2\nThe last ferry crossed the river on Sunday night with four hundred people aboard and nobody knew what would become of the old landing stage.\n=== 3\n渔港新修防波堤\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。",
      "The last ferry crossed the river on Sunday night with four hundred people aboard and nobody knew what would become of the old landing stage.",
      "=== 1\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 2\n渔港新修防波堤\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。\n=== 3\n读者信箱 tougao@example.cn",
      "=== 1\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 2\n渔港新修防波堤\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。\n=== 3\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场,最远的一场在海岛上,戏箱要坐两趟船。老团长说,人少的地方更要去,台下只有三个人也照演不误。散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔,一句也没有学错。 The last ferry crossed the river on Sunday night with four h",
    ])

  public static var needsOtherPages: Bool { true }

  public struct Facts: Codable, Sendable {
    /// Characters of Chinese, and letters of all other scripts.
    var han: Int
    var letters: Int
    var start: Int
    var end: Int

    /// Chinese without doubt, and enough of it.
    var isChinese: Bool { han >= 60 && han > 3 * letters }
    var isForeign: Bool { letters >= 24 && letters > 9 * han }
  }

  public func facts(of page: LintedPage) -> Facts {
    var (han, letters) = (0, 0)
    for byte in page.document.source.text {
      // By the first byte of a character: E4 to E9 are Chinese; a to z, and all that has two bytes or begins with E3 or EA to ED, is not.
      switch byte {
      case 0xE4...0xE9: han += 1
      case 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF, 0xEA...0xED: letters += 1
      default: break
      }
    }
    let first = page.document.firstPiece
    return Facts(han: han, letters: letters, start: first.start, end: first.end)
  }

  public func resolve(_ issue: LintedIssue<Facts>) -> [[Finding]] {
    let isChinese = issue.pages.count { $0.isChinese } >= 2 && issue.pages.count { $0.isForeign } == 1
    return issue.pages.map { page in
      guard isChinese, page.isForeign else { return [] }
      return [
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: issue.say(
            zh: "这一版只有 \(page.han) 个汉字，同期其他版都是汉字",
            en: "this page has \(page.han) Chinese characters, and the others of the issue hardly anything else"),
          range: TextRange(page.start, page.end), evidence: ["han: \(page.han)", "letters: \(page.letters)"])
      ]
    }
  }
}
