import JumplineBytes
import JumplineTesting
import Testing

@testable import NewspaperText

@Suite struct SubjectOverlapTests {
  private static let ferry = """
    东坪渡口的老渡船已经用了二十一年，船板换过三回。船工老魏说，枯水时一天要摆渡四十多趟，赶集的日子还要多些，两岸的人隔着江面就能喊应。
    渡船停航检修的半个月里，村民只能绕行上游的铁索桥，来回多走十二里山路。县里请来船厂的师傅，把船底的朽木一块块换掉，又刷了三遍桐油。
    """
  private static let goesOn = "渡口边立起了新的水位标尺。船工们商定，水位超过红线就停航，渡船靠在上游的避风湾里，铁索桥那头也要有人值守。"
  private static let other = "市图书馆昨天宣布，周末延长开放两个小时。读者可以凭借书证预约自习座位，少儿阅览室新到绘本一千三百册，全部免费外借。"

  private func overlap(_ heading: String, _ text: String) -> Double? {
    let source = TestSource.make(path: "page.txt", Array((Self.ferry + "\n" + heading + "\n" + text + "\n").utf8))
    let (pieces, _) = PieceScanner.scan(source)
    var subjects = SubjectOverlap(.newspapers)
    let bytes = source.text
    return subjects.around(2, pieces, bytes.span)
  }

  @Test func `a section speaks of what the text above speaks of, another article does not`() throws {
    let section = try #require(overlap("水位到了就停", Self.goesOn))
    let article = try #require(overlap("图书馆周末晚关门", Self.other))
    #expect(section > 3 * article)
  }

  @Test func `the words of a heading count too`() throws {
    let known = try #require(overlap("渡口老渡船停航检修", Self.other))
    let strange = try #require(overlap("图书馆周末晚关门", Self.other))
    #expect(known > strange)
  }

  @Test func `what is rare tells more`() {
    let running = RunningText.newspapers
    #expect(running.bits(UnicodeScalar("渡").value) > running.bits(UnicodeScalar("的").value))
    #expect(running.bits(UnicodeScalar("龘").value) > running.bits(UnicodeScalar("渡").value))
  }

  @Test func `a few words say nothing of a subject`() {
    #expect(overlap("更正", "本报昨日误植一字。") == nil)
  }
}
