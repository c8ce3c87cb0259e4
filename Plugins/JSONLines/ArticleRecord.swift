/// One line of the file, as decoded: the counterpart of `Schemas/article.schema.json`.
///
/// All keys must be there. Keys that nobody reads back (`headline`, `decks`, `text`, `characters`, `order`) follow from
/// the blocks and are not decoded.
struct ArticleRecord: Decodable {
  static let schema = "jumpline.article/1"

  struct SourceEntry: Decodable, Hashable {
    var path: String
    var sha256: String
    var bytes: Int
    var encoding: String
    var title: String
    var date: String
    var page: String
  }

  struct BylineEntry: Decodable {
    struct PersonEntry: Decodable {
      var name: String
      var role: String
    }
    var text: String
    var people: [PersonEntry]
  }

  struct DatelineEntry: Decodable {
    var text: String
    var agency: String
    var place: String
    var date: String
  }

  struct JoinEntry: Decodable {
    var at: Int
    var glue: String
    var confidence: Double
    var evidence: [String]
  }

  struct BlockEntry: Decodable {
    var type: String
    var role: String
    var text: String
    var spans: [SpanEntry]
    var joins: [JoinEntry]
  }

  struct JumpEntry: Decodable {
    var direction: String
    var page: String
    var source: Int
    var start: Int
    var end: Int
    var target: String
    /// The join of the sentence that it cuts, where both halves are in one record; not a key of its own.
    var cut: JoinEntry?

    enum CodingKeys: CodingKey {
      case direction, page, source, start, end, target
    }
  }

  struct FindingEntry: Decodable {
    var code: String
    var severity: String
    var confidence: Double
    var source: Int
    var start: Int
    var end: Int
    var message: String
    var evidence: [String]
  }

  struct BytesEntry: Decodable {
    var start: Int
    var end: Int
    var hex: String
  }

  struct ErrorEntry: Decodable {
    var code: String
    var message: String
    var offset: Int
  }

  /// `[source, start, end]`.
  struct SpanEntry: Decodable, Hashable {
    var source: Int
    var start: Int
    var end: Int

    init(source: Int, start: Int, end: Int) {
      self.source = source
      self.start = start
      self.end = end
    }

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      source = try container.decode(Int.self)
      start = try container.decode(Int.self)
      end = try container.decode(Int.self)
    }
  }

  var schema: String
  var id: String
  var kind: String
  var language: String
  var sources: [SourceEntry]
  var kickers: [String]
  var bylines: [BylineEntry]
  var datelines: [DatelineEntry]
  var blocks: [BlockEntry]
  var jumps: [JumpEntry]
  var findings: [FindingEntry]
  var gaps: [BytesEntry]
  var raw: [BytesEntry]
  var error: ErrorEntry

  var isPage: Bool { kind == "page" }
  /// Whether it says that an input gave no page.
  var isError: Bool { !error.code.isEmpty }
}
