import JumplineBytes
import JumplineJSON
public import JumplineLint
public import JumplineModel
import Synchronization

/// SARIF 2.1.0 (OASIS Standard), one run, as GitHub's code scanning reads it.
///
/// Columns count UTF-16 code units, and the run says so (`columnKind`, 3.14.27); regions end before their last column
/// (3.30.8). A level is that of the finding: `error`, `warning`, or `note` for information. Results come page by page as they
/// are found; artifacts stand at the end, by path. GitHub refuses a run of more than 25,000 results: what is over that is
/// left out, and a notification of the invocation says how much.
public struct SARIFReport: FindingFormat {
  public static let name = "sarif"
  public static let summary = "SARIF 2.1.0, for code scanning"
  public static let isList = true
  public static let limit = 25_000

  private let catalogue: RuleCatalogue
  private let language: Language
  private let version: String
  private let places: [String: Int]
  private let artifacts = Artifacts()

  /// - Parameter version: of the program.
  public init(catalogue: RuleCatalogue, language: Language, version: String) {
    self.catalogue = catalogue
    self.language = language
    self.version = version
    places = Dictionary(catalogue.cards.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The pages that were looked at. They arrive in any order and are printed by path.
  private final class Artifacts: Sendable {
    private let list = Mutex<[SARIFArtifact]>([])

    func add(_ source: Source) { list.withLock { $0.append(SARIFArtifact(source)) } }

    var sorted: [SARIFArtifact] { list.withLock { $0 }.sorted { $0.path < $1.path } }
  }

  public func writeHead(to output: inout [UInt8]) {
    output += #"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"#.utf8
    JSONObject.add("tool", to: &output) { output in
      JSONObject.add("driver", to: &output) { output in
        JSONObject.add("name", "jumpline", to: &output)
        JSONObject.add("semanticVersion", version, to: &output)
        JSONObject.add("language", language == .zh ? "zh" : "en", to: &output)
        JSONObject.add("rules", list: catalogue.cards, to: &output) { write($0, to: &$1) }
      }
    }
    JSONObject.add("columnKind", "utf16CodeUnits", to: &output)
    JSONObject.add("newlineSequences", list: ["\r\n", "\n", "\r"], to: &output) { JSONObject.quote($0, to: &$1) }
    JSONObject.add("results", to: &output)
    output.append(0x5B)
  }

  public func write(_ page: ReportedPage, to output: inout [UInt8]) {
    let source = page.document.source
    artifacts.add(source)
    let articles = ArticlePlaces(page.document)
    let fingerprints = FindingFingerprint.all(of: page.findings, in: source)
    for (index, finding) in page.findings.enumerated() {
      let known = (finding.range.start, page.positions[index])
      JSONObject.begin(&output)
      JSONObject.add("ruleId", finding.code, to: &output)
      if let place = places[finding.code] { JSONObject.add("ruleIndex", place, to: &output) }
      JSONObject.add("level", Self.level(finding.severity), to: &output)
      JSONObject.add("message", text: finding.message, to: &output)
      JSONObject.add("locations", list: [finding.range], to: &output) { range, output in
        write(range, near: known, page, to: &output)
      }
      if !finding.notes.isEmpty {
        JSONObject.add("relatedLocations", list: finding.notes, to: &output) { note, output in
          write(note.range, near: known, page, message: note.message, to: &output)
        }
      }
      JSONObject.add("partialFingerprints", to: &output) { output in
        JSONObject.add("jumplineFinding/v1", fingerprints[index].description, to: &output)
        // The one that GitHub goes by. It would make its own of the whole line, which here is a whole paragraph.
        JSONObject.add("primaryLocationLineHash", fingerprints[index].description, to: &output)
      }
      if let fix = finding.fix, !fix.replacements.isEmpty { write(fix, near: known, page, to: &output) }
      JSONObject.add("rank", number: finding.confidence * 100, to: &output)
      JSONObject.add("properties", to: &output) { output in
        JSONObject.add("confidence", number: finding.confidence, to: &output)
        JSONObject.add("evidence", list: finding.evidence, to: &output) { JSONObject.quote($0, to: &$1) }
        JSONObject.add("article", articles.article(at: finding.range.start), to: &output)
      }
      JSONObject.end(&output)
      output.append(0x0A)
    }
  }

  public func writeFoot(_ totals: FindingTotals, to output: inout [UInt8]) {
    output += "\n]".utf8
    JSONObject.add("artifacts", list: artifacts.sorted, to: &output) { $0.write(to: &$1) }
    JSONObject.add("invocations", list: [totals], to: &output) { totals, output in
      JSONObject.begin(&output)
      // A file that could not be read is a failure of the run (3.20.14), findings are not.
      JSONObject.add("executionSuccessful", literal: totals.isComplete ? "true" : "false", to: &output)
      if totals.leftOut > 0 {
        let message = language.say(
          zh: "\(totals.count) 条发现中有 \(totals.leftOut) 条未写入：一次最多 \(Self.limit) 条。请分批检查，或提高 --min-confidence。",
          en: "\(totals.leftOut) of \(totals.count) findings were left out: a run holds \(Self.limit) at the most. Lint fewer pages at once.")
        JSONObject.add("toolExecutionNotifications", list: [message], to: &output) { message, output in
          JSONObject.begin(&output)
          JSONObject.add("level", "warning", to: &output)
          JSONObject.add("message", text: message, to: &output)
          JSONObject.end(&output)
        }
      }
      JSONObject.end(&output)
    }
    output += "}]}\n".utf8
  }

  private func write(_ card: RuleCard, to output: inout [UInt8]) {
    JSONObject.begin(&output)
    JSONObject.add("id", card.code, to: &output)
    JSONObject.add("name", Self.pascalCase(card.name), to: &output)
    JSONObject.add("shortDescription", text: card.summary[language], to: &output)
    JSONObject.add("fullDescription", text: card.summary[language] + " " + card.why[language], to: &output)
    JSONObject.add("helpUri", RulePage.address(of: card), to: &output)
    JSONObject.add("help", to: &output) { output in
      JSONObject.add("text", RulePage.text(card, language: language), to: &output)
      JSONObject.add("markdown", RuleManual.section(card), to: &output)
    }
    JSONObject.add("defaultConfiguration", to: &output) { output in
      JSONObject.add("enabled", literal: card.isOnByDefault ? "true" : "false", to: &output)
      JSONObject.add("level", Self.level(card.severity), to: &output)
    }
    JSONObject.add("properties", to: &output) { output in
      JSONObject.add("precision", Self.precision(card.confidence), to: &output)
      JSONObject.add("tags", list: [String(card.code.prefix(3)), card.scope.rawValue], to: &output) {
        JSONObject.quote($0, to: &$1)
      }
    }
    JSONObject.end(&output)
  }

  private func write(
    _ range: TextRange, near known: (Int, LineTable.Position), _ page: ReportedPage, message: String? = nil,
    to output: inout [UInt8]
  ) {
    JSONObject.begin(&output)
    JSONObject.add("physicalLocation", to: &output) { output in
      JSONObject.add("artifactLocation", to: &output) { output in
        JSONObject.add("uri", SARIFArtifact.uri(page.document.source.path), to: &output)
      }
      Self.add("region", range, near: known, page, to: &output)
    }
    if let message { JSONObject.add("message", text: message, to: &output) }
    JSONObject.end(&output)
  }

  private func write(_ fix: Fix, near known: (Int, LineTable.Position), _ page: ReportedPage, to output: inout [UInt8]) {
    JSONObject.add("fixes", list: [fix], to: &output) { fix, output in
      JSONObject.begin(&output)
      JSONObject.add("description", text: FixWords.kind(fix, language), to: &output)
      JSONObject.add("artifactChanges", list: [fix.replacements], to: &output) { replacements, output in
        JSONObject.begin(&output)
        JSONObject.add("artifactLocation", to: &output) { output in
          JSONObject.add("uri", SARIFArtifact.uri(page.document.source.path), to: &output)
        }
        JSONObject.add("replacements", list: replacements, to: &output) { replacement, output in
          JSONObject.begin(&output)
          Self.add("deletedRegion", replacement.range, near: known, page, to: &output)
          JSONObject.add("insertedContent", text: replacement.text, to: &output)
          JSONObject.end(&output)
        }
        JSONObject.end(&output)
      }
      JSONObject.end(&output)
    }
  }

  private static func add(
    _ key: StaticString, _ range: TextRange, near known: (Int, LineTable.Position), _ page: ReportedPage,
    to output: inout [UInt8]
  ) {
    let start = page.position(at: range.start, near: known.0, known.1)
    let end = page.position(at: range.end, near: known.0, known.1)
    JSONObject.add(key, to: &output) { output in
      JSONObject.add("startLine", start.line, to: &output)
      JSONObject.add("startColumn", start.utf16Column, to: &output)
      JSONObject.add("endLine", end.line, to: &output)
      JSONObject.add("endColumn", end.utf16Column, to: &output)
    }
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }

  /// As GitHub orders rules by it.
  private static func precision(_ confidence: Double) -> String {
    switch confidence {
    case 0.95...: "very-high"
    case 0.85..<0.95: "high"
    case 0.6..<0.85: "medium"
    default: "low"
    }
  }

  /// `YearRangeWithoutConnector`, as SARIF wants names (3.49.7).
  private static func pascalCase(_ name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
