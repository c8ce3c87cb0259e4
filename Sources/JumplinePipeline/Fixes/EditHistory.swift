import Foundation
public import JumplineBytes
public import JumplineEditing
import JumplineEncodings
public import JumplineModel

/// An edit log, read back: from a page as it is now to the page as it was before any fix.
///
/// Runs are found by the sums of the pages, so that a page may have been renamed, and a run that was recorded and never
/// finished does no harm.
public struct EditHistory: Sendable {
  /// All that one run did to one page.
  struct Run: Sendable {
    var path: String
    var before: String
    var after: String
    var encoding: String
    var edits: [ByteEdit] = []
    /// What stood in the place of each edit.
    var old: [[UInt8]] = []
    /// Of its first edit in the log, from 1.
    var line: Int
  }

  /// A page put back.
  public struct Original: Sendable {
    public var bytes: [UInt8]
    /// What leads from it to the page as it is now.
    public var script: EditScript
    public var encoding: String
  }

  /// Why the log and a page do not go together.
  public struct Contradiction: Error, Sendable {
    public var message: String
  }

  public let path: FilePath
  /// Absolute.
  private let folder: FilePath
  private var runs: [Run] = []
  private var byAfter: [String: [Int]] = [:]
  private var byBefore: [String: [Int]] = [:]
  /// The last run of each page.
  private var lastByPath: [String: Int] = [:]
  private let language: Language

  /// Whether bytes are an edit log, judged by the first of them.
  public static func recognizes(_ bytes: [UInt8]) -> Bool {
    let line = bytes.prefix { $0 != 0x0A }.prefix(1 << 16)
    guard line.first == 0x7B, let record = try? JSONDecoder().decode(EditRecord.self, from: Data(line)) else { return false }
    return record.schema == EditRecord.schemaName
  }

  /// Reads a log.
  public static func read(_ path: FilePath, language: Language) throws(SettingsRefusal) -> EditHistory {
    let bytes: [UInt8]
    do throws(SystemFault) {
      bytes = try FileContents.read(path)
    } catch {
      throw .notRead(
        Complaint(
          path: path.description,
          message: language.say(
            zh: "无法读取修改记录：\(error.words(language))。请用 --edits 指出 lint --fix 写下的文件。",
            en: "expected an edit log that can be read, but \(error.words(language)). Name the one that lint --fix wrote with --edits.")))
    }
    do throws(Contradiction) {
      return try EditHistory(path, bytes, language: language)
    } catch {
      throw .notRead(Complaint(path: path.description, message: error.message))
    }
  }

  public init(_ path: FilePath, _ bytes: [UInt8], language: Language) throws(Contradiction) {
    self.path = path
    self.language = language
    folder = path.parent.real
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
      guard let record = try? JSONDecoder().decode(EditRecord.self, from: Data(line)), record.schema == EditRecord.schemaName,
        let edit = record.edit, let old = EditRecord.bytes(record.oldBytes)
      else {
        throw Contradiction(
          message: language.say(
            zh: "第 \(index + 1) 行不是修改记录（\(EditRecord.schemaName)）。请恢复这个文件，它只应由 lint --fix 写入。",
            en: "line \(index + 1) is no record of an edit (\(EditRecord.schemaName)). Restore the file; only lint --fix should write it."))
      }
      let isNext = runs.last.map { last in
        last.path == record.path && last.before == record.before && last.after == record.after
          && (last.edits.last?.range.end ?? 0) < record.start
      }
      if isNext != true {
        runs.append(
          Run(path: record.path, before: record.before, after: record.after, encoding: record.encoding, line: index + 1))
      }
      runs[runs.count - 1].edits.append(edit)
      runs[runs.count - 1].old.append(old)
    }
    for (index, run) in runs.enumerated() {
      byAfter[run.after, default: []].append(index)
      byBefore[run.before, default: []].append(index)
      lastByPath[run.path] = index
    }
  }

  /// The pages that it speaks of, in order of first appearance: as it names them, and as files.
  public var pages: [(name: String, file: FilePath)] {
    var known: Set<String> = []
    return runs.map(\.path).filter { known.insert($0).inserted }.map { name in
      (name, name.hasPrefix("/") || name == "-" || path.parent == FilePath(".") ? FilePath(name) : path.parent.appending(name.utf8))
    }
  }

  /// The page before any fix, from the page as it is now, or from itself.
  /// - Parameter page: as named on the command line, or as the log names it.
  /// - Returns: nil when the log has nothing to say of it.
  public func original(of bytes: [UInt8], page: String) throws(Contradiction) -> Original? {
    let name = lastByPath[page] != nil ? page : PagePlace.name(page, from: folder)
    var sum = Fingerprint.sha256(bytes)
    var original = Original(bytes: bytes, script: .empty, encoding: "")
    var limit = runs.count
    while let index = last(byAfter[sum], named: name, from: 0, below: limit) {
      try undo(runs[index], &original)
      sum = runs[index].before
      limit = index
    }
    if !original.encoding.isEmpty { return original }
    // Never changed, or put back by hand: what was done to it is known all the same.
    var from = 0
    while let index = last(byBefore[sum], named: name, from: from, below: runs.count) {
      let script = try script(runs[index], before: original.script.applied(to: original.bytes))
      original.script = original.script.followed(by: script, before: original.bytes)
      original.encoding = runs[index].encoding
      sum = runs[index].after
      from = index + 1
    }
    if !original.encoding.isEmpty { return original }
    guard let last = lastByPath[name].map({ runs[$0] }) else { return nil }
    throw Contradiction(
      message: language.say(
        zh: "它不是 \(path) 记录的版面：应为 SHA-256 \(last.after)，却是 \(sum)。修改之后它又被改动过，请恢复它。",
        en: "it is not the page that \(path) knows: expected SHA-256 \(last.after), found \(sum). It was changed after it was fixed; restore it."))
  }

  /// The last of some runs between two indices; one of the page's own name before all others.
  private func last(_ candidates: [Int]?, named name: String, from start: Int, below limit: Int) -> Int? {
    let possible = (candidates ?? []).filter { (start..<limit).contains($0) }
    return possible.last { runs[$0].path == name } ?? possible.last
  }

  private func script(_ run: Run, before: [UInt8]) throws(Contradiction) -> EditScript {
    guard let script = EditScript(run.edits, size: before.count) else { throw contradiction(run) }
    return script
  }

  private func undo(_ run: Run, _ original: inout Original) throws(Contradiction) {
    var back: [ByteEdit] = []
    var shift = 0
    for (edit, old) in zip(run.edits, run.old) {
      let start = edit.range.start + shift
      let range = ByteRange(start, start + edit.new.count)
      guard range.end <= original.bytes.count, original.bytes[range.offsets] == edit.new[...] else { throw contradiction(run) }
      back.append(ByteEdit(range: range, new: old, rules: edit.rules, isUnsafe: edit.isUnsafe))
      shift += edit.new.count - edit.range.count
    }
    guard let undoing = EditScript(back, size: original.bytes.count) else { throw contradiction(run) }
    let before = undoing.applied(to: original.bytes)
    guard Fingerprint.sha256(before) == run.before else { throw contradiction(run) }
    original.script = try script(run, before: before).followed(by: original.script, before: before)
    original.bytes = before
    original.encoding = run.encoding
  }

  private func contradiction(_ run: Run) -> Contradiction {
    Contradiction(
      message: language.say(
        zh: "\(path):\(run.line) 的修改不能还原：记录与版面不符。请恢复修改记录。",
        en: "the edits at \(path):\(run.line) cannot be undone: the record does not fit the page. Restore the log."))
  }
}

extension EditHistory.Original {
  /// The edits as those of a document over the original.
  public func edits(of source: Source) -> [Edit] {
    let codec = SourceCodec(named: source.characterEncoding)
    return script.edits.map { edit in
      let new = String(decoding: codec?.decode(edit.new).text ?? edit.new, as: UTF8.self)
      return Edit(
        range: source.alignment.text(enclosing: edit.range), text: source.isMarkup ? MarkupText.read(new) : new, rules: edit.rules)
    }
  }
}
