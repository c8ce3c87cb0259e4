public import JumplineBytes

/// Why a reader understood a page as it did: what `inspect` prints.
public struct Explanation: Sendable {
  /// A cue that spoke for something (positive) or against it (negative), in the reader's own units of log-odds.
  public struct Vote: Sendable, Hashable {
    public var name: String
    public var weight: Double

    public init(_ name: String, _ weight: Double) {
      self.name = name
      self.weight = weight
    }
  }

  /// A label that a piece could have had.
  public struct Choice: Sendable {
    public var label: Label
    public var role: Role
    public var score: Double
    public var votes: [Vote]

    public init(label: Label, role: Role, score: Double, votes: [Vote]) {
      self.label = label
      self.role = role
      self.score = score
      self.votes = votes
    }
  }

  /// The place between a piece and an earlier one that it may continue.
  public struct Seam: Sendable {
    public var previous: TextRange
    public var isJoined: Bool
    /// That the two are one paragraph.
    public var confidence: Double
    public var votes: [Vote]

    public init(previous: TextRange, isJoined: Bool, confidence: Double, votes: [Vote]) {
      self.previous = previous
      self.isJoined = isJoined
      self.confidence = confidence
      self.votes = votes
    }
  }

  public struct Piece: Sendable {
    public var range: TextRange
    /// What was chosen, then what came next; never empty.
    public var choices: [Choice]
    public var seam: Seam?

    public init(range: TextRange, choices: [Choice], seam: Seam?) {
      self.range = range
      self.choices = choices
      self.seam = seam
    }
  }

  /// In order of position.
  public var pieces: [Piece]

  public init(pieces: [Piece]) {
    self.pieces = pieces
  }
}

/// A reader that can say why.
public protocol ExplainingReader: Reader {
  func explain(_ source: Source) throws(ReadFailure) -> Explanation
}
