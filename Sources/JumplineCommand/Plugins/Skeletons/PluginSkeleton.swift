/// The files that an author of a plugin starts from: small, but working, and with a test.
struct PluginSkeleton {
  enum Kind: String, CaseIterable {
    case reader
    case writer
    case rule
  }

  enum Language: String, CaseIterable {
    case swift
    case python
    case yaml
  }

  struct File {
    /// From the folder in which the plugin is made.
    var path: String
    var text: String
  }

  var files: [File]
  /// The command that tests it.
  var test: String
  /// The command that puts it to use.
  var use: String

  /// Nil for a reader or a writer in YAML: packs hold rules and nothing else.
  /// - Parameter package: where jumpline's own package is, for plugins in Swift: a folder or an address.
  init?(_ kind: Kind, _ language: Language, name: String, package: String) {
    let name = PluginName(name)
    switch language {
    case .swift: self = SwiftSkeleton(kind, name, package: package).skeleton
    case .python: self = PythonSkeleton(kind, name).skeleton
    case .yaml:
      guard kind == .rule else { return nil }
      self = PackSkeleton(name).skeleton
    }
  }

  init(files: [File], test: String, use: String) {
    self.files = files
    self.test = test
    self.use = use
  }
}

/// A name in the forms that languages want it in.
struct PluginName {
  /// `house-words`
  let dashed: String
  /// `house_words`
  let underscored: String
  /// `HouseWords`
  let capitalized: String
  /// `HOU`: what the code of its rule begins with.
  let prefix: String

  init(_ name: String) {
    dashed = name
    let words = name.split(separator: "-").map(String.init)
    underscored = words.joined(separator: "_")
    capitalized = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let letters = name.filter { ("a"..."z").contains($0) }.uppercased()
    prefix = String((letters + "XXX").prefix(3))
  }

  /// What is wrong with a name; nil for small letters, digits and hyphens between them, beginning with a letter.
  static func fault(_ name: String) -> String? {
    let isGood =
      name.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
      && name.utf8.first.map { $0 >= 0x61 } == true && name.utf8.last != 0x2D && !name.contains("--")
    return isGood ? nil : "expected a name of small letters, digits and hyphens such as house-words, found ‘\(name)’."
  }
}
