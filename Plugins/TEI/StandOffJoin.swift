import JumplineModel
import JumplineXML

/// What a `join` of the `standOff` says of a jump of the page: how sure it is, and which paragraph it cuts.
struct StandOffJoin {
  /// The names of the two ends in reading order, without their files.
  private let ends: [String]
  private let isParagraph: Bool
  private let confidence: Double
  private let evidence: [String]

  /// - Parameter names: what the categories of the header stand for.
  init?(_ element: XMLElement, names: [String: String]) {
    func list(_ attribute: String) -> [String] { (element.attribute(attribute) ?? "").split(separator: " ").map(Self.name) }
    ends = list("target")
    guard ends.count == 2 else { return nil }
    isParagraph = element.attribute("result") == "p"
    confidence = Double(element.attribute("cert") ?? "") ?? 0
    evidence = list("ana").map { names[$0] ?? $0 }
  }

  /// What stands after the `#`.
  private static func name(_ pointer: Substring) -> String {
    pointer.utf8.lastIndex(of: 0x23).map { String(pointer[$0...].dropFirst()) } ?? String(pointer)
  }

  /// The article that a paragraph is of: its name up to `.p`.
  private static func article(_ name: String) -> String {
    name.utf8.lastIndex(of: 0x2E).map { String(name[..<$0]) } ?? name
  }

  func apply(to document: inout Document) {
    let articles = isParagraph ? ends.map(Self.article) : ends
    for (here, there, direction) in [(0, 1, Jump.Direction.to), (1, 0, .from)] {
      guard let article = document.articles.first(where: { $0.id == articles[here] }) else { continue }
      for block in article.blocks {
        for place in document.blocks[block].inlines.indices {
          guard case .jump(var jump) = document.blocks[block].inlines[place], jump.direction == direction,
            jump.target == articles[there]
          else { continue }
          if isParagraph {
            jump.cut = Jump.Cut(
              join: Join(confidence: confidence, evidence: evidence), here: ends[here], there: ends[there])
          } else {
            jump.confidence = confidence
          }
          document.blocks[block].inlines[place] = .jump(jump)
        }
      }
    }
  }
}
