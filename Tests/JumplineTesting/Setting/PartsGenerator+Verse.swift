import JumplineModel

/// Poems: short lines without an end of their own, under a title and a name.
extension PartsGenerator {
  mutating func poem() -> StockArticle {
    var parts: [StockArticle.Part] = []
    let isPair = random.chance(20)
    let titles = (0..<(isPair ? 2 : 1)).map { _ in random.pick(Self.things) }
    parts.append(.init(label: .headline, role: .main, text: isPair ? random.pick(["短诗二首", "诗二首", "小诗两首"]) : random.pick([titles[0], "\(titles[0])\(random.pick(["之歌", "谣", "记忆", "的诗"]))"])))
    if random.chance(85) { parts.append(.init(label: .byline, text: random.pick(["", "", "□", "●"]) + name())) }
    let hasMarks = random.chance(35)
    for title in titles {
      if isPair { parts.append(.init(label: .subheading, text: title)) }
      for _ in 0..<4 + random.below(10) { parts.append(.init(label: .verse, text: verseLine() + (hasMarks ? random.pick(["", "，", "，", "。"]) : ""))) }
    }
    return StockArticle(parts: parts, isTraditional: false)
  }

  private mutating func verseLine() -> String {
    let thing = random.pick(Self.things)
    let other = random.pick(Self.things)
    switch random.below(9) {
    case 0: return "\(thing)\(random.pick(Self.moves))\(other)"
    case 1: return "\(random.pick(Self.moments))，\(thing)还在"
    case 2: return "把\(thing)交给\(other)"
    case 3: return "像\(other)一样\(random.pick(["轻", "慢", "远", "安静", "明亮"]))"
    case 4: return "你\(random.pick(Self.moves))\(random.pick(Self.moments))的\(thing)"
    case 5: return thing
    case 6: return "\(random.pick(Self.moments)) \(thing)就来了"
    case 7: return "谁在\(other)里叫我的名字"
    default: return "我们都\(random.pick(Self.moves))\(thing)"
    }
  }

  private static let things = [
    "麦子", "炊烟", "渡船", "月光", "石桥", "雪", "灯火", "老屋", "河水", "钟声", "蝉鸣", "山路", "风筝", "炉火", "稻浪", "窗台", "雨", "故乡", "瓦片", "野菊",
  ]
  private static let moves = ["落在", "穿过", "认出", "等着", "记得", "路过", "收下", "照亮", "追赶", "守着"]
  private static let moments = ["清晨", "黄昏", "入冬以后", "那一年", "许多年前", "天亮之前", "秋天", "夜里"]
}
