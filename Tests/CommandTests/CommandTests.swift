import Foundation
import JumplineTesting
import Testing

/// Replays every transcript. `UPDATE_GOLDEN=1` writes what was printed into the files: read the difference before you
/// commit it.
@Suite(.enabled(if: Shell.hasProgram, "the program jumpline was not built beside the tests"))
struct CommandTests {
  @Test(arguments: Transcript.all)
  func `prints what the transcript says`(_ transcript: Transcript) throws {
    let replayed = try transcript.replay(in: Shell())
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try replayed.write(toFile: transcript.path, atomically: true, encoding: .utf8)
      return
    }
    if replayed == transcript.text { return }
    let expected = transcript.text.components(separatedBy: "\n")
    let found = replayed.components(separatedBy: "\n")
    let line = zip(expected, found).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(expected.count, found.count)
    Issue.record(
      """
      \(transcript.path):\(line + 1)
        expected: \(line < expected.count ? expected[line] : "(end)")
        found:    \(line < found.count ? found[line] : "(end)")
      """)
  }
}
