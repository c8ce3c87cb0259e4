import JumplineBytes
import JumplineModel

/// What lint knows of a page once it was read and judged, as far as anything after it asks: blocks, articles and findings.
/// What stands inside of blocks is not kept.
struct CachedPage {
  var metadata: PageMetadata
  var language: String
  var blocks: [Block]
  var articles: [Article]
  /// Of the reader itself.
  var ownFindings: [Finding]
  /// Of the rules: all of them for a page that is judged by itself, else those that need no other page.
  var findings: [Finding]
  /// What the page contributes to the verdict over its issue, a JSON text for each type of facts; nil for a page judged by itself.
  var facts: [[UInt8]]?

  init(_ document: Document, findings: [Finding], facts: [[UInt8]]?) {
    metadata = document.metadata
    language = document.language
    blocks = document.blocks
    articles = document.articles
    ownFindings = document.findings
    self.findings = findings
    self.facts = facts
  }

  func document(_ source: Source) -> Document {
    Document(
      source: source, metadata: metadata, language: language, blocks: blocks, articles: articles, findings: ownFindings)
  }

  func write(to entry: inout EntryWriter) {
    for field in [metadata.title, metadata.date, metadata.page, metadata.edition, language] { entry.add(field) }
    entry.add(blocks) { entry, block in
      entry.add(choice: block.label)
      entry.add(choice: block.role)
      entry.add(block.pieces) { $0.add($1) }
      entry.add(block.joins) { entry, join in
        entry.add(join.kind == .seam ? 0 : 1)
        entry.add(join.glue)
        entry.add(join.confidence)
        entry.add(join.evidence) { $0.add($1) }
      }
    }
    entry.add(articles) { entry, article in
      entry.add(article.id)
      entry.add(choice: article.kind)
      entry.add(article.blocks) { $0.add($1) }
    }
    for list in [ownFindings, findings] { entry.add(list) { $0.add($1) } }
    entry.add(facts == nil ? 0 : 1)
    entry.add(facts ?? []) { $0.add($1) }
  }

  init(_ entry: inout EntryReader) throws(EntryReader.BrokenEntry) {
    metadata = PageMetadata(
      title: try entry.text(), date: try entry.text(), page: try entry.text(), edition: try entry.text())
    language = try entry.text()
    blocks = try entry.list { entry throws(EntryReader.BrokenEntry) in
      Block(
        label: try entry.choice(Label.self), role: try entry.choice(Role.self),
        pieces: try entry.list { entry throws(EntryReader.BrokenEntry) in try entry.range() },
        joins: try entry.list { entry throws(EntryReader.BrokenEntry) in
          Join(
            kind: try entry.number() == 0 ? .seam : .softWrap, glue: try entry.text(), confidence: try entry.fraction(),
            evidence: try entry.list { entry throws(EntryReader.BrokenEntry) in try entry.text() })
        })
    }
    articles = try entry.list { entry throws(EntryReader.BrokenEntry) in
      Article(
        id: try entry.text(), kind: try entry.choice(Article.Kind.self),
        blocks: try entry.list { entry throws(EntryReader.BrokenEntry) in try entry.number() })
    }
    ownFindings = try entry.list { entry throws(EntryReader.BrokenEntry) in try entry.finding() }
    findings = try entry.list { entry throws(EntryReader.BrokenEntry) in try entry.finding() }
    let isOfIssue = try entry.number() == 1
    let texts = try entry.list { entry throws(EntryReader.BrokenEntry) in Array(try entry.data()) }
    facts = isOfIssue ? texts : nil
  }
}

extension EntryWriter {
  fileprivate mutating func add<Value: CaseIterable & Equatable>(choice value: Value) {
    add(Value.allCases.enumerated().first { $0.element == value }?.offset ?? 0)
  }

  fileprivate mutating func add(_ range: TextRange) {
    add(range.start)
    add(range.count)
  }

  fileprivate mutating func add(_ finding: Finding) {
    add(finding.code)
    add(choice: finding.severity)
    add(finding.confidence)
    add(finding.message)
    add(finding.range)
    add(finding.evidence) { $0.add($1) }
    add(finding.notes) { entry, note in
      entry.add(note.message)
      entry.add(note.range)
    }
    switch finding.fix?.safety {
    case nil: return add(0)
    case .safe: add(1)
    case .suggestion: add(2)
    case .unsafe(let reason):
      add(3)
      add(reason)
    }
    add(finding.fix?.replacements ?? []) { entry, replacement in
      entry.add(replacement.range)
      entry.add(replacement.text)
    }
  }
}

extension EntryReader {
  fileprivate mutating func range() throws(BrokenEntry) -> TextRange {
    let start = try number()
    let count = try number()
    guard start >= 0, count >= 0, start <= Int.max - count else { throw BrokenEntry() }
    return TextRange(start, start + count)
  }

  fileprivate mutating func finding() throws(BrokenEntry) -> Finding {
    var finding = Finding(
      code: try text(), severity: try choice(Severity.self), confidence: try fraction(), message: try text(), range: try range(),
      evidence: try list { entry throws(BrokenEntry) in try entry.text() },
      notes: try list { entry throws(BrokenEntry) in Finding.Note(try entry.text(), at: try entry.range()) })
    let safety: Fix.Safety
    switch try number() {
    case 0: return finding
    case 1: safety = .safe
    case 2: safety = .suggestion
    case 3: safety = .unsafe(because: try text())
    default: throw BrokenEntry()
    }
    finding.fix = Fix(
      safety,
      replacements: try list { entry throws(BrokenEntry) in
        Fix.Replacement(try entry.range(), with: try entry.text())
      })
    return finding
  }
}
