import JumplineBytes
import JumplineModel
import Testing

@testable import NewspaperText

@Suite struct CueNetworkTests {
  private let main = State.main.rawValue
  private let caption = State.caption.rawValue

  /// What a cue gives at a place, as far as it is not 0: q is a whole unit, Q one below 0.
  private struct Row {
    var hidden = ""
    /// Numbers of the memory: z opens a gate, Z closes it.
    var gates = ""
    var contents = ""

    var letters: String { filled(hidden, CueNetwork.width) + filled(gates, CueNetwork.remembered) + filled(contents, CueNetwork.remembered) }
  }

  /// - Parameters:
  ///   - main: for each hidden unit what it gives to the state, i for a whole unit of log-odds.
  ///   - exclamation: what the cue gives at each place.
  ///   - above: what the first number of the memory gives to the hidden units.
  private func network(
    main: String = "", cap: String = "", exclamation places: [Int: Row] = [:], bias: Row = Row(), above: String = "", below: String = ""
  ) -> CueNetwork {
    func memory(_ letters: String) -> String { filled(letters, CueNetwork.width * CueNetwork.remembered) }
    let exclamation = (0..<CueNetwork.places).map { (places[$0] ?? Row()).letters }.joined()
    return CueNetwork(
      "bias \(bias.letters) main \(filled(main, CueNetwork.width)) cap \(filled(cap, CueNetwork.width)) "
        + "above \(memory(above)) below \(memory(below)) ends-exclamation \(exclamation)")
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
    let network = network(main: "i", exclamation: [1: Row(hidden: "q")])
    let odds = network.odds(pieces(exclaiming: [1]))
    #expect(odds[1][main] == 0)
    #expect(odds[1][caption] == -1)
    #expect(odds[0] == SIMD16())
  }

  @Test func `a neighbour counts for where it stands`() {
    let network = network(main: "i", cap: "ai", exclamation: [0: Row(hidden: "q"), 2: Row(hidden: "aq")])
    #expect(network.odds(pieces(exclaiming: [0]))[1][main] == 0)
    #expect(network.odds(pieces(exclaiming: [0]))[1][caption] == -1)
    #expect(network.odds(pieces(exclaiming: [2]))[1][main] == -1)
    #expect(network.odds(pieces(exclaiming: [2]))[0] == SIMD16())
  }

  @Test func `a unit speaks only above nothing`() {
    let network = network(main: "i", exclamation: [0: Row(hidden: "q"), 1: Row(hidden: "Q")])
    #expect(network.odds(pieces(exclaiming: [1]))[1] == SIMD16())
    #expect(network.odds(pieces(exclaiming: [0, 1]))[1] == SIMD16())
    #expect(network.odds(pieces(exclaiming: [0]))[1][caption] == -1)
  }

  @Test func `what stood above is remembered down the page`() {
    let network = network(main: "i", exclamation: [1: Row(gates: "z", contents: "q")], bias: Row(gates: "Z"), above: "q")
    let odds = network.odds(pieces(exclaiming: [1], of: 5))
    #expect(odds[0] == SIMD16())
    #expect(odds[1] == SIMD16())
    #expect(odds[2][caption] == -0.5)
    #expect(odds[4][caption] < -0.3)
  }

  @Test func `what stands below is remembered up the page`() {
    let network = network(main: "i", exclamation: [1: Row(gates: "z", contents: "q")], bias: Row(gates: "Z"), below: "q")
    let odds = network.odds(pieces(exclaiming: [3], of: 5))
    #expect(odds[4] == SIMD16())
    #expect(odds[3] == SIMD16())
    #expect(odds[2][caption] == -0.5)
    #expect(odds[0][caption] < -0.3)
  }

  @Test func `an open gate forgets what was remembered`() {
    let network = network(main: "i", exclamation: [1: Row(contents: "q")], bias: Row(gates: "z"), above: "q")
    let odds = network.odds(pieces(exclaiming: [0], of: 4))
    #expect(odds[1][caption] < -0.5)
    #expect(odds[2][caption] > odds[1][caption])
    #expect(odds[3][caption] > odds[2][caption])
  }

  @Test func `what is hardly ever right is not told from what never is`() {
    let network = network(main: "z", exclamation: [1: Row(hidden: "z")], bias: Row(hidden: "z"))
    #expect(network.odds(pieces(exclaiming: [1]))[1][caption] == CueNetwork.least)
  }

  @Test func `a long piece says by itself what it is`() {
    let network = network(main: "i", exclamation: [1: Row(hidden: "q")])
    #expect(network.odds(pieces(exclaiming: [1], scalars: 200))[1] == SIMD16())
  }

  @Test func `the table has a row for every state and every cue`() {
    let groups = CueNetwork.table.description.split { $0 == " " || $0 == "\n" }.map(String.init)
    let rows = Dictionary(stride(from: 0, to: groups.count - 1, by: 2).map { (groups[$0], groups[$0 + 1].count) }, uniquingKeysWith: +)
    #expect(rows[CueNetwork.biasName] == CueNetwork.rowLength)
    for name in [CueNetwork.aboveName, CueNetwork.belowName] { #expect(rows[name] == CueNetwork.width * CueNetwork.remembered, "\(name)") }
    for name in Weights.stateNames { #expect(rows[name] == CueNetwork.width, "\(name)") }
    for cue in Cue.allCases { #expect(rows[cue.name] == CueNetwork.rowLength * CueNetwork.places, "\(cue.name)") }
  }

  @Test func `letters are levels, and levels letters`() {
    #expect(CueNetwork.levelRange.map(CueNetwork.letter).count == Set(CueNetwork.levelRange.map(CueNetwork.letter)).count)
    #expect(CueNetwork.letter(0) == "a")
    #expect(CueNetwork.letter(25) == "z")
    #expect(CueNetwork.letter(-1) == "B")
  }
}

/// Letters with a level of 0 for what is not given.
private func filled(_ letters: String, _ count: Int) -> String { letters + String(repeating: "a", count: count - letters.count) }
