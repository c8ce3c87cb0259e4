/// A page as a paper counts it: a section letter, if the paper has sections, and a number. `2`, `A3`.
public struct PageNumber: Hashable, Comparable, Sendable {
  /// Upper-case, empty without sections.
  public var section: String
  /// Nil when there is none to be read.
  public var number: Int?

  public init(_ name: String) {
    var section = ""
    var digits = ""
    for scalar in name.unicodeScalars {
      if scalar.value >= 0x30 && scalar.value <= 0x39 { digits.unicodeScalars.append(scalar) }
      else if digits.isEmpty { section.unicodeScalars.append(scalar) }
    }
    self.section = section.uppercased()
    self.number = Int(digits)
  }

  /// By section, then by number; unknown pages last.
  public static func < (left: PageNumber, right: PageNumber) -> Bool {
    if (left.number == nil) != (right.number == nil) { return left.number != nil }
    if left.section != right.section { return left.section < right.section }
    return (left.number ?? 0) < (right.number ?? 0)
  }

  /// Whether a jump line that names `other`, printed on a page of `section`, may mean this page: papers with sections
  /// leave out the letter of the section they are in, and those with one section often print it nonetheless.
  public func answers(to other: PageNumber) -> Bool {
    guard let number, number == other.number else { return false }
    return section == other.section || section.isEmpty || other.section.isEmpty
  }
}
