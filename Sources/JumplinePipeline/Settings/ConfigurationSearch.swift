public import JumplineConfiguration
public import JumplineModel
public import JumplinePacks

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
    /// The rule packs that it names.
    public var packs: [RulePack]
    /// Those of the profile that it names; nil without one.
    public var habits: TitleHabits?
  }

  private struct Folder {
    var absolute: FilePath
    var found: Int?
  }

  /// Each configuration once, in the order of the inputs that it is for.
  public private(set) var all: [Found] = []
  private var folders: [String: Folder] = [:]
  /// The packs that they name.
  public private(set) var shelf: PackShelf
  /// Those that the command line names: they hold for all pages.
  public private(set) var packs: [RulePack] = []
  private let readsProfiles: Bool

  /// - Parameters:
  ///   - rules: the codes of all rules but those of packs.
  ///   - packs: those that the command line names.
  ///   - shelf: loads them, and those that the configurations name.
  ///   - readsProfiles: false for who is about to write the profile that a configuration names.
  public init(
    _ inputs: some Sequence<Input>, choice: Choice, rules: [String], packs: [String] = [], shelf: PackShelf, readsProfiles: Bool = true,
    language: Language
  ) throws(SettingsRefusal) {
    self.shelf = shelf
    self.readsProfiles = readsProfiles
    for name in packs {
      let pack = try self.shelf.pack(name, from: nil) { .notRead(Complaint(path: "--pack", message: $0)) }
      self.packs.append(pack)
    }
    var named: Int?
    if case .file(let path) = choice { named = try load(path, rules, language) }
    var upward = UpwardSearch(Configuration.fileName)
    var places: [FilePath: Int] = [:]
    let here = FilePath(".").real
    var last: FilePath?
    for input in inputs {
      let folder = input.folder
      // Nearly always that of the one before.
      guard folder != last else { continue }
      last = folder
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
    if all.isEmpty { return nil }
    return folders[Self.folder(of: FilePath(path)).description]?.found.map { all[$0] }
  }

  /// The habits of the title of a page, by its path as named; nil where no profile says any. A page whose path is not that of an
  /// input was read from an output of ours: where one configuration holds for all inputs, it holds for the page too.
  public func habits(of path: String) -> TitleHabits? {
    if all.isEmpty { return nil }
    guard let folder = folders[Self.folder(of: FilePath(path)).description] else { return all.count == 1 ? all[0].habits : nil }
    return folder.found.flatMap { all[$0].habits }
  }

  /// The way to a page from the folder of its configuration, as globs see it.
  public func path(of page: String, from found: Found) -> String {
    let path = FilePath(page)
    guard let folder = folders[Self.folder(of: path).description] else { return page }
    let absolute = folder.absolute.appending(path.name.bytes)
    return (absolute.relative(to: found.folder) ?? absolute).description
  }

  /// The configuration that holds for the working folder, found upward; nil when there is none.
  public static var ofWorkingFolder: FilePath? {
    var upward = UpwardSearch(Configuration.fileName)
    let here = FilePath(".").real
    return upward.nearest(to: here).map { $0.relative(to: here) ?? $0 }
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
    let words = String(decoding: text, as: UTF8.self)
    let folder = path.parent.real
    var packs: [RulePack] = []
    for entry in Configuration.packs(in: words) {
      let pack = try shelf.pack(entry.name, from: folder) { message in
        let length = max(1, entry.name.unicodeScalars.count)
        return .faulty(
          path: path, text: text,
          ConfigurationFailure(faults: [ConfigurationFault(line: entry.line, column: entry.column, length: length, message: message)]))
      }
      packs.append(pack)
    }
    do throws(ConfigurationFailure) {
      let codes = rules + (self.packs + packs).flatMap { $0.cards.map(\.code) }
      let configuration = try Configuration(words, rules: codes, language: language)
      all.append(Found(configuration: configuration, path: path, folder: folder, packs: packs))
    } catch {
      throw .faulty(path: path, text: text, error)
    }
    if readsProfiles { all[all.count - 1].habits = try habits(path, text, folder, language) }
    return all.count - 1
  }

  /// The habits of the profile that a configuration names.
  private func habits(
    _ configuration: FilePath, _ text: [UInt8], _ folder: FilePath, _ language: Language
  ) throws(SettingsRefusal) -> TitleHabits? {
    guard let entry = Configuration.profile(in: String(decoding: text, as: UTF8.self)) else { return nil }
    let path = entry.name.hasPrefix("/") ? FilePath(entry.name) : folder.appending(entry.name.utf8)
    let shown = path.relative(to: FilePath(".").real) ?? path
    let profile: [UInt8]
    do throws(SystemFault) {
      profile = try FileContents.read(path)
    } catch {
      let message = language.say(
        zh: "无法读取习惯文件 \(shown)：\(error.words(language))。请用 jumpline profile … -o \(shown) 建立它，或改正文件名。",
        en: "the profile \(shown) cannot be read: \(error.words(language)). Make it with jumpline profile … -o \(shown), or name another.")
      let length = max(1, entry.name.unicodeScalars.count)
      throw .faulty(
        path: configuration, text: text,
        ConfigurationFailure(faults: [ConfigurationFault(line: entry.line, column: entry.column, length: length, message: message)]))
    }
    do throws(ConfigurationFailure) {
      return try TitleProfile(String(decoding: profile, as: UTF8.self), language: language).habits
    } catch {
      let place = "\(configuration):\(entry.line):\(entry.column)"
      let faults = error.faults.map { fault in
        var fault = fault
        fault.message += language.say(zh: "（由 \(place) 指定）", en: " (named at \(place))")
        return fault
      }
      throw .faulty(path: shown, text: profile, ConfigurationFailure(faults: faults))
    }
  }
}
