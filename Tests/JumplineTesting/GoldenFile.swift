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
    let expected = Array(data)
    if expected == output { return nil }
    let (old, new) = (lines(expected), lines(output))
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    return """
      \(name), line \(line + 1)
        expected: \(line < old.count ? old[line] : "(no line)")
        found:    \(line < new.count ? new[line] : "(no line)")
      """
  }

  private func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }
}
