import JumplineBytes
import JumplineEvaluation
import JumplineModel

/// A page that was set from known articles, so that its gold is known too.
public struct SetPage: Sendable {
  public let style: PageStyle
  public let seed: UInt64
  public let page: TestPage
  /// Where in the file a paragraph begins whose other half is not on the page, in order of position.
  public let lostHalves: [Int]

  /// The page's gold as a file: the columns of `NAME.gold.tsv`.
  public var goldFile: String {
    var lines = ["start\tend\tlabel\trole\tarticle\tjoins\tnote\ttext"]
    for piece in page.gold.pieces {
      let text = String(decoding: page.bytes[piece.range.start..<piece.range.end], as: UTF8.self)
      let fields = [
        String(piece.range.start), String(piece.range.end), piece.label.rawValue,
        piece.role.rawValue.isEmpty ? "-" : piece.role.rawValue, String(piece.article),
        piece.joins.map(String.init) ?? "-", Self.words(piece.notes),
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(12))).replacing("\t", with: " "),
      ]
      lines.append(fields.joined(separator: "\t"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func words(_ notes: [GoldPiece.Note]) -> String {
    let words = notes.map { note in
      switch note {
      case .ambiguousJoin: "ambiguous-join"
      case .ambiguousLabel: "ambiguous-label"
      case .inlineJump(let direction, let page): "inline-jump:\(direction.rawValue):\(page)"
      case .page(let page): "page:\(page)"
      }
    }
    return words.isEmpty ? "-" : words.joined(separator: " ")
  }
}
