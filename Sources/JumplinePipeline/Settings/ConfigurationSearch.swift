public import JumplineConfiguration
public import JumplineModel

/// Finds the configuration of each input: the nearest `.jumpline.yml` in its folder or above it, or the one that was named.
public struct ConfigurationSearch: Sendable {
  public enum Choice: Hashable, Sendable {
    case upward
    case file(FilePath)
    case none
  }

  /// A configuration, and the folder that its paths and globs start from.
  public struct Found: Sendable {
    public var configuration: Configuration
    /// As it is shown to people.
    public var path: FilePath
    /// Absolute.
    public var folder: FilePath
  }

  private struct Folder {
    var absolute: FilePath
    var found: Int?
  }

  /// Each configuration once, in the order of the inputs that it is for.
  public private(set) var all: [Found] = []
  private var folders: [String: Folder] = [:]

  /// - Parameter rules: the codes of all rules.
  public init(_ inputs: [Input], choice: Choice, rules: [String], language: Language) throws(SettingsRefusal) {
    var named: Int?
    if case .file(let path) = choice { named = try load(path, rules, language) }
    var upward = UpwardSearch(Configuration.fileName)
    var places: [FilePath: Int] = [:]
    let here = FilePath(".").real
    for input in inputs {
      let folder = Self.folder(of: input.path)
      guard folders[folder.description] == nil else { continue }
      let absolute = folder.real
      var found = named
      if choice == .upward, let file = upward.nearest(to: absolute) {
        if let known = places[file] { found = known } else { found = try load(file.relative(to: here) ?? file, rules, language) }
        places[file] = found
      }
      folders[folder.description] = Folder(absolute: absolute, found: found)
    }
  }

  /// The configuration of a page, by its path as named; nil without one.
  public func configuration(of path: String) -> Found? {
    folders[Self.folder(of: FilePath(path)).description]?.found.map { all[$0] }
  }

  /// The way to a page from the folder of its configuration, as globs see it.
  public func path(of page: String, from found: Found) -> String {
    let path = FilePath(page)
    guard let folder = folders[Self.folder(of: path).description] else { return page }
    let absolute = folder.absolute.appending(path.name.bytes)
    return (absolute.relative(to: found.folder) ?? absolute).description
  }

  /// Of standard input the working folder.
  static func folder(of path: FilePath) -> FilePath { InputList.isFolder(path) ? path : path.parent }

  private mutating func load(_ path: FilePath, _ rules: [String], _ language: Language) throws(SettingsRefusal) -> Int {
    let text: [UInt8]
    do throws(SystemFault) {
      text = try FileContents.read(path)
    } catch {
      throw .notRead(
        Complaint(
          path: path.description,
          message: language.say(
            zh: "无法读取配置文件：\(error.words(language))。请用 --config 换一个文件，或用 --no-config。",
            en: "expected a configuration that can be read, but \(error.words(language)). Name another with --config, or use --no-config.")))
    }
    do throws(ConfigurationFailure) {
      let configuration = try Configuration(String(decoding: text, as: UTF8.self), rules: rules, language: language)
      all.append(Found(configuration: configuration, path: path, folder: path.parent.real))
      return all.count - 1
    } catch {
      throw .faulty(path: path, text: text, error)
    }
  }
}
