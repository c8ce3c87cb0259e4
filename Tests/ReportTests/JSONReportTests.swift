import JumplineBytes
import JumplineModel
import JumplineReport
import Testing

struct JSONReportTests {
  @Test func `one finding is one line with every key`() {
    let page = ReportSample.page("茶馆\n\n一盏红茶")
    let red = ReportSample.range(of: "红", in: page)
    let fix = Fix(.unsafe(because: "guests differ"), replacements: [.init(red, with: "绿\"\n")])
    #expect(
      ReportSample.json(page, [ReportSample.finding(red, fix: fix)])
        == #"{"path":"pages/tea.txt","code":"TEA001","name":"wrong-tea","severity":"warning","confidence":0.875,"#
        + #""message":"this tea is wrong","start":14,"end":17,"line":3,"column":3,"article":"a0123456789abcdef","#
        + #""evidence":["leaf: 红"],"fix":{"safety":"unsafe","because":"guests differ","#
        + #""replacements":[{"start":14,"end":17,"text":"绿\"\n"}]}}"# + "\n")
  }

  @Test func `a finding without fix or rule has the same keys`() {
    var page = ReportSample.page("一盏红茶")
    page.articles = []
    var finding = ReportSample.finding(ReportSample.range(of: "红", in: page))
    finding.code = "XYZ999"
    finding.evidence = []
    finding.confidence = 1
    finding.message = "odd\u{01}"
    #expect(
      ReportSample.json(page, [finding])
        == #"{"path":"pages/tea.txt","code":"XYZ999","name":"","severity":"warning","confidence":1,"#
        + #""message":"odd\u0001","start":6,"end":9,"line":1,"column":3,"article":"","#
        + #""evidence":[],"fix":{"safety":"none","because":"","replacements":[]}}"# + "\n")
  }

  @Test func `offsets count bytes of the untouched input`() {
    let source = Source(path: "bad.txt", utf8: [0xFF] + Array("红茶".utf8), sha256: "")
    let page = Document(source: source)
    let report = ReportSample.json(page, [ReportSample.finding(TextRange(3, 6))])
    #expect(report.contains(#""start":1,"end":4,"line":1,"column":2"#))
  }

  @Test func `findings come in page order`() {
    let page = ReportSample.page("一盏红茶")
    let later = ReportSample.finding(ReportSample.range(of: "茶", in: page))
    let earlier = ReportSample.finding(ReportSample.range(of: "一", in: page))
    let lines = ReportSample.json(page, [later, earlier]).split(separator: "\n")
    #expect(lines.first?.contains(#""start":0"#) == true)
  }
}
