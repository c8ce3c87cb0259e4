import JumplineBytes
public import JumplineModel

public struct ParallelGap: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "PUN009", name: "parallel-gap", severity: .information, confidence: 0.65, scope: .block,
    summary: .init(
      zh: "顿号并列的几项句式相同，唯独一项少了一个字。", en: "Members of a row built alike, of which one lacks a character."),
    why: .init(
      zh: "“知与行、与得”里丢了一个字，读不通也查不到。各项长短本来不一的不报。",
      en: "In a row like 知与行、与得 a character was lost. Rows whose members differ in length by nature are left alone."),
    source: "jumpline",
    fires: [
      "养船的人懂得潮与汐结合、⟦与雨结合⟧、帆与桨结合,从不盲目出海。",
      "渔家做到守好船、护好网、⟦补好⟧、看好灯。",
      "岸上的人讲规矩、讲信用、⟦和气⟧、讲情义。",
      "要处理好捕捞与养殖、近海与远海、⟦渔业盐业⟧、船东与水手的关系。",
      "让渔家船有所停、⟦网有晒⟧、人有所居、老有所乐。",
    ],
    silent: [
      "养船的人懂得潮与汐结合、风与雨结合、帆与桨结合。",
      "参加的有渔业局、林业局、县委、财政局、教育局。",
      "摊上有带鱼、黄鱼、虾、梭子蟹、海带。",
      "要处理好捕捞与养殖、近海与远海、渔业盐业、船东的关系。",
      "来的有大副、二副、水手、轮机长。",
      "他走过青螺、白沙、东礁、南浦。",
      "船上有老渔民、新渔民、船长、女渔民。",
      "海边有大青螺岛、青螺岛、小青螺岛。",
    ])

  /// In characters.
  private static let lengths = 3...8
  /// What may begin every member, so that it is missed where one does without.
  private static let leads: Set<UInt32> = Set("讲講有要抓促保建强強重无無不敢能会會靠以守管看把护護爱愛学學比懂知信扶帮幫".unicodeScalars.map(\.value))

  /// What stands between two parts of a member and begins none: 潮与汐结合.
  private static let connectives: Set<UInt32> = Set("与與和而以有无無则則为為不之中即".unicodeScalars.map(\.value))

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    let pauses = page.marks.filter { $0.value == 0x3001 }
    // Runs of Han characters between two pauses.
    var members: [ReadingRange] = []
    var index = 0
    while index + 1 < pauses.count {
      members.removeAll(keepingCapacity: true)
      var end = index
      while end + 1 < pauses.count, let member = Self.member(pauses[end].end, pauses[end + 1].start, text) {
        members.append(member)
        end += 1
      }
      if !members.isEmpty, let gap = Self.gap(members, first: pauses[index].start, last: pauses[end].end, text) {
        let quoted = page.reading.string(gap.range)
        report.append(
          finding(
            at: gap.range, on: page, zh: "并列的各项里，“\(quoted)”少了一个字", en: "of members built alike, “\(quoted)” lacks a character",
            evidence: ["members-alike: \(gap.alike)"]))
      }
      index = max(end, index + 1)
    }
  }

  private static func member(_ start: Int, _ end: Int, _ text: Span<UInt8>) -> ReadingRange? {
    guard end > start, end - start <= 3 * lengths.upperBound else { return nil }
    var offset = start
    while offset < end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      guard isHan(scalar) else { return nil }
      offset += length
    }
    return ReadingRange(start, end)
  }

  private static func gap(_ members: [ReadingRange], first: Int, last: Int, _ text: Span<UInt8>) -> (range: ReadingRange, alike: Int)? {
    var length = 0
    for member in members { length = max(length, member.count / 3) }
    // The short one may be the only one whose two ends are known.
    for full in length...length + 1 where lengths.contains(full) {
      guard let odd = members.first(where: { $0.count != 3 * full }), odd.count == 3 * (full - 1),
        members.allSatisfy({ $0 == odd || $0.count == 3 * full })
      else { continue }
      let short = scalars(odd, text)
      let whole = members.filter { $0 != odd }.map { scalars($0, text) } + [before(first, full, text), behind(last, full, text)].compactMap { $0 }
      guard whole.count > 1 else { continue }
      let shared = (0..<full).filter { place in whole.allSatisfy { $0[place] == whole[0][place] } }
      guard shared.count > 1 || shared.count == 1 && whole.count > 2, !isCounted(short[0]),
        fits(short, whole[0], shared, among: whole.count)
      else { continue }
      return (odd, whole.count)
    }
    return nil
  }

  private static func scalars(_ member: ReadingRange, _ text: Span<UInt8>) -> [UInt32] {
    stride(from: member.start, to: member.end, by: 3).map { UTF8Decoding.scalar(text, at: $0).value }
  }

  /// 三月三、五月初五: numbers are as long as they are.
  private static func isCounted(_ scalar: UInt32) -> Bool { Numeral.hanDigit(scalar) != nil || scalar == 0x5341 }

  /// The short one is what the others are without one character. Names that share their end or their beginning differ in length
  /// by nature; so what they share has to lie within, or to begin the short one, or to be what it lost.
  private static func fits(_ short: [UInt32], _ whole: [UInt32], _ shared: [Int], among count: Int) -> Bool {
    let isEnd = shared.last == whole.count - 1 && shared.count == whole.count - (shared.first ?? 0)
    let isBeginning = shared.first == 0 && shared.count == (shared.last ?? 0) + 1
    return whole.indices.contains { lost in
      let isLead = lost == 0 && shared.first == 0 && leads.contains(whole[0])
      // 渔业盐业 among three of 捕捞与养殖: what is lost is the one thing that all share.
      let isConnective = count > 2 && lost > 0 && lost + 1 < whole.count && [0x4E0E, 0x8207].contains(whole[lost])
      if shared.contains(lost), !isLead, !isConnective, shared.count < 2 { return false }
      if isEnd, !(lost == 0 && shared.first == 1 && connectives.contains(whole[1])) { return false }
      if isBeginning, !isLead { return false }
      return shared.allSatisfy { $0 == lost || short[$0 < lost ? $0 : $0 - 1] == whole[$0] }
    }
  }

  /// So many Han characters before the first pause.
  private static func before(_ end: Int, _ count: Int, _ text: Span<UInt8>) -> [UInt32]? {
    var scalars: [UInt32] = []
    var offset = end
    while scalars.count < count, let (scalar, length) = UTF8Decoding.scalar(text, before: offset), isHan(scalar) {
      scalars.append(scalar)
      offset -= length
    }
    return scalars.count == count ? scalars.reversed() : nil
  }

  /// So many Han characters behind the last pause.
  private static func behind(_ start: Int, _ count: Int, _ text: Span<UInt8>) -> [UInt32]? {
    var scalars: [UInt32] = []
    var offset = start
    while scalars.count < count, offset < text.count, case let (scalar, length) = UTF8Decoding.scalar(text, at: offset), isHan(scalar) {
      scalars.append(scalar)
      offset += length
    }
    return scalars.count == count ? scalars : nil
  }

  private static func isHan(_ scalar: UInt32) -> Bool { (0x4E00...0x9FFF).contains(scalar) }
}
