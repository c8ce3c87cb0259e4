import ArgumentParser
import JumplineConfiguration
import JumplineLint
import JumplineModel

/// Which rules run.
struct RuleOptions: ParsableArguments {
  @Option(help: "The rules that run, by code or beginning of codes, with commas between: DAT,NUM003.", transform: RuleOptions.names)
  var select: [String]?

  @Option(help: "Rules that do not run, likewise.", transform: RuleOptions.names)
  var ignore: [String]?

  @Flag(help: "Also runs the rules that flag too much on clean pages to be on by default.")
  var preview = false

  @Option(help: "Findings that are less sure are left out, from 0 to 1 (default: 0, or what the configuration says).")
  var minConfidence: Double?

  func validate() throws {
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence: expected a number from 0 to 1, found \(minConfidence).")
    }
  }

  /// What the command line says of rules.
  /// - Throws: when a name is that of no rule.
  func layer(_ rules: RuleCatalogue) throws -> RuleSelection.Layer {
    for (option, names) in [("select", select), ("ignore", ignore)] {
      for name in names ?? [] {
        guard let fault = RuleName.fault(name, rules: rules.cards.map(\.code), language: LanguageChoice.ofSystem) else { continue }
        throw ValidationError("The value '\(names?.joined(separator: ",") ?? "")' is invalid for '--\(option) <\(option)>': \(fault)")
      }
    }
    return RuleSelection.Layer(select: select ?? [], isExclusive: select != nil, ignore: ignore ?? [])
  }

  @Sendable private static func names(_ argument: String) -> [String] {
    argument.split { $0 == "," || $0 == " " }.map { $0.uppercased() }
  }
}
