import Crypto
import JumplineBytes
public import JumplineModel

/// Names articles: `a` and the first 16 hex digits of SHA-256 over `<sha256 of the source>:<first byte of the article>`.
///
/// Equal bytes give equal names on purpose; path and name together are unique.
public enum ArticleIdentifier {
  public static func make(sha256: String, start: Int) -> String {
    var hash = SHA256()
    var key = "\(sha256):\(start)"
    key.withUTF8 { unsafe hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    return "a" + Fingerprint.hex(hash.finalize(), bytes: 8)
  }

  /// Gives a name to every article that has none. What a reader calls `NAME.2`, for want of a name of its own, is the second
  /// part of a whole article: it gets the name that it would have on its page, and jump lines to it follow.
  public static func stamp(_ documents: inout [Document]) {
    var renamed: [String: String] = [:]
    for page in documents.indices {
      for index in documents[page].articles.indices {
        let old = documents[page].articles[index].id
        guard old.isEmpty || old.utf8.contains(0x2E) else { continue }
        let start = documents[page].start(of: documents[page].articles[index])
        let name = make(sha256: documents[page].source.sha256, start: start)
        documents[page].articles[index].id = name
        if !old.isEmpty { renamed[old] = name }
      }
    }
    guard !renamed.isEmpty else { return }
    for page in documents.indices {
      documents[page].changeJumps { jump in jump.target = renamed[jump.target] ?? jump.target }
    }
  }
}
