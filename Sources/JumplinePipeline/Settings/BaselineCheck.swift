import JumplineBytes
import JumplineConfiguration
import JumplineLint
public import JumplineModel

/// Findings against a baseline: takes out as many of one rule and fingerprint as it counts, in the order of the pages.
public struct BaselineCheck: Sendable {
  public enum Update: Sendable {
    case none
    /// Takes out what is gone, and nothing else: what a machine may do without anybody looking.
    case shrinking
    /// Becomes what there is.
    case free
  }

  private let path: FilePath
  /// Absolute.
  private let folder: FilePath
  private var old: Baseline
  private let update: Update
  private let language: Language
  /// How many findings more are known; entries of pages that exist and are not linted in this run stay theirs.
  private var left: [FindingKey: Int] = [:]
  /// Entries that stay as they are.
  private var others: [String: Set<FindingKey>] = [:]
  private var found: [String: Set<FindingKey>] = [:]
  /// Whether an entry is known by another name than in the file.
  private var isRenamed = false
  /// Findings that were taken out so far.
  public private(set) var count = 0

  /// - Parameter rules: the codes of all rules.
  public init(
    _ inputs: some Sequence<Input>, _ path: FilePath, update: Update, rules: [String], language: Language
  ) throws(SettingsRefusal) {
    self.path = path
    self.update = update
    self.language = language
    folder = path.parent.real
    if update == .free, !FileContents.exists(path) {
      old = Baseline()
    } else {
      old = try Self.load(path, rules, language)
    }
    let pages = Set(inputs.map { [folder] in PagePlace.name($0.path.description, from: folder) })
    for (page, keys) in old.pages {
      if pages.contains(page) || !PagePlace.exists(page, from: folder) {
        for key in keys { left[key, default: 0] += 1 }
      } else {
        others[page] = keys
      }
    }
  }

  private static func load(_ path: FilePath, _ rules: [String], _ language: Language) throws(SettingsRefusal) -> Baseline {
    let text: [UInt8]
    do throws(SystemFault) {
      text = try FileContents.read(path)
    } catch {
      throw .notRead(
        Complaint(
          path: path.description,
          message: language.say(
            zh: "无法读取基线：\(error.words(language))。请换一个文件，或在 CI 之外用 --update-baseline 建立它。",
            en: "expected a baseline that can be read, but \(error.words(language)). Name another file, or make it with --update-baseline where CI is not set.")))
    }
    do throws(ConfigurationFailure) {
      return try Baseline(String(decoding: text, as: UTF8.self), rules: rules, language: language)
    } catch {
      throw .faulty(path: path, text: text, error)
    }
  }

  func holds(_ key: FindingKey) -> Bool { left[key, default: 0] > 0 }

  /// A known finding is known by another name from now on: fixes changed words beside it.
  mutating func rename(_ known: FindingKey, _ new: FindingKey) {
    guard left[known, default: 0] > 0 else { return }
    left[known, default: 0] -= 1
    left[new, default: 0] += 1
    for (page, keys) in old.pages.sorted(by: { $0.key < $1.key }) where others[page] == nil && keys.contains(known) {
      old.pages[page]?.remove(known)
      old.pages[page]?.insert(new)
      isRenamed = true
      return
    }
  }

  mutating func sift(_ document: Document, _ findings: inout [Finding]) {
    let page = PagePlace.name(document.source.path, from: folder)
    var kept: [Finding] = []
    for (finding, key) in zip(findings, FindingKey.all(of: findings, in: document)) {
      let known = left[key, default: 0]
      if known > 0 || update == .free {
        left[key] = max(0, known - 1)
        found[page, default: []].insert(key)
        count += 1
      } else {
        kept.append(finding)
      }
    }
    findings = kept
  }

  /// Entries that no finding answers to any more.
  public var gone: Int { left.values.reduce(0, +) }

  /// Writes the baseline anew, when that was asked for and it differs.
  /// - Parameter isOn: whether a rule spoke at all; entries of others stay.
  /// - Returns: what to tell people; nil when there is nothing.
  public func finish(isOn: (_ code: String) -> Bool) throws(SettingsRefusal) -> String? {
    let silent = left.filter { !isOn($0.key.code) }
    let gone = gone - silent.values.reduce(0, +)
    guard update != .none else {
      if isRenamed { try write(old) }
      if gone == 0 { return nil }
      return language.say(
        zh: "\(path) 中有 \(gone) 条已经不在；--update-baseline 会删去它们",
        en: "\(gone) of \(path) \(gone == 1 ? "is" : "are") gone; --update-baseline takes \(gone == 1 ? "it" : "them") out")
    }
    var pages = others.merging(found) { $0.union($1) }
    for (page, keys) in old.pages where others[page] == nil {
      pages[page, default: []].formUnion(keys.filter { silent[$0, default: 0] > 0 })
    }
    let new = Baseline(pages: pages)
    if new != old || isRenamed || !FileContents.exists(path) { try write(new) }
    return language.say(
      zh: "\(path)：原有 \(old.count) 条，现有 \(new.count) 条", en: "\(path): \(old.count) before, \(new.count) now")
  }

  private func write(_ baseline: Baseline) throws(SettingsRefusal) {
    do throws(SystemFault) {
      try OutputFile.write(Array(baseline.text.utf8), to: path)
    } catch {
      throw .notWritten(.notWritten(path, error, option: "--baseline", language))
    }
  }
}
