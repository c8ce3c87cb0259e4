import Foundation

/// A file under `Tests/` that holds what an output must be, byte for byte.
///
/// `UPDATE_GOLDEN=1 swift test` writes the files anew; read the difference before you commit it.
public struct GoldenFile: Sendable {
  private let path: String
  private let name: String

  /// - Parameter name: relative to `Tests/`, for instance `PlainTextTests/Golden/000.txt`.
  public init(_ name: String) {
    self.name = name
    path = TestPage.package + "Tests/" + name
  }

  /// What is different, in words, or nil when nothing is: `#expect(golden.difference(from: output) == nil)`.
  public func difference(from output: [UInt8]) -> String? {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      let file = URL(filePath: path)
      try? FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      do { try Data(output).write(to: file) } catch { return "\(name) cannot be written: \(error)" }
      return nil
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return "\(name) does not exist; UPDATE_GOLDEN=1 makes it"
    }
    return Self.firstDifference(expected: Array(data), found: output).map { "\(name), \($0)" }
  }

  /// The first line that differs between two outputs, in words and from shortly before the difference on.
  public static func firstDifference(expected: [UInt8], found: [UInt8]) -> String? {
    if expected == found { return nil }
    let (old, new) = (lines(expected), lines(found))
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    let (was, isNow) = (line < old.count ? old[line] : "(no line)", line < new.count ? new[line] : "(no line)")
    let shared = zip(was.unicodeScalars, isNow.unicodeScalars).prefix { $0 == $1 }.count
    func part(_ line: String) -> String {
      String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(max(0, shared - 60)).prefix(200)))
    }
    return """
      line \(line + 1)
        expected: \(part(was))
        found:    \(part(isNow))
      """
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }
}
