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
    key.withUTF8 { bytes in unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(bytes)) }
    return "a" + Fingerprint.hex(hash.finalize(), bytes: 8)
  }

  /// Gives a name to every article of a document that has none.
  public static func stamp(_ document: inout Document) {
    for index in document.articles.indices where document.articles[index].id.isEmpty {
      let start = document.start(of: document.articles[index])
      document.articles[index].id = make(sha256: document.source.sha256, start: start)
    }
  }
}
