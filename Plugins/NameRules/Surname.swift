/// The surnames that most people bear, by which a name is told from other words.
enum Surname {
  private static let common: Set<UInt32> = Set(
    ("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文施洪邢褚倪俞樊柳岳尤凌毕祝柯阮耿焦翁庄鲍涂邬骆裴戚童欧聂章鲁葛殷霍左苗牛关詹管费")
      .unicodeScalars.map(\.value)
      + "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鐘譚鄒陸顧龍錢湯喬賀賴龔兒畢莊塗鄔駱歐聶魯關費".unicodeScalars.map(\.value))

  static func contains(_ scalar: UInt32) -> Bool { common.contains(scalar) }
}
