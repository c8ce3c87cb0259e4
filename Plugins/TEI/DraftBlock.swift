import JumplineBytes
import JumplineModel

/// A block while it is read from TEI. Its ranges count bytes of the source, though they are typed as text: they become text
/// once the source is whole.
struct DraftBlock {
  var label: Label
  var role: Role = .none
  var pieces: [TextRange] = []
  var joins: [Join] = []
  var inlines: [Inline] = []
  /// Nil for furniture and leftovers.
  var article: Int?
  /// The break with which its element begins, where a cut block goes on.
  var firstJoin: Join?
  var identifier = ""
  var previous = ""

  /// Adds the rest of a block that was cut.
  mutating func append(_ rest: DraftBlock) {
    joins.append(rest.firstJoin ?? Join(confidence: 0, evidence: []))
    pieces += rest.pieces
    joins += rest.joins
    inlines += rest.inlines
  }
}

extension Inline {
  /// The same with every range changed.
  func mapped(_ map: (TextRange) -> TextRange) -> Inline {
    func people(_ byline: Byline) -> Byline {
      Byline(
        range: map(byline.range), people: byline.people.map { .init(name: map($0.name), role: $0.role.map(map)) })
    }
    switch self {
    case .headlinePart(let role, let range): return .headlinePart(role, map(range))
    case .byline(let byline): return .byline(people(byline))
    case .credit(let byline): return .credit(people(byline))
    case .dateline(let dateline):
      return .dateline(
        Dateline(
          range: map(dateline.range), agency: dateline.agency.map(map), place: dateline.place.map(map),
          date: dateline.date.map(map)))
    case .jump(let jump):
      return .jump(Jump(direction: jump.direction, page: jump.page, range: map(jump.range), target: jump.target))
    }
  }
}
