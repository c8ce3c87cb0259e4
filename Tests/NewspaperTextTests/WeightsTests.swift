import Testing

@testable import NewspaperText

@Suite struct WeightsTests {
  /// `endsFullStop` as the tables write it: `ends-full-stop`.
  private func tableName(_ value: Any) -> String {
    var name = ""
    for character in String(describing: value) {
      if character.isUppercase || (character.isNumber && name.last?.isNumber == false) { name += "-" }
      name += character.lowercased()
    }
    return name
  }

  @Test func `rows stand in the order of the cases they are named after`() {
    #expect(Weights.cueNames == Cue.allCases.map(tableName))
    #expect(Weights.seamNames == SeamCue.allCases.map(tableName))
    #expect(Weights.stateNames.count == State.allCases.count)
  }

  @Test func `every row has a number for every state`() {
    let weights = Weights()
    #expect(weights.cues.count == Cue.allCases.count)
    #expect(weights.transitions.count == State.allCases.count)
    #expect(weights.seams[.numberAcrossSeam] > 0)
    #expect(weights.seams[.sentenceEnd] < 0)
    #expect(weights.start[State.continuation.rawValue] < -5)
  }
}
