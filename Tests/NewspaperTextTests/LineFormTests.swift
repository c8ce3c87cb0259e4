import Testing

@testable import NewspaperText

@Suite struct LineFormTests {
  private let lexicon = Lexicon()

  @Test(arguments: ["南湖晚报", "南　湖　晚　报", "東山日報"])
  func `knows the name of a paper that stands alone`(text: String) {
    #expect(LineForm.isMasthead(ScalarLine(text), lexicon))
  }

  @Test(arguments: ["天气预报", "情况通报", "报", "南湖晚报今日改版", "南湖晚报社"])
  func `takes no report for a paper`(text: String) {
    #expect(!LineForm.isMasthead(ScalarLine(text), lexicon))
  }

  @Test(arguments: ["今日8版", "今日共12版", "本期四版", "今日二张", "第1208期", "星期三", "社会 5", "民生·A05", "副刊/3"])
  func `knows what little a line at the edge of a page says of it`(text: String) {
    #expect(LineForm.isFolio(ScalarLine(text), isAtEdge: true))
    #expect(!LineForm.isFolio(ScalarLine(text), isAtEdge: false))
  }

  @Test(arguments: ["2014年3月5日 星期三", "第4版 民生", "2014年3月5日 民生"])
  func `knows a folio anywhere`(text: String) {
    #expect(LineForm.isFolio(ScalarLine(text), isAtEdge: false))
  }

  @Test(arguments: ["8月5日、6日 19:30 话剧《渡口》 人民剧场", "今日开镰", "本期主持人", "面粉 1.80元"])
  func `takes no row of a table for a folio`(text: String) {
    #expect(!LineForm.isFolio(ScalarLine(text), isAtEdge: true))
  }

  @Test(arguments: ["2024年9月12日", "一九五六年五月", "1956.5.3", "二〇〇六年五月三日于临江", "2006年5月写于临江", "（2006年5月3日）", "5月3日夜于临江"])
  func `knows when and where something was written`(text: String) {
    #expect(LineForm.isDateAlone(ScalarLine(text)))
  }

  @Test(arguments: ["5月3日起停水", "2006年5月的渡口", "一九五六年五月于是下了雨。", "1.80元", "2006年", "三日于归", "5月3日，桥合龙了"])
  func `takes no line that says more for a date`(text: String) {
    #expect(!LineForm.isDateAlone(ScalarLine(text)))
  }

  @Test(arguments: ["02 六个书包", "01", "Part.2", "PART 1 六个书包", "NO.1 六个书包", "故事一：六个书包", "镜头1 六个书包", "第一章 六个书包", "变化之一：书包轻了", "Q2"])
  func `knows a heading by its number`(text: String) {
    #expect(LineForm.isNumberedHeading(ScalarLine(text), lexicon))
  }

  @Test(arguments: ["第一中学迎新", "1 六个书包", "02 六个书包 18元", "故事里的事", "问题一大堆", "第三版", "第一章讲的是渡口。", "2016", "Q开头的车牌", "No problem"])
  func `takes no row of a table and no sentence for a numbered heading`(text: String) {
    #expect(!LineForm.isNumberedHeading(ScalarLine(text), lexicon))
  }

  @Test func `takes a number before a name for a folio at the edge only`() {
    #expect(LineForm.isFolio(ScalarLine("5 都市"), isAtEdge: true))
    #expect(!LineForm.isFolio(ScalarLine("5 都市"), isAtEdge: false))
    #expect(LineForm.isFolio(ScalarLine("A5 都市"), isAtEdge: false))
  }

  @Test func `takes the numeral in front of a short line for that of a heading`() {
    #expect(!LineForm.opensParagraph(ScalarLine("一、六个书包"), lexicon))
    #expect(LineForm.opensParagraph(ScalarLine("一、书包太重，走不动路。"), lexicon))
  }

  @Test func `tells a date that opens a paragraph from the rest of a dateline`() {
    #expect(LineForm.opensParagraph(ScalarLine("21日上午，船靠了岸。"), lexicon))
    #expect(!LineForm.opensParagraph(ScalarLine("21日电(记者 周航)船靠了岸。"), lexicon))
    #expect(LineForm.opensParagraph(ScalarLine("新华社堪培拉1月"), lexicon))
  }

  @Test(arguments: ["莫如初 著", "◎獨孤一鶴", "（杂文）尤不平", "□ 南山客", "（散文） 白 石", "■听雨", "（晨　钟）"])
  func `knows the name that an author gave himself`(text: String) {
    #expect(LineForm.signsWithPenName(ScalarLine(text)))
  }

  @Test(arguments: ["旧船票", "▲南山客", "（记者 周航）", "●市图书馆延长开放时间", "（一）", "（二十）", "（一）六个书包", "名著", "他的代表作", "□"])
  func `takes no other line for a pen name`(text: String) {
    #expect(!LineForm.signsWithPenName(ScalarLine(text)))
  }

  @Test(arguments: ["品种　　　本周均价　　上周均价", "昨收盘　　涨跌"])
  func `knows columns by the blanks between them`(text: String) {
    #expect(LineForm.hasColumns(ScalarLine(text)))
  }

  @Test(arguments: ["抢农时 保丰收", "更　正", "本报记者　周　航"])
  func `takes no phrases for columns`(text: String) {
    #expect(!LineForm.hasColumns(ScalarLine(text)))
  }

  @Test(arguments: ["19:40 一台备用发电机", "7：05 头班船开了"])
  func `knows a section by its time of day`(text: String) {
    #expect(LineForm.isNumberedHeading(ScalarLine(text), lexicon))
  }

  @Test(arguments: ["19:40 新闻 20:05 电视剧", "8:30 他起身，出门", "19:40"])
  func `takes no programme for a section`(text: String) {
    #expect(!LineForm.isNumberedHeading(ScalarLine(text), lexicon))
  }

  @Test(arguments: ["市自来水公司 2006年11月9日", "江南小馆　二〇一六年二月六日", "市儿童福利院 电话:88011357", "市供電公司清算組 1994年11月5日"])
  func `knows who gives a notice and when`(text: String) {
    #expect(LineForm.isSignedDate(ScalarLine(text), lexicon))
  }

  @Test(arguments: ["南湖晚报 2006年11月9日", "第4版 2006年11月9日", "2006年11月9日", "会期 11月9日至12日", "桥梁 合龙"])
  func `takes no masthead for the end of a notice`(text: String) {
    #expect(!LineForm.isSignedDate(ScalarLine(text), lexicon))
  }

  @Test(arguments: [
    ("秦家寨俱乐部　韩老六", "韩老六"), ("郭丽云（台中市／家庭主妇）", "郭丽云"), ("（第二毛纺厂　崔玉成）", "崔玉成"), ("市第四中学教师　章蕴华", "章蕴华"), ("土木1003班　胡闹", "胡闹"), ("豐台鎮小學教員　于潤之", "于潤之"),
    ("机械学院 09级 曾凡", "曾凡"), ("外语系2010级 王芳", "王芳"), ("文学院2021级本科生 李梅", "李梅"), ("临江中学 王强", "王强"), ("本市读者 谭群华", "谭群华"), ("三（2）班 张小明", "张小明"), ("局长　周航", "周航"), ("律師 周大航", "周大航"), ("市民 宋燕曦", "宋燕曦"), ("林大川／彰化縣（教師）", "林大川"),
    ("运输三队　赵宗义　米海亭", "米海亭"), ("机修车间 一学徒工", "一学徒工"), ("读者 小庞", "小庞"), ("陆家浜新村 小吴", "小吴"), ("本市 傅燕曦", "傅燕曦"), ("湖南 赖晓明", "赖晓明"), ("北京 夜生活", nil), ("湖南 高温", nil),
    ("王强 （作者单位：临江市农业局）", "王强"), ("王大明（作者為台大教授）", "王大明"), ("全县农场 同心干", nil),
    ("海河工程局 春工定期", nil), ("抢农时 保丰收", nil), ("（下转2版）", nil),
  ] as [(String, String?)])
  func `reads who wrote a letter and where he belongs`(text: String, name: String?) {
    let line = ScalarLine(text)
    #expect(LineForm.affiliatedName(line, lexicon).map(line.string) == name)
  }
}
