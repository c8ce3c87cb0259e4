public import JumplineBytes
import JumplineEncodings
public import JumplineModel

/// A page with fixes applied, in its own encoding and with its own line ends.
public struct FixedPage: Sendable {
  /// Why a fix is not applied, though nothing stands in its way.
  public enum Obstacle: Hashable, Sendable {
    /// The encoding of the page has no code for this character.
    case notEncodable(String)
    /// It takes in text of several blocks, of which it knows one.
    case severalBlocks
    /// Markup stands in the middle of it, or would have to.
    case acrossMarkup
    /// The bytes around it do not come apart there, or would be read as something else afterwards.
    case notReadable
  }

  public let source: Source
  /// What leads from the page to it.
  public let script: EditScript
  public let applied: [Finding]
  public let refused: [(finding: Finding, obstacle: Obstacle)]

  /// Applies as many fixes as can be.
  /// - Parameters:
  ///   - document: a page that is all the text of its source.
  ///   - findings: with fixes that do not touch each other.
  ///   - read: reads bytes as this page is read, so that its text can be compared with what was meant; nil when they cannot be read.
  /// - Returns: nil when nothing is left to apply.
  public init?(_ document: Document, _ findings: [Finding], read: (_ bytes: [UInt8]) -> Source?) {
    guard !findings.isEmpty, let draft = Draft(document) else { return nil }
    var ready: [(finding: Finding, changes: [Change])] = []
    var refused: [(finding: Finding, obstacle: Obstacle)] = []
    for finding in findings {
      do throws(Refusal) {
        let changes = try draft.changes(of: finding)
        if !changes.isEmpty { ready.append((finding, changes)) }
      } catch {
        refused.append((finding, error.obstacle))
      }
    }
    if !ready.isEmpty, let (source, script) = draft.page(ready.flatMap(\.changes), read) {
      self.init(source: source, script: script, applied: ready.map(\.finding), refused: refused)
      return
    }
    // One of them makes the bytes read otherwise: find out which.
    var kept: [(finding: Finding, changes: [Change])] = []
    var last: (source: Source, script: EditScript)?
    for fix in ready {
      if let page = draft.page((kept + [fix]).flatMap(\.changes), read) {
        kept.append(fix)
        last = page
      } else {
        refused.append((fix.finding, .notReadable))
      }
    }
    guard let last else {
      if refused.isEmpty { return nil }
      self.init(source: document.source, script: .empty, applied: [], refused: refused)
      return
    }
    self.init(source: last.source, script: last.script, applied: kept.map(\.finding), refused: refused)
  }

  private init(source: Source, script: EditScript, applied: [Finding], refused: [(finding: Finding, obstacle: Obstacle)]) {
    self.source = source
    self.script = script
    self.applied = applied
    self.refused = refused
  }

  private struct Refusal: Error { var obstacle: Obstacle }

  /// A change of the text and of the bytes.
  private struct Change {
    var text: TextRange
    var newText: [UInt8]
    var edit: ByteEdit
  }

  /// A page, with what its changes need to know of it.
  private struct Draft {
    let source: Source
    let codec: SourceCodec
    let lineEnding: LineEnding
    let markup: MarkupText?
    /// By position.
    let pieces: [(range: TextRange, block: Int)]

    init?(_ document: Document) {
      guard let codec = SourceCodec(named: document.source.characterEncoding) else { return nil }
      source = document.source
      self.codec = codec
      lineEnding = LineEnding(source.text)
      markup = source.isMarkup ? MarkupText(source) : nil
      pieces = document.blocks.enumerated().flatMap { number, block in block.pieces.map { ($0, number) } }
        .sorted { $0.range < $1.range }
    }

    /// What the fix of a finding changes; nothing where what it wants stands there already.
    func changes(of finding: Finding) throws(Refusal) -> [Change] {
      guard let fix = finding.fix else { return [] }
      var isUnsafe = false
      if case .unsafe = fix.safety { isUnsafe = true }
      var changes: [Change] = []
      for replacement in fix.replacements {
        var range = replacement.range
        guard range.start >= 0, range.end <= source.text.count else { throw Refusal(obstacle: .notReadable) }
        if spansBlocks(range) { throw Refusal(obstacle: .severalBlocks) }
        var text = lineEnding.apply(to: replacement.text)[...]
        if let markup {
          (range, text) = markup.narrowed(range, text)
          if !markup.isOneStretch(range) || text.contains(0x0A) { throw Refusal(obstacle: .acrossMarkup) }
        }
        guard source.alignment.isBoundary(range.start), source.alignment.isBoundary(range.end) else {
          throw Refusal(obstacle: .notReadable)
        }
        if source.text[range.offsets] == text { continue }
        let written = markup == nil ? text : MarkupText.written(text)[...]
        let (bytes, read) = codec.encode(written)
        guard read == written.count else {
          let rest = String(decoding: written.dropFirst(read), as: UTF8.self)
          throw Refusal(obstacle: .notEncodable(rest.unicodeScalars.first.map { String(Character($0)) } ?? ""))
        }
        let edit = ByteEdit(range: source.bytes(of: range), new: bytes, rules: [finding.code], isUnsafe: isUnsafe)
        if let last = changes.last, last.text.end == range.start, last.edit.range.end == edit.range.start {
          changes[changes.count - 1].text.end = range.end
          changes[changes.count - 1].newText += text
          changes[changes.count - 1].edit.range.end = edit.range.end
          changes[changes.count - 1].edit.new += bytes
        } else {
          changes.append(Change(text: range, newText: Array(text), edit: edit))
        }
      }
      return changes
    }

    /// The page with changes made; nil unless it reads as it was meant.
    func page(_ changes: [Change], _ read: ([UInt8]) -> Source?) -> (source: Source, script: EditScript)? {
      guard let script = EditScript(changes.map(\.edit), size: source.bytes.count) else { return nil }
      var text: [UInt8] = []
      var position = 0
      for change in changes.sorted(by: { $0.text < $1.text }) {
        guard change.text.start >= position else { return nil }
        text += source.text[position..<change.text.start]
        text += change.newText
        position = change.text.end
      }
      text += source.text[position...]
      guard let new = read(script.applied(to: source.bytes)), new.text == text, new.encoding == source.encoding else { return nil }
      return (new, script)
    }

    private func spansBlocks(_ range: TextRange) -> Bool {
      var low = 0
      var high = pieces.count
      while low < high {
        let middle = (low + high) / 2
        if pieces[middle].range.end <= range.start { low = middle + 1 } else { high = middle }
      }
      var owner: Int?
      while low < pieces.count, pieces[low].range.start < range.end {
        if let owner, owner != pieces[low].block { return true }
        owner = pieces[low].block
        low += 1
      }
      return false
    }
  }
}
