public import JumplineLint
public import JumplineModel
import Yams

/// A finding that someone has looked at and wants to stay: an entry of a `.jumpline-suppressions.yml`.
///
/// Plain text cannot carry comments, so that it stands in a file of its own. The rule and the fingerprint decide what is
/// meant; the path says where it was, for people, and lets an entry be told as unused when that page was read.
public struct Suppression: Hashable, Sendable {
  /// The file is called so in every folder.
  public static let fileName = ".jumpline-suppressions.yml"

  public var key: FindingKey
  /// From the folder of the file.
  public var path: String
  /// What was said of the page, for people.
  public var message: String
  public var reason: String
  public var author: String
  /// The last day that it holds, `2027-01-31`; empty when it holds for good.
  public var expires: String
  /// Where it begins in the file, from 1; 0 when it stands in none yet.
  public var line: Int

  public init(
    key: FindingKey, path: String, message: String, reason: String, author: String, expires: String, line: Int = 0
  ) {
    self.key = key
    self.path = path
    self.message = message
    self.reason = reason
    self.author = author
    self.expires = expires
    self.line = line
  }

  private static let shape = ConfigurationShape.list(
    of: .table([
      ConfigurationKey("rule", .rule, "The code of the rule.", isNeeded: true),
      ConfigurationKey("fingerprint", .fingerprint, "What the finding is known by.", isNeeded: true),
      ConfigurationKey("path", .text, "The page, from the folder of this file.", isNeeded: true),
      ConfigurationKey("message", .text, "What was said of the page."),
      ConfigurationKey("reason", .text, "Why the page is right as it is.", isNeeded: true),
      ConfigurationKey("author", .text, "Who says so."),
      ConfigurationKey("expires", .day, "The last day that it holds."),
    ]))

  /// All entries of a file.
  /// - Parameter rules: the codes of all rules.
  public static func all(
    _ text: String, rules: [String], language: Language
  ) throws(ConfigurationFailure) -> [Suppression] {
    guard let root = try CheckedYAML.root(text, shape, rules: rules, language: language) else { return [] }
    return root.sequence?.compactMap(Suppression.init) ?? []
  }

  private init?(_ node: Node) {
    func text(_ name: String) -> String { node.mapping?[Node(name)]?.scalar?.string ?? "" }
    guard let fingerprint = FindingFingerprint(text("fingerprint")) else { return nil }
    self.init(
      key: FindingKey(code: text("rule"), fingerprint: fingerprint), path: text("path"), message: text("message"),
      reason: text("reason"), author: text("author"), expires: text("expires"), line: node.mark?.line ?? 1)
  }

  /// Entries as they are put at the end of a file.
  public static func text(_ entries: [Suppression]) -> String {
    CheckedYAML.text(
      Node(
        entries.map { entry in
          let members = [
            ("rule", entry.key.code), ("fingerprint", entry.key.fingerprint.description), ("path", entry.path),
            ("message", entry.message), ("reason", entry.reason), ("author", entry.author), ("expires", entry.expires),
          ]
          return Node(members.filter { !$0.1.isEmpty }.map { (Node($0.0), Node($0.1)) })
        }))
  }
}
