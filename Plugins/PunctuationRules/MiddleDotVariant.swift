public import JumplineBytes
public import JumplineLint
public import JumplineModel

public struct MiddleDotVariant: PageRule, HabitRule {
  public init() {}

  public static let card = RuleCard(
    code: "PUN008", name: "middle-dot-variant", severity: .information, confidence: 0.85, scope: .page, fix: .safe,
    summary: .init(
      zh: "间隔号用了别的圆点（•、・、‧、．），而不是“·”。",
      en: "Another dot (•, ・, ‧, ．) stands in a name where a middle dot (·) belongs."),
    why: .init(
      zh: "同一个译名因此有了几种写法，检索只能找到其中一种。",
      en: "The same foreign name gets several spellings, and a search finds only one of them."),
    source: "GB/T 15834—2011, 4.14 间隔号; the title's profile, else the page's own majority, where it uses another dot throughout",
    fires: [
      "导演史蒂文⟦•⟧斯皮尔曼来到现场。",
      "诗人泰戈⟦・⟧尔敦的作品再版。",
      "作家安东⟦‧⟧契科夫的手稿首次展出。",
      "导演史蒂文⟦．⟧斯皮尔曼来到现场。",
    ],
    silent: [
      "导演史蒂文·斯皮尔曼来到现场。",
      "导演史蒂文・斯皮尔曼、诗人泰戈・尔敦和作家安东・契科夫都来了。",
      "•茶叶\n•瓷器\n•丝绸",
      "日本のスティーブン・スミスさん来店。",
      "３．１４是圆周率的近似值。",
      "一．船要修\n二．网要补",
      "他说完了．大家都散了。",
    ])

  public static let needs: TextContents = .otherDots

  public static func learn(from page: LintedPage, into count: inout HabitCount) {
    for dot in dots(page) { count.add(.middleDot, page.reading.string(ReadingRange(dot.start, dot.end))) }
  }

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let dots = Self.dots(page)
    if let habit = page.habits[.middleDot] {
      guard let usual = habit.form.unicodeScalars.first?.value else { return }
      return self.report(page, dots.filter { $0.value != usual }, right: habit.form, evidence: ["between-han", "profile"], &report)
    }
    guard dots.contains(where: { $0.value != 0xB7 }) else { return }
    let counts = Dictionary(grouping: dots, by: \.value).mapValues(\.count)
    // Three of one kind and none of the right one are a habit.
    if counts.count == 1, dots.count >= 3 { return }
    self.report(page, dots.filter { $0.value != 0xB7 }, right: "·", evidence: ["between-han"], &report)
  }

  private func report(
    _ page: LintedPage, _ wrong: [PunctuationMark], right: String, evidence: [String], _ report: inout [Finding]
  ) {
    for dot in wrong {
      let range = ReadingRange(dot.start, dot.end)
      let source = page.reading.source(of: range)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(zh: "间隔号“\(page.reading.string(range))”应为“\(right)”", en: "“\(page.reading.string(range))” stands where “\(right)” belongs"),
          range: source, evidence: evidence, fix: Fix(.safe, replacements: [.init(source, with: right)])))
    }
  }

  /// The dots that part names.
  private static func dots(_ page: LintedPage) -> [PunctuationMark] {
    let bytes = page.reading.bytes
    // Furniture has dots of its own between section names.
    return BlockMarks(page).filter { page.document.blocks[$0.block].label != .furniture }.flatMap(\.marks)
      .filter { isDot($0.value) && joinsHan($0, bytes.span) }
  }

  private static func isDot(_ scalar: UInt32) -> Bool { [0xB7, 0x2022, 0x2027, 0x30FB, 0xFF65, 0xFF0E].contains(scalar) }

  private static func joinsHan(_ mark: PunctuationMark, _ text: Span<UInt8>) -> Bool {
    guard let before = UTF8Decoding.scalar(text, before: mark.start)?.value, mark.end < text.count else { return false }
    let after = UTF8Decoding.scalar(text, at: mark.end).value
    guard (0x4E00...0x9FFF).contains(before), (0x4E00...0x9FFF).contains(after) else { return false }
    // ．ends sentences and numbers the members of lists too.
    return mark.value != 0xFF0E || NameCharacters.all.contains(before) && NameCharacters.all.contains(after)
  }
}
