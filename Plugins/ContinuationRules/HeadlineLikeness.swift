/// Whether two headlines speak of the same piece of news: papers repeat a headline on the page that a story goes on, often
/// shortened.
enum HeadlineLikeness {
  /// Four characters in a row, punctuation and spaces left out.
  private static let shared = 4

  static func match(_ left: [String], _ right: [String]) -> Bool {
    let grams = Set(left.flatMap(grams))
    return !grams.isEmpty && right.contains { headline in Self.grams(headline).contains { grams.contains($0) } }
  }

  private static func grams(_ headline: String) -> [String] {
    let letters = headline.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.isIdeographic }
    let all = Array(letters)
    guard all.count >= shared else { return [] }
    return (0...(all.count - shared)).map { start in
      var gram = String.UnicodeScalarView()
      gram.append(contentsOf: all[start..<(start + shared)])
      return String(gram)
    }
  }
}
