import ArgumentParser
import JumplineLint
import JumplineModel
import JumplinePipeline
import JumplineReport

/// Findings counted instead of listed.
struct CountOptions: ParsableArguments {
  @Flag(help: "Prints how many findings each rule has, not the findings.")
  var statistics = false

  @Flag(help: "Prints weighted errors in 10,000 characters by page, issue and year (编校差错率), not the findings; --format text or json.")
  var errorRate = false

  var isOn: Bool { statistics || errorRate }

  func validate() throws {
    if statistics && errorRate { throw ValidationError("--statistics and --error-rate: choose one of them.") }
  }

  func validate(format: FindingFormatChoice) throws {
    if statistics, format.name != FindingFormatChoice.text.name {
      throw ValidationError("--statistics prints a table of its own: leave --format out.")
    }
    if errorRate, ![FindingFormatChoice.text.name, JSONReport.name].contains(format.name) {
      throw ValidationError("--error-rate prints a table of its own: --format text or json.")
    }
  }

  func prepare(_ ledger: inout FindingLedger?, _ search: ConfigurationSearch) {
    guard isOn else { return }
    var counting = ledger ?? FindingLedger()
    if statistics { counting.counts = FindingCounts() }
    if errorRate {
      counting.rate = ErrorRate()
      counting.weights = WeightTables(search)
    }
    ledger = counting
  }

  func lines(_ ledger: FindingLedger?, _ catalogue: RuleCatalogue, _ format: FindingFormatChoice, _ language: Language) -> [String] {
    if let counts = ledger?.counts { return CountTable.lines(counts, catalogue, language: language) }
    guard let rate = ledger?.rate else { return [] }
    if format.name == JSONReport.name {
      return ErrorRateTable.json(rate).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
    return ErrorRateTable.lines(rate, language: language)
  }
}
