import Dispatch
import JumplineTesting
import NewspaperText
import Synchronization

/// The models of text as they were learned from some pages: what goes on in running text, and how lines are worded.
struct LearnedModels {
  let running: RunningTextCounts
  let wording: WordingModel

  /// As the reader uses them, with a network of cues.
  func models(with network: CueNetwork) -> TextModels { TextModels(running: running.model, wording: wording.wording, network: network) }

  /// What they are learned from beside pages.
  struct Stock {
    let lines: [WordedLine]
    /// Counted in a corpus.
    let running: RunningTextCounts

    /// - Parameter corpus: the path of 199801.txt.
    init(corpus: String) throws {
      lines = try WordedLine.written()
      var counts = RunningTextCounts()
      try counts.add(corpus: corpus)
      running = counts
    }
  }

  init(from pages: [TestPage], and stock: Stock) {
    var counts = stock.running
    for page in pages { counts.add(page) }
    running = counts
    wording = WordingModel(learnedFrom: stock.lines + pages.flatMap(WordedLine.lines))
  }

  /// For each of four parts of the pages, page by page in turn, the models that were learned without it.
  ///
  /// The reader's weights learn from the pages how far to trust the models, and would trust them too far where these know the pages by
  /// heart.
  static func leavingOut(_ pages: [TestPage], and stock: Stock) -> [LearnedModels] {
    let parts = 4
    let learned = Mutex([LearnedModels?](repeating: nil, count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let models = LearnedModels(from: pages.indices.filter { $0 % parts != part }.map { pages[$0] }, and: stock)
      learned.withLock { $0[part] = models }
    }
    return learned.withLock { $0 }.compactMap(\.self)
  }

  /// How many lines of each kind such models know as what they are, for people.
  static func figures(_ learned: [LearnedModels], on pages: [TestPage]) -> String {
    var (right, all) = (LineWording.Odds(), LineWording.Odds())
    for (number, page) in pages.enumerated() {
      for line in WordedLine.lines(of: page) {
        all[line.kind.lane] += 1
        if learned[number % learned.count].wording.likeliest(line) == line.kind { right[line.kind.lane] += 1 }
      }
    }
    let shares = LineWording.Kind.allCases.filter { all[$0.lane] > 0 }.map {
      "\($0.rawValue) \(Int((100 * right[$0.lane] / all[$0.lane]).rounded())) % of \(Int(all[$0.lane]))"
    }
    return "lines known by their wording: " + shares.joined(separator: ", ")
  }
}
