import JumplineModel
import RelaxNG
import Testing

/// Documents that are too big to keep in the folder.
struct HostileDocumentTests {
  private func faults(_ xml: String) -> [Fault] { RelaxNGValidator().validate(Array(xml.utf8), name: "hostile.xml") }

  @Test func `300 levels are refused`() {
    let xml = String(repeating: "<div>", count: 300) + String(repeating: "</div>", count: 300)
    #expect(faults(xml) == [Fault(code: "XML001", message: "elements are nested more than 200 levels deep", line: 1)])
  }

  @Test func `200,000 attributes on one element are refused at once`() {
    let attributes = (0..<200_000).map { " a\($0)='1'" }.joined()
    let start = ContinuousClock.now
    #expect(faults("<TEI>\n<p\(attributes)/></TEI>") == [Fault(code: "XML001", message: "an element has more than 500 attributes", line: 2)])
    // The parser would take the better part of a minute.
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func `a thousand faults are not all told`() {
    let body = String(repeating: "<q/>", count: 1000)
    let xml = "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc>\(body)</fileDesc></teiHeader></TEI>"
    #expect(faults(xml).count <= 200)
  }
}
