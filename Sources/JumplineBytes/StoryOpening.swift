/// The words with which a news story begins and no other text does: 本报讯, 据新华社临江5月1日电, （中央社記者何田10日電）, 【本報專訊】.
public enum StoryOpening {
  /// What may stand before who sent it.
  public static let sources = WordList("据 據")
  /// Who sends news: cues to look for openings by.
  public static let senders = WordList(
    "本报 本報 本刊 本网 本網 本台 本社 新华社 新華社 中新社 中国新闻社 中央社 人民网 新华网 浙江日报 美联社 路透社 法新社 共同社 塔斯社")
  private static let sent = WordList("电 電 讯 訊")
  /// 电视, 电话, 讯息: words of their own.
  private static let words = WordList("视 視 话 話 子 台 力 影 邮 郵 传 傳 动 動 器 网 網 商 脑 腦 讯 訊 息 问 問 报 報")
  /// In bytes: a place, a day and perhaps a name.
  private static let longest = 66

  /// Where the opening that begins at an offset ends; nil when none does.
  public static func end(at start: Int, in text: Span<UInt8>) -> Int? {
    guard start < text.count else { return nil }
    let (first, length) = UTF8Decoding.scalar(text, at: start)
    let isBracketed = [0x28, 0xFF08, 0x3010, 0x5B, 0xFF3B, 0x3014].contains(first)
    var offset = isBracketed ? start + length : start
    let source = sources.after(offset, in: text)
    offset = source ?? offset
    let agency = senders.after(offset, in: text)
    guard agency != nil || first == 0x3010 else { return nil }
    offset = agency ?? offset
    // 本报讯 says all at once; 本报…电 has a day.
    var isSent = source != nil || first == 0x3010
    let limit = min(text.count, offset + longest)
    while offset < limit {
      if isSent || offset == agency, let end = sent.after(offset, in: text), !words.stands(at: end, in: text) {
        if !isBracketed { return end }
        let (close, width) = end < text.count ? UTF8Decoding.scalar(text, at: end) : (0, 0)
        return Punctuation.closes(close) ? end + width : nil
      }
      let (scalar, width) = UTF8Decoding.scalar(text, at: offset)
      guard (0x4E00...0x9FFF).contains(scalar) || belongs(scalar) || isBracketed && scalar == 0x3001 else { return nil }
      // 日 and a digit: the day.
      if scalar == 0x65E5 || Numeral.arabicDigit(scalar) != nil { isSent = true }
      offset += width
    }
    return nil
  }

  /// Digits, a dash between two places, a dot in a foreign one, （ and ） around its country.
  private static func belongs(_ scalar: UInt32) -> Bool {
    Numeral.arabicDigit(scalar) != nil || [0x20, 0x3007, 0x2014, 0xB7, 0xFF08, 0xFF09, 0x28, 0x29].contains(scalar)
  }
}
