import Foundation

/// Writes a text as a paper of a style would: in its script, with its marks.
struct HouseStyle: Sendable {
  let style: PageStyle
  /// Whether commas, colons and brackets take a full square.
  let hasFullMarks: Bool

  func write(_ text: String, isTraditional: Bool = false) -> [Unicode.Scalar] {
    var text = text
    if style.isTraditional, !isTraditional {
      text = text.applyingTransform(StringTransform("Hans-Hant"), reverse: false) ?? text
      for (simplified, traditional) in [("“", "「"), ("”", "」"), ("‘", "『"), ("’", "』")] {
        text = text.replacing(simplified, with: traditional)
      }
    }
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.map { index in
      // A comma inside a number and a colon inside a time keep their width.
      if index > 0, index + 1 < scalars.count, Self.isDigit(scalars[index - 1]), Self.isDigit(scalars[index + 1]) {
        return scalars[index]
      }
      return (hasFullMarks ? Self.full[scalars[index]] : Self.half[scalars[index]]) ?? scalars[index]
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static let full: [Unicode.Scalar: Unicode.Scalar] = [
    ",": "，", ":": "：", ";": "；", "!": "！", "?": "？", "(": "（", ")": "）",
  ]
  private static let half = Dictionary(uniqueKeysWithValues: full.map { ($1, $0) })
}
