import JumplineBytes
import Testing

struct NumeralTests {
  private func value(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    return Numeral.starting(at: 0, in: bytes.span)?.value
  }

  @Test func `digits of either width`() {
    #expect(value("2018年") == 2018)
    #expect(value("２０1８年") == 2018)
  }

  @Test func `Han numerals, read digit by digit and as words`() {
    #expect(value("二〇一八") == 2018)
    #expect(value("十") == 10)
    #expect(value("十五") == 15)
    #expect(value("二十") == 20)
    #expect(value("廿三") == 23)
    #expect(value("三百零五") == 305)
    #expect(value("二千零一十八") == 2018)
    #expect(value("三万二千") == 32000)
    #expect(value("两百") == 200)
  }

  @Test func `a numeral is found from its end`() {
    let text = Array("第2018年".utf8)
    let numeral = Numeral.ending(at: 7, in: text.span)
    #expect(numeral?.value == 2018)
    #expect(numeral?.start == 3)
    #expect(numeral?.isFourDigits == true)
  }

  @Test func `what is no numeral, or longer than any, is none`() {
    #expect(value("年") == nil)
    #expect(value("") == nil)
    #expect(value(String(repeating: "9", count: 40)) == nil)
  }
}
