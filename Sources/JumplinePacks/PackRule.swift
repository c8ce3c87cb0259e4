import JumplineModel

/// A rule as a pack says it.
struct PackRule: Sendable {
  enum Script: String, CaseIterable, Sendable {
    case any
    case simplified
    case traditional
  }

  /// A text that is found, and what should stand there.
  struct Search: Sendable {
    var pattern: PackPattern
    /// Nil where the rule does not say.
    var replacement: String?
  }

  /// An example of the card, and where it stands in the file.
  struct Example: Sendable {
    var text: String
    var line: Int
    var column: Int
  }

  var card: RuleCard
  var searches: [Search]
  /// One of each must stand directly before and behind a match; nothing is asked where there are none.
  var before: [PackPattern]
  var after: [PackPattern]
  /// None of these may.
  var notBefore: [PackPattern]
  var notAfter: [PackPattern]
  /// Blocks in which the rule looks.
  var labels: Set<Label>
  var script: Script
  var message: PackMessage
  /// Of an unsafe fix.
  var because: RuleCard.Words
  var fires: [Example]
  var silent: [Example]
}
