import JumplineBytes
public import JumplineModel

public struct MagnitudeJump: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "NUM011", name: "order-of-magnitude-jump", severity: .information, confidence: 0.75, scope: .article,
    summary: .init(
      zh: "一篇文章里同一个数字、同一个单位，大小差了十倍百倍。",
      en: "The same digits with the same unit stand in an article in two orders of magnitude."),
    why: .init(
      zh: "多半是同一个数，有一处小数点错了位，或丢了“万”字。", en: "Most often it is one number whose point moved or whose 万 was lost."),
    source: "jumpline",
    fires: [
      "渔市全年成交52.46万吨\n\n本报记者 何田\n\n渔市的账本上,全年成交52.46万吨,是开市以来最多的一年。渔民们说,这⟦524.6万吨⟧里有一半是夜里卸的船。",
      "渔市开张\n\n本报记者 何田\n\n渔市的账本上,全年收入3.75亿元,是开市以来最多的一年。渔民们说,这⟦3.75万元⟧里有一半是夜里挣的。",
      "渔市开张\n\n本报记者 何田\n\n渔市的账本上,全年卖出１２８０５吨,是开市以来最多的一年。渔民们说,这⟦１２８０．５吨⟧里有一半是带鱼。",
      "渔市开张\n\n本报记者 何田\n\n渔市登记渔船28万条,是开市以来最多的一年。渔民们说,渔市登记渔船⟦2.8万条⟧,一半停在外港。",
    ],
    silent: [
      "渔市全年成交52.46万吨\n\n本报记者 何田\n\n全年成交52.46万吨,也就是524600吨,是开市以来最多的一年。",
      "渔市开张\n\n本报记者 何田\n\n全年成交100万吨,其中带鱼10万吨、黄鱼1000吨,是开市以来最多的一年。",
      "渔市开张\n\n本报记者 何田\n\n全年成交52.46万吨,收入524.6万元,是开市以来最多的一年。",
      "渔市开张\n\n本报记者 何田\n\n全年成交52.46万吨,去年是51.38万吨,前年是50.27万吨。",
      "渔市开张\n\n本报记者 何田\n\n东港登记带鱼船28万条,西港登记黄鱼船2.8万条,是开市以来最多的一年。渔民们说,一半停在外港。",
      "渔市开张\n\n本报记者 何田\n\n全年成交12.5万吨,增长1.25倍,是开市以来最多的一年。",
    ])

  /// Fewer digits come twice by chance.
  private static let shortest = 4

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    var known: [Int?: [Quantity]] = [:]
    for quantity in page.quantities {
      let isLarge = quantity.end > quantity.digitsEnd && quantity.digits >= 3
      let isLong = quantity.digits >= Self.shortest || isLarge
      // A short one is the same when the same is counted.
      let counted = isLong ? 0 : Self.counted(before: quantity.start, text)
      guard isLong || quantity.digits >= 2 && counted != 0, let unit = Self.unit(quantity.end, text) else { continue }
      guard let block = page.reading.block(at: quantity.start), page.articleOfBlock.indices.contains(block),
        let article = page.articleOfBlock[block]
      else { continue }
      if let other = known[article]?.first(where: {
        $0.mantissa == quantity.mantissa && $0.exponent != quantity.exponent && abs($0.exponent - quantity.exponent) <= 4
          && Self.unit($0.end, text) == unit && (isLong || Self.counted(before: $0.start, text) == counted)
      }) {
        let range = ReadingRange(quantity.start, quantity.end + 3)
        let first = ReadingRange(other.start, other.end + 3)
        let quoted = page.reading.string(range)
        let words = page.reading.string(first)
        report.append(
          finding(
            at: range, on: page, zh: "“\(quoted)”与前文的“\(words)”只差在大小上", en: "“\(quoted)” differs from “\(words)” in magnitude only",
            evidence: ["same-digits", "power: \(quantity.exponent - other.exponent)"],
            notes: [.init(page.say(zh: "前文", en: "before"), at: page.reading.source(of: first))]))
      } else {
        known[article, default: []].append(quantity)
      }
    }
  }

  /// The three Han characters before a quantity: 有藏书36万册; 0 where something else stands there, or a verb of any quantity.
  private static func counted(before start: Int, _ text: Span<UInt8>) -> UInt64 {
    guard !verbs.stands(before: start, in: text), let (second, width) = UTF8Decoding.scalar(text, before: start),
      let (first, length) = UTF8Decoding.scalar(text, before: start - width),
      let (before, _) = UTF8Decoding.scalar(text, before: start - width - length), isHan(before), isHan(first), isHan(second)
    else { return 0 }
    return UInt64(before) << 42 | UInt64(first) << 21 | UInt64(second)
  }

  private static func isHan(_ scalar: UInt32) -> Bool { (0x4E00...0x9FFF).contains(scalar) }

  private static let verbs = WordList(
    "达到 超过 增加 减少 增长 下降 约为 共有 其中 近 有 达 为 了 约 过 到 至 出 超 由 从 于 的 增 减 多 需 每 各 仅 投资 补助 奖励 收入 捐款 资金 贷款 价值 面积 大约 高达 至少 最多 不足 将近 平均 每年 人均 分别")

  /// The Han character behind a quantity.
  private static func unit(_ offset: Int, _ text: Span<UInt8>) -> UInt32? {
    guard offset < text.count, case let (scalar, length) = UTF8Decoding.scalar(text, at: offset), length == 3,
      (0x4E00...0x9FFF).contains(scalar), scalar != 0x5E74  // 年
    else { return nil }
    return scalar
  }
}
