import JumplineBytes
public import JumplineModel

public struct EncodingDoubt: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR017", name: "encoding-doubt", severity: .warning, confidence: 1, scope: .page,
    summary: .init(
      zh: "读取时所用的编码不可靠：字节不能确证，或者更像是另一种编码。",
      en: "The encoding that a page was read in is doubtful: its bytes do not prove it, or speak for another one."),
    why: .init(
      zh: "编码若是错了，整页文字都是错的，看起来却可能像是生僻字。请用 --encoding 指明编码。",
      en: "In the wrong encoding every character is wrong, and may still look like a rare one. Name the encoding with "
        + "--encoding."),
    source: "jumpline: shares of everyday characters, measured on its seeds and test pages",
    fires: [
      "⟦⟪BB E1⟫⟧",
      "⟦12⟪A4 D1⟫⟧",
      "⟦⟪C1 E2 BD C7⟫⟧",
    ],
    silent: [
      "会后，代表们参观了新落成的图书馆。",
      "⟪B1 BE B1 A8 D1 B6⟫\n⟪CB AE BF E2 B4 F3 B0 D3 D7 F2 C8 D5 BA CF C1 FA A1 A3⟫",
      "⟪FF FE F1 83 D2 89⟫",
      "水库大坝昨日合龙,下游十万亩农⟪E7 94⟫",
      "The caf⟪E9⟫ by the harbour reopened.",
    ],
    alwaysRuns: true)

  /// From here on nobody needs to be told.
  private static let enough = 0.95

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let source = page.document.source
    let confidence = source.encodingConfidence
    let rival = source.encodingRival
    guard confidence < Self.enough else { return }
    // UTF-8 is what is read when no encoding fits; what does not fit is reported with its bytes, by another rule.
    if rival.isEmpty, source.encoding == "UTF-8" { return }
    let degree = Self.decimal(confidence)
    let message =
      rival.isEmpty
      ? page.say(
        zh: "没有声明编码，按 \(source.encoding) 读，把握只有 \(degree)；请用 --encoding 指明",
        en: "no encoding was declared and \(source.encoding) is not certain (\(degree)); name it with --encoding")
      : page.say(
        zh: "按 \(source.encoding) 读，字节却像是 \(rival)；请试试 --encoding \(rival)",
        en: "read as \(source.encoding), but its bytes look like \(rival); try --encoding \(rival)")
    report.append(
      Finding(
        code: Self.card.code, severity: Self.card.severity, confidence: rival.isEmpty ? 1 : 1 - confidence, message: message,
        range: page.document.pieces.first ?? TextRange(0, 0),
        evidence: ["\(source.encoding) \(degree)"] + (rival.isEmpty ? [] : [rival])))
  }

  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return hundredths >= 100 ? "1" : hundredths < 10 ? "0.0\(hundredths)" : "0.\(hundredths)"
  }
}
