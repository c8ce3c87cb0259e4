import JumplineBytes
import Testing

struct HanSearchTests {
  private static let text = Array("花井社区的人说,花井溪从花井村流过,花溪边住着花井村的人。".utf8)

  /// Every place of two characters, found without any haste.
  private func places(of pair: String) -> [Int] {
    Self.text.indices.filter { Self.text[$0...].starts(with: pair.utf8) }
  }

  @Test func `two characters side by side are found one place after the other, wherever the search begins`() {
    let first = 0
    for (pair, second) in [("花井", 3), ("花溪", Self.text.indices.first { Self.text[$0...].starts(with: "溪".utf8) } ?? 0)] {
      for start in Self.text.indices {
        let found = HanSearch.next(first, second, in: start..<Self.text.count, of: Self.text.span)
        #expect(found == places(of: pair).first { $0 >= start }, "\(pair) from \(start)")
      }
    }
  }

  @Test func `two characters that a range cuts are not found`() {
    for end in 0..<6 { #expect(HanSearch.next(0, 3, in: 0..<end, of: Self.text.span) == nil) }
    #expect(HanSearch.next(0, 3, in: 0..<6, of: Self.text.span) == 0)
  }

  @Test func `characters of a class are found in order, and no others`() {
    let classes = HanClasses { scalar in scalar == 0x6751 ? 1 : scalar == 0x4EBA ? 2 : 4 }
    var found: [UInt8] = []
    classes.forEach(of: 3, in: Self.text.span) { offset, classes in
      found.append(classes)
      #expect(Self.text[offset...].starts(with: (classes == 1 ? "村" : "人").utf8))
    }
    #expect(found == [2, 1, 1, 2])
    #expect(classes.at(0, in: Self.text.span) == 4)
    #expect(classes.at(1, in: Self.text.span) == 0, "inside a character")
    #expect(classes.at(Self.text.count - 2, in: Self.text.span) == 0)
  }
}
