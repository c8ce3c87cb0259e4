import JumplineBytes
import JumplineModel

/// The names that may stand on a page: of people, and of places and organisations. All rules about names start from these, so
/// that together they read the text once.
struct NamePlaces: PageView {
  /// In order.
  private let people: [PersonMention]
  private let names: [PlaceName]
  /// The characters with which the names of places and organisations end, as offsets into the reading text.
  private let endings: [Int]

  init(_ page: LintedPage) {
    var people: [PersonMention] = []
    var names: [PlaceName] = []
    var endings: [Int] = []
    let bytes = page.reading.bytes
    let text = bytes.span
    let classes = NameCharacter.classes
    classes.forEach(of: NameCharacter.isSurname | NameCharacter.endsPlace, in: text) { offset, found in
      if found & NameCharacter.isSurname != 0, let person = PersonMention(at: offset, text, classes) { people.append(person) }
      if found & NameCharacter.endsPlace != 0 {
        endings.append(offset)
        if let name = PlaceName(endingAt: offset, text, classes) { names.append(name) }
      }
    }
    self.people = people
    self.names = names
    self.endings = endings
  }

  /// Those that begin within a stretch.
  func people(in range: ReadingRange) -> ArraySlice<PersonMention> { Self.slice(people, range) { $0.start } }

  /// Those whose last character stands within a stretch.
  func names(in range: ReadingRange) -> ArraySlice<PlaceName> { Self.slice(names, range) { $0.range.end - 3 } }

  /// Those that begin within a stretch.
  func endings(in range: ReadingRange) -> ArraySlice<Int> { Self.slice(endings, range) { $0 } }

  private static func slice<Name>(_ names: [Name], _ range: ReadingRange, _ place: (Name) -> Int) -> ArraySlice<Name> {
    names[lower(names, range.start, place)..<lower(names, range.end, place)]
  }

  /// The index of the first name at or after an offset.
  private static func lower<Name>(_ names: [Name], _ offset: Int, _ place: (Name) -> Int) -> Int {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if place(names[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
