import NewspaperText

/// One walk over a page, down or up, with what the network of cues remembers when it comes to each piece.
struct PageWalk {
  typealias Memory = CueNetwork.Memory

  private let order: [Int]
  /// For each piece, what is remembered of those before it on the walk.
  private let memories: [Memory]
  /// How much each number gives this time: 0 where it is left out.
  private let kept: [Float]
  /// Gradients of what is remembered, as far as the pieces themselves know them.
  private var blame: [Memory]

  init(_ changes: [CueNetwork.Change], _ order: [Int], kept: Memory) {
    self.order = order
    memories = CueNetwork.Change.memories(changes, order)
    self.kept = (0..<CueNetwork.remembered).map { kept[$0] }
    blame = Array(repeating: Memory(), count: changes.count)
  }

  /// The numbers of the memory that give anything to the hidden units of a piece, and how much.
  func shares(at index: Int) -> [(number: Int, share: Float)] {
    kept.indices.filter { kept[$0] != 0 }.map { ($0, memories[index][$0] * kept[$0]) }
  }

  mutating func blame(_ number: Int, at index: Int, by gradient: Float) {
    blame[index][number] = gradient * kept[number]
  }

  /// Back over the page: what was remembered wrongly is blamed on the pieces that were remembered, on their gates and contents.
  func passBack(_ changes: [CueNetwork.Change], to wrong: inout [CueNetwork.Units<Float>]) {
    var carried = Memory()
    for index in order.reversed() {
      let change = changes[index]
      let gate = carried * (change.contents - memories[index]) * CueNetwork.gateSlope
      wrong[index][0] += gate.replacing(with: 0, where: (change.gates .<= 0) .| (change.gates .>= 1))
      wrong[index][1] += carried * change.gates
      carried = carried * (1 - change.gates) + blame[index]
    }
  }
}
