import EveryRule
import JumplineBytes
import EveryRule
import JumplineLint
import JumplineModel
import JumplineTesting
import NewspaperText
import Testing

/// What lint says of the five seed pages: what is broken in them, and nothing else.
struct SeedLintTests {
  static func findings() throws -> [(name: String, document: Document, findings: [Finding])] {
    let linter = Linter(everyRule.onByDefault, language: .zh)
    return try TestPage.seeds.map { page in
      let document = try #require(try NewspaperTextReader().read(page.source).first)
      return (page.name, document, linter.lint(document))
    }
  }

  @Test func `the only fault in the seeds is a range of years without its connector`() throws {
    let faults = try Self.findings().flatMap { page in
      page.findings.filter { $0.severity > .information }.map {
        "\(page.name.prefix(3)) \($0.severity) \($0.code) \(page.document.source.string($0.range)) \($0.evidence)"
      }
    }
    #expect(faults == ["003 error DAT001 从2004年2018年 [\"no-connector\", \"frame: 从\", \"duration: 14年\"]"])
  }

  @Test func `every join of the seeds is told once, as information with its evidence`() throws {
    for page in try Self.findings() {
      let joins = page.document.blocks.flatMap(\.joins).filter { $0.kind == .seam }
      let cuts = page.findings.filter { $0.code == "PAR001" || $0.evidence.contains("doubtful-join") }
      #expect(cuts.count == joins.count)
      #expect(Set(cuts.map(\.range)).count == joins.count)
      #expect(cuts.allSatisfy { $0.severity == .information && !$0.evidence.isEmpty })
    }
  }

  @Test func `jump lines of pages that stand alone are unresolvable`() throws {
    for page in try Self.findings() {
      let jumps = page.document.articles.flatMap { page.document.jumps(of: $0) }
      let said = page.findings.filter { $0.code == "JMP001" || $0.code == "JMP002" }
      #expect(said.count == jumps.count)
      #expect(said.allSatisfy { $0.severity == .information && $0.evidence == ["unresolvable"] })
    }
  }
}
