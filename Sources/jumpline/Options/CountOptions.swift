import ArgumentParser
import JumplineLint
import JumplineModel
import JumplinePipeline
import JumplineReport

/// Findings counted instead of listed.
struct CountOptions: ParsableArguments {
  @Flag(help: "Prints how many findings each rule has, not the findings.")
  var statistics = false

  var isOn: Bool { statistics }

  func prepare(_ ledger: inout FindingLedger?) {
    guard isOn else { return }
    var counting = ledger ?? FindingLedger()
    if statistics { counting.counts = FindingCounts() }
    ledger = counting
  }

  func lines(_ ledger: FindingLedger?, _ catalogue: RuleCatalogue, _ language: Language) -> [String] {
    guard let counts = ledger?.counts else { return [] }
    return CountTable.lines(counts, catalogue, language: language)
  }
}
