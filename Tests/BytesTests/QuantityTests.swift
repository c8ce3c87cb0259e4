import JumplineBytes
import Testing

struct QuantityTests {
  private func quantities(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Quantity.all(among: TextScan(bytes.span).numerals, in: bytes.span).map { quantity in
      String(decoding: bytes[quantity.start..<quantity.end], as: UTF8.self) + " \(quantity.mantissa)e\(quantity.exponent)"
    }
  }

  private func numerals(_ text: String) -> [Int] {
    let bytes = Array(text.utf8)
    return TextScan(bytes.span).numerals.map(\.value)
  }

  @Test func `decimals, thousands and 万 belong to a quantity`() {
    #expect(quantities("达52.72万件") == ["52.72万 5272e2"])
    #expect(quantities("共1,260户") == ["1,260 126e1"])
    #expect(quantities("投资３．８亿元") == ["３．８亿 38e7"])
    #expect(quantities("约2万亿元") == ["2万亿 2e12"])
  }

  @Test func `a comma between clauses parts two quantities`() {
    #expect(quantities("2013,120人") == ["2013 2013e0", "120 12e1"])
    #expect(quantities("5,12人") == ["5 5e0", "12 12e0"])
  }

  @Test func `only one point belongs to a quantity`() {
    #expect(quantities("192.168.1") == ["192.168 192168e-3", "1 1e0"])
  }

  @Test func `all numerals are found, Han and Arabic`() {
    #expect(numerals("二十五人和12个") == [25, 12])
  }

  @Test func `a row of digits without end is no numeral`() {
    #expect(numerals(String(repeating: "7", count: 40) + "和3") == [3])
  }
}
