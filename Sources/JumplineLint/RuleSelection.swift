public import JumplineModel

/// Which rules speak on a page, and how loudly.
public struct RuleSelection: Hashable, Sendable {
  /// What one place says of rules: a configuration, a part of it for some paths, or the command line.
  ///
  /// Rules are named by their codes or by the beginnings of codes: `DAT001`, `DAT`. Of several names that fit a code the
  /// longest decides; between equals, switching off does.
  public struct Layer: Hashable, Sendable {
    /// Switched on; with `isExclusive`, nothing else is.
    public var select: [String]
    public var isExclusive: Bool
    /// Switched off.
    public var ignore: [String]
    /// Severities for findings of rules.
    public var severity: [String: Severity]

    public init(
      select: [String] = [], isExclusive: Bool = false, ignore: [String] = [], severity: [String: Severity] = [:]
    ) {
      self.select = select
      self.isExclusive = isExclusive
      self.ignore = ignore
      self.severity = severity
    }

    /// Nil when the layer says nothing of the rule. A rule that is off by default is switched on by its whole code only.
    fileprivate func isOn(_ code: String, byDefault: Bool) -> Bool? {
      let on = Self.longest(select, code)
      let off = Self.longest(ignore, code)
      if off > 0, off >= on { return false }
      if on > 0 { return byDefault || on == code.utf8.count ? true : nil }
      return isExclusive ? false : nil
    }

    fileprivate func severity(of code: String) -> Severity? {
      severity.filter { code.hasPrefix($0.key) }.max { $0.key.utf8.count < $1.key.utf8.count }?.value
    }

    private static func longest(_ names: [String], _ code: String) -> Int {
      names.reduce(0) { code.hasPrefix($1) ? max($0, $1.utf8.count) : $0 }
    }
  }

  private var on: Set<String>
  /// All but the confidence, as text in order.
  private let settings: String
  /// For rules whose severity was changed: their own, and the new one.
  private var severities: [String: Change]
  /// Findings that are less sure are left out.
  public var minimumConfidence: Double

  private struct Change: Hashable {
    var own: Severity
    var new: Severity
  }

  /// - Parameters:
  ///   - layers: later ones have the last word.
  ///   - preview: whether rules that are off by default are on unless a layer says otherwise.
  public init(_ catalogue: RuleCatalogue, layers: [Layer] = [], preview: Bool = false, minimumConfidence: Double = 0) {
    self.minimumConfidence = minimumConfidence
    on = []
    severities = [:]
    var settings: [String] = []
    for card in catalogue.cards {
      let byDefault = preview || card.isOnByDefault
      if layers.reduce(byDefault, { $1.isOn(card.code, byDefault: byDefault) ?? $0 }) {
        on.insert(card.code)
        settings.append(card.code)
      }
      if let new = layers.reduce(nil, { $1.severity(of: card.code) ?? $0 }) {
        severities[card.code] = Change(own: card.severity, new: new)
        settings.append("\(card.code)=\(new.rawValue)")
      }
    }
    self.settings = settings.joined(separator: " ")
  }

  /// The same for selections that make the same of the same page, and for no others.
  public var signature: String { "\(settings) \(minimumConfidence)" }

  public func isOn(_ code: String) -> Bool { on.contains(code) }

  /// The severity of a rule that is on; nil when it is the rule's own.
  public func severity(of code: String) -> Severity? { severities[code]?.new }

  /// Takes out what is switched off or not sure enough, and changes severities. What a rule says below its own severity,
  /// for instance that a question has no answer here, is not raised with it.
  public func apply(to findings: inout [Finding]) {
    findings.removeAll { !on.contains($0.code) || $0.confidence < minimumConfidence }
    guard !severities.isEmpty else { return }
    for index in findings.indices {
      guard let change = severities[findings[index].code] else { continue }
      let said = findings[index].severity
      findings[index].severity = said < change.own ? min(said, change.new) : change.new
    }
  }
}
