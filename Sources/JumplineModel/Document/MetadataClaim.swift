public import JumplineBytes

/// What one source says of a page: its title, its date, its number.
public struct MetadataClaim: Hashable, Sendable {
  public enum Field: String, CaseIterable, Sendable {
    case title, date, page, edition
  }

  /// Who says it, the most trusted first.
  public enum Origin: Int, CaseIterable, Comparable, Sendable {
    /// An output of ours that the page was read from.
    case record
    case manifest
    /// A pattern of the configuration.
    case pattern
    case fileName
    /// Masthead, date and folio lines of the page itself.
    case print

    public static func < (left: Origin, right: Origin) -> Bool { left.rawValue < right.rawValue }

    public func name(_ language: Language) -> String {
      switch self {
      case .record: language.say(zh: "记录", en: "record")
      case .manifest: language.say(zh: "清单", en: "manifest")
      case .pattern: language.say(zh: "文件名格式", en: "pattern")
      case .fileName: language.say(zh: "文件名", en: "file name")
      case .print: language.say(zh: "版面所印", en: "print")
      }
    }
  }

  public var field: Field
  /// Never empty.
  public var value: String
  public var origin: Origin
  /// Where it is said, for people: `manifest.csv:3`, the pattern; empty where the origin says it all.
  public var place: String
  /// The line of the page that prints it.
  public var range: TextRange?

  public init(_ field: Field, _ value: String, _ origin: Origin, place: String = "", range: TextRange? = nil) {
    self.field = field
    self.value = value
    self.origin = origin
    self.place = place
    self.range = range
  }

  /// One for each field that says something.
  public static func all(_ metadata: PageMetadata, _ origin: Origin, place: String = "") -> [MetadataClaim] {
    Field.allCases.compactMap { field in
      let value = metadata[field]
      return value.isEmpty ? nil : MetadataClaim(field, value, origin, place: place)
    }
  }
}

extension PageMetadata {
  public subscript(field: MetadataClaim.Field) -> String {
    get {
      switch field {
      case .title: title
      case .date: date
      case .page: page
      case .edition: edition
      }
    }
    set {
      switch field {
      case .title: title = newValue
      case .date: date = newValue
      case .page: page = newValue
      case .edition: edition = newValue
      }
    }
  }

  /// What the most trusted say; of equals the first.
  public init(_ claims: [MetadataClaim]) {
    self.init()
    for claim in claims.sorted(by: { $0.origin < $1.origin }) where self[claim.field].isEmpty {
      self[claim.field] = claim.value
    }
  }
}
