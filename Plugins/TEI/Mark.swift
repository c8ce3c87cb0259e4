import JumplineBytes
import JumplineModel

/// Something inside the text of an element that becomes an element of its own.
struct Mark {
  enum Kind {
    case suspect(Int)
    case edit(Int)
    case kicker
    case main
    case byline
    case credit
    case dateline
    case jump(Jump, Int)
    case roleWords
    case person(Person)
    case agency
    case place
    case date

    /// An edit can be about a place between two characters.
    var isEdit: Bool {
      if case .edit = self { true } else { false }
    }
  }

  enum PersonRole {
    case reporter
    case correspondent
    case photographer
  }

  struct Person {
    var role: PersonRole
    /// Role words stand before the name but are not this person's.
    var isUnlabelled = false
    /// Where the role words stand when they are not the nearest before the name.
    var elsewhere: TextRange?
  }

  var range: TextRange
  var kind: Kind
  /// Of two marks over the same range the lower one is outside.
  var depth: Int

  /// The marks of an inline: itself, and what is in it.
  static func append(_ inline: Inline, number: Int, _ source: Source, to marks: inout [Mark], withItself: Bool = true) {
    switch inline {
    case .headlinePart(let role, let range):
      if withItself { marks.append(Mark(range: range, kind: role == .kicker ? .kicker : .main, depth: 1)) }
    case .byline(let byline):
      if withItself { marks.append(Mark(range: byline.range, kind: .byline, depth: 1)) }
      appendPeople(byline, isCredit: false, source, to: &marks)
    case .credit(let credit):
      if withItself { marks.append(Mark(range: credit.range, kind: .credit, depth: 1)) }
      appendPeople(credit, isCredit: true, source, to: &marks)
    case .dateline(let dateline):
      if withItself { marks.append(Mark(range: dateline.range, kind: .dateline, depth: 1)) }
      if let agency = dateline.agency { marks.append(Mark(range: agency, kind: .agency, depth: 2)) }
      if let place = dateline.place { marks.append(Mark(range: place, kind: .place, depth: 2)) }
      if let date = dateline.date { marks.append(Mark(range: date, kind: .date, depth: 2)) }
    case .jump(let jump):
      if withItself { marks.append(Mark(range: jump.range, kind: .jump(jump, number), depth: 1)) }
    }
  }

  private static func appendPeople(_ byline: Byline, isCredit: Bool, _ source: Source, to marks: inout [Mark]) {
    var roles: [TextRange] = []
    for person in byline.people {
      if let role = person.role, !roles.contains(role) {
        roles.append(role)
        marks.append(Mark(range: role, kind: .roleWords, depth: 2))
      }
    }
    for person in byline.people {
      let nearest = roles.filter { $0.end <= person.name.start }.max()
      var mark = Person(role: role(of: person, isCredit: isCredit, source))
      if person.role == nil {
        mark.isUnlabelled = nearest != nil
      } else if person.role != nearest {
        mark.elsewhere = person.role
      }
      marks.append(Mark(range: person.name, kind: .person(mark), depth: 3))
    }
  }

  private static func role(of person: Byline.Person, isCredit: Bool, _ source: Source) -> PersonRole {
    if let role = person.role {
      if contains(source, role, "通讯员") || contains(source, role, "通訊員") { return .correspondent }
      if contains(source, role, "摄") || contains(source, role, "攝") { return .photographer }
    }
    return isCredit ? .photographer : .reporter
  }

  private static func contains(_ source: Source, _ range: TextRange, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard range.count >= count, range.end <= source.text.count else { return false }
    let needle = unsafe UnsafeBufferPointer(start: word.utf8Start, count: count)
    return (range.start...range.end - count).contains { start in
      (0..<count).allSatisfy { unsafe source.text[start + $0] == needle[$0] }
    }
  }

  /// Marks in the order in which their elements open, without those that would overlap others crosswise or leave `bounds`.
  static func nested(_ marks: [Mark], in bounds: TextRange) -> [Mark] {
    var nested: [Mark] = []
    var open: [TextRange] = []
    let sorted = marks.filter { (!$0.range.isEmpty || $0.kind.isEdit) && bounds.contains($0.range) }.sorted {
      ($0.range.start, -$0.range.end, $0.depth) < ($1.range.start, -$1.range.end, $1.depth)
    }
    for mark in sorted {
      while let last = open.last, last.end <= mark.range.start { open.removeLast() }
      if let last = open.last, last.end < mark.range.end { continue }
      open.append(mark.range)
      nested.append(mark)
    }
    return nested
  }
}
