import Synchronization

/// Compiled grammars that nobody uses at the moment. There are never more than lanes.
final class GrammarPool: Sendable {
  private let idle = Mutex<[Grammar]>([])
  /// One lane compiles at a time: with its first grammar libxml2 sets up tables that all threads share, without a lock.
  private static let compiling = Mutex(())

  /// Lends a grammar, compiling one when all are in use.
  func withGrammar<Result>(_ body: (Grammar) -> Result) throws(SchemaRefusal) -> Result {
    let grammar = if let idle = idle.withLock({ $0.popLast() }) { idle } else { try Self.compile() }
    defer { idle.withLock { $0.append(grammar) } }
    return body(grammar)
  }

  private static func compile() throws(SchemaRefusal) -> Grammar {
    try compiling.withLock { _ throws(SchemaRefusal) in try Grammar.ofJumpline() }
  }
}
