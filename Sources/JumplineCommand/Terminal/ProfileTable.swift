import JumplineLint
import JumplineModel

/// How long each rule took, the slowest first, on standard error.
enum ProfileTable {
  static func print(_ profile: RuleProfile, _ catalogue: RuleCatalogue) {
    for (code, seconds, share) in profile.rows {
      let name = catalogue[code].map { "\(code) \($0.name)" } ?? code
      Terminal.standardError("\(decimal(share * 100, .tenths, width: 5)) %  \(decimal(seconds, .thousandths, width: 8)) s  \(name)\n")
    }
  }

  private enum Precision: Int {
    case tenths = 10
    case thousandths = 1000
  }

  private static func decimal(_ number: Double, _ precision: Precision, width: Int) -> String {
    let parts = Int((number * Double(precision.rawValue)).rounded())
    let fraction = String(parts % precision.rawValue + precision.rawValue).dropFirst()
    let text = "\(parts / precision.rawValue).\(fraction)"
    return String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }
}
