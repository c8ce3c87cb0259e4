import JumplineBytes
import JumplineModel
import JumplineReport

/// Why one piece of a page is what it is: every vote for the label it got, for the label that came next, and at its seam.
struct PieceReasons {
  let source: Source
  let explanation: Explanation
  let language: Language
  let paint: Paint
  let width: Int

  private static let nameWidth = 28

  /// - Parameter offset: a byte of the file.
  /// - Returns: nil where no piece has that byte.
  func lines(at offset: Int) -> [String]? {
    guard let piece = explanation.pieces.first(where: { source.bytes(of: $0.range).offsets.contains(offset) }) else {
      return nil
    }
    var lines = [
      paint(.bold, "\(source.path): \(source.bytes(of: piece.range).description)"),
      DisplayWidth.shorten(source.string(piece.range), to: width),
    ]
    let titles = [language.say(zh: "判为", en: "chosen"), language.say(zh: "其次", en: "next")]
    for (title, choice) in zip(titles, piece.choices) {
      lines += ["", paint(.bold, "\(title): \(name(choice)), \(signed(choice.score))")]
      lines += choice.votes.map(row)
      let rest = choice.score - choice.votes.reduce(0) { $0 + $1.weight }
      lines.append(row(.init(language.say(zh: "（前后各段与接缝）", en: "(bias, neighbours, seam)"), rest)))
    }
    if let seam = piece.seam {
      let previous = source.bytes(of: seam.previous).description
      let verdict =
        seam.isJoined
        ? language.say(zh: "接 \(previous)", en: "continues \(previous)")
        : language.say(zh: "不接 \(previous)", en: "does not continue \(previous)")
      let title = language.say(zh: "接缝", en: "seam")
      lines += ["", paint(.bold, "\(title): \(verdict), \(decimal(seam.confidence, 2))")]
      lines += seam.votes.map(row)
    }
    return lines
  }

  /// What to say where no piece has the byte.
  func nothing(at offset: Int) -> String {
    let size = source.bytes.count
    if offset >= size {
      return language.say(zh: "应为小于 \(size) 的字节位置，却是 \(offset)。", en: "expected an offset below \(size), found \(offset).")
    }
    let next = explanation.pieces.first { source.bytes(of: $0.range).start > offset }.map { source.bytes(of: $0.range).start }
    let hint = next.map { language.say(zh: "下一段从 \($0) 开始。", en: "The next piece starts at \($0).") }
      ?? language.say(zh: "其后不再有文字。", en: "Nothing follows it.")
    return language.say(zh: "第 \(offset) 字节是空白。", en: "byte \(offset) is blank. ") + hint
  }

  private func name(_ choice: Explanation.Choice) -> String {
    choice.role == .none ? choice.label.rawValue : "\(choice.label.rawValue) \(choice.role.rawValue)"
  }

  private func row(_ vote: Explanation.Vote) -> String {
    let number = signed(vote.weight)
    return "  " + DisplayWidth.pad(vote.name, to: Self.nameWidth) + String(repeating: " ", count: max(0, 6 - number.count)) + number
  }

  private func signed(_ value: Double) -> String { (value < -0.04 ? "−" : "+") + decimal(abs(value), 1) }

  private func decimal(_ value: Double, _ digits: Int) -> String {
    let scale = digits == 1 ? 10.0 : 100.0
    let whole = Int((min(value, 1e9) * scale).rounded())
    let rest = String(whole % Int(scale))
    return "\(whole / Int(scale))." + String(repeating: "0", count: digits - rest.count) + rest
  }
}
