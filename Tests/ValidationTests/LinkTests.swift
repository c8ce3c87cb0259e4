import JumplineModel
import RelaxNG
import Testing

/// Links between the files of one call.
struct LinkTests {
  private static func page(_ identifier: String, _ attributes: String) -> [UInt8] {
    Array(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>x</title></titleStmt>\
      <publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>
      <text><body><div type="story" xml:id="\(identifier)" \(attributes)/></body></text></TEI>
      """.utf8)
  }

  private func faults(_ files: [(String, [UInt8])]) -> [[String]] {
    let verdicts = files.map { RelaxNGValidator().judge($1, name: $0) }
    #expect(verdicts.allSatisfy { $0.faults.isEmpty })
    return LinkFacts.faults(verdicts.map(\.facts)).map { $0.map { "\($0.severity.rawValue) \($0.message)" } }
  }

  private let first = ("out/1.xml", page("a1", "part='I' next='2.xml#a2'"))
  private let second = ("out/2.xml", page("a2", "part='F' prev='./1.xml#a1'"))

  @Test func `a link that is answered is good`() {
    #expect(faults([first, second]) == [[], []])
  }

  @Test func `a link to a file that is not at hand is information`() {
    #expect(
      faults([first]) == [["information next=\"2.xml#a2\" was not checked: out/2.xml is not among the files of this call"]])
  }

  @Test func `a link to a name that the other file lacks is a fault`() {
    #expect(
      faults([first, ("out/2.xml", Self.page("a3", ""))]) == [
        ["error next=\"2.xml#a2\" points to nothing: no xml:id of out/2.xml is a2"], [],
      ])
  }

  @Test func `a link that nobody answers is a fault`() {
    #expect(
      faults([first, ("out/2.xml", Self.page("a2", ""))]) == [
        ["error next=\"2.xml#a2\" is not answered: a2 of out/2.xml has no prev that points to out/1.xml#a1"], [],
      ])
  }

  @Test func `file names with other letters are found`() {
    let other = ("out/页 2.xml", Self.page("a2", "part='F' prev='1.xml#a1'"))
    #expect(faults([("out/1.xml", Self.page("a1", "part='I' next='%E9%A1%B5%202.xml#a2'")), other]) == [[], []])
  }
}
