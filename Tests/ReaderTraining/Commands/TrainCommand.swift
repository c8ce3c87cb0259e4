import ArgumentParser
import Foundation
import JumplineTesting
import NewspaperText

/// Learns the reader's three tables from set pages and from the pages of the package, and writes them into `Weights.swift`.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Trains the weights and writes them into Weights.swift.")

  @Option(help: "Set pages of each style.")
  var pages = 300

  @Option(help: "How often every page is read.")
  var epochs = 14

  @Option(help: "How far one mistake moves a weight.")
  var rate: Float = 0.05

  @Option(help: "How far each step goes back to the priors.")
  var pull: Float = 0.0002

  @Option(help: "How much a mistake on a real page counts beside one on a set page.")
  var realWeight: Float = 4

  @Option(help: "The file that is rewritten.")
  var into = TestPage.package + "Plugins/NewspaperText/Decision/Weights.swift"

  func run() throws {
    let lexicon = Lexicon()
    let priors = try WeightTables(priors: TestPage.package + "Plugins/NewspaperText/Training/priors.txt").weights
    let set = PageStyle.allCases.flatMap { style in
      (0..<pages).compactMap {
        TrainingPage(PageSetter.page(style, seed: PageSeries.training.seed($0)).page, lexicon, weight: 1)
      }
    }
    let real = (TestPage.seeds + TestPage.handMade).compactMap { TrainingPage($0, lexicon, weight: realWeight) }
    let unseen = PageStyle.allCases.flatMap { style in
      (pages..<pages + 40).compactMap {
        TrainingPage(PageSetter.page(style, seed: PageSeries.training.seed($0)).page, lexicon, weight: 1)
      }
    }
    var trainer = Trainer(pages: set + real, priors: priors, rate: rate, pull: pull, lexicon: lexicon)
    func tell(_ name: String) {
      let weights = trainer.average
      let shares = [set, real, unseen].map { Self.percent(trainer.accuracy(weights, on: $0)) }
      print("\(name): set pages \(shares[0]), real pages \(shares[1]), set pages not trained on \(shares[2])")
    }
    tell("priors")
    for epoch in 1...max(1, epochs) {
      trainer.epoch()
      tell("epoch \(epoch)")
    }
    try WeightTables(trainer.average).rewrite(into)
  }

  private static func percent(_ share: Double) -> String { "\((share * 100_000).rounded() / 1000) %" }
}
