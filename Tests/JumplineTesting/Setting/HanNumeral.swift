/// 二, 十二, 二十三: what older papers print for a page.
enum HanNumeral {
  static func word(_ page: String) -> String {
    guard let number = Int(page), (1...99).contains(number) else { return page }
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let (tens, ones) = (number / 10, number % 10)
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones]
  }
}
