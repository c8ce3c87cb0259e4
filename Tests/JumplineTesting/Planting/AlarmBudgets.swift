import Foundation

/// How often rules may speak in 10,000 characters of pages that have no fault: `false-alarm-budgets.txt`, a rule a line.
public struct AlarmBudgets: Sendable {
  private let limits: [String: Double]

  public static let committed: AlarmBudgets = {
    let path = TestPage.package + "Tests/JumplineTesting/Planting/false-alarm-budgets.txt"
    let lines = ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }
    return AlarmBudgets(
      limits: lines.reduce(into: [:]) { limits, line in
        let fields = line.split(separator: " ")
        if fields.count == 2, let limit = Double(fields[1]) { limits[String(fields[0])] = limit }
      })
  }()

  /// Of all rules together, at warning or above.
  public var warnings: Double { limits["warnings"] ?? 0 }
  /// Of all rules together, information that is no aside.
  public var information: Double { limits["information"] ?? 0 }

  /// Of one rule. Rules without a line have the budget of `others`.
  public func limit(of code: String) -> Double { limits[code] ?? limits["others"] ?? 0 }
}
