public import JumplineBytes
public import JumplineModel

public struct Mojibake: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR005", name: "mojibake", severity: .error, confidence: 0.95, scope: .block, fix: .suggestion,
    summary: .init(
      zh: "按错误的编码读出来的乱码：锟斤拷、烫烫烫、ï»¿、â€œ、鐨勪竴 一类。",
      en: "Text that was read in the wrong encoding: 锟斤拷, 烫烫烫, ï»¿, â€œ, 鐨勪竴 and the like."),
    why: .init(
      zh: "原文已经被替换或改写，应回到上游用正确的编码重新读取。",
      en: "The original was replaced on the way. Go back upstream and read it again in the right encoding."),
    source: "UTF-8 bytes read as GBK, as Windows-1252 or twice; 0xCC and 0xCD fill of Microsoft's debug heap read as GBK",
    fires: [
      "改造工程⟦锟斤拷锟斤拷⟧已经过半。",
      "发布会上⟦â€œ⟧他当众作答。",
      "停机前屏幕上满是⟦烫烫烫烫⟧字样。",
      "全县⟦Ã¥Â¹Â´⟧完成造林千亩。",
      "稿件开头是⟦鐨勪竴鍦ㄥ浗浜烘皯⟧几个字。",
    ],
    silent: [
      "“锟斤拷”是程序员都认得的乱码。",
      "这碗汤烫烫的,喝下去正好。",
      "咖啡馆Café São里坐满了人。",
      "屯屯相通,路路相连。",
      "他从不与人斤斤计较。",
      "他在德国München读书,导师是Müller教授。",
      "水银又称汞,早年写作鍊丹之物。",
    ])

  public static let sets = [telling, filling]

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    guard Self.mayBeGarbled(page) else { return }
    let text = page.document.source.text
    let span = text.span
    let beginnings = Self.beginnings
    var offset = 0
    while true {
      // U+00C2 to U+00F4, which begin with C3, or one of the characters.
      offset = beginnings.next(in: span, from: offset, orAt: 0xC3)
      guard offset < span.count else { break }
      let (value, length) = UTF8Decoding.scalar(span, at: offset)
      guard Self.mayBegin(value) else {
        offset += length
        continue
      }
      let (end, kind) = Self.run(span, offset)
      guard let kind else {
        offset += length
        continue
      }
      let range = TextRange(offset, end)
      offset = end
      if SpokenOf.asGarbled(range, in: page) { continue }
      let words = page.document.source.string(range)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(zh: "乱码“\(words)”：\(kind.zh)", en: "“\(words)” is garbled: \(kind.en)"), range: range,
          evidence: [kind.name]))
    }
  }

  /// No text is garbled without one of these: most pages are told apart at a glance.
  private static let telling = HanSet(commonGarble + "锟拷")
  private static let filling = HanSet("烫屯")

  private static func mayBeGarbled(_ page: LintedPage) -> Bool {
    page.mayHold(telling) || page.contents.contains(.repeats) && page.mayHold(filling)
      || page.unusualScalars.contains { (0xC2...0xF4).contains($0.value) }
  }

  private struct Kind {
    var name: String
    var zh: String
    var en: String
  }

  private static let replacement = Kind(
    name: "replacement-read-as-gbk", zh: "替换字符被当作 GBK 读了一遍", en: "replacement characters were read as GBK")
  private static let heap = Kind(name: "memory-fill", zh: "程序没有写入的内存", en: "memory that a program never wrote to")
  private static let latin = Kind(
    name: "utf-8-read-as-windows-1252", zh: "UTF-8 被当作西欧编码", en: "UTF-8 was read as a western encoding")
  private static let gbk = Kind(name: "utf-8-read-as-gbk", zh: "UTF-8 被当作 GBK", en: "UTF-8 was read as GBK")

  private static let beginnings = HanMap(where: mayBegin)

  private static func mayBegin(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x951F, 0x65A4, 0x70EB, 0x5C6F, 0xC2...0xF4: true
    default: fromUTF8[scalar] != nil
    }
  }

  /// How far garbled text goes from an offset; no kind where it is none.
  private static func run(_ text: Span<UInt8>, _ start: Int) -> (end: Int, kind: Kind?) {
    let first = UTF8Decoding.scalar(text, at: start).value
    switch first {
    case 0x951F, 0x65A4:
      // 斤斤计较 and 一斤 are words; only with 锟 or 拷 is it garbled.
      var isTelling = first == 0x951F
      let (end, count) = stretch(text, start) {
        isTelling = isTelling || $0 == 0x951F || $0 == 0x62F7
        return $0 == 0x951F || $0 == 0x65A4 || $0 == 0x62F7
      }
      return (end, count >= 2 && isTelling ? replacement : nil)
    case 0x70EB, 0x5C6F:
      let (end, count) = stretch(text, start) { $0 == first }
      return (end, count >= 4 || count == 3 && !isSaid(text, start, end) ? heap : nil)
    case 0xC2...0xF4: return latinRun(text, start)
    default:
      return gbkRun(text, start)
    }
  }

  /// 烫烫烫的, 好烫烫烫: somebody burnt himself.
  private static func isSaid(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    hotter.stands(before: start, in: text) || hotly.stands(at: end, in: text)
  }

  private static let hotter = WordList("好 真 很 太 滚 滾 发 發 火 还 還 喊 叫 说 說 得 手")
  private static let hotly = WordList("的 地 得 了 死 手 嘴 脚 啊 呀 着 著 他 她 我")

  private static func stretch(_ text: Span<UInt8>, _ start: Int, _ belongs: (UInt32) -> Bool) -> (end: Int, count: Int) {
    var (end, count) = (start, 0)
    while end < text.count {
      let (value, length) = UTF8Decoding.scalar(text, at: end)
      guard belongs(value) else { break }
      end += length
      count += 1
    }
    return (end, count)
  }

  /// Sequences of a lead byte and the right number of trail bytes, each byte printed as Windows-1252 has it.
  private static func latinRun(_ text: Span<UInt8>, _ start: Int) -> (end: Int, kind: Kind?) {
    var (end, sequences, isLong) = (start, 0, false)
    while end < text.count {
      let (lead, length) = UTF8Decoding.scalar(text, at: end)
      let trail = (0xC2...0xDF).contains(lead) ? 1 : (0xE0...0xEF).contains(lead) ? 2 : (0xF0...0xF4).contains(lead) ? 3 : 0
      guard trail > 0 else { break }
      var next = end + length
      var found = 0
      while found < trail, next < text.count {
        let (value, length) = UTF8Decoding.scalar(text, at: next)
        guard isTrail(value) else { break }
        next += length
        found += 1
      }
      guard found == trail else { break }
      end = next
      sequences += 1
      isLong = isLong || trail > 1
    }
    return (end, sequences >= 2 || isLong ? latin : nil)
  }

  /// What Windows-1252 has for the bytes 80 to BF.
  private static func isTrail(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0xBF, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192, 0x2C6, 0x2DC, 0x2013, 0x2014, 0x2018...0x201E,
      0x2020...0x2022, 0x2026, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122:
      true
    default: false
    }
  }

  /// A stretch in which most characters are of the kind that UTF-8 turns into.
  private static func gbkRun(_ text: Span<UInt8>, _ start: Int) -> (end: Int, kind: Kind?) {
    var (offset, end, count, gap, gaps) = (start, start, 0, 0, 0)
    while offset < text.count, gap < 3 {
      let (value, length) = UTF8Decoding.scalar(text, at: offset)
      guard HanMap.block.contains(value) || (0x3100...0x312F).contains(value) || value == 0xFFFD else { break }
      offset += length
      if fromUTF8[value] != nil {
        end = offset
        count += 1
        gaps += gap
        gap = 0
      } else {
        gap += 1
      }
    }
    return (end, count >= 4 && count > gaps ? gbk : nil)
  }

  /// What the UTF-8 of common characters becomes when it is read as GBK, as far as no newspaper prints it.
  private static let fromUTF8 = HanMap(commonGarble, to: commonGarble)
  private static let commonGarble = """
    佷佸佹佺佽侀備傚傛傜傝傦儴兘冨剁勪勫勬勭勮勯卞叏叕呭呮嗕嗗嗘嗚嚭囧垚垜埌埗堝堬変夊夋夌姘姝姞姹娆娉娌娲婂婃嬩嬪嬫嬬宸寤尯\
    屼屽屾岀岃岄嶄嶅嶆嶇嶈幇庝庡庢庯彂忓忔悊悓愪愬愶憳戜戝戞戠戯拰挎掞搴撳敓數斂斿暱曞杈杩枃柊柟栦栧栫棩棰椂椾楀楁楂槸樺樻欐\
    欙殑氫氬氭氱氳浗浠浣浼涓涔涗涘淇湀湁湪湴満滀滃滄滅潵澶濂濆濇濈濮瀵瀹灏灞炲熶熷熸犲瑙璁甯疄皯竴競笂笉笟簡簬粡粬紑紙紝紣紤\
    紥紦紨紩紬紭紮細綋綔繃繖繘绀绉绔绛绾缁缇芥荤褰蹇釜鈥銆鍏鍐鍑鍒鍓鍔鍖鍗鍘鍙鍚鍛鍜鍝鍥鍦鍩鎬鎴鎵鎶鎷鎸鎺鏀鏁鏂鏃鏄鏈鏉鏋鏍\
    鐗鐜鐢鐨鐩鐪鑰鑳鑷锛閫閮閲闀闂闃闄闈骇骞
    """
}
