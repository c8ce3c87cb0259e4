import JumplineBytes
public import JumplineModel

public struct ParagraphCut: PageRule {
  public init() {}

  /// Below this the reader's own doubt speaks instead; see `BrokenContinuation`. On 280 pages of other makers 26 of 28 joins with a confidence
  /// from 0.3 to 0.4 were right, and 3 of 15 below.
  static let doubt = 0.3

  public static let card = RuleCard(
    code: "PAR001", name: "paragraph-cut", severity: .information, confidence: 0.9, scope: .block, fix: .unsafe,
    summary: .init(
      zh: "一个自然段被分栏、图片或版面切断，已经接上。",
      en: "A printed paragraph was cut by a column, a picture or a page, and has been joined again."),
    why: .init(
      zh: "接缝处的词、数字和引文在原文件里是断开的，检索不到。这里列出接缝、把握和依据，供人复核。接得可疑的由 PAR002 说。",
      en: "The word, number or quotation at the seam is broken in the file and no search finds it. This says where, how sure "
        + "the join is and what speaks for it, so that a person can check. PAR002 tells of joins that are in doubt."),
    source: "jumpline",
    fires: [
      "山里的孩子第一次坐上了开往县城的校车,一路上唱着歌,老师说,他们盼这一天已经盼了整整三个春⟦秋\n\n了⟧,如今终于不用再翻两座山去上学。",
      "镇上的老木匠收了六个徒弟,最小的那个只有十七岁,师傅要求他们先学磨刀,再学认木头,前三个月一件家⟦具\n\n也⟧不许碰。徒弟们没有一个叫苦。",
      "新建的泵站一小时能排出四万立方米积水,沿河的二十三个村子今年汛期没有一户进水,村民们说,这在往⟦年\n\n是⟧想也不敢想的事。",
    ],
    silent: [
      "新茶上市\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里\n\n据介绍,今年全县的茶园比去年多了三千亩,厂里添了两条生产线,新茶上市也比往年早了整整十天。",
      "山里的孩子第一次坐上了开往县城的校车。\n\n老师说,他们盼这一天已经盼了整整三个春秋。",
      "老木匠和他的六个徒弟\n\n本报记者 许大山\n\n镇上的老木匠收了六个徒弟,最小的那个只有十七岁。",
      "新建的泵站一小时能排出四万立方米积水,沿河的二十三个村子今年没有一户进水。\n\n村民们说,这在往年是想也不敢想的事。",
      "“第一条,先学磨刀。\n\n“第二条,再学认木头。”师傅说。",
      "各位读者:\n\n本报从下月起改为每周出版六期,请留意投递时间的变化。",
    ])

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let source = page.document.source
    let doubts = page.view(SeamDoubts.self)
    for block in page.document.blocks where block.pieces.count > 1 {
      for (index, join) in block.joins.enumerated() where join.kind == .seam && join.confidence >= Self.doubt {
        guard index + 1 < block.pieces.count else { break }
        let seam = Seam(block.pieces[index], block.pieces[index + 1], in: source)
        // Who doubts a join has weighed what speaks for it: the seam is told once.
        if doubts.contains(seam) { continue }
        report.append(
          Finding(
            code: Self.card.code, severity: Self.card.severity, confidence: join.confidence,
            message: page.say(
              zh: "自然段在此被切断，已接上：“\(seam.before)|\(seam.after)”",
              en: "a paragraph was cut here and has been joined: “\(seam.before)|\(seam.after)”"),
            range: seam.range, evidence: join.evidence,
            notes: [.init(page.say(zh: "下文在此", en: "continues here"), at: seam.continuation)]))
      }
    }
  }
}
