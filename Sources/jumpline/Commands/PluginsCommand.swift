import ArgumentParser

struct PluginsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugins",
    abstract: "Lists what is installed, and where from.",
    discussion: """
      EXAMPLES:
        jumpline plugins

      \(Jumpline.exitStatuses)
      """)

  func run() throws {
  }
}
