/// Whether a scanner or a typist may take one character for another.
///
/// Two characters look alike when most of their Cangjie parts are the same in the same order, or when their four corners are;
/// of the pairs in common use one in a hundred does. They sound alike when they are read the same but for the tone.
enum CharacterLikeness {
  private struct Form {
    /// Five bits a part, the last part lowest.
    var parts: UInt32 = 0
    var count = 0
    /// Four bits a corner.
    var corners: UInt16 = 0
    /// Five bits a letter.
    var sound: UInt32 = 0

    func part(_ place: Int) -> UInt32 { parts >> UInt32(5 * (count - 1 - place)) & 31 }
  }

  private static let forms: [UInt32: Form] = {
    var forms: [UInt32: Form] = [:]
    forms.reserveCapacity(10_000)
    var character: UInt32 = 0
    var form = Form()
    for scalar in CharacterForms.rows.unicodeScalars {
      switch scalar.value {
      case 0x20:
        forms[character] = form
        form = Form()
      case 0x30...0x39: form.corners = form.corners << 4 | UInt16(scalar.value - 0x30)
      case 0x41...0x5A:
        form.parts = form.parts << 5 | (scalar.value - 0x40)
        form.count += 1
      case 0x61...0x7A: form.sound = form.sound << 5 | (scalar.value - 0x60)
      default: character = scalar.value
      }
    }
    forms[character] = form
    return forms
  }()

  static func soundAlike(_ left: UInt32, _ right: UInt32) -> Bool {
    guard let left = forms[left], let right = forms[right] else { return false }
    return left.sound == right.sound
  }

  static func lookAlike(_ left: UInt32, _ right: UInt32) -> Bool {
    guard left != right, let left = forms[left], let right = forms[right] else { return false }
    let corners = (0..<4).count { (left.corners ^ right.corners) >> UInt16(4 * $0) & 15 == 0 }
    if corners == 4 { return true }
    let shared = shared(left, right)
    // Two parts in three.
    if shared >= 2, 3 * shared >= left.count + right.count { return true }
    if corners == 3 { return shared >= 2 || (shared >= 1 && min(left.count, right.count) <= 2) }
    return max(left.count, right.count) <= 4 && endsAlike(left, right)
  }

  /// The length of the longest row of parts that both have in this order.
  private static func shared(_ left: Form, _ right: Form) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for place in 0..<left.count {
      var diagonal = 0
      for other in 0..<right.count {
        let above = row[other + 1]
        row[other + 1] = left.part(place) == right.part(other) ? diagonal + 1 : max(above, row[other])
        diagonal = above
      }
    }
    return row[right.count]
  }

  /// The last two parts, which is most of what is written beside or below a radical.
  private static func endsAlike(_ left: Form, _ right: Form) -> Bool {
    left.count >= 2 && right.count >= 2 && (left.parts ^ right.parts) & 0x3FF == 0
  }
}
