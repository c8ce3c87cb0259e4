/// How a paper writes its numbers.
enum NumeralForm: CaseIterable {
  case arabic
  case fullWidth
  /// 二〇〇四年, 十二月三日.
  case han

  /// A sentence with its Arabic numbers, of whole numbers below a hundred and years, in this form.
  func write(_ sentence: String) -> String {
    guard self != .arabic else { return sentence }
    var written = ""
    var digits: [Int] = []
    for scalar in Array(sentence.unicodeScalars) + [nil] {
      if let scalar, let digit = scalar.properties.numericType == .decimal ? Int(String(scalar)) : nil {
        digits.append(digit)
        continue
      }
      if !digits.isEmpty { written += form(digits) }
      digits = []
      if let scalar { written.unicodeScalars.append(scalar) }
    }
    return written
  }

  private func form(_ digits: [Int]) -> String {
    let signs: [String] =
      self == .han ? ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"] : ["０", "１", "２", "３", "４", "５", "６", "７", "８", "９"]
    if self == .han, digits.count == 2, digits[0] > 0 {
      return (digits[0] == 1 ? "" : signs[digits[0]]) + "十" + (digits[1] == 0 ? "" : signs[digits[1]])
    }
    return digits.map { signs[$0] }.joined()
  }
}
