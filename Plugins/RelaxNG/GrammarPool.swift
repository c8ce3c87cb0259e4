import Synchronization

/// Compiled grammars that nobody uses at the moment. There are never more than lanes.
final class GrammarPool: Sendable {
  private let idle = Mutex<[Grammar]>([])

  /// Lends a grammar, compiling one when all are in use.
  func withGrammar<Result>(_ body: (Grammar) -> Result) throws(SchemaRefusal) -> Result {
    let grammar = if let idle = idle.withLock({ $0.popLast() }) { idle } else { try Grammar.ofJumpline() }
    defer { idle.withLock { $0.append(grammar) } }
    return body(grammar)
  }
}
