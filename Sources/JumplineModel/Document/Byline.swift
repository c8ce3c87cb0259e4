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
}
