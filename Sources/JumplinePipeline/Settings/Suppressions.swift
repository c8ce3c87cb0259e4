import JumplineBytes
import JumplineConfiguration
import JumplineLint
public import JumplineModel

/// The `.jumpline-suppressions.yml` of all inputs: takes out what they suppress, knows which entries have served their time,
/// and adds entries.
public struct Suppressions: Sendable {
  /// What is written down with every finding that is suppressed from now on.
  public struct Note: Sendable {
    public var reason: String
    public var author: String
    /// `2027-01-31`, or empty.
    public var expires: String

    public init(reason: String, author: String, expires: String) {
      self.reason = reason
      self.author = author
      self.expires = expires
    }
  }

  private struct File: Sendable {
    /// As it is shown to people.
    var path: FilePath
    /// Absolute.
    var folder: FilePath
    /// As it was read; empty when there was none.
    var text: [UInt8] = []
    var entries: [Suppression] = []
    /// By what finding an entry is for; the last one counts.
    var places: [FindingKey: Int] = [:]
    var used: Set<Int> = []
    var new: [Suppression] = []
    /// Whether entries are known by other names than when the text was read.
    var isRenamed = false
    /// Of the pages that were linted, as the file names them.
    var pages: Set<String> = []
  }

  private var files: [File] = []
  /// Which file is for a page, by its folder as named.
  private var folders: [String: Int] = [:]
  private let rules: [String]
  private let language: Language
  private let today = Today.date
  /// Findings that were taken out so far.
  public private(set) var count = 0

  /// - Parameters:
  ///   - named: the file for all inputs; without it the nearest one is for each.
  ///   - rules: the codes of all rules.
  ///   - makesNew: whether entries are going to be written, so that each page needs a file, and one that is named need not exist.
  public init(
    _ inputs: some Sequence<Input>, named: FilePath?, _ search: ConfigurationSearch, rules: [String], makesNew: Bool, language: Language
  ) throws(SettingsRefusal) {
    self.rules = rules
    self.language = language
    var upward = UpwardSearch(Suppression.fileName)
    var known: [FilePath: Int] = [:]
    let here = FilePath(".").real
    for input in inputs {
      let folder = input.folder
      guard folders[folder.description] == nil else { continue }
      let absolute = folder.real
      var path = named ?? upward.nearest(to: absolute).map { $0.relative(to: here) ?? $0 }
      if path == nil, makesNew {
        // Where configurations are, or else as far up as the work at hand goes.
        let root = search.configuration(of: input.path.description)?.folder
          ?? (absolute == here || absolute.relative(to: here) != nil ? here : absolute)
        let new = root.appending(Suppression.fileName.utf8)
        path = new.relative(to: here) ?? new
      }
      guard let path else { continue }
      if known[path] == nil { known[path] = try load(path, mustExist: !makesNew) }
      folders[folder.description] = known[path]
    }
  }

  private mutating func load(_ path: FilePath, mustExist: Bool) throws(SettingsRefusal) -> Int {
    var file = File(path: path, folder: path.parent.real)
    if mustExist || FileContents.exists(path) {
      do throws(SystemFault) {
        file.text = try FileContents.read(path)
      } catch {
        throw .notRead(
          Complaint(
            path: path.description,
            message: language.say(
              zh: "无法读取豁免文件：\(error.words(language))。请用 --suppressions 换一个文件，或用 lint --suppress 建立它。",
              en: "expected suppressions that can be read, but \(error.words(language)). Name another file with --suppressions, or make one with lint --suppress.")))
      }
      do throws(ConfigurationFailure) {
        file.entries = try Suppression.all(String(decoding: file.text, as: UTF8.self), rules: rules, language: language)
      } catch {
        throw .faulty(path: path, text: file.text, error)
      }
    }
    for (index, entry) in file.entries.enumerated() { file.places[entry.key] = index }
    files.append(file)
    return files.count - 1
  }

  /// Whether no input has any.
  public var isEmpty: Bool { files.isEmpty }

  // MARK: Page by page

  /// Takes out the findings of a page that are suppressed.
  /// - Parameter note: with it, all others are suppressed from now on and taken out too.
  mutating func sift(_ document: Document, _ findings: inout [Finding], new note: Note?) {
    let page = document.source.path
    guard let place = folders[ConfigurationSearch.folder(of: FilePath(page)).description] else { return }
    let name = PagePlace.name(page, from: files[place].folder)
    files[place].pages.insert(name)
    guard note != nil || !files[place].places.isEmpty else { return }
    var kept: [Finding] = []
    for (finding, key) in zip(findings, FindingKey.all(of: findings, in: document)) {
      let known = files[place].places[key]
      if let known { files[place].used.insert(known) }
      if let known, !isExpired(files[place].entries[known]) {
        count += 1
      } else if let note {
        count += 1
        guard !files[place].new.contains(where: { $0.key == key }) else { continue }
        files[place].new.append(
          Suppression(
            key: key, path: name, message: finding.message, reason: note.reason, author: note.author, expires: note.expires))
      } else {
        kept.append(finding)
      }
    }
    findings = kept
  }

  /// Whether a finding of a page is suppressed.
  func holds(_ key: FindingKey, page: String) -> Bool {
    guard let file = folders[ConfigurationSearch.folder(of: FilePath(page)).description], let place = files[file].places[key]
    else { return false }
    return !isExpired(files[file].entries[place])
  }

  /// A suppressed finding is known by another name from now on: fixes changed words beside it.
  mutating func rename(_ old: FindingKey, _ new: FindingKey, page: String) {
    guard let file = folders[ConfigurationSearch.folder(of: FilePath(page)).description],
      let place = files[file].places.removeValue(forKey: old)
    else { return }
    files[file].entries[place].key = new
    files[file].places[new] = place
    let text = String(decoding: files[file].text, as: UTF8.self)
    files[file].text = Array(text.replacing(old.fingerprint.description, with: new.fingerprint.description).utf8)
    files[file].isRenamed = true
  }

  /// Whether a day is over, so that nothing can hold until then.
  /// - Parameter day: `2027-01-31`.
  public static func isOver(_ day: String) -> Bool { day < Today.date }

  private func isExpired(_ entry: Suppression) -> Bool { !entry.expires.isEmpty && entry.expires < today }

  // MARK: At the end

  /// Entries that are expired, and those that nothing on the pages answers to any more.
  /// - Parameter isOn: whether a rule spoke at all.
  public func complaints(isOn: (_ code: String) -> Bool) -> [Complaint] {
    files.flatMap { file in
      file.entries.indices.compactMap { index -> Complaint? in
        let entry = file.entries[index]
        guard isOn(entry.key.code), file.pages.contains(entry.path) || !PagePlace.exists(entry.path, from: file.folder) else { return nil }
        let words: String
        if file.places[entry.key] != index {
          words = language.say(
            zh: "后面的一条已经代替了它：\(entry.path) 里的 \(entry.key.code)。请删去这一条。",
            en: "a later entry stands for it: \(entry.key.code) in \(entry.path). Remove this one.")
        } else if !file.used.contains(index) {
          words = language.say(
            zh: "没有用上：\(entry.path) 里已经没有这一处 \(entry.key.code)。请删去这一条。",
            en: "unused: there is no such \(entry.key.code) in \(entry.path) any more. Remove the entry.")
        } else if isExpired(entry), !file.new.contains(where: { $0.key == entry.key }) {
          words = language.say(
            zh: "已于 \(entry.expires) 到期：\(entry.path) 里的 \(entry.key.code) 照常报告。请改正版面，或延长、删去这一条。",
            en: "expired on \(entry.expires): \(entry.key.code) in \(entry.path) is reported again. Correct the page, or renew or remove the entry.")
        } else {
          return nil
        }
        return Complaint(path: "\(file.path):\(entry.line)", message: words)
      }
    }
  }

  /// Writes the new entries at the ends of their files, which otherwise stay as they are but for names that
  /// changed.
  /// - Returns: how many, by file.
  public func save() throws(SettingsRefusal) -> [(path: FilePath, count: Int)] {
    var written: [(path: FilePath, count: Int)] = []
    for file in files where !file.new.isEmpty || file.isRenamed {
      let old = String(decoding: file.text, as: UTF8.self)
      let text = (old.isEmpty || old.hasSuffix("\n") ? old : old + "\n") + Suppression.text(file.new)
      var output = Array(text.utf8)
      // A list in brackets takes nothing after it.
      if (try? Suppression.all(text, rules: rules, language: language))?.count != file.entries.count + file.new.count {
        output = Array(Suppression.text(file.entries + file.new).utf8)
      }
      do throws(SystemFault) {
        try OutputFile.write(output, to: file.path)
      } catch {
        throw .notWritten(.notWritten(file.path, error, option: "--suppressions", language))
      }
      if !file.new.isEmpty { written.append((file.path, file.new.count)) }
    }
    return written
  }
}
