import CLibxml2
import JumplineBytes
import JumplineEncodings
import JumplineModel
import JumplineXML

/// What no grammar sees: that names are used once, that pointers find something and are answered, that ranges lie inside the
/// source and no byte stands twice, that text is as long as the bytes it is said to be, that dates are days and say what the
/// text says.
///
/// It walks libxml2's own tree once, comparing names by address and making strings only of what it keeps.
@safe
struct CrossChecks {
  private let tree: XMLTree
  private let names: TEINames
  private let file: String
  private var faults: [Fault] = []
  private var identifiers: [String: xmlNodePtr]
  private var pointers: [Pointer] = []
  private var page = Page()
  private var facts: LinkFacts

  @safe
  private struct Pointer {
    var node: xmlNodePtr
    var attribute: TEINames.Name
    var value: UnsafePointer<xmlChar>
    var size: Int?
  }

  /// What is known of the source of the `TEI` element that is being read.
  @safe
  private struct Page {
    /// In bytes.
    var size: Int?
    /// Nil when the encoding is not known, so that nobody can say how long a text should be.
    var codec = SourceCodec(.utf8)
    var covered: [(range: ByteRange, node: xmlNodePtr)]
    var isSorted = true

    init() { unsafe covered = [] }
  }

  /// - Parameter file: its name as other files of the call point to it.
  static func run(_ tree: XMLTree, file: String) -> ([Fault], LinkFacts) {
    unsafe tree.withDocument { document in
      var checks = unsafe CrossChecks(tree, document, file)
      guard let root = unsafe xmlDocGetRootElement(document) else { return ([], checks.facts) }
      let namespace = unsafe root.pointee.ns.flatMap { unsafe $0.pointee.href }
      if let namespace = unsafe namespace, unsafe String(cString: namespace) == "http://www.tei-c.org/ns/1.0" {
        _ = unsafe checks.walk(root)
        checks.checkCoverage()
        checks.checkPointers()
      } else {
        unsafe checks.collectIdentifiers(root)
      }
      checks.facts.identifiers = unsafe checks.identifiers.keys.map(LinkFacts.hash)
      return (checks.faults, checks.facts)
    }
  }

  private init(_ tree: XMLTree, _ document: xmlDocPtr, _ file: String) {
    self.tree = tree
    self.file = file
    unsafe names = TEINames(document)
    unsafe identifiers = [:]
    facts = LinkFacts(file: file)
  }

  // MARK: The walk

  /// - Returns: how many bytes of text the element adds to the flow around it.
  private mutating func walk(_ node: xmlNodePtr) -> Int {
    let kind = unsafe names.kind(of: node)
    if kind == .page {
      checkCoverage()
      page = Page()
    }
    let firstPointer = pointers.count
    var source: UnsafePointer<xmlChar>?
    var when: UnsafePointer<xmlChar>?
    var attribute = unsafe node.pointee.properties
    while let current = unsafe attribute {
      unsafe attribute = unsafe current.pointee.next
      let name = unsafe current.pointee.name
      guard let value = unsafe current.pointee.children?.pointee.content else { continue }
      if unsafe name == names.source {
        unsafe source = unsafe UnsafePointer(value)
      } else if unsafe name == names.id {
        if unsafe current.pointee.ns != nil { unsafe identify(node, UnsafePointer(value)) }
      } else if unsafe name == names.next || name == names.prev || name == names.target || name == names.ana
        || name == names.corresp || name == names.resp
      {
        if let name = unsafe name {
          unsafe pointers.append(Pointer(node: node, attribute: name, value: UnsafePointer(value), size: page.size))
        }
      } else if unsafe name == names.when {
        unsafe when = unsafe UnsafePointer(value)
      }
    }

    var text = 0
    var child = unsafe node.pointee.children
    while let current = unsafe child {
      unsafe child = unsafe current.pointee.next
      switch unsafe current.pointee.type {
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = unsafe current.pointee.content { text += unsafe length(content) }
      case XML_ELEMENT_NODE: text += unsafe walk(current)
      default: break
      }
    }

    if kind == .lost { text += unsafe excess(of: node) }
    if let source = unsafe source, page.size != nil { unsafe check(source, of: node, kind, text) }
    if let when = unsafe when { unsafe check(date: when, of: node) }
    switch kind {
    case .measure: unsafe readSize(node)
    case .note: unsafe readEncoding(node)
    case .block, .div: if firstPointer < pointers.count || kind == .div { unsafe checkPart(node) }
    default: break
    }
    switch kind {
    case .figure, .note, .corr, .gap: return 0
    case .block: return unsafe isFurniture(node) ? 0 : text
    default: return text
    }
  }

  /// How many bytes of the source a text stands for.
  private func length(_ text: UnsafePointer<xmlChar>) -> Int {
    let count = unsafe Int(xmlStrlen(text))
    guard let codec = page.codec, codec.encoding != .utf8 else { return count }
    return unsafe codec.length(Array(UnsafeBufferPointer(start: text, count: count))[...])
  }

  /// How many bytes more than its text encodes to a character has that is spelled out: `milestone unit="code"`.
  private func excess(of node: xmlNodePtr) -> Int {
    guard let codec = page.codec, codec.encoding != .utf8, let unit = unsafe value(names.unit, of: node),
      unsafe String(cString: unit) == "code", let digits = unsafe value(names.n, of: node)
    else { return 0 }
    let code = unsafe String(cString: digits).utf8
    let bytes = stride(from: 0, to: code.count - 1, by: 2).compactMap { UInt8(String(code.dropFirst($0).prefix(2)) ?? "", radix: 16) }
    return bytes.count - codec.length(codec.decode(bytes).text[...])
  }

  private func isFurniture(_ node: xmlNodePtr) -> Bool {
    let name = unsafe node.pointee.name
    return unsafe name?[0] == 0x66 && name?[1] == 0x77 && name?[2] == 0
  }

  private mutating func collectIdentifiers(_ node: xmlNodePtr) {
    var attribute = unsafe node.pointee.properties
    while let current = unsafe attribute {
      if unsafe current.pointee.name == names.id, let namespace = unsafe current.pointee.ns,
        let prefix = unsafe namespace.pointee.prefix, unsafe String(cString: prefix) == "xml",
        let value = unsafe current.pointee.children?.pointee.content
      {
        unsafe identify(node, UnsafePointer(value))
      }
      unsafe attribute = unsafe current.pointee.next
    }
    var child = unsafe node.pointee.children
    while let current = unsafe child {
      if unsafe current.pointee.type == XML_ELEMENT_NODE { unsafe collectIdentifiers(current) }
      unsafe child = unsafe current.pointee.next
    }
  }

  // MARK: Names and pointers

  private mutating func identify(_ node: xmlNodePtr, _ value: UnsafePointer<xmlChar>) {
    let identifier = unsafe String(cString: value)
    guard let first = unsafe identifiers.updateValue(node, forKey: identifier) else { return }
    unsafe identifiers[identifier] = unsafe first
    let other = unsafe XMLElement(at: first, in: tree)
    unsafe add(
      "XML004", "xml:id=\"\(identifier)\" is used twice: first on <\(other?.name ?? "")> at line \(other?.line ?? 0)", at: node)
  }

  private mutating func checkPointers() {
    for pointer in pointers {
      let attribute = unsafe String(cString: pointer.attribute)
      let value = unsafe String(cString: pointer.value)
      for target in value.utf8.split(separator: 0x20) {
        check(target: target, attribute, pointer)
      }
    }
  }

  private mutating func check(target: Substring.UTF8View, _ attribute: String, _ pointer: Pointer) {
    if target.first == 0x23 {
      checkLocal(String(Substring(target.dropFirst())), attribute, pointer)
    } else if target.starts(with: "src:".utf8) {
      guard let size = pointer.size else { return }
      for range in SourcePlace.ranges(in: String(Substring(target))) where range.end > size {
        unsafe add(
          "XML006", "\(attribute)=\"\(Substring(target))\" leaves the source, which has \(size) bytes", at: pointer.node)
      }
    } else if let hash = target.firstIndex(of: 0x23), !target[..<hash].contains(0x3A) {
      guard let element = unsafe XMLElement(at: pointer.node, in: tree) else { return }
      let identifier = Substring(target[target.index(after: hash)...])
      facts.links.append(
        LinkFacts.Link(
          from: element.attribute("xml:id") ?? "", attribute: attribute, written: String(Substring(target)),
          file: LinkFacts.resolve(String(Substring(target[..<hash])), from: file), identifier: String(identifier),
          line: element.line, xpath: element.path, source: SourcePlace.of(element)))
    }
  }

  private mutating func checkLocal(_ identifier: String, _ attribute: String, _ pointer: Pointer) {
    guard let found = unsafe identifiers[identifier] else {
      let suggestion = unsafe SchemaExplainer.suggestion(identifier, identifiers.keys.sorted())
      unsafe add(
        "XML003", "\(attribute)=\"#\(identifier)\" points to nothing: no xml:id of this file is \(identifier)\(suggestion)",
        at: pointer.node)
      return
    }
    guard attribute == "next" || attribute == "prev" else { return }
    let answer = attribute == "next" ? "prev" : "next"
    guard let here = unsafe XMLElement(at: pointer.node, in: tree), let there = unsafe XMLElement(at: found, in: tree) else { return }
    guard let own = here.attribute("xml:id") else {
      unsafe add(
        "XML003", "\(attribute)=\"#\(identifier)\" cannot be answered: this <\(here.name)> has no xml:id to point back to",
        at: pointer.node)
      return
    }
    let back = there.attribute(answer)
    if back == "#" + own { return }
    let says = back.map { "says \(answer)=\"\($0)\"" } ?? "has no \(answer)"
    unsafe add(
      "XML003",
      "\(attribute)=\"#\(identifier)\" is not answered: the <\(there.name)> at line \(there.line) \(says); expected \(answer)=\"#\(own)\"",
      at: pointer.node)
  }

  /// `part` promises links: `I` a next, `F` a previous one, `M` both, `Y` none.
  private mutating func checkPart(_ node: xmlNodePtr) {
    guard let element = unsafe XMLElement(at: node, in: tree), let part = element.attribute("part") else { return }
    let next = element.attribute("next") != nil
    let previous = element.attribute("prev") != nil
    let expected =
      switch part {
      case "I": next && !previous ? nil : "next and no prev"
      case "F": previous && !next ? nil : "prev and no next"
      case "M": previous && next ? nil : "prev and next"
      case "Y": next || previous ? "neither next nor prev, since the rest is not at hand" : nil
      default: nil as String?
      }
    if let expected { unsafe add("XML003", "part=\"\(part)\" does not fit the links of <\(element.name)>: expected \(expected)", at: node) }
  }

  // MARK: Ranges

  private mutating func check(_ source: UnsafePointer<xmlChar>, of node: xmlNodePtr, _ kind: TEINames.Kind, _ text: Int) {
    var total = 0
    var isInside = true
    var position = unsafe source
    while let range = unsafe SourcePointer.next(&position) {
      if let size = page.size, range.end > size {
        unsafe add("XML006", "source=\"src:\(range)\" leaves the source, which has \(size) bytes", at: node)
        isInside = false
        continue
      }
      total += range.count
      switch kind {
      case .block, .lost, .gap:
        if let last = unsafe page.covered.last, unsafe last.range.end > range.start { page.isSorted = false }
        unsafe page.covered.append((range, node))
      default: break
      }
    }
    if unsafe position.pointee != 0 {
      let words = unsafe String(cString: source)
      unsafe add(
        "XML006", "source=\"\(words)\" is no list of byte ranges: expected the form src:0-12 src:14-20, each end after its start",
        at: node)
      return
    }
    guard isInside else { return }
    switch kind {
    case .block, .inline:
      if page.codec != nil, text != total {
        unsafe add("XML006", "the text has \(text) bytes, the ranges of its source \(total)", at: node)
      }
    case .gap, .lost: unsafe checkHex(of: node, total)
    default: break
    }
  }

  /// Bytes written as hexadecimal digits are as many as their ranges say.
  private mutating func checkHex(of node: xmlNodePtr, _ total: Int) {
    guard let digits = unsafe value(names.n, of: node) else { return }
    let count = unsafe Int(xmlStrlen(digits))
    if count != total * 2 {
      unsafe add("XML006", "n has \(count) hexadecimal digits; expected \(total * 2) for \(total) bytes of the source", at: node)
    }
  }

  private mutating func checkCoverage() {
    defer { unsafe page.covered.removeAll(keepingCapacity: true) }
    if page.isSorted { return }
    let sorted = unsafe page.covered.sorted { unsafe $0.range < $1.range }
    var furthest = unsafe sorted.first
    for unsafe entry in unsafe sorted.dropFirst() {
      guard let last = unsafe furthest else { return }
      if unsafe entry.range.start < last.range.end, unsafe !entry.range.isEmpty {
        let twice = unsafe ByteRange(entry.range.start, min(entry.range.end, last.range.end))
        let other = unsafe XMLElement(at: last.node, in: tree)
        unsafe add(
          "XML005", "bytes \(twice) of the source stand twice: here and in <\(other?.name ?? "")> at line \(other?.line ?? 0)",
          at: entry.node)
      }
      if unsafe entry.range.end > last.range.end { unsafe furthest = unsafe entry }
    }
  }

  // MARK: The header

  private mutating func readSize(_ node: xmlNodePtr) {
    guard page.size == nil, let element = unsafe XMLElement(at: node, in: tree), element.attribute("unit") == "byte" else { return }
    page.size = Int(element.attribute("quantity") ?? "")
  }

  private mutating func readEncoding(_ node: xmlNodePtr) {
    guard let type = unsafe value(names.type, of: node), unsafe String(cString: type) == "encoding",
      let element = unsafe XMLElement(at: node, in: tree)
    else { return }
    let name = element.text
    if !name.isEmpty { page.codec = SourceCodec(named: name) }
  }

  // MARK: Dates

  private mutating func check(date value: UnsafePointer<xmlChar>, of node: xmlNodePtr) {
    let when = unsafe String(cString: value)
    guard let day = CalendarDay(iso: when) else {
      unsafe add("XML008", "when=\"\(when)\" is no day of the calendar: expected YYYY-MM-DD", at: node)
      return
    }
    guard let element = unsafe XMLElement(at: node, in: tree) else { return }
    let text = element.text
    if !CalendarDay.Words(text).fits(day) { unsafe add("XML008", "when=\"\(when)\" is not what the text says: \(text)", at: node) }
  }

  // MARK: Help

  private func value(_ name: TEINames.Name?, of node: xmlNodePtr) -> UnsafePointer<xmlChar>? {
    var attribute = unsafe node.pointee.properties
    while let current = unsafe attribute {
      if unsafe current.pointee.name == name { return unsafe current.pointee.children?.pointee.content.map { unsafe UnsafePointer($0) } }
      unsafe attribute = unsafe current.pointee.next
    }
    return nil
  }

  private mutating func add(_ code: String, _ message: String, at node: xmlNodePtr) {
    guard faults.count < ComplaintLog.limit, let element = unsafe XMLElement(at: node, in: tree) else { return }
    faults.append(
      Fault(code: code, message: message, line: element.line, xpath: element.path, source: SourcePlace.of(element)))
  }
}
