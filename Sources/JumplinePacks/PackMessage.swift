import JumplineModel

/// What a rule says of a place: text with gaps, `{match}` for what was found and `{replacement}` for what should be there.
struct PackMessage: Sendable {
  private enum Part: Sendable {
    case text(String)
    case match
    case replacement
  }

  private let zh: [Part]
  private let en: [Part]

  init(_ words: RuleCard.Words) {
    zh = Self.parts(words.zh)
    en = Self.parts(words.en)
  }

  /// Taken apart once, since a rule may speak of many places.
  private static func parts(_ template: String) -> [Part] {
    var parts: [Part] = []
    var text = ""
    var rest = template[...]
    while let first = rest.first {
      let gap: (part: Part, length: Int)? =
        rest.hasPrefix("{match}") ? (.match, 7) : rest.hasPrefix("{replacement}") ? (.replacement, 13) : nil
      if let gap {
        parts += [.text(text), gap.part]
        text = ""
      } else {
        text.append(first)
      }
      rest = rest.dropFirst(gap?.length ?? 1)
    }
    return parts + [.text(text)]
  }

  func text(in language: Language, match: String, replacement: String) -> String {
    var message = ""
    for part in language == .zh ? zh : en {
      switch part {
      case .text(let text): message += text
      case .match: message += match
      case .replacement: message += replacement
      }
    }
    return message
  }
}
