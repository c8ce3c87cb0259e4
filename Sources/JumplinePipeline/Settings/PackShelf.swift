import JumplineConfiguration
public import JumplineModel
public import JumplinePacks

/// The rule packs of a run: each is read, and its examples tried, once.
public struct PackShelf: Sendable {
  private enum Key: Hashable {
    case shipped(String)
    case file(FilePath)
  }

  /// Codes that packs may not use: those of the rules that are there without them.
  private let taken: [String]
  private let language: Language
  /// Reads the bytes of an example as any page is read.
  private let read: @Sendable ([UInt8]) -> Document?
  private var packs: [Key: RulePack] = [:]
  /// Each pack once, in the order in which they were asked for.
  public private(set) var all: [RulePack] = []

  public init(taken: [String], language: Language, read: @escaping @Sendable (_ page: [UInt8]) -> Document?) {
    self.taken = taken
    self.language = language
    self.read = read
  }

  /// A pack by the name of one that is shipped, or by the name of a file.
  /// - Parameters:
  ///   - folder: where names of files start from; nil for the working folder.
  ///   - fault: says where the name stands, for a name of nothing.
  public mutating func pack(
    _ name: String, from folder: FilePath?, fault: (_ message: String) -> SettingsRefusal
  ) throws(SettingsRefusal) -> RulePack {
    if let shipped = ShippedPack.all.first(where: { $0.name == name }) {
      if let pack = packs[.shipped(name)] { return pack }
      return try load(Array(shipped.text.utf8), .shipped(name), shown: FilePath(name), lists: nil)
    }
    let isFile = name.contains("/") || name.hasSuffix(".yml") || name.hasSuffix(".yaml")
    guard isFile else { throw fault(unknown(name)) }
    let path = folder.map { name.hasPrefix("/") ? FilePath(name) : $0.appending(name.utf8) } ?? FilePath(name)
    let place = path.parent.real.appending(path.name.bytes)
    if let pack = packs[.file(place)] { return pack }
    let text: [UInt8]
    do throws(SystemFault) {
      text = try FileContents.read(path)
    } catch {
      throw fault(
        language.say(
          zh: "无法读取规则包 \(path)：\(error.words(language))", en: "the rule pack \(path) cannot be read: \(error.words(language))"))
    }
    let shown = path.relative(to: FilePath(".").real) ?? path
    return try load(text, .file(place), shown: shown, lists: path.parent)
  }

  private mutating func load(
    _ text: [UInt8], _ key: Key, shown: FilePath, lists folder: FilePath?
  ) throws(SettingsRefusal) -> RulePack {
    let others = all.flatMap { $0.cards.map(\.code) }
    do throws(ConfigurationFailure) {
      let pack = try RulePack(String(decoding: text, as: UTF8.self), rules: taken + others, language: language) { file in
        guard let folder, let list = try? FileContents.read(folder.appending(file.utf8)) else { return nil }
        return Self.words(list)
      }
      let faults = pack.faults(language: language, reading: read)
      guard faults.isEmpty else { throw ConfigurationFailure(faults: faults) }
      packs[key] = pack
      all.append(pack)
      return pack
    } catch {
      throw .faulty(path: shown, text: text, error)
    }
  }

  /// The lines of a word list that are not blank, without white space at their ends; a line that begins with # is for people.
  private static func words(_ list: [UInt8]) -> [String] {
    list.split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
      let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
      let word = line.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
      return word.isEmpty || word.first == 0x23 ? nil : String(decoding: Array(word), as: UTF8.self)
    }
  }

  private func unknown(_ name: String) -> String {
    let known = ShippedPack.all.map(\.name)
    let help =
      NearestName.of(name, among: known).map { language.say(zh: "是不是 \($0)？", en: "did you mean \($0)?") }
      ?? language.say(
        zh: "随附的有 \(known.joined(separator: "、"))；文件要写成 ./\(name).yml 这样",
        en: "shipped are \(known.joined(separator: ", ")); a file is named like ./\(name).yml")
    return language.say(zh: "没有名为 \(name) 的规则包；", en: "there is no rule pack called \(name); ") + help
  }
}
