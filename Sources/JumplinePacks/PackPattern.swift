import JumplineBytes
import JumplineModel

/// What a rule of a pack looks for: text in which braces stand for more than themselves.
///
/// | written | stands for |
/// |---|---|
/// | `公斤` | itself; half and full width are the same, unless the rule says otherwise |
/// | `{公斤\|千克}` | one of several; an empty one, `{了\|}`, may be left out |
/// | `{list places}` | one of the words of a list of the pack |
/// | `{number}` `{number 13-99}` | a number in digits of either width or in 汉字, and from what to what |
/// | `{arabic 1-12}` `{han-number}` | a number in digits only, in 汉字 only |
/// | `{han}` `{han 2-4}` | that many Han characters; likewise `digit` `letter` `kana` `mark` `space` `any` |
/// | `{start}` `{end}` | the beginning and the end of a block |
/// | `{{` `}}` | a brace |
///
/// A match never leaves its block. Parts take as much as they can and give back what others need.
public struct PackPattern: Sendable {
  enum Part: Sendable {
    case words(PackWords)
    case scalars(ScalarClass, ClosedRange<Int>)
    case number(NumberKind, ClosedRange<Int>)
    case blockStart
    case blockEnd
  }

  enum NumberKind: String, CaseIterable, Sendable {
    case any = "number"
    case arabic
    case han = "han-number"
  }

  /// Why text is no pattern.
  struct Fault: Error {
    var zh: String
    var en: String
  }

  /// More ways than these to take the parts of one place are refused: a search has to end.
  private static let mostWays = 10_000

  let parts: [Part]

  /// - Parameter words: the lists of the pack, by name.
  init(_ text: String, lists: [String: [String]], ignoresWidth: Bool) throws(Fault) {
    var parts: [Part] = []
    var literal: [UInt32] = []
    func closeLiteral() {
      if !literal.isEmpty { parts.append(.words(PackWords([literal], ignoresWidth: ignoresWidth))) }
      literal = []
    }
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "{" || scalar == "}", rest.first == scalar {
        rest.removeFirst()
        literal.append(scalar.value)
      } else if scalar == "{" {
        guard let end = rest.firstIndex(of: "}") else {
          throw Fault(zh: "模式里的 { 没有 }；要写花括号本身，请写 {{", en: "a { of the pattern has no }; a brace itself is written {{")
        }
        closeLiteral()
        parts.append(try Self.part(String(rest[..<end]), lists, ignoresWidth))
        rest = rest[rest.index(after: end)...]
      } else if scalar == "}" {
        throw Fault(zh: "模式里的 } 没有 {；要写花括号本身，请写 }}", en: "a } of the pattern has no {; a brace itself is written }}")
      } else {
        literal.append(scalar.value)
      }
    }
    closeLiteral()
    guard !parts.isEmpty else { throw Fault(zh: "模式是空的", en: "the pattern is empty") }
    let ways = parts.reduce(1) { $0 > Self.mostWays ? $0 : $0 * $1.ways }
    guard ways <= Self.mostWays else {
      throw Fault(
        zh: "模式有 \(ways) 种以上的匹配方式，最多 \(Self.mostWays) 种；请缩小 {…} 里的字数",
        en: "the pattern can match a place in \(ways) ways or more, and \(Self.mostWays) are the most; narrow the counts in its braces")
    }
    self.parts = parts
  }

  private static func part(_ inside: String, _ lists: [String: [String]], _ ignoresWidth: Bool) throws(Fault) -> Part {
    if inside.unicodeScalars.contains("|") {
      let words = inside.split(separator: "|", omittingEmptySubsequences: false).map { $0.unicodeScalars.map(\.value) }
      return .words(PackWords(words, ignoresWidth: ignoresWidth))
    }
    let fields = inside.split(separator: " ").map(String.init)
    let name = fields.first ?? ""
    let argument = fields.count > 1 ? fields[1] : nil
    guard fields.count <= 2 else { throw unknown(inside) }
    if name == "list" {
      guard let argument, let words = lists[argument] else {
        let known = lists.keys.sorted()
        let meant = NearestName.of(argument ?? "", among: known)
        throw Fault(
          zh: "规则包里没有名单 `\(argument ?? "")`" + (meant.map { "；是不是 `\($0)`？" } ?? "；有 \(known.joined(separator: "、"))"),
          en: "the pack has no list `\(argument ?? "")`" + (meant.map { "; did you mean `\($0)`?" } ?? "; it has \(known.joined(separator: ", "))"))
      }
      return .words(PackWords(words.map { $0.unicodeScalars.map(\.value) }, ignoresWidth: ignoresWidth))
    }
    if let kind = NumberKind(rawValue: name) {
      return .number(kind, try argument.map { text throws(Fault) in try range(text, 0...Int(Int32.max)) } ?? 0...Int.max)
    }
    if let scalars = ScalarClass(rawValue: name) {
      return .scalars(scalars, try argument.map { text throws(Fault) in try range(text, 0...200) } ?? 1...1)
    }
    if argument == nil, name == "start" { return .blockStart }
    if argument == nil, name == "end" { return .blockEnd }
    throw unknown(inside)
  }

  private static func unknown(_ inside: String) -> Fault {
    let known = NumberKind.allCases.map(\.rawValue) + ScalarClass.allCases.map(\.rawValue) + ["list", "start", "end"]
    let name = inside.split(separator: " ").first.map(String.init) ?? ""
    let meant = NearestName.of(name, among: known)
    return Fault(
      zh: "不认识 {\(inside)}；" + (meant.map { "是不是 {\($0)}？" } ?? "可用的有 \(known.joined(separator: "、"))，或 {甲|乙}"),
      en: "{\(inside)} is not known; " + (meant.map { "did you mean {\($0)}?" } ?? "known are \(known.joined(separator: ", ")), or {this|that}"))
  }

  /// `3`, `2-4`.
  private static func range(_ text: String, _ limits: ClosedRange<Int>) throws(Fault) -> ClosedRange<Int> {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last, limits.contains(first), limits.contains(last) {
      return first...last
    }
    throw Fault(
      zh: "`\(text)` 不是 \(limits.lowerBound) 到 \(limits.upperBound) 之间的数或范围，如 2-4",
      en: "`\(text)` is no number or range such as 2-4 within \(limits.lowerBound) to \(limits.upperBound)")
  }
}

extension PackPattern.Part {
  /// In how many ways the part can end when it begins somewhere.
  fileprivate var ways: Int {
    switch self {
    case .words(let words): words.hasEmpty ? 2 : 1
    case .scalars(_, let counts): counts.count
    case .number, .blockStart, .blockEnd: 1
    }
  }
}
