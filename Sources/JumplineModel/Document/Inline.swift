public import JumplineBytes

/// A part of a block's text that has a meaning of its own. Ranges lie inside the block's pieces.
public enum Inline: Hashable, Sendable {
  /// A part of a headline line that has its own role, where one line holds a kicker and the main headline.
  case headlinePart(Role, TextRange)
  /// Who wrote it: a whole byline block, or a run-in byline at the start or the end of a paragraph.
  case byline(Byline)
  /// Who took the picture, at the end of a caption or as a credit block.
  case credit(Byline)
  /// 本报讯, 新华社北京5月1日电: where and when the news comes from, at the start of a paragraph.
  case dateline(Dateline)
  /// `(下转2版)`, as a block of its own or at the end of a paragraph.
  case jump(Jump)

  public var range: TextRange {
    switch self {
    case .headlinePart(_, let range): range
    case .byline(let byline), .credit(let byline): byline.range
    case .dateline(let dateline): dateline.range
    case .jump(let jump): jump.range
    }
  }

  /// The same with every range changed.
  public func mapped(_ map: (TextRange) -> TextRange) -> Inline {
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
    case .jump(var jump):
      jump.range = map(jump.range)
      return .jump(jump)
    }
  }
}
