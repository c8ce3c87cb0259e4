public import JumplineModel

extension ProcessPlugin {
  public var readers: [any Reader] { card.kind == .reader ? card.formats.map { ProcessReader(self, $0) } : [] }

  /// - Parameter records: writes JSON Lines, which is what plugins are told pages in.
  public func writers(records: any Writer) -> [any Writer] {
    card.kind == .writer ? card.formats.map { ProcessWriter(self, $0, records: records) } : []
  }

  public func rules(records: any Writer) -> (any RuleSet)? { card.kind == .rules ? ProcessRules(self, records: records) : nil }
}
