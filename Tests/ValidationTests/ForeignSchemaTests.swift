import Foundation
import JumplineModel
import RelaxNG
import Testing

/// Anybody's XML by anybody's schema, in a process of its own.
struct ForeignSchemaTests {
  private static let schemas = Tree.tests.appending(path: "Schemas")

  /// Stands beside the tests.
  private static let program =
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "schema-worker").path

  private func validator(_ schema: String, limit: Duration = .seconds(60)) throws(SchemaRefusal) -> RelaxNGValidator {
    try RelaxNGValidator(schema: Self.schemas.appending(path: schema).path, program: Self.program, limit: limit)
  }

  private func refusal(of schema: String, limit: Duration = .seconds(60)) -> String? {
    do throws(SchemaRefusal) {
      _ = try validator(schema, limit: limit)
      return nil
    } catch {
      return error.message.replacing(Self.schemas.path + "/", with: "")
    }
  }

  private let valid = Array("<notes><note on='2024-09-12'>x</note></notes>".utf8)
  private let invalid = Array("<notes>\n<note on='2024-09-12'>x</note>\n<not on='2024-09-12'/></notes>".utf8)

  @Test func `a document is judged by RELAX NG`() throws {
    let validator = try validator("notes.rng")
    #expect(validator.validate(valid, name: "a.xml") == [])
    #expect(
      validator.validate(invalid, name: "b.xml")
        == [Fault(code: "XML002", message: "Did not expect element not there", line: 3, xpath: "/notes/not[1]")])
    #expect(validator.validate(valid, name: "c.xml") == [])
  }

  @Test func `a document is judged by XML Schema`() throws {
    let validator = try validator("notes.xsd")
    #expect(validator.validate(valid, name: "a.xml") == [])
    #expect(
      validator.validate(invalid, name: "b.xml") == [
        Fault(
          code: "XML002", message: "Element 'not': This element is not expected. Expected is ( note ); did you mean note?", line: 3,
          xpath: "/notes/not[1]")
      ])
  }

  @Test func `a schema may include its neighbours`() throws {
    #expect(try validator("including.rng").validate(valid, name: "a.xml") == [])
  }

  @Test func `identifiers are unique whatever the schema`() throws {
    let xml = Array("<notes><note on='2024-09-12' xml:id='a'/>\n<note on='2024-09-12' xml:id='a'/></notes>".utf8)
    #expect(try validator("notes.rng").validate(xml, name: "a.xml").map(\.code).contains("XML004"))
  }

  @Test func `a hostile document is refused before the schema is asked`() throws {
    let xml = Array("<!DOCTYPE notes><notes/>".utf8)
    #expect(try validator("notes.rng").validate(xml, name: "a.xml").map(\.code) == ["XML001"])
  }

  @Test func `an unknown kind of schema is refused`() {
    #expect(
      refusal(of: "notes.rgn")
        == "notes.rgn: unknown kind of schema, expected a file that ends in .rng (RELAX NG) or .xsd (XML Schema); did you mean .rng?")
    #expect(
      refusal(of: "notes.rnc")
        == "notes.rnc: unknown kind of schema, expected a file that ends in .rng (RELAX NG) or .xsd (XML Schema); the compact syntax is not read: convert it, for instance with trang")
  }

  @Test func `a schema that is not there is refused`() {
    #expect(refusal(of: "missing.rng") == "missing.rng: cannot be read: No such file or directory")
  }

  @Test func `a schema that does not compile says why`() {
    #expect(
      refusal(of: "broken.rng")
        == "broken.rng: does not compile as RELAX NG: line 3: Reference nowhere has no matching definition")
    #expect(
      refusal(of: "broken.xsd")
        == "broken.xsd: does not compile as XML Schema: line 3: element decl. 'notes', attribute 'type': The QName value 'nowhere' does not resolve to a(n) type definition.")
    #expect(
      refusal(of: "not-well-formed.rng")
        == "not-well-formed.rng: does not compile as RELAX NG: line 3: Opening and ending tag mismatch: start line 2 and grammar")
  }

  @Test func `a schema that compiles for ever is given up`() throws {
    let choices = (0..<4000).map { "<element name='b\($0)'><empty/></element>" }.joined()
    let grammar = """
      <element name='a' xmlns='http://relaxng.org/ns/structure/1.0'><oneOrMore><choice>\(choices)</choice></oneOrMore></element>
      """
    let file = FileManager.default.temporaryDirectory.appending(path: "endless-\(UUID().uuidString).rng")
    try grammar.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(
      throws: SchemaRefusal(
        "\(file.path): was not compiled within 2 seconds and was given up; simplify it, or validate with another program")
    ) {
      try RelaxNGValidator(schema: file.path, program: Self.program, limit: .seconds(2))
    }
  }
}
