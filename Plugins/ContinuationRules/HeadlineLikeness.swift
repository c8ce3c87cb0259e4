/// Whether two headlines speak of the same piece of news: papers repeat a headline on the page that a story goes on, often
/// shortened.
enum HeadlineLikeness {
  /// Four characters in a row, punctuation and spaces left out.
  private static let shared = 4

  static func match(_ left: [String], _ right: [String]) -> Bool {
    let grams = Set(left.flatMap(grams))
    return !grams.isEmpty && right.contains { headline in Self.grams(headline).contains { grams.contains($0) } }
  }

  /// The numbers of the characters.
  private static func grams(_ headline: String) -> [SIMD4<UInt32>] {
    let letters = headline.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.isIdeographic }.map(\.value)
    guard letters.count >= shared else { return [] }
    return (0...(letters.count - shared)).map { SIMD4(letters[$0], letters[$0 + 1], letters[$0 + 2], letters[$0 + 3]) }
  }
}
