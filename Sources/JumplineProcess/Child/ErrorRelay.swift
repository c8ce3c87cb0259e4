/// Passes on what a program says on standard error, line by line, up to a limit: a program that never stops talking is not
/// to bury what jumpline has to say.
final class ErrorRelay {
  static let mostLines = 1000
  static let longestLine = 2000

  private let log: @Sendable (String) -> Void
  private var rest: [UInt8] = []
  private var lines = 0

  init(_ log: @escaping @Sendable (String) -> Void) { self.log = log }

  func take(_ bytes: [UInt8]) {
    guard lines < Self.mostLines else { return }
    rest += bytes
    var start = 0
    while let end = rest[start...].firstIndex(of: 0x0A) {
      tell(rest[start..<end])
      start = end + 1
    }
    rest.removeFirst(start)
    if rest.count > Self.longestLine { finish() }
  }

  /// What was said without a line end.
  func finish() {
    if !rest.isEmpty { tell(rest[...]) }
    rest.removeAll()
  }

  private func tell(_ line: ArraySlice<UInt8>) {
    lines += 1
    if lines > Self.mostLines { return }
    let words = String(decoding: line.prefix(Self.longestLine), as: UTF8.self)
    // A terminal is not to be told what to do.
    let plain = String(String.UnicodeScalarView(words.unicodeScalars.map { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F ? "\u{FFFD}" : $0 }))
    log(lines == Self.mostLines ? "…" : plain)
  }
}
