import JumplineConfiguration
import JumplineEncodings
import JumplineIssues
public import JumplineModel

/// What is said of pages before they are read: by a manifest, by the patterns of a configuration, by their names.
public struct PageNaming: Sendable {
  /// Manifests that are found by themselves, beside a page or above it in the folder that was named.
  public static let manifestNames = ["manifest.csv", "manifest.jsonl"]

  /// Of inputs of which more is known than their names say.
  private var said: [String: [MetadataClaim]] = [:]
  /// That a manifest says, and that a configuration says of all its pages.
  private var encodings: [String: TextEncoding] = [:]
  private var usualEncodings: [String: TextEncoding] = [:]
  /// What to tell of the manifests.
  public private(set) var warnings: [Complaint] = []

  /// By names alone.
  public init() {}

  /// - Parameter manifest: the one that was named; it holds for all inputs.
  public init(
    _ inputs: some Sequence<Input>, _ search: ConfigurationSearch, manifest named: FilePath?, language: Language
  ) throws(SettingsRefusal) {
    var shelf = ManifestShelf(language: language)
    for input in inputs where input.kind == .file {
      let path = input.path.description
      let found = search.configuration(of: path)
      let configured = found.flatMap { found in
        found.configuration.manifest.map { (found.path.parent == FilePath(".") ? FilePath($0.value) : found.path.parent.appending($0.value.utf8)) }
      }
      var claims: [MetadataClaim] = []
      if let manifest = named ?? configured ?? shelf.beside(input), let row = try shelf.row(of: input.path, in: manifest) {
        claims = MetadataClaim.all(row.metadata, .manifest, place: "\(manifest):\(row.line)")
        encodings[path] = row.encoding
      }
      for pattern in found?.configuration.patterns?.value ?? [] {
        guard let metadata = pattern.metadata(ofPath: path) else { continue }
        claims += MetadataClaim.all(metadata, .pattern, place: pattern.description)
        break
      }
      if let encoding = found?.configuration.encoding?.value { usualEncodings[path] = encoding }
      if !claims.isEmpty { said[path] = claims }
    }
    warnings = shelf.warnings(named: named)
  }

  /// The most trusted first.
  public func claims(ofPath path: String) -> [MetadataClaim] {
    (said[path] ?? []) + MetadataClaim.all(PageName.metadata(ofPath: path), .fileName)
  }

  /// What is said of a page besides its name, as a text that differs where it does.
  func additions(ofPath path: String) -> String {
    (said[path] ?? []).map { "\($0.field.rawValue) \($0.origin.rawValue) \($0.value) \($0.place)" }.joined(separator: "\n")
  }

  /// A manifest knows a page better than the command line, which knows better than a configuration; nil when none says it.
  func encoding(ofPath path: String, commandLine: TextEncoding?) -> TextEncoding? {
    encodings[path] ?? commandLine ?? usualEncodings[path]
  }
}
