import JumplineModel

/// An article as its writer handed it in: whole paragraphs, no cuts, no jump lines.
struct StockArticle: Sendable {
  struct Part: Sendable {
    var label: Label
    var role: Role = .none
    var text: String
    /// What the part is cannot be decided from its text.
    var isAmbiguous = false
  }

  var parts: [Part]
  var isTraditional: Bool

  var paragraphs: Int { parts.count { $0.label == .paragraph } }
  /// What stands between the marks of its text, of the length of a headline's line.
  var clauses: [String] {
    parts.filter { $0.label == .paragraph }.flatMap { part in
      part.text.split { "，。、；：！？,.;:!?“”‘’「」『』《》()（）【】 　".contains($0) }.map(String.init).filter { (5...15).contains($0.count) }
    }
  }
  /// Long enough to be cut, jumped and interrupted.
  var isStory: Bool { paragraphs >= 3 }
  /// What a notice is made of: a headline, a little text, perhaps a signature.
  var isNotice: Bool {
    (1...2).contains(paragraphs) && parts.first?.label == .headline
      && parts.allSatisfy { [.headline, .paragraph, .signature].contains($0.label) && $0.text.count < 300 }
  }
}
