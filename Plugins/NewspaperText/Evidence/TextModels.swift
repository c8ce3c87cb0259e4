/// What was learned beyond what the weights say: what goes on in running text, how lines of each kind are worded, and what cues say
/// together.
package struct TextModels: Sendable {
  package let running: RunningText
  package let wording: LineWording
  package let network: CueNetwork

  package init(running: RunningText, wording: LineWording, network: CueNetwork) {
    self.running = running
    self.wording = wording
    self.network = network
  }

  /// Those of the program.
  package static let newspapers = TextModels(running: .newspapers, wording: .newspapers, network: .newspapers)
}
