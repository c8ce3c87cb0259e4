/// The surnames that most people bear, by which a name is told from other words.
enum Surname {
  /// A bit for each scalar from U+4E00 to U+9FFF: nearly every character of a page is asked about.
  private static let bits: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 0x5200 / 64)
    for scalar in common where (0x4E00...0x9FFF).contains(scalar) { bits[Int(scalar - 0x4E00) >> 6] |= 1 << UInt64(scalar & 63) }
    return bits
  }()

  private static let common: [UInt32] =
    ("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文施洪邢褚倪俞樊柳岳尤凌毕祝柯阮耿焦翁庄鲍涂邬骆裴戚童欧聂章鲁葛殷霍左苗牛关詹管费楼柴盛屠祁卓娄虞裘阚蓝闫巫晏项卞麦苑巩宗桂竺励占厉缪鞠符仇甄胥滕辛郎桑翟瞿沃")
      .unicodeScalars.map(\.value)
      + "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鐘譚鄒陸顧龍錢湯喬賀賴龔兒畢莊塗鄔駱歐聶魯關費樓婁闞藍項麥鞏厲繆".unicodeScalars.map(\.value)

  static func contains(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) && bits[Int(scalar - 0x4E00) >> 6] >> UInt64(scalar & 63) & 1 == 1
  }
}
