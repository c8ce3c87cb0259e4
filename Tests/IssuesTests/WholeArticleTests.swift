import JSONLines
import JumplineBytes
import JumplineModel
import JumplinePipeline
import JumplineTesting
import NewspaperText
import PlainText
import TEI
import Testing

/// Articles that go on from page to page, told once.
@Suite struct WholeArticleTests {
  private func write(_ documents: [Document], _ writer: any Writer, _ unit: WriterOptions.Unit) -> [UInt8] {
    var output: [UInt8] = []
    let options = WriterOptions(unit: unit)
    writer.writeHeader(options, to: &output)
    for issue in Issue.issues(of: documents) { writer.write(issue, options, to: &output) }
    writer.writeFooter(options, to: &output)
    return output
  }

  private func text(_ pages: [(name: String, text: String)]) throws -> String {
    String(decoding: write(try MadeIssue(pages).documents, PlainTextWriter(), .article), as: UTF8.self)
  }

  static let cut = [
    ("01", "老粮站变身图书馆\n\n本报记者 何田\n\n粮仓的木梁都留着,书架就立在从前堆谷子的地方。开馆那天来了许多(下转2版)\n"),
    ("02", "图书馆\n\n(上接1版)\n\n孩子。他们坐在木梁下面看书,书架旁边还摆着从前量谷子的木斗。\n\n粮站的老站长也来了。\n"),
  ]

  @Test func `a sentence that the jump cuts is read as one`() throws {
    #expect(
      try text(Self.cut) == """
        老粮站变身图书馆
        本报记者 何田

        粮仓的木梁都留着,书架就立在从前堆谷子的地方。开馆那天来了许多孩子。他们坐在木梁下面看书,书架旁边还摆着从前量谷子的木斗。

        粮站的老站长也来了。


        """)
  }

  @Test func `a sentence that is complete before the jump is not joined`() throws {
    var pages = Self.cut
    pages[0].1 = pages[0].1.replacing("开馆那天来了许多", with: "")
    pages[1].1 = pages[1].1.replacing("孩子。他们", with: "孩子们")
    let documents = try MadeIssue(pages).documents
    #expect(documents.flatMap { page in page.articles.flatMap { page.jumps(of: $0) } }.allSatisfy { !$0.target.isEmpty && $0.cut == nil })
    #expect(try text(pages).contains("堆谷子的地方。\n\n孩子们坐在"))
  }

  @Test func `the two halves name each other and have the same join`() throws {
    let documents = try MadeIssue(Self.cut).documents
    let jumps = documents.flatMap { page in page.articles.flatMap { page.jumps(of: $0) } }
    try #require(jumps.count == 2)
    let (to, from) = (try #require(jumps[0].cut), try #require(jumps[1].cut))
    #expect(to.join == from.join)
    #expect(to.join.evidence == ["no-sentence-end", "page-between"])
    #expect(to.here == from.there)
    #expect(to.there == from.here)
  }

  @Test func `a block that goes on has spans of both sources and a join that names the second`() throws {
    let record = String(decoding: write(try MadeIssue(Self.cut).documents, JSONLinesWriter(), .article), as: UTF8.self)
    let first = try #require(record.split(separator: "\n").first)
    #expect(first.contains("\"spans\":[[0,47,150],[1,25,"))
    #expect(first.contains("\"evidence\":[\"no-sentence-end\",\"page-between\"]"))
    #expect(record.split(separator: "\n").count == 3)
  }

  @Test func `an article may take three pages`() throws {
    let documents = try MadeIssue(ContinuationLinkingTests.whole).documents
    let issue = Issue(documents)
    #expect(issue.continued.map(\.count).sorted() == [2, 2, 3])
    #expect(issue.contents.map(\.count) == [3, 1, 1, 1])
  }

  /// Every unit of every format gives back every source; and what is read back is what was written.
  @Test(arguments: PageStyle.allCases)
  func `set issues lose nothing in any unit`(style: PageStyle) throws {
    let reading = PageReading(readers: [NewspaperTextReader(), TEIReader(), JSONLinesReader()], language: .en)
    var joined = 0
    for number in 0..<6 {
      let issue = IssueSetter.issue(style, seed: PageSeries.sample.seed(number))
      var documents = try issue.pages.flatMap { try reading.pages($0.page.source) }
      reading.settle(&documents)
      joined += documents.flatMap { page in page.articles.flatMap { page.jumps(of: $0) } }.count { $0.cut != nil }
      let articles = write(documents, JSONLinesWriter(), .article)
      for (written, rebuilder) in [
        (articles, JSONLinesReader() as any SourceRebuilding), (write(documents, JSONLinesWriter(), .page), JSONLinesReader()),
        (write(documents, TEIWriter(), .issue), TEIReader()),
      ] {
        let sources = try rebuilder.rebuild(written)
        #expect(sources.flatMap(\.discrepancies).isEmpty)
        #expect(Set(sources.map(\.bytes)) == Set(issue.pages.map(\.page.bytes)))
        var again = try reading.pages(Source(path: "out", utf8: written, sha256: ""))
        reading.settle(&again)
        #expect(write(again, JSONLinesWriter(), .article) == articles)
      }
    }
    #expect(joined > 8)
  }

  @Test func `what a whole record says beside its blocks is proved`() throws {
    let record = String(decoding: write(try MadeIssue(Self.cut).documents, JSONLinesWriter(), .article), as: UTF8.self)
    for (old, new) in [("\"headline\":\"老粮站", "\"headline\":\"新粮站"), ("\"characters\":", "\"characters\":1")] {
      let changed = record.replacing(old, with: new, maxReplacements: 1)
      #expect(!(try JSONLinesReader().rebuild(Array(changed.utf8)).flatMap(\.discrepancies).isEmpty))
    }
    let lost = record.split(separator: "\n").dropLast().joined(separator: "\n")
    #expect(throws: ReadFailure.self) { try JSONLinesReader().read(Source(path: "out", utf8: Array(lost.utf8), sha256: "")) }
  }

  @Test func `pages that only their folios name are linked`() throws {
    let reading = PageReading(readers: [NewspaperTextReader()], language: .en)
    var documents: [Document] = []
    for (name, text) in Self.cut {
      let folio = "第\(name.dropFirst())版 要闻 2024年9月12日\n\n"
      documents += try reading.pages(TestSource.make(path: "scan/\(name)x.txt", Array((folio + text).utf8)))
    }
    reading.settle(&documents)
    #expect(documents.map(\.metadata.date) == ["2024-09-12", "2024-09-12"])
    #expect(Issue.issues(of: documents).map(\.continued.count) == [1])
  }
}
