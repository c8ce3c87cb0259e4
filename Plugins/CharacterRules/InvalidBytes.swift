import JumplineBytes
public import JumplineModel

public struct InvalidBytes: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR016", name: "invalid-bytes", severity: .error, confidence: 1, scope: .page,
    summary: .init(
      zh: "有的字节不能按声明的编码解码。",
      en: "Some bytes cannot be decoded in the declared encoding."),
    why: .init(
      zh: "这些字节原样保留并作了标记，但没有人能读出它们。多半是文件被截断，或者编码报错了。",
      en: "The bytes are kept and marked, but nobody can read them. Most often the file was cut off, or its encoding is "
        + "another."),
    source: "The Unicode Standard 16.0, chapter 3.9, table 3-7",
    fires: [
      "水库大坝昨日合龙,下游十万亩农⟦⟪E7 94⟫⟧",
      "渡口⟦⟪FF⟫⟧恢复通航。",
      "合唱团来自⟦⟪C0 AF⟫⟧三个街道,共⟦⟪80⟫⟧百人。",
    ],
    silent: [
      "水库大坝昨日合龙,下游十万亩农田受益。",
      "渡口恢复通航。",
      "\u{FEFF}合唱团来自三个街道。",
      "上一道工序留下的\u{FFFD}不是本文件的坏字节。",
      "Café 与 naïve 都能正常解码。",
    ],
    alwaysRuns: true)

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let source = page.document.source
    if source.alignment.isIdentity { return }
    var run: TextRange?
    func close() {
      guard let found = run else { return }
      let bytes = source.bytes(of: found)
      let shown = source.bytes[bytes.offsets].prefix(8).map(Self.hex).joined(separator: " ")
      let hex = bytes.count > 8 ? shown + " …" : shown
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: 1,
          message: page.say(
            zh: "字节 \(bytes.start) 起的 \(bytes.count) 个字节不是合法的 \(source.encoding)：\(hex)",
            en: "\(bytes.count) byte\(bytes.count == 1 ? "" : "s") from offset \(bytes.start) not decodable as "
              + "\(source.encoding): \(hex)"),
          range: found, evidence: [hex]))
      run = nil
    }
    for segment in source.alignment.segments where segment.kind == .undecodable {
      if let open = run, open.end == segment.text.start {
        run = TextRange(open.start, segment.text.end)
      } else {
        close()
        run = segment.text
      }
    }
    close()
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 0x10 ? "0" + digits : digits
  }
}
