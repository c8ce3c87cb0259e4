import JumplineSchemas
import JumplineXML

/// What an XML Schema allows where: the names that may stand in an element, its attributes and their values.
///
/// Reads schemas written like `jumpline.xsd`: elements declared at the top, groups and attribute groups by reference.
struct Vocabulary {
  struct Attribute {
    var isRequired: Bool
    /// The complete list of values; empty when there is none.
    var values: [String]
    /// What the values of its type look like, in words; empty when nothing needs saying.
    var form: String
  }

  struct Element {
    /// In the order of the schema.
    var children: [String]
    var allowsText: Bool
    var attributes: [(name: String, Attribute)]
  }

  private(set) var elements: [String: Element] = [:]
  /// Elements that name others, by name.
  private(set) var parents: [String: [String]] = [:]

  static let jumpline: Vocabulary = {
    let file = unsafe jumpline_xsd()
    let bytes = unsafe Array(UnsafeRawBufferPointer(start: file.bytes, count: file.size))
    guard let tree = try? XMLTree.parse(bytes), let root = tree.root else { return Vocabulary() }
    return Vocabulary(root)
  }()

  private init() {}

  init(_ schema: XMLElement) {
    let declarations = schema.elements
    var groups: [String: XMLElement] = [:]
    var attributeGroups: [String: XMLElement] = [:]
    for declaration in declarations {
      guard let name = declaration.attribute("name") else { continue }
      switch declaration.name {
      case "group": groups[name] = declaration
      case "attributeGroup": attributeGroups[name] = declaration
      default: break
      }
    }
    for declaration in declarations where declaration.name == "element" {
      guard let name = declaration.attribute("name") else { continue }
      var element = Element(children: [], allowsText: declaration.attribute("type") != nil, attributes: [])
      Self.read(declaration, groups, attributeGroups, into: &element)
      elements[name] = element
      for child in element.children { parents[child, default: []].append(name) }
    }
  }

  private static func read(
    _ part: XMLElement, _ groups: [String: XMLElement], _ attributeGroups: [String: XMLElement], into element: inout Element
  ) {
    for child in part.elements {
      let reference = child.attribute("ref")
      switch child.name {
      case "element":
        if let reference, !element.children.contains(reference) { element.children.append(reference) }
      case "group":
        if let reference, let group = groups[reference] { read(group, groups, attributeGroups, into: &element) }
      case "attributeGroup":
        if let reference, let group = attributeGroups[reference] { read(group, groups, attributeGroups, into: &element) }
      case "attribute":
        let attribute = Attribute(
          isRequired: child.attribute("use") == "required", values: values(of: child),
          form: form(of: child.attribute("type") ?? ""))
        if let name = child.attribute("name") ?? reference { element.attributes.append((name, attribute)) }
      case "complexType", "simpleContent":
        if child.attribute("mixed") == "true" || child.name == "simpleContent" { element.allowsText = true }
        read(child, groups, attributeGroups, into: &element)
      case "sequence", "choice", "extension": read(child, groups, attributeGroups, into: &element)
      default: break
      }
    }
  }

  private static func values(of attribute: XMLElement) -> [String] {
    attribute.elements.flatMap(\.elements).flatMap(\.elements).compactMap {
      $0.name == "enumeration" ? $0.attribute("value") : nil
    }
  }

  /// What a type of `jumpline.xsd` takes, as one would say it.
  private static func form(of type: String) -> String {
    switch type {
    case "type.ranges": "byte ranges of the source with spaces between, for instance src:0-12 src:14-20"
    case "type.pointer": "one pointer: #id, FILE.xml#id or src:0-12"
    case "type.pointers": "pointers with spaces between: #id, FILE.xml#id or src:0-12"
    case "type.count": "a whole number, 0 or more"
    case "type.probability": "a number from 0 to 1, for instance 0.98"
    case "type.hex": "an even number of hexadecimal digits"
    case "type.blank-lines": "blank-lines(N)"
    case "type.date": "a day of the calendar, YYYY-MM-DD"
    case "type.language": "a language tag, for instance zh-Hans"
    case "type.program": "a name"
    case "type.version": "a version, for instance 1.0.2"
    default: ""
    }
  }
}
