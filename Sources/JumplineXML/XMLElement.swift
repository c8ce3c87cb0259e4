public import CLibxml2

/// An element of a tree.
@safe
public struct XMLElement {
  /// What stands directly in an element; comments and processing instructions are passed over.
  public enum Child {
    case element(XMLElement)
    case text(String)
  }

  private let node: xmlNodePtr
  private let tree: XMLTree

  init(_ node: xmlNodePtr, in tree: XMLTree) {
    unsafe self.node = node
    self.tree = tree
  }

  /// The element that a node of libxml2's is, or that an attribute or text of libxml2's stands in; nil for none.
  ///
  /// - Parameter node: of the same tree.
  public init?(at node: xmlNodePtr, in tree: XMLTree) {
    var current: xmlNodePtr? = unsafe node
    while let candidate = unsafe current {
      if unsafe candidate.pointee.type == XML_ELEMENT_NODE {
        unsafe self.init(candidate, in: tree)
        return
      }
      unsafe current = unsafe candidate.pointee.parent
    }
    return nil
  }

  /// Without prefix.
  public var name: String { unsafe Self.string(node.pointee.name) }

  /// Empty for none.
  public var namespace: String {
    guard let namespace = unsafe node.pointee.ns else { return "" }
    return unsafe Self.string(namespace.pointee.href)
  }

  /// In the file, from 1.
  public var line: Int { unsafe xmlGetLineNo(node) }

  /// `/TEI/text[1]/body[1]/div[2]`.
  public var path: String {
    var steps: [String] = []
    var element: XMLElement? = self
    while let current = element {
      if let parent = current.parent {
        steps.append("\(current.name)[\(current.position)]")
        element = parent
      } else {
        steps.append(current.name)
        element = nil
      }
    }
    return steps.reversed().reduce(into: "") { $0 += "/" + $1 }
  }

  public var parent: XMLElement? {
    guard let parent = unsafe node.pointee.parent, unsafe parent.pointee.type == XML_ELEMENT_NODE else { return nil }
    return unsafe XMLElement(parent, in: tree)
  }

  /// Among its siblings of the same name, from 1.
  private var position: Int {
    var position = 1
    var sibling = unsafe node.pointee.prev
    while let current = unsafe sibling {
      if unsafe current.pointee.type == XML_ELEMENT_NODE, unsafe xmlStrEqual(current.pointee.name, node.pointee.name) != 0 {
        position += 1
      }
      unsafe sibling = unsafe current.pointee.prev
    }
    return position
  }

  /// The value of an attribute without namespace, or of `xml:id` and `xml:lang`; nil when it is not there.
  public func attribute(_ name: String) -> String? {
    var attribute = unsafe node.pointee.properties
    while let current = unsafe attribute {
      if unsafe Self.name(of: current) == name {
        var value = ""
        var part = unsafe current.pointee.children
        while let text = unsafe part {
          value += unsafe Self.string(text.pointee.content)
          unsafe part = unsafe text.pointee.next
        }
        return value
      }
      unsafe attribute = unsafe current.pointee.next
    }
    return nil
  }

  private static func name(of attribute: xmlAttrPtr) -> String {
    let local = unsafe string(attribute.pointee.name)
    guard let namespace = unsafe attribute.pointee.ns, let prefix = unsafe namespace.pointee.prefix else { return local }
    return unsafe string(prefix) + ":" + local
  }

  public var children: [Child] {
    var children: [Child] = []
    var child = unsafe node.pointee.children
    while let current = unsafe child {
      switch unsafe current.pointee.type {
      case XML_ELEMENT_NODE: children.append(.element(unsafe XMLElement(current, in: tree)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = unsafe current.pointee.content { children.append(.text(unsafe Self.string(content))) }
      default: break
      }
      unsafe child = unsafe current.pointee.next
    }
    return children
  }

  public var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text inside, at any depth.
  public var text: String {
    var text = ""
    for child in children {
      switch child {
      case .text(let string): text += string
      case .element(let element): text += element.text
      }
    }
    return text
  }

  private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }
}
