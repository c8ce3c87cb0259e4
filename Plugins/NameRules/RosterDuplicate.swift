public import JumplineBytes
public import JumplineModel

public struct RosterDuplicate: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "NAM005", name: "roster-order-dup", severity: .warning, confidence: 0.9, scope: .block,
    summary: .init(
      zh: "一份名单里，同一个名字出现了两次。", en: "The same name stands twice in a list of people."),
    why: .init(
      zh: "多半是漏了另一个人，或排版时重了一行。", en: "Most often another person was lost, or a line was set twice."),
    source: "jumpline",
    fires: [
      "出席的有⟦彭海舟、徐望山、彭海舟⟧、赵北川等。",
      "船队队员⟦李海生、王望山、周帆、李海生⟧登上了领奖台。",
      "参加者:⟦陳海生、林望山、黃帆、陳海生⟧、周北川。",
    ],
    silent: [
      "出席的有彭海舟、徐望山、赵北川等。",
      "高山、大海、高山,他走了一路。",
      "船队队员李海生、王望山、周帆登上了领奖台,李海生捧杯。",
      "带鱼、黄鱼、带鱼干摆满了摊位。",
      "李海、李海生、李海山是三兄弟。",
      "出席的有李伟(女)、王望山、周帆、李伟(男)。",
    ])

  private struct Item {
    var range: ReadingRange
    var scalars: [UInt32]
  }

  public static let needs: TextContents = .rows

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    let marks = page.marks.filter { $0.value == 0x3001 }.map(\.start)
    var index = 0
    while index < marks.count {
      // A row of 、 with two to four Han characters between each is a list of names.
      var end = index
      var areNames = true
      while end + 1 < marks.count, Self.isItem(marks[end] + 3, marks[end + 1], text) {
        areNames = areNames && NameCharacter.surname(at: marks[end] + 3, text) != nil
        end += 1
      }
      if end > index, areNames {
        let middle = (index..<end).map { Self.item(marks[$0] + 3, marks[$0 + 1], text) }
        judge(middle, marks[index], marks[end], page, text, &report)
      }
      index = end + 1
    }
  }

  private func judge(_ middle: [Item], _ first: Int, _ last: Int, _ page: LintedPage, _ text: Span<UInt8>, _ report: inout [Finding]) {
    var names = middle
    let before = Self.scalars(before: first, text)
    let after = Self.scalars(at: last + 3, text)
    for length in [3, 2] where before.count >= length {
      let name = Array(before.suffix(length))
      guard Surname.contains(name[0]), middle.contains(where: { $0.scalars == name }) || Array(after.prefix(length)) == name else { continue }
      names.insert(Item(range: ReadingRange(first - 3 * length, first), scalars: name), at: 0)
      break
    }
    for length in [3, 2] where after.count >= length {
      let name = Array(after.prefix(length))
      guard Surname.contains(name[0]), names.contains(where: { $0.scalars == name }), Self.endsName(after, length) else { continue }
      names.append(Item(range: ReadingRange(last + 3, last + 3 + 3 * length), scalars: name))
      break
    }
    for (place, item) in names.enumerated() {
      guard let earlier = names[..<place].last(where: { $0.scalars == item.scalars }) else { continue }
      let range = ReadingRange(earlier.range.start, item.range.end)
      let name = page.reading.string(item.range)
      report.append(
        finding(
          at: range, on: page, zh: "名单里“\(name)”出现了两次", en: "“\(name)” stands twice in this list", evidence: ["list: \(names.count) names"],
          notes: [.init(page.say(zh: "第一次", en: "first here"), at: page.reading.source(of: earlier.range))]))
    }
  }

  /// A name of two characters and one of three may begin alike: 李海 and 李海生.
  private static func endsName(_ after: [UInt32], _ length: Int) -> Bool {
    guard length == 2, after.count > 2 else { return true }
    return followers.contains(after[2])
  }

  private static let followers: Set<UInt32> = Set("等出参在和及与为到分同三四五陪主参代也均都當出參與".unicodeScalars.map(\.value))

  /// Two to four Han characters.
  private static func isItem(_ start: Int, _ end: Int, _ text: Span<UInt8>) -> Bool {
    let length = end - start
    guard length == 6 || length == 9 || length == 12 else { return false }
    return stride(from: start, to: end, by: 3).allSatisfy { place in
      let (scalar, width) = UTF8Decoding.scalar(text, at: place)
      return width == 3 && (0x4E00...0x9FFF).contains(scalar)
    }
  }

  private static func item(_ start: Int, _ end: Int, _ text: Span<UInt8>) -> Item {
    Item(range: ReadingRange(start, end), scalars: stride(from: start, to: end, by: 3).map { UTF8Decoding.scalar(text, at: $0).value })
  }

  private static func scalars(before end: Int, _ text: Span<UInt8>) -> [UInt32] {
    var scalars: [UInt32] = []
    var offset = end
    while scalars.count < 3, let (scalar, length) = UTF8Decoding.scalar(text, before: offset), (0x4E00...0x9FFF).contains(scalar) {
      scalars.insert(scalar, at: 0)
      offset -= length
    }
    return scalars
  }

  private static func scalars(at start: Int, _ text: Span<UInt8>) -> [UInt32] {
    var scalars: [UInt32] = []
    var offset = start
    while scalars.count < 3, offset < text.count {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      guard (0x4E00...0x9FFF).contains(scalar) else { break }
      scalars.append(scalar)
      offset += length
    }
    return scalars
  }
}
