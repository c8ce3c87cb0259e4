public import JumplineLint
public import JumplineModel
import Yams

/// The findings that pages had when they were first linted, and that nobody has come to yet.
///
/// What counts is how many findings of one rule and fingerprint there are, on whatever page. The pages in it say where they
/// were, so that a run over some pages can bring the entries of those up to date and leave the others alone.
public struct Baseline: Equatable, Sendable {
  /// By path of the page, from the folder of the file.
  public var pages: [String: Set<FindingKey>]

  public init(pages: [String: Set<FindingKey>] = [:]) { self.pages = pages.filter { !$0.value.isEmpty } }

  public var count: Int { pages.values.reduce(0) { $0 + $1.count } }

  /// - Parameter rules: the codes of all rules.
  public init(_ text: String, rules: [String], language: Language) throws(ConfigurationFailure) {
    self.init()
    let shape = ConfigurationShape.byName(.byRule(.list(of: .fingerprint)))
    for (page, rules) in try CheckedYAML.root(text, shape, rules: rules, language: language)?.mapping ?? [:] {
      for (code, list) in rules.mapping ?? [:] {
        for fingerprint in list.sequence?.compactMap({ FindingFingerprint($0.scalar?.string ?? "") }) ?? [] {
          pages[page.string ?? "", default: []].insert(FindingKey(code: code.string ?? "", fingerprint: fingerprint))
        }
      }
    }
  }

  /// A line for each finding, sorted, so that a difference between two versions shows what came and went.
  public var text: String {
    let entries = pages.sorted { $0.key < $1.key }.map { page, keys in
      let codes = Dictionary(grouping: keys.sorted(), by: \.code).sorted { $0.key < $1.key }
      return (Node(page), Node(codes.map { (Node($0.key), Node($0.value.map { Node($0.fingerprint.description) })) }))
    }
    let head = "# Findings that lint --baseline takes as known, by page and rule. Written by lint --update-baseline.\n"
    return head + (entries.isEmpty ? "{}\n" : CheckedYAML.text(Node(entries)))
  }
}
