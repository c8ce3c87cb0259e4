import JumplineBytes
import JumplineEvaluation
public import JumplineLint
public import JumplineModel

/// How many planted errors rules find, and how often they speak where nothing is wrong.
public struct LintMeasure {
  /// Errors of one kind: found, and planted.
  public struct Recall: Sendable {
    public var found = 0
    public var planted = 0

    public init() {}

    public var ratio: Double { planted == 0 ? 0 : Double(found) / Double(planted) }
  }

  /// What one rule says on clean pages.
  public struct Alarm: Sendable {
    public var code: String
    public var severity: Severity
    public var quoted: String
    public var path: String
  }

  /// What is really wrong in the articles that pages are set from, with the code of the rule that says so.
  private static let printedFaults: Set<String> = ["DAT001 从2004年2018年", "DAT001 從2004年2018年", "DUP004 网网用网", "DUP004 網網用網"]

  private let reader: any Reader
  private let linter: Linter
  /// By the name of the kind.
  public private(set) var recall: [String: Recall] = [:]
  public private(set) var alarms: [Alarm] = []
  /// Scalars that are not white space, of the clean pages.
  public private(set) var cleanCharacters = 0
  /// Planted errors that no rule found, for people to look at.
  public private(set) var missed: [PlantedError] = []

  public init(reader: any Reader, linter: Linter) {
    self.reader = reader
    self.linter = linter
  }

  /// Plants errors of each kind, one on a page at a time, going round the pages until enough have taken one.
  public mutating func plant(_ kinds: [ErrorKind] = ErrorKind.all, on pages: [TestPage], each count: Int, seed: UInt64) throws {
    for (number, kind) in kinds.enumerated() {
      var planted = 0
      for attempt in 0..<(4 * count) where planted < count {
        let page = pages[(attempt * 7 + number) % pages.count]
        guard let error = kind.plant(on: page, seed: seed &+ UInt64(number * 10_000 + attempt)) else { continue }
        planted += 1
        try judge(error, kind)
      }
    }
  }

  private mutating func judge(_ error: PlantedError, _ kind: ErrorKind) throws {
    var documents = try reader.read(TestSource.make(path: error.path, error.bytes))
    for index in documents.indices { documents[index].metadata = error.metadata }
    let isFound = zip(documents, linter.lint(documents)).contains { document, findings in
      findings.contains { kind.codes.contains($0.code) && error.isTouched(by: document.source.bytes(of: $0.range)) }
    }
    recall[kind.name, default: Recall()].planted += 1
    if isFound { recall[kind.name, default: Recall()].found += 1 } else { missed.append(error) }
  }

  /// Counts what is said of a page on which nothing is wrong.
  ///
  /// - Parameter lostHalves: where pieces start whose paragraph really is broken; what is said of their articles is not counted.
  public mutating func addClean(_ page: TestPage, lostHalves: [Int] = []) throws {
    cleanCharacters += String(decoding: page.bytes, as: UTF8.self).unicodeScalars.count { !$0.properties.isWhitespace }
    let broken = Set(page.gold.pieces.filter { lostHalves.contains($0.range.start) }.map(\.article))
    let spared = page.gold.pieces.filter { broken.contains($0.article) }.map(\.range)
    let documents = try reader.read(page.source)
    for (document, findings) in zip(documents, linter.lint(documents)) {
      for finding in findings {
        let range = document.source.bytes(of: finding.range)
        if spared.contains(where: { $0.overlaps(range) }) { continue }
        let quoted = document.source.string(finding.range)
        if Self.printedFaults.contains("\(finding.code) \(quoted)") { continue }
        // Lines that hold a kicker and the headline, and captions without a credit, are what the rules are about; headlines made of
        // any clause do break off.
        let piece = page.gold.pieces.first { $0.range.overlaps(range) }
        if finding.code == "HED004", piece?.label == .caption { continue }
        if finding.code == "HED001", piece?.role == .kickerAndMain || piece?.label == .headline { continue }
        if finding.code == "HED006", Self.isClause(quoted, of: page) { continue }
        // Now and then a page is set with the same piece of news twice, and that is a fault.
        if finding.code == "DUP001", page.gold.pieces.count(where: { Self.words(of: $0, page).hasSuffix(Self.withoutBullet(quoted)) }) > 1 { continue }
        // Some pages begin without a headline, and that is a fault too.
        if finding.code == "HED005", let piece, piece.label == .paragraph, !Self.hasHeadline(piece.article, page) { continue }
        alarms.append(
          Alarm(
            code: finding.code, severity: finding.severity, quoted: quoted, path: page.path))
      }
    }
  }

  /// Each item of a list of news has a bullet, which may be another one.
  private static func withoutBullet(_ words: String) -> Substring { words.drop { !$0.isLetter && !$0.isNumber } }

  private static func hasHeadline(_ article: Int, _ page: TestPage) -> Bool {
    page.gold.pieces.contains { $0.article == article && $0.label == .headline }
  }

  private static func words(of piece: GoldPiece, _ page: TestPage) -> String {
    String(decoding: page.bytes[piece.range.start..<piece.range.end], as: UTF8.self)
  }

  /// Whether the words of a headline stand in the text of the page, too.
  private static func isClause(_ headline: String, of page: TestPage) -> Bool {
    let words = headline.split(separator: "—").last.map(String.init) ?? headline
    return page.gold.pieces.contains {
      $0.label == .paragraph && Self.words(of: $0, page).contains(words)
    }
  }

  /// Over all kinds.
  public var total: Recall {
    recall.values.reduce(into: Recall()) { sum, kind in
      sum.found += kind.found
      sum.planted += kind.planted
    }
  }

  /// Codes of findings that say what a page is like and not what is wrong: cuts that were closed, and jumps to pages that
  /// are not at hand.
  public static let asides: Set<String> = ["PAR001", "JMP001", "JMP002"]

  /// What counts against rules: `warnings` are warnings and errors, the others information that is no aside.
  public func alarms(warnings: Bool) -> [Alarm] {
    alarms.filter { warnings ? $0.severity > .information : $0.severity == .information && !Self.asides.contains($0.code) }
  }

  /// A row in Markdown for each rule that spoke, one for all others, and the sums. Asides have no budget.
  /// - Parameter codes: of the rules that ran.
  public func alarmTable(of codes: [String], budgets: AlarmBudgets = .committed) -> String {
    var lines = ["| rule | findings in 10,000 clean characters | budget |", "|---|--:|--:|"]
    let byCode = Dictionary(grouping: alarms, by: \.code)
    for (code, alarms) in byCode.sorted(by: { $0.key < $1.key }) {
      let budget = Self.asides.contains(code) ? "" : Self.figure(budgets.limit(of: code))
      lines.append("| \(code) | \(Self.figure(rate(of: alarms))) | \(budget) |")
    }
    let silent = codes.filter { byCode[$0] == nil }.sorted()
    lines.append("| \(silent.joined(separator: " ")) | 0.00 | \(Self.figure(budgets.limit(of: ""))) |")
    lines.append("| all, warning or above | \(Self.figure(rate(of: alarms(warnings: true)))) | \(Self.figure(budgets.warnings)) |")
    lines.append(
      "| all, information without closed cuts and unresolvable jumps | \(Self.figure(rate(of: alarms(warnings: false)))) "
        + "| \(Self.figure(budgets.information)) |")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Rules that speak oftener than their budget allows; they belong behind `--preview`.
  public func overBudget(_ budgets: AlarmBudgets = .committed) -> [String] {
    Dictionary(grouping: alarms(warnings: true) + alarms(warnings: false), by: \.code)
      .filter { rate(of: $0.value) > budgets.limit(of: $0.key) }.keys.sorted()
  }

  /// A row in Markdown for each kind of error, and the sum.
  public var recallTable: String {
    var lines = ["| planted error | rules | planted | found |", "|---|---|--:|--:|"]
    for kind in ErrorKind.all {
      let recall = recall[kind.name] ?? .init()
      lines.append("| \(kind.name) | \(kind.codes.joined(separator: ", ")) | \(recall.planted) | \(Self.figure(recall.ratio)) |")
    }
    lines.append("| all | | \(total.planted) | \(Self.figure(total.ratio)) |")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Two places behind the point.
  private static func figure(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// Findings in 10,000 characters of the clean pages.
  public func rate(of alarms: some Sequence<Alarm>) -> Double {
    cleanCharacters == 0 ? 0 : Double(alarms.reduce(0) { count, _ in count + 1 }) * 10_000 / Double(cleanCharacters)
  }
}
