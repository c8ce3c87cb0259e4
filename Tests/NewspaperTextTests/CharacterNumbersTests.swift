import Testing

@testable import NewspaperText

@Suite struct CharacterNumbersTests {
  private let numbers = CharacterNumbers([scalar("晒"), scalar("于"), CountedCharacter.digit, CountedCharacter.stop], counting: CountedCharacter.inLine)

  private static func scalar(_ character: Unicode.Scalar) -> UInt32 { character.value }

  @Test func `characters are numbered from one in their order`() {
    #expect(numbers[Self.scalar("晒")] == 1)
    #expect(numbers[Self.scalar("于")] == 2)
  }

  @Test(arguments: [("曬", 1), ("於", 2), ("7", 3), ("７", 3), ("。", 4), ("｡", 4)] as [(Unicode.Scalar, Int)])
  func `what counts as one has one number`(character: Unicode.Scalar, number: Int) {
    #expect(numbers[character.value] == number)
  }

  @Test(arguments: ["盐", "，", "\u{20BB7}", "！", "\u{10FFFF}"] as [Unicode.Scalar])
  func `what the model does not know has none`(character: Unicode.Scalar) {
    #expect(numbers[character.value] == 0)
  }
}
