import CLibxml2
import JumplineXML

/// The two patterns of jumpline's own grammar that stand on nearly every element, without libxml2: it compiles a pattern
/// anew for each attribute that it looks at, which is half of the time of a validation.
enum PointerSyntax {
  /// What the grammar says in the two places; `OwnGrammar` leaves it out of its quick half.
  static let patterns: [StaticString] = [
    #"<param name="pattern">src:[0-9]+-[0-9]+( src:[0-9]+-[0-9]+)*</param>"#, #"<param name="pattern">\S+</param>"#,
  ]

  /// Whether every `source` is a list of ranges, every `ana` and `target` a list of words, and every other pointer one word. Stricter than the patterns here and there, never laxer: what is refused here the grammar decides.
  static func isPlain(_ tree: XMLTree) -> Bool {
    unsafe tree.withDocument { document in
      guard let root = unsafe xmlDocGetRootElement(document) else { return false }
      return unsafe isPlain(root, TEINames(document))
    }
  }

  private static func isPlain(_ element: xmlNodePtr, _ names: TEINames) -> Bool {
    var attribute = unsafe element.pointee.properties
    while let current = unsafe attribute {
      unsafe attribute = unsafe current.pointee.next
      let name = unsafe current.pointee.name
      if unsafe name == names.source {
        guard let value = unsafe current.pointee.children?.pointee.content, unsafe isRanges(value) else { return false }
      } else if unsafe name == names.ana || name == names.target || name == names.next || name == names.prev
        || name == names.corresp || name == names.resp
      {
        let isList = unsafe name == names.ana || name == names.target
        guard let value = unsafe current.pointee.children?.pointee.content, unsafe isWords(value, many: isList) else {
          return false
        }
      }
    }
    var child = unsafe element.pointee.children
    while let current = unsafe child {
      if unsafe current.pointee.type == XML_ELEMENT_NODE, unsafe !isPlain(current, names) { return false }
      unsafe child = unsafe current.pointee.next
    }
    return true
  }

  /// `src:[0-9]+-[0-9]+( src:[0-9]+-[0-9]+)*`
  private static func isRanges(_ value: UnsafePointer<xmlChar>) -> Bool {
    var position = unsafe value
    while true {
      for letter in "src:".utf8 {
        guard unsafe position.pointee == letter else { return false }
        unsafe position += 1
      }
      guard unsafe skipDigits(&position), unsafe position.pointee == 0x2D else { return false }
      unsafe position += 1
      guard unsafe skipDigits(&position) else { return false }
      if unsafe position.pointee == 0 { return true }
      guard unsafe position.pointee == 0x20 else { return false }
      unsafe position += 1
    }
  }

  private static func skipDigits(_ position: inout UnsafePointer<xmlChar>) -> Bool {
    let start = unsafe position
    while case 0x30...0x39 = unsafe position.pointee { unsafe position += 1 }
    return unsafe position != start
  }

  /// Words without white space in them, one space between two.
  private static func isWords(_ value: UnsafePointer<xmlChar>, many: Bool) -> Bool {
    var position = unsafe value
    var length = 0
    while case let byte = unsafe position.pointee, byte != 0 {
      if byte <= 0x20 {
        guard many, byte == 0x20, length > 0 else { return false }
        length = 0
      } else {
        length += 1
      }
      unsafe position += 1
    }
    return length > 0
  }
}
