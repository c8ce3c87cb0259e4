/// What was learned of text as newspapers print it, beyond what the weights say: what goes on in running text, and how lines of
/// each kind are worded.
package struct TextModels: Sendable {
  package let running: RunningText
  package let wording: LineWording

  package init(running: RunningText, wording: LineWording) {
    self.running = running
    self.wording = wording
  }

  /// Those of the program.
  package static let newspapers = TextModels(running: .newspapers, wording: .newspapers)
}
