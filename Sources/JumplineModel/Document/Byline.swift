public import JumplineBytes

/// The people behind a text or a picture, as the page names them.
public struct Byline: Hashable, Sendable {
  /// A name and the words that say what its bearer is.
  public struct Person: Hashable, Sendable {
    public var name: TextRange
    /// The words before the name, for instance 本报记者; people named in a row share it. Nil when there are none.
    public var role: TextRange?

    public init(name: TextRange, role: TextRange?) {
      self.name = name
      self.role = role
    }
  }

  public var range: TextRange
  /// In order of position.
  public var people: [Person]

  public init(range: TextRange, people: [Person]) {
    self.range = range
    self.people = people
  }

  /// The words before a name without what may be written or left out: title marks, quotation marks, spaces.
  public static func plainRole(_ words: String) -> String {
    // Nearly all are Han characters and nothing else.
    if words.unicodeScalars.allSatisfy({ $0.value &- 0x4E00 < 0x5000 }) { return words }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: words.unicodeScalars.filter { $0.properties.isIdeographic || $0.properties.isAlphabetic })
    return String(plain)
  }
}
