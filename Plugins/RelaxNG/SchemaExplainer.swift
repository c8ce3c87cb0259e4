import CLibxml2
import JumplineBytes
import JumplineModel
import JumplineXML

/// Says what is wrong with a document that the grammar refused: what was found, what is allowed there, what was probably meant.
///
/// The XML Schema finds the places and the kind of fault; the vocabulary knows what could have stood there.
@safe
struct SchemaExplainer {
  let tree: XMLTree
  /// Nil for a schema that is not jumpline's.
  let vocabulary: Vocabulary?

  func faults(_ complaints: [Complaint]) -> [Fault] {
    var faults: [Fault] = []
    for complaint in complaints {
      let element = unsafe complaint.node.flatMap { unsafe XMLElement(at: $0, in: tree) }
      let message = vocabulary.flatMap { vocabulary in
        element.flatMap { words(for: complaint, $0, vocabulary) }
      }
      let fault = Fault(
        code: "XML002", message: message ?? Self.plain(complaint, element),
        line: complaint.line > 0 ? max(complaint.line, element?.line ?? 0) : element?.line ?? 0, xpath: element?.path ?? "",
        source: element.map(SourcePlace.of) ?? [])
      // One wrong value is often reported by its facet and by its type.
      if faults.last.map({ $0.line == fault.line && $0.message == fault.message }) != true { faults.append(fault) }
    }
    return faults
  }

  private func words(for complaint: Complaint, _ element: XMLElement, _ vocabulary: Vocabulary) -> String? {
    switch xmlParserErrors(rawValue: complaint.code) {
    case XML_SCHEMAV_CVC_ELT_1: return unknownRoot(element)
    case XML_SCHEMAV_ELEMENT_CONTENT: return content(complaint, element, vocabulary)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2:
      return text(element, vocabulary)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
      guard let name = Self.quoted(complaint.words, after: "attribute ") else { return nil }
      return attributeNotAllowed(name, element, vocabulary)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
      guard let name = Self.quoted(complaint.words, after: "attribute ") else { return nil }
      return "<\(element.name)> lacks the attribute \(name)\(allowed(name, element, vocabulary))"
    case xmlParserErrors(rawValue: UInt32(XML_RELAXNG_ERR_INVALIDATTR.rawValue)):
      // The grammar's own words, where the schema found nothing: attributes that steer validators.
      guard let end = complaint.words.firstRange(of: " for element"), let start = complaint.words.firstRange(of: "attribute ")
      else { return nil }
      return attributeNotAllowed(String(complaint.words[start.upperBound..<end.lowerBound]), element, vocabulary)
    default:
      guard let name = Self.quoted(complaint.words, after: "attribute ") else { return nil }
      return wrongValue(name, element, vocabulary)
    }
  }

  private func unknownRoot(_ element: XMLElement) -> String {
    let tei = "http://www.tei-c.org/ns/1.0"
    if (element.name == "TEI" || element.name == "teiCorpus"), element.namespace != tei {
      let found = element.namespace.isEmpty ? "no namespace" : "the namespace \(element.namespace)"
      return "<\(element.name)> is in \(found); expected xmlns=\"\(tei)\""
    }
    return "the document element is <\(element.name)>; expected <TEI> or <teiCorpus>"
      + Self.suggestion(element.name, ["TEI", "teiCorpus"])
  }

  private func content(_ complaint: Complaint, _ element: XMLElement, _ vocabulary: Vocabulary) -> String? {
    let expected = Self.expected(complaint.words)
    if complaint.words.contains("Missing child element") {
      let names = expected.isEmpty ? vocabulary.elements[element.name]?.children ?? [] : expected
      return "<\(element.name)> ends too early: expected \(Self.list(names.map { "<\($0)>" })) in it"
    }
    guard let parent = element.parent else { return nil }
    let children = vocabulary.elements[parent.name]?.children ?? []
    let what = "<\(element.name)> is not allowed in <\(parent.name)>"
    if children.contains(element.name) {
      // The name is right and the place is not; what libxml2 expects there is not always all that is allowed.
      let before = parent.elements.prefix { $0.line < element.line || $0.path != element.path }.last
      return what + (before.map { " after <\($0.name)>" } ?? " at its beginning")
    }
    let names = children.isEmpty ? expected : children
    if names.isEmpty { return what + ": nothing is" }
    var home = ""
    if vocabulary.elements[element.name] != nil, let parents = vocabulary.parents[element.name] {
      home = "; it belongs in \(Self.list(parents.map { "<\($0)>" }))"
    }
    return what + ": expected \(Self.list(names.map { "<\($0)>" }))" + home
      + (home.isEmpty ? Self.suggestion(element.name, names) : "")
  }

  private func text(_ element: XMLElement, _ vocabulary: Vocabulary) -> String {
    let children = vocabulary.elements[element.name]?.children ?? []
    if children.isEmpty { return "<\(element.name)> must be empty: no text and no element is allowed in it" }
    let found = element.children.lazy.compactMap { child -> String? in
      guard case .text(let text) = child else { return nil }
      let words = text.trimmed
      return words.isEmpty ? nil : words
    }.first
    let quote = found.map { ": found “\(String($0.prefix(12)))”" } ?? ""
    return "text is not allowed in <\(element.name)>\(quote), expected \(Self.list(children.map { "<\($0)>" }))"
  }

  private func attributeNotAllowed(_ name: String, _ element: XMLElement, _ vocabulary: Vocabulary) -> String {
    let names = vocabulary.elements[element.name]?.attributes.map(\.name) ?? []
    let what = "the attribute \(Self.local(name)) is not allowed on <\(element.name)>"
    return names.isEmpty ? what + ": none is" : what + ": expected \(Self.list(names))" + Self.suggestion(Self.local(name), names)
  }

  private func wrongValue(_ name: String, _ element: XMLElement, _ vocabulary: Vocabulary) -> String {
    let name = Self.attributeName(name)
    let value = element.attribute(name) ?? ""
    let attribute = vocabulary.elements[element.name]?.attributes.first { $0.name == name }?.1
    let shown = value.unicodeScalars.count > 60 ? String(value.prefix(60)) + "…" : value
    return "\(name)=\"\(shown)\" is not allowed on <\(element.name)>\(allowed(name, element, vocabulary))"
      + Self.suggestion(value, attribute?.values ?? [])
  }

  private func allowed(_ name: String, _ element: XMLElement, _ vocabulary: Vocabulary) -> String {
    guard let attribute = vocabulary.elements[element.name]?.attributes.first(where: { $0.name == name })?.1 else { return "" }
    if !attribute.values.isEmpty { return ": expected \(Self.list(attribute.values))" }
    if !attribute.form.isEmpty { return ": expected \(attribute.form)" }
    return name == "xml:id" ? ": expected a name that begins with a letter or _ and has no space or colon" : ""
  }

  // MARK: Words

  /// `a`, `a or b`, `one of a, b, c`.
  static func list(_ names: [String]) -> String {
    switch names.count {
    case 0: "nothing"
    case 1: names[0]
    case 2: names[0] + " or " + names[1]
    default: "one of " + names.joined(separator: ", ")
    }
  }

  static func suggestion(_ wrong: String, _ names: [String]) -> String {
    Nearest.name(to: wrong, among: names).map { "; did you mean \($0)?" } ?? ""
  }

  /// What stands between quotes after a word of libxml2's.
  private static func quoted(_ words: String, after mark: String) -> String? {
    guard let start = words.firstRange(of: mark + "'") else { return nil }
    return attributeName(String(words[start.upperBound...].prefix { $0 != "'" }))
  }

  /// `{http://www.w3.org/XML/1998/namespace}id` as it is written.
  private static func attributeName(_ name: String) -> String {
    let xml = "{http://www.w3.org/XML/1998/namespace}"
    return name.hasPrefix(xml) ? "xml:" + name.dropFirst(xml.count) : name
  }

  private static func local(_ name: String) -> String {
    guard let end = name.lastIndex(of: "}") else { return name }
    return String(name[name.index(after: end)...])
  }

  /// The names after `Expected is`.
  private static func expected(_ words: String) -> [String] {
    guard let start = words.firstRange(of: "Expected is ") else { return [] }
    return words[start.upperBound...].split(separator: ",").compactMap { part in
      let name = local(String(part)).filter { !" ().".contains($0) }
      return name.isEmpty || part.contains("##other") ? nil : name
    }
  }

  /// libxml2's words without the namespaces that make them hard to read.
  private static func plain(_ complaint: Complaint, _ element: XMLElement?) -> String {
    let words = complaint.words
    var plain = ""
    var rest = words[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let inside = rest[rest.index(after: open)..<close]
      plain += rest[..<open]
      if !inside.contains(":") { plain += rest[open...close] }
      rest = rest[rest.index(after: close)...]
    }
    plain += rest
    if plain.hasSuffix(".") { plain.removeLast() }
    return plain + (element.map { suggestion($0.name, expected(words)) } ?? "")
  }
}

extension String {
  fileprivate var trimmed: String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
