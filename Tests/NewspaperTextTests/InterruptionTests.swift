import JumplineBytes
import JumplineModel
import JumplineTesting
import Testing

@testable import NewspaperText

/// Paragraphs that something stands inside of.
@Suite struct InterruptionTests {
  /// The paragraphs that were put together from several pieces.
  private func joined(_ page: [String]) throws -> [String] {
    let text = page.joined(separator: "\n\n") + "\n"
    let document = try #require(try NewspaperTextReader().read(TestSource.make(path: "page.txt", Array(text.utf8))).first)
    return document.blocks.filter { $0.pieces.count > 1 }.map { block in
      block.pieces.map(document.source.string).joined(separator: "|")
    }
  }

  private static let head = ["河口渔港清淤收工", "本报记者 周航", "河口渔港的清淤工程昨天收工，三百多条渔船陆续回到泊位。港务站说，今年的清淤比往年早了一个月。"]
  private static let half = "渔民老郑把船系好，第一件事是去看新修的码头。他说，从前退潮的时候船底总是擦着淤泥，进出渔"
  private static let rest = "港要等上两三个钟头，如今随时都能进出。码头边上还装了新的水电桩。"
  private static let whole = "\(half)|\(rest)"
  private static let foot = ["镇里表示，下一步将修缮灯塔。"]

  @Test func `goes on behind a notice`() throws {
    let notice = ["停电通知", "因线路检修，6月3日8时至17时，河东路沿线停电，请用户提前做好准备。", "河东供电所"]
    #expect(try joined(Self.head + [Self.half] + notice + [Self.rest] + Self.foot) == [Self.whole])
  }

  @Test func `goes on behind two notices`() throws {
    let notices = [
      "停电通知", "因线路检修，6月3日8时至17时，河东路沿线停电，请用户提前做好准备。", "河东供电所",
      "遗失声明", "周小满遗失居民身份证，声明作废。",
    ]
    #expect(try joined(Self.head + [Self.half] + notices + [Self.rest] + Self.foot) == [Self.whole])
  }

  @Test func `goes on behind a caption`() throws {
    #expect(try joined(Self.head + [Self.half, "\n图为渔船停靠在新码头旁。", "\n" + Self.rest] + Self.foot) == [Self.whole])
  }

  @Test func `a few words may be all that stands before the cut`() throws {
    let page = Self.head + ["近日，渔港附", "近的渔民也领到了新的泊位牌。港务站说，泊位牌一船一号，进出渔港都要登记。"] + Self.foot
    #expect(try joined(page).count == 1)
  }

  @Test func `two paragraphs wait at most, the later one before the earlier`() {
    var paragraphs = OpenParagraphs()
    paragraphs.read(.paragraph, at: 0, isUnfinished: false)
    for start in [1, 3] {
      paragraphs.read(.main, at: start, isUnfinished: true)
      paragraphs.read(.paragraph, at: start + 1, isUnfinished: false)
    }
    #expect(paragraphs.isFull)
    #expect((paragraphs.last, paragraphs.aside, paragraphs.furtherAside) == (4, 2, 0))
    paragraphs.read(.continuation, at: 5, continuing: 2, isUnfinished: false)
    #expect((paragraphs.last, paragraphs.aside, paragraphs.furtherAside) == (5, 0, -1))
    paragraphs.read(.continuation, at: 6, continuing: 0, isUnfinished: false)
    #expect((paragraphs.last, paragraphs.aside, paragraphs.furtherAside) == (6, -1, -1))
  }

  @Test func `a finished paragraph does not wait`() {
    var paragraphs = OpenParagraphs()
    paragraphs.read(.paragraph, at: 0, isUnfinished: false)
    paragraphs.read(.main, at: 1, isUnfinished: false)
    #expect(paragraphs == OpenParagraphs())
  }
}
