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
  /// What was printed below its pictures.
  var captions: [String] = []

  var paragraphs: Int { parts.count { $0.label == .paragraph } }
  /// What stands between the marks of its text, of the length of a headline's line.
  var clauses: [String] {
    parts.filter { $0.label == .paragraph }.flatMap { part in
      part.text.split { "，。、；：！？,.;:!?“”‘’「」『』《》()（）【】 　".contains($0) }.map(String.init).filter { clause in
        (5...15).contains(clause.count) && !Self.openings.contains { clause.hasPrefix($0) }
      }
    }
  }
  /// How sentences of a text begin, and headings do not.
  private static let openings = [
    "近日", "日前", "昨", "今天", "今年", "目前", "据", "據", "记者", "記者", "本报", "本報", "此外", "同时", "同時", "这", "這", "那", "他", "她", "它", "其", "也", "但", "而", "并", "並", "因", "所以", "如果",
    "就", "都", "还", "還", "又", "在", "于", "的",
  ]
  /// Long enough to be cut, jumped and interrupted; what a contents box holds is not.
  var isStory: Bool {
    let texts = parts.filter { $0.label == .paragraph }
    return texts.count >= 3 && texts.reduce(0) { $0 + $1.text.count } >= 30 * texts.count
  }
  /// What a notice is made of: a headline, a little text, perhaps a signature.
  var isNotice: Bool {
    (1...2).contains(paragraphs) && parts.first?.label == .headline
      && parts.allSatisfy { [.headline, .paragraph, .signature].contains($0.label) && $0.text.count < 300 }
  }
}
