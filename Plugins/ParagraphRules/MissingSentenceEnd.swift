import JumplineBytes
import JumplineLint
public import JumplineModel

public struct MissingSentenceEnd: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "PAR006", name: "missing-sentence-end", severity: .warning, confidence: 0.7, scope: .article,
    summary: .init(
      zh: "文章的最后一段没有句末标点，也没有转接行。",
      en: "The last paragraph of an article has no mark at its end, and no jump line follows."),
    why: .init(
      zh: "结尾多半漏识了几个字。长段落停在半句上由 PAR002 报告，这里管启事、天气和很短的末段。",
      en: "A few characters were probably lost at the end. Long paragraphs that stop in mid-sentence are PAR002's; this is for "
        + "notices, weather and short last paragraphs."),
    source: "jumpline",
    fires: [
      "今明天气\n\n各地仍有阵雨或雷雨,山区慎防大雨,气温二十四到三十度;沿海风浪偏大,请避免前往海边活⟦动⟧",
      "更正启事\n\n本报昨日第三版《山路装上反光镜》一文,日期应为十一月八日,误植为十月二日,特此更正,并向读者致⟦歉⟧",
      "更正启事\n\n本报昨日第三版《山路装上反光镜》一文,日期应为十一月八日,误植为十月二日,特此更正⟦,⟧",
      "更正與道歉\n\n本報四月十七日第九版「夜市評比」一文，將「阿川蚵仔煎」誤植為「阿全蚵仔煎」，謹向店家及讀者致⟦歉⟧",
      "今明天氣\n\n山區有陣雨,平地多雲時晴;早晚氣溫偏低,海面風浪稍大,出海作業的漁船請特別留⟦意⟧",
    ],
    silent: [
      "今明天气\n\n各地仍有阵雨或雷雨,山区慎防大雨,气温二十四到三十度。",
      "今明天气\n\n各地仍有阵雨,偏北风三级,夜里到明天早晨有雾,最高气温二十八度",
      "通告\n\n城北大桥定于本月十二日起封闭施工,过往车辆请绕行城东大桥,施工期间给您带来不便,敬请谅解,特此通告",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,一百年来从没误过一次。",
      "启事\n\n本报电话已经更换,欢迎读者来电来信,投稿邮箱不变,仍为:tougao@example.cn",
      "遗失声明\n\n临江县何田遗失身份证一张,号码不详,声明作废,拾到者请与本人联系,必有酬谢,地址在城北路老粮站旁",
    ])

  /// What notices and forecasts end in without a full stop.
  private static let endings = WordList(
    "公告 通告 启事 啟事 声明 聲明 作废 作廢 此布 为荷 為荷 为盼 此致 敬礼 敬禮 更正 通知 公司 厂 廠 店 局 会 會 处 處 社 部 院 所 站 馆 馆 旁 边 邊 号 號 元 度 级 級 风 風 晴 云 雲 雨 雪 雾 霧 洽 议 議 启 啟 内 內 前 后 後 止 谨 谢 謝 联系 聯繫 报名 为准 面谈 免谈")
  /// Fewer marks are a list or a slogan, unless much stands around them.
  private static let leastMarks = 3
  private static let long = 40
  private static let shortest = 30

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let document = page.document
    for article in document.articles where article.kind == .notice || article.kind == .weather {
      guard let last = article.blocks.last, document.blocks[last].label == .paragraph, document.blocks[last].inlines.isEmpty
      else { continue }
      let reading = page.reading
      let text = reading.bytes
      let range = reading.blocks[last]
      let shape = LastSentence(of: range, in: text.span)
      let ending = ParagraphEnding(of: range, in: text.span)
      guard ending.isBroken, shape.scalars >= Self.shortest, !shape.looksLikeJump,
        Self.marks(in: range, text.span) >= (shape.scalars < Self.long ? Self.leastMarks : Self.leastMarks - 1)
      else { continue }
      // Nothing ends in a comma.
      guard ending == .comma || !shape.endsInLatin && !shape.looksLikeCredit && !Self.endings.stands(before: shape.lastScalar.end, in: text.span)
      else { continue }
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(
            zh: "末段没有句末标点：“…\(reading.string(shape.tail))”", en: "the last paragraph has no mark at its end: “…\(reading.string(shape.tail))”"),
          range: reading.source(of: shape.lastScalar), evidence: ["no-sentence-end", "last-of-article"]))
    }
  }

  private static func marks(in block: ReadingRange, _ text: Span<UInt8>) -> Int {
    var marks = 0
    var offset = block.start
    while offset < block.end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if Punctuation.dividesClauses(scalar) || Punctuation.endsSentence(scalar) { marks += 1 }
      offset += length
    }
    return marks
  }
}
