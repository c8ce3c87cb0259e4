import JumplineBytes
import Testing

struct TextScanTests {
  private func scan(_ text: String, _ lists: [WordList] = [], sets: [HanSet] = []) -> TextScan {
    let bytes = Array(text.utf8)
    return TextScan(bytes.span, cues: CueIndex(lists, sets: sets))
  }

  private func hits(_ text: String, _ lists: WordList...) -> [String] {
    let bytes = Array(text.utf8)
    return scan(text, lists).hits.map { "\($0.list) " + String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
  }

  @Test func `words are found wherever they stand, also within others`() {
    #expect(hits("本报记者说记者", WordList("记者 本报记者")) == ["0 本报记者", "0 记者", "0 记者"])
    #expect(hits("（下转2版)", WordList("(下转 （下转"), WordList("转")) == ["1 转", "0 （下转"])
    #expect(hits("摄影，摄", WordList("摄")) == ["0 摄", "0 摄"])
  }

  @Test func `a word that is cut in two is none`() {
    #expect(hits("记,者 记\n者", WordList("记者")) == [])
    #expect(hits("下转2版", WordList("(下转")) == [])
  }

  @Test func `a list that is named twice counts once`() {
    let list = WordList("记者")
    #expect(hits("记者", list, list) == ["0 记者"])
  }

  @Test func `a set tells whether the text holds any of its characters`() {
    let (traditional, simplified) = (HanSet("國學"), HanSet("国学"))
    let found = scan("國家", sets: [traditional, simplified])
    #expect(found.mayHold(traditional))
    #expect(!found.mayHold(simplified))
    #expect(found.mayHold(HanSet("马")), "a set that the index does not know may be anywhere")
  }

  @Test func `years, months, marks and numerals are found on the way`() {
    let found = scan("２０18年，二〇一八年十月")
    #expect(found.numerals.map(\.value) == [2018, 2018, 10])
    #expect(found.dateUnits == [8, 26, 32])
    #expect(found.marks.map(\.value) == [0xFF0C])
    #expect(found.contents == [.numerals, .mixedWidths])
  }

  @Test func `what stands twice is found, one character or two`() {
    #expect(scan("人人会议会议,好").repeats == [0, 6])
    #expect(scan("会议,会议").repeats == [])
  }

  @Test func `what may be said twice in a row is a stretch to look at`() {
    let text = "他说船牢固牢固。\n乡亲们纷纷称赞纷纷称赞新来的船长。\n"
    let bytes = Array(text.utf8)
    for word in ["牢固牢固", "纷纷称赞纷纷称赞"] {
      let place = bytes.indices.first { bytes[$0...].starts(with: word.utf8) }
      #expect(place.map { start in scan(text).echoes.contains { $0.contains(start) } } == true, "\(word)")
    }
    #expect(scan(text).echoes.allSatisfy { !bytes[$0].contains(0x0A) })
    #expect(scan("潮起潮落,\n牢固\n牢固\n").echoes == [])
  }

  @Test func `lines are measured without white space`() {
    #expect(scan("一 二\n\n三　四五\n").lengths == [2, 0, 3])
  }

  @Test func `a phrase that goes round is noticed in its line`() {
    let text = "平安的一天。\n" + String(repeating: "加油 ", count: 7) + "\n又一天过去了。\n"
    #expect(scan(text).loops == [1])
    #expect(scan("一天又一天，一年又一年，日子过得平平安安。\n").loops == [])
  }

  @Test func `a sentence that is said again and again at the end of a line is noticed`() {
    let sentence = "守塔人每天傍晚准时上塔点灯。"
    #expect(scan("今年春天换了新灯。" + sentence + sentence + sentence + "\n").repeatedTails == [0])
    #expect(scan("今年春天换了新灯。" + sentence + "\n" + sentence + "\n").repeatedTails == [])
  }

  private static let glances: [(text: String, contents: TextContents)] = [
    ("他说:“好。”", []),
    ("他说:“好。", [.unpairedQuotes, .unbalancedMarks]),
    ("”好“", [.unpairedQuotes, .unbalancedMarks]),
    ("(《好》)", []),
    ("(《好)》", .unbalancedMarks),
    ("“好\n”", [.unpairedQuotes, .unbalancedMarks]),
    ("好,,", .adjacentStops),
    ("好，坏,", .marksOfBothWidths),
    ("甲、李大海、乙", .rows),
    ("好 。", .spacesAtMarks),
    ("平 安 好", .spacedCharacters),
    ("甲•乙", [.otherDots, .unusualScalars]),
    ("好——", .dashesOrDots),
    ("好。。", .adjacentStops),
    ("好\r", .carriageReturns),
    ("好\t坏", .oddSpaces),
    ("好\u{3000}坏", .oddSpaces),
    ("好\u{A0}坏", [.oddSpaces, .unusualScalars]),
  ]

  @Test func `a glance tells what there is`() {
    for (text, contents) in Self.glances { #expect(scan(text + "\n").contents == contents, "\(text)") }
  }
}
