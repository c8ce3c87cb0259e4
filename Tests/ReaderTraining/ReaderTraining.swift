import ArgumentParser

/// The workshop of the newspaper reader: sets pages, trains on them, measures. No part of the program.
@main
struct ReaderTraining: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reader-training",
    abstract: "Sets pages, trains the newspaper reader on them, and measures it.",
    subcommands: [
      AccuracyCommand.self, MistakesCommand.self, SetPagesCommand.self, SetIssuesCommand.self, TrainCommand.self,
      WordPairsCommand.self,
    ])
}
