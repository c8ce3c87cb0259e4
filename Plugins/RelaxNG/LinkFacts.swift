import JumplineBytes
public import JumplineModel

/// What one file says that only the other files of a call can confirm: the names it has and the links that leave it.
///
/// Plain data, small enough to be kept for every file of a long run.
public struct LinkFacts: Sendable, Hashable {
  struct Link: Sendable, Hashable {
    /// The `xml:id` of the element that has the link; empty for none.
    var from: String
    var attribute: String
    /// As it stands in the file.
    var written: String
    /// The file it points to, as `resolve` writes it.
    var file: String
    var identifier: String
    var line: Int
    var xpath: String
    var source: [ByteRange]
  }

  /// The file's own name, as `resolve` writes it.
  public private(set) var file: String
  /// A hash for each `xml:id`: names are many, links few.
  var identifiers: [UInt64] = []
  var links: [Link] = []

  init(file: String) {
    self.file = Self.resolve(file, from: "")
  }

  /// Whether the file points to no other.
  public var isSelfContained: Bool { links.isEmpty }

  /// 64-bit FNV-1a.
  static func hash(_ identifier: String) -> UInt64 {
    identifier.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// A reference to a file relative to another file, without `.`, `..` and percent signs.
  static func resolve(_ reference: String, from file: String) -> String {
    var steps = reference.hasPrefix("/") ? [] : file.split(separator: "/").dropLast().map(String.init)
    let isAbsolute = reference.hasPrefix("/") || file.hasPrefix("/")
    for step in decoded(reference).split(separator: "/") {
      switch step {
      case ".": break
      case "..": if let last = steps.last, last != ".." { steps.removeLast() } else { steps.append("..") }
      default: steps.append(String(step))
      }
    }
    return (isAbsolute ? "/" : "") + steps.joined(separator: "/")
  }

  private static func decoded(_ reference: String) -> String {
    guard reference.utf8.contains(0x25) else { return reference }
    var bytes: [UInt8] = []
    var rest = reference.utf8[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2, let value = UInt8(Substring(rest.prefix(2)), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Faults of links between files, for each file in the order given. A link to a file that is not among them cannot be
  /// judged and is information.
  public static func faults(_ files: [LinkFacts]) -> [[Fault]] {
    var index: [String: Int] = [:]
    for (number, facts) in files.enumerated() where index[facts.file] == nil { index[facts.file] = number }
    return files.map { facts in facts.links.compactMap { fault($0, of: facts, files, index) } }
  }

  private static func fault(_ link: Link, of facts: LinkFacts, _ files: [LinkFacts], _ index: [String: Int]) -> Fault? {
    func fault(_ severity: Severity, _ message: String) -> Fault {
      Fault(
        code: "XML003", severity: severity, message: "\(link.attribute)=\"\(link.written)\" \(message)", line: link.line,
        xpath: link.xpath, source: link.source)
    }
    guard let number = index[link.file] else {
      return fault(.information, "was not checked: \(link.file) is not among the files of this call")
    }
    let other = files[number]
    guard other.identifiers.contains(hash(link.identifier)) else {
      return fault(.error, "points to nothing: no xml:id of \(link.file) is \(link.identifier)")
    }
    guard link.attribute == "next" || link.attribute == "prev" else { return nil }
    let answer = link.attribute == "next" ? "prev" : "next"
    let isAnswered = other.links.contains {
      $0.attribute == answer && $0.from == link.identifier && $0.file == facts.file && $0.identifier == link.from
    }
    return isAnswered
      ? nil
      : fault(.error, "is not answered: \(link.identifier) of \(link.file) has no \(answer) that points to \(facts.file)#\(link.from)")
  }
}
