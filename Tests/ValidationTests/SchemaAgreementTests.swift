import Foundation
import JumplineXML
import Testing

/// The ODD, the RELAX NG grammar and the XML Schema say the same: elements, what may stand in them, attributes, closed values.
struct SchemaAgreementTests {
  /// An element as one of the three declares it.
  struct Declaration: Equatable, CustomStringConvertible {
    var children: Set<String> = []
    var allowsText = false
    /// The values of each attribute, empty for open ones; a required attribute has `!` after its name.
    var attributes: [String: Set<String>] = [:]

    var description: String {
      "\(children.sorted()) text: \(allowsText) " + attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.sorted())" }.joined(separator: " ")
    }
  }

  private static func root(_ name: String) throws -> XMLElement {
    let file = Tree.package.appending(path: "Schemas/\(name)")
    return try #require(try XMLTree.parse(Tree.bytes(file)).root)
  }

  // MARK: RELAX NG

  private func grammar() throws -> [String: Declaration] {
    let definitions = try Self.root("jumpline.rng").elements.filter { $0.name == "define" }
    var byName: [String: XMLElement] = [:]
    for definition in definitions { byName[definition.attribute("name") ?? ""] = definition }
    var declarations: [String: Declaration] = [:]
    func read(_ part: XMLElement, isOptional: Bool, into declaration: inout Declaration) {
      for child in part.elements {
        switch child.name {
        case "text": declaration.allowsText = true
        case "attribute":
          let name = (child.attribute("name") ?? "") + (isOptional ? "" : "!")
          let values = child.elements.flatMap { $0.name == "choice" ? $0.elements : [$0] }.filter { $0.name == "value" }
          declaration.attributes[name] = Set(values.map(\.text))
        case "ref":
          let name = child.attribute("name") ?? ""
          guard let definition = byName[name] else { continue }
          if definition.elements.first?.name == "element" {
            declaration.children.insert(name)
          } else {
            read(definition, isOptional: isOptional, into: &declaration)
          }
        default: read(child, isOptional: isOptional || child.name == "optional", into: &declaration)
        }
      }
    }
    for definition in definitions {
      guard let element = definition.elements.first, element.name == "element" else { continue }
      var declaration = Declaration()
      read(element, isOptional: false, into: &declaration)
      declarations[element.attribute("name") ?? ""] = declaration
    }
    return declarations
  }

  // MARK: XML Schema

  private func schema() throws -> [String: Declaration] {
    let tops = try Self.root("jumpline.xsd").elements
    func top(_ kind: String, _ name: String) -> XMLElement? {
      tops.first { $0.name == kind && $0.attribute("name") == name }
    }
    func read(_ part: XMLElement, into declaration: inout Declaration) {
      for child in part.elements {
        let reference = child.attribute("ref")
        switch child.name {
        case "element": declaration.children.insert(reference ?? "")
        case "attribute":
          let name = (child.attribute("name") ?? reference ?? "") + (child.attribute("use") == "required" ? "!" : "")
          let values = child.elements.flatMap(\.elements).flatMap(\.elements).compactMap { $0.attribute("value") }
          declaration.attributes[name] = Set(values)
        case "group", "attributeGroup":
          if let group = top(child.name, reference ?? "") { read(group, into: &declaration) }
        default:
          if child.attribute("mixed") == "true" || child.name == "simpleContent" { declaration.allowsText = true }
          read(child, into: &declaration)
        }
      }
    }
    var declarations: [String: Declaration] = [:]
    for element in tops where element.name == "element" {
      var declaration = Declaration()
      declaration.allowsText = element.attribute("type") != nil
      read(element, into: &declaration)
      declarations[element.attribute("name") ?? ""] = declaration
    }
    return declarations
  }

  // MARK: ODD

  private func customisation() throws -> [String: Declaration] {
    var declarations: [String: Declaration] = [:]
    func find(_ part: XMLElement) {
      for child in part.elements {
        if child.name == "elementSpec" { declare(child) } else { find(child) }
      }
    }
    func declare(_ element: XMLElement) {
      var declaration = Declaration()
      func read(_ part: XMLElement) {
        for child in part.elements {
          switch child.name {
          case "elementRef": declaration.children.insert(child.attribute("key") ?? "")
          case "textNode": declaration.allowsText = true
          case "attDef":
            let name = (child.attribute("ident") ?? "") + (child.attribute("usage") == "req" ? "!" : "")
            let values = child.elements.filter { $0.name == "valList" && $0.attribute("type") == "closed" }.flatMap(\.elements)
            declaration.attributes[name] = Set(values.compactMap { $0.attribute("ident") })
          default: read(child)
          }
        }
      }
      read(element)
      declarations[element.attribute("ident") ?? ""] = declaration
    }
    find(try Self.root("jumpline.odd"))
    return declarations
  }

  @Test func `the grammar and the XML Schema agree`() throws {
    let (grammar, schema) = (try grammar(), try schema())
    #expect(Set(grammar.keys) == Set(schema.keys))
    #expect(grammar.count > 50)
    for (name, declaration) in grammar { #expect(declaration == schema[name], "\(name)") }
  }

  @Test func `the grammar and the ODD agree`() throws {
    let (grammar, odd) = (try grammar(), try customisation())
    #expect(Set(grammar.keys) == Set(odd.keys))
    for (name, declaration) in grammar { #expect(declaration == odd[name], "\(name)") }
  }

  @Test func `the ODD takes from TEI the elements it defines and no others`() throws {
    var included: Set<String> = []
    func find(_ part: XMLElement) {
      for child in part.elements {
        if child.name == "moduleRef" {
          included.formUnion((child.attribute("include") ?? "").split(separator: " ").map(String.init))
        }
        find(child)
      }
    }
    find(try Self.root("jumpline.odd"))
    #expect(included == Set(try customisation().keys))
  }

  @Test func `the grammar does without what libxml2 is slow or endless on`() throws {
    func check(_ part: XMLElement) {
      for child in part.elements {
        #expect(!["interleave", "mixed", "notAllowed"].contains(child.name), "line \(child.line)")
        if child.name == "group" { #expect(child.elements.count > 1, "line \(child.line)") }
        check(child)
      }
    }
    check(try Self.root("jumpline.rng"))
  }
}
