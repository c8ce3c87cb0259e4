import JumplineModel
import JumplineXML

/// Names that joins and findings use (evidence, codes) and the `xml:id` each has in the taxonomy of the header.
struct Pointers {
  /// In order of first use.
  private(set) var names: [String] = []
  private(set) var identifiers: [String] = []

  init(_ document: Document) {
    for block in document.blocks {
      for join in block.joins where !join.evidence.isEmpty {
        for name in join.evidence { add(name) }
      }
      for case .jump(let jump) in block.inlines where jump.cut != nil {
        for name in jump.cut?.join.evidence ?? [] { add(name) }
      }
    }
    for finding in document.findings { add(finding.code) }
    for edit in document.edits { for code in edit.rules { add(code) } }
  }

  var isEmpty: Bool { names.isEmpty }

  func identifier(of name: String) -> String {
    for index in names.indices where names[index] == name { return identifiers[index] }
    return ""
  }

  /// What the pointers of an element's `ana` stand for.
  /// - Parameter names: what each category of the header stands for.
  static func names(_ element: XMLElement, _ names: [String: String]) -> [String] {
    (element.attribute("ana") ?? "").split(separator: " ").map { pointer in
      let identifier = String(pointer.drop { $0 == "#" })
      return names[identifier] ?? identifier
    }
  }

  private mutating func add(_ name: String) {
    for known in names where known == name { return }
    identifiers.append(Self.isIdentifier(name) ? name : "e.\(names.count)")
    names.append(name)
  }

  /// Whether a name can be an `xml:id` and cannot be mistaken for one that the writer gives.
  private static func isIdentifier(_ name: String) -> Bool {
    var hasMark = false
    for (index, byte) in name.utf8.enumerated() {
      switch byte {
      case 0x61...0x7A: break
      case 0x41...0x5A: hasMark = true
      case 0x2D where index > 0: hasMark = true
      case 0x30...0x39 where index > 0: break
      default: return false
      }
    }
    return hasMark
  }
}
