public import JumplineBytes
import JumplineIssues
public import JumplineModel

/// Makes pages of sources: finds the reader, lets it read, names the articles, fills in what names and furniture say of the
/// page; then links the pages of an issue and adds what the rules say.
public struct PageReading: Sendable {
  /// All readers that are aboard, or the one that the user named.
  public var readers: [any Reader]
  /// The rules that report what the reader met, or all of them: findings for each of the pages given.
  public var rules: (@Sendable (_ pages: [Document], _ failures: inout [PluginFailure]) -> [[Finding]])?
  /// What is said of pages before they are read.
  public var naming: PageNaming
  public var language: Language

  public init(
    readers: [any Reader], rules: (@Sendable ([Document], inout [PluginFailure]) -> [[Finding]])? = nil, naming: PageNaming = PageNaming(),
    language: Language
  ) {
    self.readers = readers
    self.rules = rules
    self.naming = naming
    self.language = language
  }

  /// How much of an input a reader sees to say whether it is of its format.
  static let headSize = 4096

  /// The pages of a source that stands alone, linked and judged, by rules that cannot fail.
  public func documents(_ source: Source) throws(InputFailure) -> [Document] {
    var failures: [PluginFailure] = []
    return try documents(source, &failures)
  }

  /// The pages of a source that stands alone, linked and judged.
  /// - Parameter failures: is given what plugins with rules could not do.
  public func documents(_ source: Source, _ failures: inout [PluginFailure]) throws(InputFailure) -> [Document] {
    var documents = try pages(source)
    failures += settle(&documents)
    return documents
  }

  /// The pages of a source, neither linked nor judged yet.
  public func pages(_ source: Source) throws(InputFailure) -> [Document] {
    guard let reader = reader(of: source) else {
      throw InputFailure(
        path: source.path, code: .notOfFormat,
        message: language.say(
          zh: "应为版面文字或 \(names)，却是别的标记语言。请先转换；若确是版面文字，请用 --from \(readers.first?.format.name ?? "") 选定。",
          en: "expected the text of a page, or one of \(names); found markup that no reader knows. Convert it first, or read it as text with --from \(readers.first?.format.name ?? "")."),
        sha256: source.sha256, size: source.bytes.count)
    }
    var documents: [Document]
    do throws(ReadFailure) {
      documents = try reader.read(source)
    } catch {
      throw InputFailure(
        path: source.path, code: error.isOfPlugin ? .pluginFailed : .notOfFormat, message: error.message, offset: error.offset, sha256: source.sha256,
        size: source.bytes.count)
    }
    ArticleIdentifier.stamp(&documents)
    for index in documents.indices {
      MetadataCompletion.complete(&documents[index], said: naming.claims(ofPath: documents[index].source.path))
    }
    return documents
  }

  /// Links pages that were read together and adds what the rules say of them.
  /// - Returns: what plugins with rules could not do.
  @discardableResult
  public func settle(_ documents: inout [Document]) -> [PluginFailure] {
    PageLinks.link(&documents)
    guard let rules else { return [] }
    var failures: [PluginFailure] = []
    for (index, findings) in rules(documents, &failures).enumerated() where !findings.isEmpty {
      Self.add(findings, to: &documents[index])
    }
    return failures
  }

  /// The reader that is surest of the first bytes; of equals the one that is named first. Nil when all are sure that the
  /// input is not theirs.
  public func reader(of source: Source) -> (any Reader)? {
    if readers.count < 2 { return readers.first }
    let bytes = source.bytes
    let head = bytes.span.extracting(first: Self.headSize)
    var best: (any Reader)?
    var highest = 0.0
    for reader in readers {
      let certainty = reader.recognizes(head)
      if certainty > highest { (best, highest) = (reader, certainty) }
    }
    return best
  }

  private var names: String { readers.map(\.format.name).joined(separator: ", ") }

  /// Adds findings that a document does not have: one that was read from an output of ours has some already.
  static func add(_ findings: [Finding], to document: inout Document) {
    let known = Set(document.findings.map { Place(code: $0.code, range: $0.range) })
    document.findings += findings.filter { !known.contains(Place(code: $0.code, range: $0.range)) }
    document.findings.sort(by: Finding.inPageOrder)
  }

  private struct Place: Hashable {
    var code: String
    var range: TextRange
  }
}
