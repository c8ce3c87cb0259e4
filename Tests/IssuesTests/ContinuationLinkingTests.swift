import Foundation
import JumplineBytes
import JumplineIssues
import JumplineModel
import Testing

struct ContinuationLinkingTests {
  static let first = """
    水库移民搬进新居

    本报记者 何田

    搬家那天[K1],老何把旧门牌也带走了。他说,这块门牌陪了他四十年。新居的厨房朝南,老何的老伴最满意的就是这扇窗,她在窗台上种了三盆

    (下转2版)

    渔港新修防波堤

    本报记者 方正

    防波堤[F1]长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。港口的老船长每天都要到堤上走一趟,看看潮水涨到哪一级

    (下转2版)

    老粮站变身图书馆

    本报记者 许大山

    粮仓[L1]的木梁都留着,书架就立在从前堆谷子的地方。开馆第一天,来了三百多个孩子。馆长说,“这里从前存的是粮食,

    (下转3版)

    """
  static let second = """
    (上接1版)今年的台风[F2]比往年来得早,渔民们把船都系在防波堤里面。老船长说,潮水最高的那天,浪头只打到堤的第三级。

    移民搬新居

    (上接1版)香葱[K2]。老何的孙子在新学校里交了朋友,搬家以后上学只要走十分钟。水库边的旧屋已经拆了,老何有时还会回去看看。

    秋茶开采

    本报记者 许大山

    霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,中午前把鲜叶送到厂里。

    """
  static let third = """
    (上接1版)现在存的是书[L2]。”孩子们在木梁下面看书,粮站的老站长也来了,他每天坐在靠门的书架旁边,给孩子们讲从前堆谷子的故事。图书馆还

    (下转4版)

    县剧团下乡演出

    本报记者 方正

    锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场。

    """
  static let fourth = """
    (上接3版)要办夜校[L3],老站长报了名。粮站旁边的晒谷场以后是孩子们的操场。

    山路装上反光镜

    本报记者 方正

    急弯处新装了六十面反光镜,司机们都说心里踏实多了。

    """
  static let whole = [("01", first), ("02", second), ("03", third), ("04", fourth)]

  @Test func `links two jumps to one page, a short title, and an article over three pages`() throws {
    let issue = try MadeIssue(Self.whole)
    #expect(issue.links == ["K1→K2", "F1→F2", "L1→L2", "L2→L3"])
    #expect(issue.isConsistent)
  }

  @Test func `does not ask for pages in order`() throws {
    #expect(try MadeIssue(Self.whole.reversed()).links == MadeIssue(Self.whole).links)
  }

  @Test func `leaves a continuation without a partner alone`() throws {
    let issue = try MadeIssue([
      ("01", Self.first), ("03", Self.third),
      ("04", "(上接5版)锣鼓[X2]一响,晒谷场上坐满了人。剧团今年要演一百二十场,演到正月才歇。\n"),
    ])
    #expect(issue.links == ["L1→L2"])
  }

  @Test func `keeps sections apart, and finds a page whose letter is left out`() throws {
    let issue = try MadeIssue([
      ("A01", "老粮站变身图书馆\n\n本报记者 何田\n\n粮仓[L1]的木梁都留着,书架就立在从前堆谷子的地方。开馆那天来了许多\n\n(下转4版)\n"),
      ("A04", "(上接A1版)孩子[L2]。他们坐在木梁下面看书,书架旁边还摆着从前量谷子的木斗。\n"),
      ("B01", "渔港新修防波堤\n\n本报记者 方正\n\n防波堤[F1]长九百米,能挡十二级台风。渔民们都说,今年可以睡个\n\n(下转B4版)\n"),
      ("B04", "(上接B1版)好觉[F2]。台风来的那天,渔民们把船系在防波堤里面。\n"),
    ])
    #expect(issue.links == ["L1→L2", "F1→F2"])
    #expect(issue.isConsistent)
  }

  @Test func `tells an ambiguous pair and does not make it`() throws {
    let facts = try MadeIssue([
      ("01", "甲\n\n(下转2版)\n\n乙\n\n(下转2版)\n"), ("02", "(上接1版)\n\n(上接1版)\n"),
    ]).documents.map { ContinuationFacts($0) }
    let links = ContinuationLinking.resolve(facts)
    #expect(!links.isEmpty)
    #expect(links.allSatisfy { $0.isAmbiguous })
  }

  @Test func `facts can be stored and sent`() throws {
    let facts = try MadeIssue(Self.whole).documents.map { ContinuationFacts($0) }
    let copies = try JSONDecoder().decode([ContinuationFacts].self, from: JSONEncoder().encode(facts))
    #expect(copies == facts)
    #expect(ContinuationLinking.resolve(copies) == ContinuationLinking.resolve(facts))
  }

  @Test func `pages without date are not linked`() throws {
    var documents = try MadeIssue(Self.whole).documents
    #expect(documents.allSatisfy { $0.metadata.date == "2024-09-12" })
    documents = documents.map { Document(source: $0.source) }
    #expect(documents.map { ContinuationFacts($0).lines.count } == [0, 0, 0, 0])
  }
}
