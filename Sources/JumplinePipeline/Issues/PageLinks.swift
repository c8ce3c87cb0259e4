import JumplineBytes
import JumplineIssues
import JumplineLint
import JumplineModel

/// Writes into the jump lines of an issue which articles they lead to.
enum PageLinks {
  /// Pages of one title and date are linked; a page of which neither is known stays as it is.
  static func link(_ documents: inout [Document]) {
    guard documents.count > 1 else { return }
    MetadataCompletion.shareTitle(&documents)
    for pages in Issue.indices(of: documents) where pages.count > 1 {
      let facts = pages.map { ContinuationFacts(documents[$0]) }
      for link in ContinuationLinking.resolve(facts) where !link.isAmbiguous {
        let (from, to) = (facts[link.from.page].lines[link.from.line], facts[link.to.page].lines[link.to.line])
        set(link, at: from, to, in: &documents[pages[link.from.page]])
        set(link, at: to, from, in: &documents[pages[link.to.page]])
      }
    }
  }

  private static func set(
    _ link: Continuation, at line: ContinuationFacts.Line, _ other: ContinuationFacts.Line, in document: inout Document
  ) {
    document.changeJumps { jump in
      guard jump.range.start == line.start, jump.range.end == line.end else { return }
      jump.target = other.article
      jump.confidence = link.confidence
      jump.cut = link.cutEvidence.isEmpty
        ? nil
        : Jump.Cut(
          join: Join(confidence: link.confidence, evidence: link.cutEvidence), here: name(line), there: name(other))
    }
  }

  /// What the paragraph at a cut is called.
  private static func name(_ line: ContinuationFacts.Line) -> String { "\(line.article).p\(line.paragraph)" }

  /// Names the file that each target is in, for formats of which a file holds one page: `FILE#id`, relative to the page's
  /// own file. A target on no page at hand is taken out, since it would lead nowhere.
  /// - Parameter files: the file of each page; nil where it has none.
  static func nameFiles(_ documents: inout [Document], files: [FilePath?]) {
    guard documents.contains(where: \.hasTargets) else { return }
    var pages: [String: [Int]] = [:]
    for (index, document) in documents.enumerated() {
      for article in document.articles { pages[article.id, default: []].append(index) }
    }
    for index in documents.indices where documents[index].hasTargets {
      documents[index].changeJumps { jump in
        let id = jump.target.utf8.lastIndex(of: 0x23).map { String(jump.target[$0...].dropFirst()) } ?? jump.target
        guard !id.isEmpty else { return }
        guard let page = pages[id]?.first(where: { $0 != index }), let own = files[index], let other = files[page] else {
          jump.target = pages[id]?.contains(index) == true ? id : ""
          jump.cut = nil
          return
        }
        let file = other.reference(from: own) + "#"
        jump.target = file + id
        if let there = jump.cut?.there { jump.cut?.there = file + there }
      }
    }
  }
}

extension FilePath {
  /// How a file names this one: the way from its folder, as part of a URI.
  func reference(from file: FilePath) -> String {
    var own = bytes.split(separator: 0x2F, omittingEmptySubsequences: true)[...]
    var base = file.bytes.split(separator: 0x2F, omittingEmptySubsequences: true).dropLast()
    while let step = base.first, own.count > 1, own.first == step {
      own.removeFirst()
      base.removeFirst()
    }
    let digits = Array("0123456789ABCDEF".utf8)
    var reference: [UInt8] = []
    for _ in base { reference += Array("../".utf8) }
    for (index, step) in own.enumerated() {
      if index > 0 { reference.append(0x2F) }
      for byte in step {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: reference.append(byte)
        default: reference += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
      }
    }
    return String(decoding: reference, as: UTF8.self)
  }
}
