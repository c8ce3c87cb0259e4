import JumplineXML
import Synchronization

/// Compiled grammars that nobody uses at the moment. There are never more than lanes.
final class GrammarPool: Sendable {
  private let idle = Mutex<[OwnGrammar]>([])

  /// What is wrong with a document, by a grammar that is compiled when all others are in use; nil when nothing is.
  func complaints(about tree: XMLTree) throws(SchemaRefusal) -> [Complaint]? {
    let grammar = idle.withLock { $0.popLast() } ?? OwnGrammar()
    defer { idle.withLock { $0.append(grammar) } }
    return try grammar.complaints(about: tree)
  }
}
