import JumplineBytes
import Testing

@testable import JumplinePacks

struct PackPatternTests {
  /// What a pattern matches in a text, first match of all; nil for nothing.
  private func match(_ pattern: String, _ text: String, lists: [String: [String]] = [:], ignoresWidth: Bool = true) throws -> String? {
    let pattern = try PackPattern(pattern, lists: lists, ignoresWidth: ignoresWidth)
    let bytes = Array(text.utf8)
    for start in bytes.indices where bytes[start] & 0xC0 != 0x80 {
      if let end = pattern.end(from: start, in: bytes.span) {
        // Both directions agree on what is a match.
        #expect(pattern.start(to: end, in: bytes.span) != nil)
        return String(decoding: bytes[start..<end], as: UTF8.self)
      }
    }
    return nil
  }

  private func fault(_ pattern: String) -> String? {
    do throws(PackPattern.Fault) {
      _ = try PackPattern(pattern, lists: ["places": ["杭州"], "people": []], ignoresWidth: true)
      return nil
    } catch {
      return error.en
    }
  }

  @Test func `text stands for itself, in either width`() throws {
    #expect(try match("A4纸", "一箱Ａ４纸") == "Ａ４纸")
    #expect(try match("A4纸", "一箱Ａ４纸", ignoresWidth: false) == nil)
    #expect(try match("A4纸", "一箱A3纸") == nil)
  }

  @Test func `of several words the longest is taken that lets the rest match`() throws {
    #expect(try match("{公|公斤}米", "三公斤米") == "公斤米")
    #expect(try match("{公|公斤}斤", "三公斤") == "公斤")
    #expect(try match("看{了|}书", "看书") == "看书")
    #expect(try match("看{了|}书", "看了书") == "看了书")
  }

  @Test func `a list stands for each of its words`() throws {
    #expect(try match("{list places}市", "在杭州市", lists: ["places": ["杭州", "宁波"]]) == "杭州市")
    #expect(try match("{list places}市", "在温州市", lists: ["places": ["杭州", "宁波"]]) == nil)
  }

  @Test(arguments: [
    ("{number 13-99}月", "15月", "15月"), ("{number 13-99}月", "１５月", "１５月"), ("{number 13-99}月", "十五月", "十五月"),
    ("{number 13-99}月", "12月", nil), ("{arabic}月", "十五月", nil), ("{han-number}月", "15月", nil), ("{han-number}月", "廿五月", "廿五月"),
    ("{number}%", "1.5%", nil), ("长{number}", "长1.5", nil), ("{number 0-9}元", "15元", nil),
  ])
  func `a number is whole and lies in its range`(pattern: String, text: String, found: String?) throws {
    #expect(try match(pattern, text) == found)
  }

  @Test(arguments: [
    ("第{han 1-2}届", "第二十届", "第二十届"), ("第{han 1-2}届", "第二十一届", nil), ("{letter 3}网", "ＡＢＣ网", "ＡＢＣ网"),
    ("好{mark}", "好，", "好，"), ("好{space 2}", "好　 ", "好　 "), ("{any 0-3}尾", "头身尾", "头身尾"), ("{kana 2}人", "ロボ人", "ロボ人"),
  ])
  func `classes count characters`(pattern: String, text: String, found: String?) throws {
    #expect(try match(pattern, text) == found)
  }

  @Test func `nothing reaches into another block`() throws {
    #expect(try match("头{any 0-9}尾", "头一\n二尾") == nil)
    #expect(try match("{start}今天", "昨天\n今天") == "今天")
    #expect(try match("今天{end}", "今天好\n今天") == "今天")
    #expect(try match("{start}天", "今天") == nil)
  }

  @Test func `braces are written twice`() throws {
    #expect(try match("{{甲}}", "有{甲}") == "{甲}")
  }

  @Test(arguments: [
    ("{公斤", "a { of the pattern has no }; a brace itself is written {{"),
    ("公斤}", "a } of the pattern has no {; a brace itself is written }}"),
    ("", "the pattern is empty"),
    ("{numbr 1-2}", "{numbr 1-2} is not known; did you mean {number}?"),
    ("{list place}", "the pack has no list `place`; did you mean `places`?"),
    ("{han 4-2}", "`4-2` is no number or range such as 2-4 within 0 to 200"),
    ("{han 2 3}", "{han 2 3} is not known; did you mean {han}?"),
    ("{any 0-200}甲{any 0-200}", "the pattern can match a place in 40401 ways or more, and 10000 are the most; narrow the counts in its braces"),
  ])
  func `a pattern that is none says why`(pattern: String, message: String) {
    #expect(fault(pattern) == message)
  }
}
