import Testing

@testable import NewspaperText

@Suite struct RunningTextTests {
  private let newspapers = RunningText.newspapers

  private func odds(_ before: Unicode.Scalar, _ after: String, _ text: RunningText = .newspapers) -> Float {
    let scalars = after.unicodeScalars.map(\.value)
    return text.follows(before.value, scalars[0]).map { $0 + text.beginsInside(scalars[0], scalars.count > 1 ? scalars[1] : 0) } ?? 0
  }

  /// 人民 sixteen times, 日 four times among a hundred characters.
  private let small = RunningText(
    RunningText.Tables(
      characters: "c日 e人民", openings: "e人", closings: "l民", pairs: "人m民", openingPairs: "人g民", closingPairs: "人j民"),
    count: 100)

  @Test func `a pair in the table has its level, and its beginning is added`() {
    // Level m is 4, openings in half units e is -2, the opening pair g is -2.
    #expect(odds("人", "民日", small) == 4)
    #expect(small.beginsInside(UnicodeScalar("人").value, UnicodeScalar("民").value) == -4)
    #expect(small.endsInside(UnicodeScalar("人").value, UnicodeScalar("民").value) == 2.5)
  }

  @Test func `a pair that was never seen has less, the commoner its characters are`() {
    // 16 by 16 of a hundred are expected 2.56 times, 4 by 4 .16 times.
    #expect(abs(odds("民", "民", small) - -1.66) < 0.01)
    #expect(abs(odds("日", "日", small) - -0.236) < 0.01)
  }

  @Test func `what the model does not know says nothing`() {
    #expect(odds("龘", "民日", small) == 0)
    #expect(odds("人", "！", small) == 0)
  }

  @Test func `a cut word goes on, and two words that never meet do not`() {
    #expect(odds("政", "府的") > 2)
    #expect(odds("经", "济发") > 2)
    #expect(odds("在", "本报") < -1)
    #expect(odds("了", "本报") < -1)
  }

  @Test func `both scripts have the same odds, and so have both widths of digits and letters`() {
    #expect(odds("發", "展經") == odds("发", "展经"))
    #expect(odds("年", "１２") == odds("年", "12"))
    #expect(odds("第", "Ａ１") == odds("第", "A1"))
    #expect(odds("，", "他") == odds(",", "他"))
  }

  @Test func `what opens paragraphs and what ends headings is told from what stands inside`() {
    func begins(_ text: String) -> Float {
      let scalars = text.unicodeScalars.map(\.value)
      return newspapers.beginsInside(scalars[0], scalars[1])
    }
    #expect(begins("本报") < -1)
    #expect(begins("据悉") < -1)
    #expect(begins("的人") > 1.5)
    func ends(_ text: String) -> Float {
      let scalars = text.unicodeScalars.map(\.value)
      return newspapers.endsInside(scalars[0], scalars[1])
    }
    #expect(ends("中的") > 1)
    #expect(ends("正在") > 1)
    #expect(ends("会议") < ends("中的"))
  }
}
