import JumplineBytes

/// Tells the language and script of a page by characters that only one of the scripts has.
enum ScriptDetection {
  private static let traditional = "這們國來說會時為個學對過還後裡點開關從與實發現當動無種經體書機電話長門問間見觀覺聽讀寫語認識讓訊記報導總統議黨義務產業農區縣鎮鄉東車馬鳥魚龍臺灣萬億價錢買賣銀錄難題顯該誰認論評變應戰爭爾"
  private static let simplified = "这们国来说会时为个学对过还后里点开关从与实发现当动无种经体书机电话长门问间见观觉听读写语认识让讯记报导总统议党义务产业农区县镇乡东车马鸟鱼龙湾万亿价钱买卖银录难题显该谁论评变应战争尔"

  /// For each scalar from U+4E00: 1 for traditional only, -1 for simplified only, 0 for what both lists hold or neither.
  private static let sides: [Int8] = {
    var sides = [Int8](repeating: 0, count: 0x5200)
    for scalar in traditional.unicodeScalars { sides[Int(scalar.value) - 0x4E00] += 1 }
    for scalar in simplified.unicodeScalars { sides[Int(scalar.value) - 0x4E00] -= 1 }
    return sides.map { $0.signum() }
  }()

  /// BCP 47: `zh-Hans`, `zh-Hant`, `zh`, `ja`, `ko`, `und`; empty when there is no text.
  static func language(of source: Source) -> String {
    let text = source.text
    let span = text.span
    var offset = 0
    var han = 0
    var kana = 0
    var hangul = 0
    var latin = 0
    var balance = 0
    let sides = sides.span
    // A few hundred characters tell; the rest of the page would only cost time.
    let enough = 200
    while offset < span.count, han + kana + hangul < enough, latin < 2_000 {
      // U+4E00 to U+9FFF: nearly all of the text.
      let stop = min(span.count &- 2, offset &+ 3 &* (enough &- han &- kana &- hangul))
      let run = offset
      while offset < stop, unsafe span[unchecked: offset] &- 0xE4 < 6 {
        let place = Int(UTF8Decoding.scalar(ofThree: span, at: offset)) - 0x4E00
        if place < 0 { break }
        balance &+= Int(sides[place])
        offset &+= 3
      }
      han &+= (offset &- run) / 3
      if offset > run { continue }
      let (value, length) = UTF8Decoding.scalar(span, at: offset)
      offset += length
      if Mark.isHan(value) {
        han += 1
        if value >= 0x4E00, value < 0xA000 { balance += Int(sides[Int(value) - 0x4E00]) }
      } else if (0x3041...0x30FF).contains(value), value != 0x30FB {
        kana += 1
      } else if (0xAC00...0xD7A3).contains(value) {
        hangul += 1
      } else if Mark.isLatin(value) {
        latin += 1
      }
    }
    if han + kana + hangul + latin == 0 { return "" }
    if kana * 4 > han { return kana > 0 ? "ja" : "und" }
    if hangul > han { return "ko" }
    if han == 0 { return "und" }
    if balance == 0 { return "zh" }
    return balance > 0 ? "zh-Hant" : "zh-Hans"
  }
}
