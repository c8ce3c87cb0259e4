import JumplineBytes

/// Whether some scalars look like the name of a person, as bylines print names.
///
/// Han names are two to four scalars, first a surname (the list is of common surnames in both scripts; compound ones
/// count as one). A middle dot makes a name of any length (阿卜杜拉·买买提).
struct PersonName: Sendable {
  private let surnames: HanSet
  private let compound = WordList("欧阳 司马 诸葛 上官 司徒 夏侯 尉迟 公孙 皇甫 慕容 令狐 长孙 宇文 东方 南宫 歐陽 諸葛 司徒 長孫 東方 張簡 范姜")

  init() {
    let list = """
      王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎\
      贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴\
      蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟\
      邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸\
      雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由竺应范田陆\
      張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭蔣葉蘇呂盧鍾譚陸賈韋鄒閆龍賀顧龔邵萬錢嚴湯溫莊聶魯喬龐顏歐關蘭俞寧紀畢單塗駱藍遊鮑華饒陽時農繆簡車項連蘆麥婁竇戚黨宮費衛應閔鄔邊師\
      榮叢鞏遲鄺談樂儲勞諶樓盤滿聞厲區郜闞權強帥練豐國計來門雲闕浦薩賴游
      """
    surnames = HanSet(list)
  }

  func isSurname(_ scalar: UInt32) -> Bool { surnames.contains(scalar) }

  /// How well a stretch of a line fits: 2 a surname and two or three scalars, 1 possible, 0 no.
  func fit(_ line: ScalarLine, _ part: Range<Int>) -> Int {
    let length = part.count
    guard length >= 2, length <= 12 else { return 0 }
    var dots = 0
    for index in part {
      if line[index] == 0xB7 || line[index] == 0x2022 || line[index] == 0x30FB { dots += 1; continue }
      if !Mark.isHan(line[index]) { return latinFit(line, part) }
    }
    if dots > 0 { return dots < length / 2 ? 2 : 0 }
    if length > 4 { return 0 }
    if compound.prefix(of: line, at: part.lowerBound) > 0 { return length >= 3 ? 2 : 1 }
    let isSurname = surnames.contains(line[part.lowerBound])
    if length <= 3 { return isSurname ? 2 : 1 }
    return isSurname ? 1 : 0
  }

  private func latinFit(_ line: ScalarLine, _ part: Range<Int>) -> Int {
    guard (0x41...0x5A).contains(line[part.lowerBound]) else { return 0 }
    for index in part where !Mark.isLatin(line[index]) && line[index] != 0x2E && line[index] != 0x27 && line[index] != 0x2D {
      return 0
    }
    return 1
  }
}
