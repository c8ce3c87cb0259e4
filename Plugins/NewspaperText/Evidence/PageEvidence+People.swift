import JumplineBytes
import JumplineModel

/// What the grammar of bylines reads, as the document holds it.
extension PageEvidence {
  /// 局长　周航, 读者 周航: the first word is no name, but what the second is.
  func saysOffice(_ byline: BylineGrammar.Parse, _ line: ScalarLine, _ lexicon: Lexicon) -> Bool {
    guard byline.roles == 0, byline.people.count == 2, let first = byline.people.first?.name else { return false }
    return lexicon.occupations.suffix(of: line, before: first.upperBound) > 0 && LineForm.affiliatedName(line, lexicon) != nil
  }

  func makeByline(_ parse: BylineGrammar.Parse, _ range: TextRange, _ line: ScalarLine) -> Byline {
    Byline(range: range, people: makePeople(parse.people, line))
  }

  func makePeople(_ people: [BylineGrammar.Parse.Person], _ line: ScalarLine) -> [Byline.Person] {
    people.map { Byline.Person(name: line.range($0.name), role: $0.role.map(line.range)) }
  }
}
