import JumplineXML
import Testing

/// What stands in a file, and what a stranger's file is refused for.
struct XMLTreeTests {
  private func parse(_ xml: String) throws(XMLRefusal) -> XMLTree { try XMLTree.parse(Array(xml.utf8)) }

  private func refusal(of xml: String) -> XMLRefusal? {
    do throws(XMLRefusal) {
      _ = try parse(xml)
      return nil
    } catch {
      return error
    }
  }

  @Test func `names, attributes, text and lines are read`() throws {
    let root = try #require(try parse("<a xmlns='urn:x' xml:id='i'>\n<b c='1 &amp; 2'>x&lt;<!-- no -->y</b></a>").root)
    #expect(root.name == "a")
    #expect(root.namespace == "urn:x")
    #expect(root.attribute("xml:id") == "i")
    #expect(root.attribute("id") == nil)
    let child = try #require(root.elements.first)
    #expect(child.attribute("c") == "1 & 2")
    #expect(child.text == "x<y")
    #expect(child.line == 2)
    #expect(child.path == "/a/b[1]")
  }

  @Test func `a file that is not well formed says where`() {
    #expect(
      refusal(of: "<a>\n<b></a>")
        == XMLRefusal(.notWellFormed, "<b> of line 2 is closed by </a>: expected </b>", line: 2))
    #expect(refusal(of: "") == XMLRefusal(.notWellFormed, "the file is empty", line: 1))
  }

  @Test func `a DOCTYPE is refused, whatever it declares`() {
    let expected = XMLRefusal(.unsafe, "a DOCTYPE is refused: it can declare entities and load files", line: 1)
    #expect(refusal(of: "<!DOCTYPE a><a/>") == expected)
    #expect(refusal(of: "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>") == expected)
    #expect(refusal(of: "<!DOCTYPE a [<!ENTITY x 'xx'><!ENTITY y '&x;&x;'>]><a>&y;</a>") == expected)
  }

  @Test func `too many levels are refused`() {
    let xml = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(refusal(of: xml) == XMLRefusal(.unsafe, "elements are nested more than 200 levels deep", line: 1))
  }

  @Test func `too many attributes are refused before the parser meets them`() {
    let attributes = (0..<200_000).map { " a\($0)='1'" }.joined()
    #expect(refusal(of: "\n<a\(attributes)/>") == XMLRefusal(.unsafe, "an element has more than 500 attributes", line: 2))
  }

  @Test func `what looks like tags in comments and sections does not count`() throws {
    let noise = String(repeating: "<a>", count: 300)
    let root = try #require(try parse("<r><!--\(noise)--><![CDATA[\(noise)]]><?p \(noise)?></r>").root)
    #expect(root.text == noise)
  }

  @Test func `an encoding in which tags cannot be seen is refused`() {
    #expect(
      refusal(of: "<?xml version='1.0' encoding='UTF-7'?><a/>")
        == XMLRefusal(.unsafe, "the encoding 'UTF-7' is not one that is read: expected UTF-8", line: 1))
  }
}
