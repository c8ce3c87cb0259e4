import Foundation
import JumplineBytes
public import JumplineLint
import JumplineModel
import Synchronization

/// Remembers what lint found, by the content of what it read: pages that did not change are neither read nor judged again.
///
/// An entry is a file named after a fingerprint of everything that its content depends on: the bytes of the pages, their
/// names and what is said of them, their encodings, the rules and their settings, the language, and the program itself. So
/// nothing has to be thrown away, and a stale entry is never asked for. Entries get their names when they are whole;
/// several runs may share a folder. What cannot be read is no entry.
public final class LintCache: Sendable {
  private let folder: FilePath
  /// What all entries of a run depend on.
  private let run: String
  private let made = Mutex(Folders())

  /// - Parameters:
  ///   - program: tells builds of the program apart.
  ///   - settings: what else the run depends on: the readers.
  public init(folder: FilePath, program: String, settings: String, linter: Linter) {
    self.folder = folder
    run = ["jumpline lint 1", program, settings, linter.language == .zh ? "zh" : "en"].joined(separator: "\n")
      + "\n" + linter.catalogue.cards.map(\.code).joined(separator: " ")
  }

  /// Makes the folder, so that a place that cannot be used is known at once.
  public func prepare() throws(SystemFault) { try make(folder) }

  private func make(_ path: FilePath) throws(SystemFault) {
    var fault: SystemFault?
    made.withLock { folders in
      do throws(SystemFault) { try folders.make(path) } catch { fault = error }
    }
    if let fault { throw fault }
  }

  /// What pages that belong together are remembered by.
  func key(_ sources: [Source], linter: Linter, naming: PageNaming) -> String {
    var text = Array(run.utf8)
    for source in sources {
      for part in [source.path, source.sha256, source.encoding, String(source.encodingConfidence), source.encodingRival] {
        text += part.utf8
        text.append(0)
      }
      text += naming.additions(ofPath: source.path).utf8
      text.append(0)
      text += (linter.selection(ofPath: source.path)?.signature ?? "").utf8
      text.append(0)
      text += linter.habits(ofPath: source.path).signature.utf8
      text.append(0)
    }
    return Fingerprint.sha256(text)
  }

  /// The pages of an entry, one for each source; nil when there is none, or none that can be read.
  func pages(_ key: String, count: Int) -> [CachedPage]? {
    do {
      var entry = try EntryReader(try FileContents.read(place(key)))
      guard try entry.text() == key else { return nil }
      let pages = try entry.list { entry throws(EntryReader.BrokenEntry) in try CachedPage(&entry) }
      return pages.count == count ? pages : nil
    } catch {
      return nil
    }
  }

  /// Remembers pages. Where there is no room the next run judges them again.
  func store(_ pages: [CachedPage], as key: String) {
    var entry = EntryWriter()
    entry.add(key)
    entry.add(pages) { $1.write(to: &$0) }
    entry.seal()
    do {
      try make(place(key).parent)
      var file = try OutputFile.createRegular(place(key))
      try file.write(entry.bytes)
      try file.finish()
    } catch {}
  }

  /// A folder for each of the first two digits: no folder gets too long.
  private func place(_ key: String) -> FilePath {
    folder.appending(key.utf8.prefix(2)).appending("\(key.dropFirst(2)).page".utf8)
  }
}

extension CachedPage {
  /// A verdict as it is kept; nil when its facts cannot be.
  init?(_ document: Document, _ verdict: PageVerdict, alone findings: [Finding]?) {
    if let findings {
      self.init(document, findings: findings, facts: nil)
      return
    }
    var facts: [[UInt8]] = []
    for fact in verdict.facts {
      guard let fact, let text = try? JSONEncoder().encode(fact) else { return nil }
      facts.append(Array(text))
    }
    self.init(document, findings: verdict.findings, facts: facts)
  }

  /// The verdict as it was; nil when the facts are not those of the rules.
  func verdict(_ document: Document, _ linter: Linter) -> PageVerdict? {
    guard let facts, facts.count == linter.factTypes.count else { return nil }
    var restored: [any Codable & Sendable] = []
    for (text, type) in zip(facts, linter.factTypes) {
      guard let fact = Self.fact(type, text) else { return nil }
      restored.append(fact)
    }
    return linter.verdict(document, findings: findings, facts: restored)
  }

  private static func fact(_ type: any (Codable & Sendable).Type, _ text: [UInt8]) -> (any Codable & Sendable)? {
    try? JSONDecoder().decode(type, from: Data(text))
  }
}
