import JumplineBytes
import JumplineModel
import JumplineTesting
import NewspaperText
import Testing

/// Forms of other papers, each on a small page of its own: what every line is.
@Suite struct ReadFormsTests {
  private func labels(_ page: String) throws -> [String] {
    let document = try #require(try NewspaperTextReader().read(TestSource.make(path: "page.txt", Array(page.utf8))).first)
    return document.blocks.flatMap { block in block.pieces.map { (start: $0.start, label: block.label.rawValue) } }
      .sorted { $0.start < $1.start }.map(\.label)
  }

  private static let text = "　　春耕以来，镇里组织农机手分片作业，白天翻地，夜里运肥，三天时间就把河滩上的两千亩地全部翻了一遍。\n"

  @Test func `the head of a page is furniture, line by line`() throws {
    let page = "南湖晚报\n2014年3月5日 星期三\n今日8版\n民生 3\n\n河滩地全部翻完\n本报记者 周航\n" + Self.text
    #expect(try labels(page).prefix(5) == ["furniture", "furniture", "furniture", "furniture", "headline"])
  }

  @Test func `so are its editors and their addresses at the foot`() throws {
    let page = "河滩地全部翻完\n\n本报记者 周航\n\n" + Self.text + "\n责任编辑:林小满 电子信箱:bianji@paper.example\n\n发行热线:87650000 广告热线:87650001\n"
    #expect(try labels(page).suffix(2) == ["furniture", "furniture"])
  }

  @Test func `an article set to a width of its own is text`() throws {
    let wide = """
      农机手连夜下地
      本报记者　周　航
      　　连日来，镇里组织三十名农机手分片作业，白天翻地，夜里
      运肥，三天时间就把河滩上的两千亩地全部翻了一遍，比去年提早
      了整整一个星期。
      　　镇长说，今年的化肥和种子已经备足，农技员住在村里，随时
      解答农户的问题，争取谷雨以前全部下种，不误农时。

      渡口又通船
      　　停了半年的东坪渡口，昨天
      起恢复通航。新渡船可载六十人
      ，每天开十二个来回。
      　　船工说，等到枯水时节，还
      要再添一条小船。
      """
    #expect(try labels(wide).suffix(6) == ["headline", "paragraph", "paragraph", "paragraph", "paragraph", "paragraph"])
  }

  @Test func `a headline in the middle of its column is no paragraph, though it is indented and the text is not`() throws {
    let page = """
      　东坪渡口停航半年之后
      　　昨天起恢复通航
      本报讯 停了半年的东坪渡口，昨
      天起恢复通航。新渡船可载六十人
      ，每天开十二个来回，赶集的人说
      这下方便多了。
      船工说，等到枯水时节，还要再添
      一条小船，方便两岸的人过河去看
      亲戚。
      　河滩上的两千亩地
      　　三天全部翻完
      本报讯 连日来，镇里组织三十名
      农机手分片作业，白天翻地，夜里
      运肥，比去年提早了一个星期。
      """
    let labels = try labels(page)
    #expect(labels == ["headline", "headline"] + Array(repeating: "paragraph", count: 7) + ["headline", "headline"] + Array(repeating: "paragraph", count: 3))
  }

  @Test func `what is known of Chinese wording says nothing of English`() throws {
    let page = "The ferry stops\n\nThe last ferry crossed the river on Sunday night.\n\nThe new bridge opens today.\n"
    #expect(try labels(page).suffix(2) == ["paragraph", "paragraph"])
  }

  @Test func `a caption of printed lines begins where the text above it stops`() throws {
    let page = """
      渡口又通船
      本报记者　周　航
      　　据县里介绍，停了半年的东坪渡
      口昨天起恢复通航，新渡船可以载六
      十人，每天开十二个来回，赶集的人
      说这下方便多了，两岸的人都很高兴
      ，有人放了鞭炮，有人带着孩子来坐
      头一班船，船工忙了一天没有歇口气。
      船工们在渡口检修缆绳。周大航 摄
      　　船工说，等到枯水时节，还要再
      添一条小船，方便赶集的人们过河。
      """
    #expect(try labels(page).suffix(4) == ["paragraph", "caption", "paragraph", "paragraph"])
  }

  @Test func `a dateline goes with the byline in brackets on the next line`() throws {
    let page = """
      渡口又通船
      　　新华社临江３月５日电
      （记者周大航）停了半年的东坪
      渡口，昨天起恢复通航。新渡船
      可载六十人，每天开十二个来回
      。
      　　船工说，等到枯水时节，还
      要再添一条小船，方便赶集的人
      们过河。
      """
    #expect(try labels(page).prefix(3) == ["headline", "paragraph", "paragraph"])
  }

  @Test func `rows of names are a table`() throws {
    let page = "技术能手名单\n\n经过层层选拔，下列同志获得技术能手称号，名单如下:\n\n周大航 林小满 王建国 李秀英 陈志强\n\n赵玉兰 吴海波 孙文静 胡晓东 高立新\n\n渡口又通船\n\n本报记者 周航\n\n" + Self.text.drop { $0 == "\u{3000}" }
    #expect(try labels(page).prefix(5) == ["headline", "paragraph", "table", "table", "headline"])
  }

  @Test func `items behind signs are briefs, not captions`() throws {
    let page = "简讯\n\n▲市图书馆昨日举办读书会，三百余人参加。\n\n▲县农技站组织技术人员下乡，为农户讲解栽培要点。\n\n▲第二棉纺厂的职工食堂近日启用，可供八百人同时用餐。\n\n渡口又通船\n\n本报记者 周航\n\n" + Self.text
    #expect(try labels(page).prefix(5) == ["headline", "paragraph", "paragraph", "paragraph", "headline"])
  }

  @Test func `a headline may stand before the line that says where the article comes from`() throws {
    let page = "河滩地全部翻完\n\n本报记者 周航\n\n" + Self.text + "\n渡口又通船\n\n（上接第1版）\n\n可载六十人，每天开十二个来回。船工说，等到枯水时节，还要再添一条小船，方便赶集的人们过河。\n"
    #expect(try labels(page).suffix(3) == ["headline", "jump", "paragraph"])
  }
}
