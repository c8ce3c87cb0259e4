import JumplineBytes
import JumplineModel
import JumplineReport
import Testing

struct TextReportTests {
  @Test func `carets stand below wide characters`() {
    let page = ReportSample.page("茶馆\n\n跑堂的给“老王”上了red茶,一盏红茶。\n")
    let report = ReportSample.text(page, [ReportSample.finding(ReportSample.range(of: "红茶", in: page))])
    #expect(
      report == """
        pages/tea.txt:3:18: warning[TEA001] this tea is wrong
          |
        3 | 跑堂的给“老王”上了red茶,一盏红茶。
          |                             ^^^^
          = wrong-tea; confidence 0.875; leaf: 红


        """)
  }

  @Test func `a long line is cut around the place`() {
    let page = ReportSample.page(String(repeating: "春夏秋冬", count: 20) + "红茶" + String(repeating: "东南西北", count: 20))
    let report = ReportSample.text(page, [ReportSample.finding(ReportSample.range(of: "红茶", in: page))])
    #expect(
      report == """
        pages/tea.txt:1:81: warning[TEA001] this tea is wrong
          |
        1 | …春夏秋冬春夏秋冬春夏秋冬春夏秋冬红茶东南西北东南西北东南西北东南西北东南西北东南西北东南西北东…
          |                                  ^^^^
          = wrong-tea; confidence 0.875; leaf: 红


        """)
  }

  @Test(arguments: [20, 40, 72, 100, 200])
  func `no frame is wider than the terminal, however long the place`(width: Int) {
    let page = ReportSample.page(String(repeating: "春夏秋冬a", count: 40) + "红" + String(repeating: "茶b", count: 400))
    let start = ReportSample.range(of: "红", in: page).start
    let ranges = [
      TextRange(start, page.source.text.count), TextRange(start, start + 3), TextRange(0, page.source.text.count),
      TextRange(page.source.text.count, page.source.text.count),
    ]
    for range in ranges {
      let report = ReportSample.text(page, [ReportSample.finding(range)], width: width)
      let frame = report.split(separator: "\n").dropFirst().prefix(3).map(String.init)
      #expect(frame.allSatisfy { DisplayWidth.of($0) <= max(width, 24) }, "\(frame)")
      #expect(frame.last?.contains("^") == true)
    }
  }

  @Test func `a place that runs over lines shows the first and the last of them`() {
    let page = ReportSample.page("一盏红\n\n老王 摄\n\n茶。")
    let range = TextRange(ReportSample.range(of: "红", in: page).start, ReportSample.range(of: "茶", in: page).end)
    let note = Finding.Note("continues here", at: ReportSample.range(of: "茶", in: page))
    let report = ReportSample.text(page, [ReportSample.finding(range, notes: [note])])
    #expect(
      report == """
        pages/tea.txt:1:3: warning[TEA001] this tea is wrong
          |
        1 | 一盏红
          |     ^^
        5 | 茶。
          | ^^
          = wrong-tea; confidence 0.875; leaf: 红
          = note: continues here (5:1)


        """)
  }

  @Test func `a fix says what to do and where`() {
    let page = ReportSample.page("一盏红茶")
    let red = ReportSample.range(of: "红", in: page)
    let fixes = [
      Fix(.suggestion, replacements: [.init(TextRange(red.end, red.end), with: "绿")]),
      Fix(.safe, replacements: [.init(red, with: "")]),
      Fix(.unsafe(because: "guests differ"), replacements: [.init(red, with: "绿")]),
    ]
    let lines = fixes.map { fix in
      ReportSample.text(page, [ReportSample.finding(red, fix: fix)]).split(separator: "\n").last.map(String.init) ?? ""
    }
    #expect(
      lines == [
        "  = suggestion: insert “绿” at 1:4", "  = safe fix: delete “红” at 1:3",
        "  = unsafe fix (guests differ): replace “红” by “绿” at 1:3",
      ])
  }

  @Test func `a page cannot send commands to the terminal`() {
    let page = ReportSample.page("一盏\u{1B}[31m红\u{08}茶")
    let report = ReportSample.text(page, [ReportSample.finding(ReportSample.range(of: "红\u{08}", in: page))])
    #expect(
      report == """
        pages/tea.txt:1:8: warning[TEA001] this tea is wrong
          |
        1 | 一盏␛[31m红␈茶
          |          ^^^
          = wrong-tea; confidence 0.875; leaf: 红


        """)
  }

  @Test func `an empty place gets a caret where it stands`() {
    let page = ReportSample.page("一盏茶")
    let end = ReportSample.range(of: "一", in: page).end
    let report = ReportSample.text(page, [ReportSample.finding(TextRange(end, end))], language: .zh)
    #expect(
      report == """
        pages/tea.txt:1:2: 警告[TEA001] this tea is wrong
          |
        1 | 一盏茶
          |   ^
          = wrong-tea; 把握 0.875; leaf: 红


        """)
  }

  @Test func `colours only when told`() {
    let page = ReportSample.page("红茶")
    let finding = ReportSample.finding(ReportSample.range(of: "红", in: page))
    let report = ReportSample.text(page, [finding], style: Style(.ansi))
    #expect(
      report == """
        \u{1B}[1mpages/tea.txt:1:1: \u{1B}[0m\u{1B}[1;33mwarning[TEA001]\u{1B}[0m\u{1B}[1m this tea is wrong\u{1B}[0m
        \u{1B}[34m  |\u{1B}[0m
        \u{1B}[34m1 |\u{1B}[0m 红茶
        \u{1B}[34m  |\u{1B}[0m \u{1B}[1;33m^^\u{1B}[0m
        \u{1B}[34m  =\u{1B}[0m wrong-tea; confidence 0.875; leaf: 红


        """)
  }
}
