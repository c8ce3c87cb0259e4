import Dispatch
import JumplineTesting
import NewspaperText
import Synchronization

/// Wording for pages that it was not learned from.
///
/// The reader's weights learn from the pages how far to trust the wording, and would trust it too far where it knows their lines
/// by heart.
extension WordingModel {
  private static let parts = 4

  /// For each part of the pages, page by page in turn, what was learned without it.
  static func leavingOut(_ pages: [TestPage], writtenLines: [WordedLine]) -> [WordingModel] {
    let learned = Mutex([WordingModel?](repeating: nil, count: parts))
    let lines = pages.map(WordedLine.lines)
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let model = WordingModel(learnedFrom: writtenLines + lines.indices.filter { $0 % parts != part }.flatMap { lines[$0] })
      learned.withLock { $0[part] = model }
    }
    return learned.withLock { $0 }.compactMap(\.self)
  }

  /// How many lines of each kind such models know as what they are, for people.
  static func figures(_ models: [WordingModel], on pages: [TestPage]) -> String {
    var (right, all) = (LineWording.Odds(), LineWording.Odds())
    for (number, page) in pages.enumerated() {
      for line in WordedLine.lines(of: page) {
        all[line.kind.lane] += 1
        if models[number % models.count].likeliest(line) == line.kind { right[line.kind.lane] += 1 }
      }
    }
    let shares = LineWording.Kind.allCases.filter { all[$0.lane] > 0 }.map {
      "\($0.rawValue) \(Int((100 * right[$0.lane] / all[$0.lane]).rounded())) % of \(Int(all[$0.lane]))"
    }
    return "lines known by their wording: " + shares.joined(separator: ", ")
  }
}
