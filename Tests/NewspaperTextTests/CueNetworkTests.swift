import JumplineBytes
import JumplineModel
import Testing

@testable import NewspaperText

@Suite struct CueNetworkTests {
  private let newspapers = CueNetwork.newspapers
  private let main = State.main.rawValue
  private let caption = State.caption.rawValue

  /// Rows are given as far as they are not 0: q is a whole unit, i a whole unit of log-odds, Q is one below 0.
  private func network(main: String = "", cap: String = "", exclamation places: [Int: String], bias: String = "") -> CueNetwork {
    func row(_ letters: String) -> String { letters + String(repeating: "a", count: CueNetwork.width - letters.count) }
    let exclamation = (0..<CueNetwork.places).map { row(places[$0] ?? "") }.joined()
    return CueNetwork("bias \(row(bias)) main \(row(main)) cap \(row(cap)) ends-exclamation \(exclamation)")
  }

  private func pieces(exclaiming: Set<Int>, of count: Int = 3, scalars: Int32 = 9) -> [PieceFacts] {
    (0..<count).map { index in
      var piece = PieceFacts(range: TextRange(0, 0))
      piece.scalars = scalars
      piece.cues.insert(.endsExclamation, if: exclaiming.contains(index))
      return piece
    }
  }

  @Test func `what the cues give to the hidden units is passed on to the states`() {
    let network = network(main: "i", exclamation: [2: "q"])
    let odds = network.odds(pieces(exclaiming: [1]), 1)
    #expect(odds[main] == 0)
    #expect(odds[caption] == -1)
    #expect(network.odds(pieces(exclaiming: []), 1) == SIMD16())
  }

  @Test func `a neighbour counts for where it stands`() {
    let network = network(main: "i", cap: "ai", exclamation: [1: "q", 3: "aq"])
    #expect(network.odds(pieces(exclaiming: [0]), 1)[main] == 0)
    #expect(network.odds(pieces(exclaiming: [0]), 1)[caption] == -1)
    #expect(network.odds(pieces(exclaiming: [2]), 1)[main] == -1)
    #expect(network.odds(pieces(exclaiming: [2]), 0) == SIMD16())
  }

  @Test func `a unit speaks only above nothing`() {
    let network = network(main: "i", exclamation: [1: "q", 2: "Q"])
    #expect(network.odds(pieces(exclaiming: [1]), 1) == SIMD16())
    #expect(network.odds(pieces(exclaiming: [0, 1]), 1) == SIMD16())
    #expect(network.odds(pieces(exclaiming: [0]), 1)[caption] == -1)
  }

  @Test func `what is hardly ever right is not told from what never is`() {
    let network = network(main: "z", exclamation: [2: "z"], bias: "z")
    #expect(network.odds(pieces(exclaiming: [1]), 1)[caption] == CueNetwork.least)
  }

  @Test func `a long piece says by itself what it is`() {
    let network = network(main: "i", exclamation: [2: "q"])
    #expect(network.odds(pieces(exclaiming: [1], scalars: 200), 1) == SIMD16())
  }

  @Test func `the table has a row for every state and every cue`() {
    let groups = CueNetwork.table.description.split { $0 == " " || $0 == "\n" }.map(String.init)
    let rows = Dictionary(stride(from: 0, to: groups.count - 1, by: 2).map { (groups[$0], groups[$0 + 1].count) }, uniquingKeysWith: +)
    #expect(rows[CueNetwork.biasName] == CueNetwork.width)
    for name in Weights.stateNames { #expect(rows[name] == CueNetwork.width, "\(name)") }
    for cue in Cue.allCases { #expect(rows[cue.name] == CueNetwork.width * CueNetwork.places, "\(cue.name)") }
  }

  @Test func `letters are levels, and levels letters`() {
    #expect(CueNetwork.levelRange.map(CueNetwork.letter).count == Set(CueNetwork.levelRange.map(CueNetwork.letter)).count)
    #expect(CueNetwork.letter(0) == "a")
    #expect(CueNetwork.letter(25) == "z")
    #expect(CueNetwork.letter(-1) == "B")
  }
}
