import JumplineBytes
import JumplineConfiguration
import JumplineEncodings
import JumplineModel
import NewspaperText
import Testing

@testable import JumplinePacks

struct RulePackTests {
  static let tea = """
    pack: tea
    version: "2"
    summary: {zh: 茶, en: Tea}
    lists:
      gardens: [龙井, 梅家坞]
      sellers: sellers.txt
    rules:
      - code: TEA001
        name: wrong-tea
        severity: error
        summary: {zh: 茶名写错。, en: The name of a tea is wrong.}
        pairs:
          碧罗春: 碧螺春
        fix: safe
        fires: [采下的⟦碧罗春⟧当天炒完。]
        silent: [采下的碧螺春当天炒完。]
      - code: TEA002
        name: price-without-unit
        summary: A price has no unit.
        find: "每斤{number 1-99999}"
        after: ["，", "。"]
        in: paragraph
        fires: ["新茶上市，今年龙井的价格是⟦每斤800⟧，比去年高一成。"]
        silent: ["新茶上市，今年龙井的价格是每斤800元，比去年高一成。"]

    """

  static func load(_ text: String, taken: [String] = [], _ language: Language = .en) throws(ConfigurationFailure) -> RulePack {
    try RulePack(text, rules: taken, language: language) { $0 == "sellers.txt" ? ["茶庄", "茶行"] : nil }
  }

  private static let reader = NewspaperTextReader()

  static func read(_ page: [UInt8]) -> Document? {
    try? reader.read(SourceReading(detecting: page).source(path: "example", sha256: "")).first
  }

  /// What is wrong with a pack, each with its place.
  static func faults(_ text: String, taken: [String] = [], _ language: Language = .en) -> [String] {
    do throws(ConfigurationFailure) {
      let pack = try load(text, taken: taken, language)
      return pack.faults(language: language, reading: read).map { "\($0.line):\($0.column) \($0.message)" }
    } catch {
      return error.faults.map { "\($0.line):\($0.column) \($0.message)" }
    }
  }

  static func findings(_ page: String, _ pack: RulePack, language: Language = .en) throws -> [Finding] {
    let document = try #require(read(Array(page.utf8)))
    var findings: [Finding] = []
    pack.check(LintedPage(document, cues: CueIndex(pack.cues), language: language), pack.cards.map(\.code), &findings)
    return findings
  }

  @Test func `a pack says its rules`() throws {
    let pack = try Self.load(Self.tea)
    #expect(pack.name == "tea" && pack.version == "2" && pack.summary.zh == "茶")
    #expect(pack.cards.map(\.code) == ["TEA001", "TEA002"])
    #expect(pack.cards.map(\.severity) == [.error, .warning])
    #expect(pack.cards.map(\.fix) == [.safe, .none])
    #expect(Self.faults(Self.tea) == [])
  }

  @Test func `a finding says what should be there`() throws {
    let page = "新茶开采\n\n今年的碧罗春价格是每斤1200，比去年高一成，茶农都说好。\n"
    let findings = try Self.findings(page, Self.load(Self.tea))
    #expect(findings.map(\.message) == ["“碧罗春” should be “碧螺春”: The name of a tea is wrong", "“每斤1200”: A price has no unit"])
    #expect(findings.map { $0.fix?.replacements.map(\.text) } == [["碧螺春"], nil])
    #expect(findings.map(\.evidence) == [["pack tea"], ["pack tea"]])
  }

  /// A word is found by its Han characters wherever they stand in it, in either width of what stands before.
  @Test func `words are found whatever they begin with`() throws {
    let words = ["A4纸", "纸", "5G网络", "km", "㎡", "第三产业园", "产业", "产业园", "甲A乙", "𠮷野"]
    let rules = words.enumerated().map { number, word in
      """
        - code: WRD00\(number)
          name: a-word
          summary: A word.
          find: \(word)
          fires: [⟦\(word)⟧]
          silent: [没有]

      """
    }
    let pack = try Self.load("pack: words\nrules:\n" + rules.joined())
    let page = "一箱Ａ４纸，另有5Ｇ网络，长3ｋm，占地9㎡，第三产业园里，甲Ａ乙和𠮷野。\n"
    let found = try Self.findings(page, pack).map { "\($0.code) " + String(decoding: Array(page.utf8)[$0.range.offsets], as: UTF8.self) }
    #expect(
      found.sorted() == [
        "WRD000 Ａ４纸", "WRD001 纸", "WRD002 5Ｇ网络", "WRD003 ｋm", "WRD004 ㎡", "WRD005 第三产业园", "WRD006 产业", "WRD007 产业园", "WRD008 甲Ａ乙",
        "WRD009 𠮷野",
      ])
  }

  @Test func `a rule that is switched off is not looked for`() throws {
    let pack = try Self.load(Self.tea)
    let document = try #require(Self.read(Array("今年的碧罗春价格是每斤1200，比去年高一成。\n".utf8)))
    var findings: [Finding] = []
    pack.check(LintedPage(document, cues: CueIndex(pack.cues), language: .en), ["TEA002"], &findings)
    #expect(findings.map(\.code) == ["TEA002"])
  }

  @Test func `unknown keys are told with their line and the nearest name`() {
    let text = Self.tea.replacing("severity: error", with: "severty: error").replacing("in: paragraph", with: "in: paragraf")
    #expect(
      Self.faults(text) == [
        "10:5 unknown key `severty`; did you mean `severity`?",
        "22:9 expected headline, byline, dateline, paragraph, subheading, caption, credit, jump, signature, verse, table, furniture or unassigned, found `paragraf`; did you mean `paragraph`?",
      ])
  }

  @Test func `what a rule needs is told when it is missing`() {
    #expect(
      Self.faults("pack: tea\nrules:\n  - code: TEA001\n    name: wrong-tea\n") == [
        "3:5 `summary` is missing", "3:5 `fires` is missing", "3:5 `silent` is missing",
      ])
    #expect(Self.faults("") == ["1:1 the pack is empty; it needs `pack` and `rules` at least"])
  }

  @Test func `codes and names have a form, and no two rules one code`() {
    #expect(
      Self.faults(Self.tea.replacing("TEA001", with: "tea-1")).first
        == "8:11 expected two to eight capitals and three digits such as MYS001, found `tea-1`")
    #expect(
      Self.faults(Self.tea.replacing("wrong-tea", with: "Wrong tea")) == [
        "9:11 expected small letters and hyphens such as wrong-unit, found `Wrong tea`"
      ])
    #expect(Self.faults(Self.tea, taken: ["TEA002"]) == ["17:11 another rule has the code `TEA002`"])
    #expect(Self.faults(Self.tea.replacing("TEA002", with: "TEA001")) == ["17:11 another rule has the code `TEA001`"])
  }

  @Test func `a faulty pattern is told where it stands`() {
    #expect(
      Self.faults(Self.tea.replacing("{number 1-99999}", with: "{numbr 1-99999}")) == [
        "20:11 {numbr 1-99999} is not known; did you mean {number}?"
      ])
    #expect(
      Self.faults(Self.tea.replacing("    find: \"每斤{number 1-99999}\"\n", with: "")) == [
        "17:5 `find` or `pairs` has to say what is looked for"
      ])
    #expect(
      Self.faults(Self.tea.replacing("每斤{number 1-99999}", with: "{number 1-99999}")).first
        == "20:11 a pattern needs some text of its own: braces cannot stand for all of it")
  }

  @Test func `a list lies beside its pack and nowhere else`() {
    for file in ["../sellers.txt", "/etc/passwd", "buyers.txt"] {
      #expect(
        Self.faults(Self.tea.replacing("sellers.txt", with: file)) == [
          "6:12 the list `\(file)` cannot be read: expected a text file beside the pack, a word a line"
        ])
    }
  }

  @Test func `examples that do not hold are told, in both languages`() {
    let text = Self.tea.replacing("采下的碧螺春当天炒完", with: "采下的碧罗春当天炒完")
    #expect(Self.faults(text) == ["16:14 an example of TEA001 fails: expected to flag nothing, flagged “碧罗春”"])
    #expect(Self.faults(text, .zh) == ["16:14 TEA001 的例子不符：应查出无，却查出“碧罗春”"])
    let unmarked = Self.tea.replacing("⟦碧罗春⟧", with: "碧螺春")
    #expect(Self.faults(unmarked) == ["15:13 an example of `fires` has to mark what is flagged with ⟦…⟧"])
  }

  @Test func `overlapping matches of one rule are one finding`() throws {
    let text = Self.tea.replacing("碧罗春: 碧螺春", with: "碧罗春: 碧螺春\n      今年的碧罗春: 今年的碧螺春")
    let page = "今年的碧罗春，去年的碧罗春，都卖完了。\n"
    let found = try Self.findings(page, Self.load(text)).map { String(decoding: Array(page.utf8)[$0.range.offsets], as: UTF8.self) }
    #expect(found == ["今年的碧罗春", "碧罗春"])
  }

  @Test(arguments: ShippedPack.all.map(\.name))
  func `a pack that is shipped proves itself`(name: String) throws {
    let shipped = try #require(ShippedPack.all.first { $0.name == name })
    #expect(Self.faults(shipped.text) == [])
    let pack = try Self.load(shipped.text)
    #expect(pack.name == name)
    for card in pack.cards {
      #expect(card.fires.count >= 3 && card.silent.count >= 5, "\(card.code)")
      #expect(!card.summary.zh.isEmpty && card.summary.zh != card.summary.en, "\(card.code)")
    }
  }
}
