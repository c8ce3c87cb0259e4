import JumplineBytes

/// Whether some scalars look like the name of a person, as bylines print names.
///
/// Han names are two to four scalars, first a surname (the list is of common surnames in both scripts; compound ones
/// count as one). A middle dot makes a name of any length (阿卜杜拉·买买提).
struct PersonName: Sendable {
  private let surnames: HanSet
  private let compound = WordList("欧阳 司马 诸葛 上官 司徒 夏侯 尉迟 公孙 皇甫 慕容 令狐 长孙 宇文 东方 南宫 歐陽 諸葛 司徒 長孫 東方 張簡 范姜")

  /// Characters that Tibetan, Uyghur, Kazakh and Mongol names are written with: 才让多杰, 阿斯哈尔别克, 呼和巴特尔.
  private let foreign: Set<UInt32>

  init() {
    let sounds = """
      阿艾爱安奥巴白班贝本比毕别布才采仓曾查茶昌措达丹当道德登迪丁顿多朵杰尔尕嘎噶甘刚高戈格古哈海罕合贺赫呼胡吉加贾坚江降杰桔觉金卡康柯科克库拉兰朗勒雷里力丽林隆鲁罗洛玛马买麦满毛美米明木穆      纳娜南尼娘宁努诺帕潘培彭其奇齐钦青琼曲热仁荣萨赛桑色沙石斯苏索塔太坦特提图吐托娃万旺维乌吾西希夏先肖旭亚央杨叶伊依益因尤玉云孜则泽扎占哲芝智珠卓次措姆巴依布丽古丽汗罕江买热努尔扎提特尔巴图      才让卓玛拉姆央宗旦增嘉木样活佛久美尖参俄项周昂文成宝力格日夫其木高娃娜仁图雅敖登朝鲁苏和那顺乌力毕力格斯琴塔娜满都呼额尔敦巴雅尔孟克吉日嘎拉阿拉坦思不都合曼牙生江克孜赞普群培平措罗布边坚赞强龙热杰布白生
      """
    foreign = Set(sounds.unicodeScalars.lazy.map(\.value).filter(Mark.isHan))
    let list = """
      王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎\
      贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴\
      蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟\
      邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸\
      雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由竺应范田陆\
      張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭蔣葉蘇呂盧鍾譚陸賈韋鄒閆龍賀顧龔邵萬錢嚴湯溫莊聶魯喬龐顏歐關蘭俞寧紀畢單塗駱藍遊鮑華饒陽時農繆簡車項連蘆麥婁竇戚黨宮費衛應閔鄔邊師\
      傅萧洪赖代诸习贲钮荀滑汲邴糜隗郗韶蓟鄂莘贡逄堵郦郤璩濮郏庾弘禄殳沃蔚厍巢蒯庹种仉琚綦逢酆钭\
      榮叢鞏遲鄺談樂儲勞諶樓盤滿聞厲區郜闞權強帥練豐國計來門雲闕浦薩賴游羅諸習賁鈕薊貢酈郟祿鈄萊譙藺岡衞龑
      """
    surnames = HanSet(list)
  }

  func isSurname(_ scalar: UInt32) -> Bool { surnames.contains(scalar) }

  /// Three to nine characters, all of them such as transcribe names of other languages.
  func soundsForeign(_ line: ScalarLine, _ part: Range<Int>) -> Bool {
    (3...9).contains(part.count) && part.allSatisfy { foreign.contains(line[$0]) }
  }

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
