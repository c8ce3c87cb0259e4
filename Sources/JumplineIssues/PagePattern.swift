public import JumplineModel

/// A pattern for names of pages that the default ones do not know: `{title}-{year}{month}{day}-{page}.txt`.
///
/// Slashes divide folders; a pattern with two of them is laid over the last three parts of a path. A pattern that ends
/// without an extension fits any. Everything outside braces stands for itself.
public struct PagePattern: Hashable, Sendable, CustomStringConvertible {
  public enum Field: String, CaseIterable, Sendable {
    case title, edition
    /// Four digits, and one or two.
    case year, month, day
    /// Up to two letters and three digits.
    case page
    /// Whatever does not matter.
    case any
  }

  /// Why a pattern is none.
  public enum Fault: Error, Hashable, Sendable {
    case unknownField(String)
    case openBrace
    case twice(Field)
    /// Some of year, month and day, and not all.
    case partOfDate
    /// No field that says anything.
    case saysNothing
  }

  private enum Part: Hashable, Sendable {
    case literal([Unicode.Scalar])
    case field(Field)
  }

  public let description: String
  private let parts: [Part]
  private let depth: Int
  private let fitsAnyExtension: Bool

  public init(_ pattern: String) throws(Fault) {
    var parts: [Part] = []
    var literal: [Unicode.Scalar] = []
    var fields: Set<Field> = []
    var rest = pattern.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "{" else {
        literal.append(scalar)
        continue
      }
      guard let end = rest.firstIndex(of: "}") else { throw .openBrace }
      let name = String(rest[..<end])
      guard let field = Field(rawValue: name) else { throw .unknownField(name) }
      guard field == .any || fields.insert(field).inserted else { throw .twice(field) }
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = []
      parts.append(.field(field))
      rest = rest[rest.index(after: end)...]
    }
    if !literal.isEmpty { parts.append(.literal(literal)) }
    let date: Set<Field> = [.year, .month, .day]
    if !fields.isDisjoint(with: date), !fields.isSuperset(of: date) { throw .partOfDate }
    if fields.isEmpty { throw .saysNothing }
    description = pattern
    self.parts = parts
    depth = pattern.unicodeScalars.count { $0 == "/" } + 1
    fitsAnyExtension = !(parts.last.map { if case .literal(let tail) = $0 { tail.contains(".") } else { false } } ?? false)
  }

  /// What the pattern reads from a path; nil when it does not fit, or fits with a day that does not exist.
  public func metadata(ofPath path: String) -> PageMetadata? {
    var steps = path.split(separator: "/").map(String.init)
    guard steps.count >= depth, let last = steps.popLast() else { return nil }
    steps.append(fitsAnyExtension ? String(Substring(PageName.withoutExtension(last.utf8))) : last)
    let name = Array(steps.suffix(depth).joined(separator: "/").unicodeScalars)
    var found: [Field: String] = [:]
    return match(name, from: 0, parts[...], &found)
  }

  /// The first way to lay the parts over the name, fields as short as they can be.
  private func match(_ name: [Unicode.Scalar], from start: Int, _ parts: ArraySlice<Part>, _ found: inout [Field: String])
    -> PageMetadata?
  {
    guard let part = parts.first else { return start == name.count ? metadata(found) : nil }
    switch part {
    case .literal(let literal):
      guard name[start...].starts(with: literal) else { return nil }
      return match(name, from: start + literal.count, parts.dropFirst(), &found)
    case .field(let field):
      for length in Self.lengths(field, name.count - start) {
        let value = name[start..<start + length]
        guard value.allSatisfy({ Self.allows(field, $0) }) else { continue }
        found[field] = String(String.UnicodeScalarView(value))
        if let metadata = match(name, from: start + length, parts.dropFirst(), &found) { return metadata }
      }
      return nil
    }
  }

  /// How many characters a field may have, in the order in which they are tried.
  private static func lengths(_ field: Field, _ left: Int) -> [Int] {
    let lengths: [Int]
    switch field {
    case .year: lengths = [4]
    case .month, .day: lengths = [2, 1]
    case .page: lengths = [1, 2, 3, 4, 5]
    case .title, .edition: lengths = left > 0 ? Array(1...left) : []
    case .any: lengths = Array(0...left)
    }
    return lengths.filter { $0 <= left }
  }

  private static func allows(_ field: Field, _ scalar: Unicode.Scalar) -> Bool {
    switch field {
    case .year, .month, .day: ("0"..."9").contains(scalar)
    case .page, .title, .edition, .any: scalar != "/"
    }
  }

  private func metadata(_ found: [Field: String]) -> PageMetadata? {
    var metadata = PageMetadata(title: found[.title] ?? "", edition: found[.edition] ?? "")
    if let year = found[.year].flatMap({ Int($0) }), let month = found[.month].flatMap({ Int($0) }),
      let day = found[.day].flatMap({ Int($0) })
    {
      guard let date = PageName.date(year: year, month: month, day: day) else { return nil }
      metadata.date = date
    }
    if let page = found[.page] {
      guard let number = PageName.page(page[...]) else { return nil }
      metadata.page = number
    }
    return metadata
  }
}
