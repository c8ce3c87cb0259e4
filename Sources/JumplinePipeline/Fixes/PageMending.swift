public import JumplineBytes
public import JumplineEditing
import JumplineEncodings
public import JumplineLint
import JumplineModel

/// What fixes did to one page, from the first pass to the last.
public struct PageMending: Sendable {
  /// The file as it came.
  public let original: Source
  /// The file as it is by now.
  public private(set) var source: Source
  /// What leads from the one to the other.
  public private(set) var script = EditScript.empty
  /// How many fixes were applied.
  public private(set) var fixCount = 0
  /// What people are told: fixes that were left, and why.
  public private(set) var complaints: [Complaint] = []
  /// Findings that may stay and are known by another name from now on, since words beside them were changed.
  public private(set) var renamed: [(old: FindingKey, new: FindingKey)] = []
  /// Whether the page is all the text of its file, so that it can be changed at all.
  let isOwn: Bool

  public var isChanged: Bool { !script.isEmpty }

  /// What stands in the place of each edit now, as UTF-8.
  public var newTexts: [[UInt8]] {
    let codec = SourceCodec(named: original.encoding)
    return script.edits.map { codec?.decode($0.new).text ?? $0.new }
  }

  /// A finding that may stay, and where it is by now.
  private struct Accepted: Sendable {
    var key: FindingKey
    var range: ByteRange
  }

  /// A fix that had to wait for another, and where its finding was on the page as it came.
  private struct Waiting: Sendable {
    var finding: Finding
    var winner: String
    var place: ByteRange
  }

  private var accepted: [Accepted] = []
  private var waiting: [Waiting] = []
  /// The rules that had their way in the last passes.
  private var recent: [[String]] = []
  private var refused: [(code: String, obstacle: FixedPage.Obstacle, place: ByteRange)] = []

  /// - Parameters:
  ///   - file: that the page was read from.
  ///   - isAlone: whether no other page was.
  init(_ document: Document, file: Source, isAlone: Bool) {
    original = file
    source = file
    isOwn = isAlone && (document.source === file || document.source.isMarkup && document.source.sha256 == file.sha256)
  }

  /// Notes which findings of the page as it came may stay.
  mutating func accept(_ keys: [FindingKey?], of document: Document) {
    for (finding, key) in zip(document.findings, keys) {
      if let key { accepted.append(Accepted(key: key, range: document.source.bytes(of: finding.range))) }
    }
  }

  /// The findings whose fixes are wanted.
  private func wanted(_ document: Document) -> [Finding] {
    document.findings.filter { finding in
      finding.fix != nil && !accepted.contains { isSame($0, finding, document.source) }
    }
  }

  private func isSame(_ known: Accepted, _ finding: Finding, _ source: Source) -> Bool {
    guard known.key.code == finding.code else { return false }
    let range = source.bytes(of: finding.range)
    return known.range == range || known.range.overlaps(range)
  }

  /// Applies what can be applied at once.
  /// - Returns: whether the page changed.
  mutating func fix(_ document: Document, _ allowsUnsafe: Bool, _ opening: SourceOpening, _ reading: PageReading) -> Bool {
    let choice = FixChoice(wanted(document), allowsUnsafe: allowsUnsafe)
    let back = script.inverse(of: original.bytes)
    func place(_ finding: Finding) -> ByteRange { back.mapped(document.source.bytes(of: finding.range)) }
    refused = []
    /// The text of the page when its file has these bytes.
    func read(_ bytes: [UInt8]) -> Source? {
      guard let file = opening.source(bytes, like: original), document.source.isMarkup else { return opening.source(bytes, like: original) }
      let pages = try? reading.pages(file)
      return pages?.count == 1 ? pages?.first?.source : nil
    }
    guard let page = FixedPage(document, choice.chosen, read: read) else { return false }
    refused = page.refused.map { ($0.finding.code, $0.obstacle, place($0.finding)) }
    for finding in page.applied {
      let done = place(finding)
      waiting.removeAll { $0.finding.code == finding.code && ($0.place == done || $0.place.overlaps(done)) }
    }
    guard !page.script.isEmpty else { return false }
    for loser in choice.losers {
      let new = Waiting(finding: loser.finding, winner: loser.winner, place: place(loser.finding))
      if !waiting.contains(where: { $0.finding.code == new.finding.code && $0.place == new.place }) { waiting.append(new) }
    }
    fixCount += page.applied.count
    recent = recent.suffix(3) + [page.applied.map(\.code)]
    for index in accepted.indices { accepted[index].range = page.script.mapped(accepted[index].range) }
    script = script.followed(by: page.script, before: original.bytes)
    source = document.source.isMarkup ? opening.source(page.source.bytes, like: original) ?? original : page.source
    return true
  }

  /// Says that a page cannot be changed, where there is something to change.
  mutating func refuse(_ document: Document, _ allowsUnsafe: Bool, _ language: Language) {
    let count = FixChoice(wanted(document), allowsUnsafe: allowsUnsafe).chosen.count
    if count == 0 { return }
    let path = document.source.path
    complaints.append(
      Complaint(
        path: original.path,
        message: document.source.sha256 == original.sha256
          ? language.say(
            zh: "\(count) 处修改没有做：这个文件里有几个版面。请手工修改。",
            en: "\(count) fix\(count == 1 ? " was" : "es were") left: the file holds several pages. Correct it by hand.")
          : language.say(
            zh: "\(count) 处修改没有做：它是由 \(path) 转换而来的。请修改 \(path)，再转换一次。",
            en: "\(count) fix\(count == 1 ? " was" : "es were") left: it was made of \(path). Fix \(path), and convert it again.")))
  }

  /// Leaves the page as it came: its fixes undo each other.
  mutating func giveUp(_ language: Language) {
    let rules = Set(recent.flatMap(\.self)).sorted().joined(separator: ", ")
    script = .empty
    source = original
    fixCount = 0
    (accepted, waiting, refused) = ([], [], [])
    complaints.append(
      Complaint(
        path: original.path,
        message: language.say(
          zh: "保持原样：\(rules) 的修改互相抵消，没有尽头。请用 --ignore 去掉其中一条规则。",
          en: "left as it was: the fixes of \(rules) undo each other without end. Leave out one of these rules with --ignore.")))
  }

  /// Says what was left, and what findings that may stay are called on the page as it is now.
  mutating func finish(_ document: Document, _ language: Language) {
    let lines = LineTable(original)
    func complain(_ place: ByteRange, _ code: String, zh: String, en: String) {
      let position = lines.position(at: original.alignment.text(enclosing: place).start)
      complaints.append(
        Complaint(
          path: "\(original.path):\(position.line):\(position.column)",
          message: language.say(zh: "\(code) 的修改没有做：\(zh)", en: "the fix of \(code) was left: \(en)")))
    }
    for loser in waiting {
      complain(
        loser.place, loser.finding.code, zh: "与 \(loser.winner) 的修改相碰。", en: "it touches that of \(loser.winner), which went first.")
    }
    for (code, obstacle, place) in refused {
      switch obstacle {
      case .notEncodable(let character):
        complain(
          place, code, zh: "\(original.encoding) 没有“\(character)”。请先把版面转换成 UTF-8。",
          en: "\(original.encoding) does not have “\(character)”. Convert the page to UTF-8 first.")
      case .severalBlocks:
        complain(place, code, zh: "它跨越了几个部分。请手工修改。", en: "it reaches over several blocks of the page. Correct it by hand.")
      case .acrossMarkup:
        complain(place, code, zh: "它跨越了标记。请手工修改。", en: "it reaches over markup. Correct it by hand.")
      case .notReadable:
        complain(place, code, zh: "改后的字节读不出原意。请手工修改。", en: "its bytes would not be read as they are meant. Correct it by hand.")
      }
    }
    guard isChanged, !accepted.isEmpty else { return }
    let now = zip(document.findings, FindingKey.all(of: document.findings, in: document))
    let known = Set(now.map(\.1))
    for old in accepted where !known.contains(old.key) {
      if let (_, key) = now.first(where: { isSame(old, $0.0, document.source) }) { renamed.append((old.key, key)) }
    }
  }
}
