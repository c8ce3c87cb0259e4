/// How much a finding of each rule counts in the rate of errors.
///
/// The weights follow the annex of 《图书质量管理规定》 (General Administration of Press and Publication, order 26 of 2004),
/// 《图书编校质量差错率计算方法》, part three, to which that of 《报纸期刊质量管理规定》 (国新出发〔2020〕10号) for newspapers is
/// alike. What neither says of is our choice, and marked so.
public struct ErrorWeights: Hashable, Sendable {
  /// A line of the table that is built in.
  public struct Line: Sendable {
    /// The code of a rule, or the beginning of codes.
    public var rule: String
    public var weight: Double
    /// Whether it is not the annex that says so.
    public var isOurs: Bool
    /// What the annex says, or why we say it.
    public var reason: String

    init(_ rule: String, _ weight: Double, _ reason: String, isOurs: Bool = false) {
      self.rule = rule
      self.weight = weight
      self.isOurs = isOurs
      self.reason = reason
    }
  }

  public static let builtIn: [Line] = [
    Line("CHR", 0, "the file, not the print: code points, encodings, blanks", isOurs: true),
    Line("CHR001", 1, "a lost character, 漏字"),
    Line("CHR005", 1, "wrong characters, 错字"),
    Line("CHR008", 0.5, "letters of another script, 不同文种字母混用"),
    Line("CHR010", 0.5, "简化字、繁体字混用"),
    Line("CHR012", 1, "a wrong character, 别字"),
    Line("DAT", 2, "knowledge or logic, 知识性、逻辑性差错"),
    Line("DAT001", 1, "a lost character, 漏字"),
    Line("DAT009", 1, "wrong digits, 阿拉伯数字差错"),
    Line("DAT012", 0.5, "letters for 〇, 字母与其他符号混用"),
    Line("DAT013", 2, "two to five lost characters, 漏 2–5 个字"),
    Line("DAT015", 0.1, "the use of numerals, 数字用法"),
    Line("DOC", 0, "the collection, not the print", isOurs: true),
    Line("DUP", 4, "more than five characters too many, 多 5 个字以上"),
    Line("DUP004", 2, "two to five characters too many, 多 2–5 个字"),
    Line("DUP006", 0, "a reprint, not an error", isOurs: true),
    Line("HED", 0, "how the page is understood, not what is printed", isOurs: true),
    Line("HED006", 1, "a lost character, 漏字"),
    Line("HED007", 2, "logic, 逻辑性差错"),
    Line("JMP", 1, "words that do not agree, 相关文字不一致"),
    Line("JMP004", 0, "a question, not an error", isOurs: true),
    Line("JMP007", 0, "a lost line end of the file", isOurs: true),
    Line("NAM", 1, "a wrong character, 别字"),
    Line("NAM002", 2, "knowledge, 知识性差错"),
    Line("NAM004", 2, "knowledge, 知识性差错"),
    Line("NAM005", 2, "two to five characters too many, 多 2–5 个字"),
    Line("NUM", 2, "logic, 逻辑性差错"),
    Line("NUM001", 0.1, "a wrong decimal point, 小数点误用"),
    Line("NUM002", 0.5, "letters for digits, 字母与其他符号混用"),
    Line("NUM003", 0.1, "the use of numerals, 数字用法"),
    Line("NUM006", 1, "a wrong unit, counted as a wrong word", isOurs: true),
    Line("NUM007", 0.1, "a wrong dash, 破折号误用"),
    Line("NUM008", 0.1, "a blank in a number, counted as a wrong mark", isOurs: true),
    Line("PAR", 0, "how the page was scanned and cut, not what is printed", isOurs: true),
    Line("PUN", 0.1, "a wrong, lost or superfluous mark, 标点符号错用、漏用、多用"),
    Line("PUN009", 1, "a lost character, 漏字"),
  ]

  private var weights: [String: Double]

  /// - Parameter changed: what a configuration says otherwise, by the code of a rule or the beginning of codes.
  public init(changed: [String: Double] = [:]) {
    weights = Dictionary(Self.builtIn.map { ($0.rule, $0.weight) }, uniquingKeysWith: { $1 })
    for (rule, weight) in changed {
      // A group means all of its rules, also those of which the table says more.
      weights = weights.filter { !$0.key.hasPrefix(rule) }
      weights[rule] = weight
    }
    for (rule, weight) in changed { weights[rule] = weight }
  }

  /// That of the longest name that fits; 0 for a rule that nothing is said of.
  public subscript(code: String) -> Double {
    var name = Substring(code)
    while !name.isEmpty {
      if let weight = weights[String(name)] { return weight }
      name.removeLast()
    }
    return 0
  }
}
