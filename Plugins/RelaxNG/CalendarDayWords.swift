import JumplineBytes

extension CalendarDay {
  /// What a text says of a day; what it leaves out, or what cannot be read, is nil.
  struct Words {
    private(set) var year: Int?
    private(set) var month: Int?
    private(set) var day: Int?

    /// Reads `2024年9月12日`, `二〇二四年九月十二日`, `9月12日`, `12日` and `2024-09-12` with any sign between.
    init(_ text: String) {
      var numbers: [Int] = []
      var digits: [Int] = []
      for scalar in text.unicodeScalars {
        if let digit = Self.digit(scalar) {
          digits.append(digit)
          continue
        }
        let number = Self.number(digits)
        digits = []
        switch scalar {
        case "年": year = number
        case "月": month = number
        case "日", "号", "號": day = number
        default: if let number { numbers.append(number) }
        }
      }
      if let number = Self.number(digits) { numbers.append(number) }
      if year == nil, month == nil, day == nil, numbers.count == 3, numbers[0] > 999 {
        year = numbers[0]
        month = numbers[1]
        day = numbers[2]
      }
      // A year of two digits says too little.
      if let known = year, known < 1000 { year = nil }
    }

    func fits(_ date: CalendarDay) -> Bool {
      (year ?? date.year) == date.year && (month ?? date.month) == date.month && (day ?? date.day) == date.day
    }

    /// 0 to 9, or 10, 20 and 30 for 十, 廿 and 卅.
    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
      switch scalar {
      case "0"..."9": Int(scalar.value) - 0x30
      case "０"..."９": Int(scalar.value) - 0xFF10
      case "〇", "零", "○": 0
      case "一", "元": 1
      case "二": 2
      case "三": 3
      case "四": 4
      case "五": 5
      case "六": 6
      case "七": 7
      case "八": 8
      case "九": 9
      case "十": 10
      case "廿": 20
      case "卅": 30
      default: nil
      }
    }

    private static func number(_ digits: [Int]) -> Int? {
      guard !digits.isEmpty, digits.count < 9 else { return nil }
      var number = 0
      for (index, digit) in digits.enumerated() {
        if digit < 10 {
          // After a ten, a digit is added; otherwise it is the next one of a row.
          number = index > 0 && digits[index - 1] >= 10 ? number + digit : number * 10 + digit
        } else {
          number = digit == 10 && number > 0 ? number * 10 : digit
        }
      }
      return number
    }
  }
}
