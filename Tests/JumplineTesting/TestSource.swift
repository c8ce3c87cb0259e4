import Crypto
public import JumplineBytes
public import JumplineEncodings
public import JumplineModel

/// Sources and article identifiers as the pipeline makes them.
public enum TestSource {
  public static func make(path: String, _ bytes: [UInt8]) -> Source {
    Source(path: path, utf8: bytes, sha256: sha256(bytes))
  }

  /// A source that is declared to be in an encoding; nil where the system does not have it.
  public static func make(path: String, _ bytes: [UInt8], as encoding: TextEncoding) -> Source? {
    SourceReading(bytes, declared: encoding)?.source(path: path, sha256: sha256(bytes))
  }

  public static func sha256(_ bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes)) }

  /// Gives every article of a document its identifier.
  public static func stampIdentifiers(_ document: inout Document) {
    for index in document.articles.indices {
      let key = "\(document.source.sha256):\(document.start(of: document.articles[index]))"
      document.articles[index].id = "a" + hex(SHA256.hash(data: Array(key.utf8))).prefix(16)
    }
  }

  private static func hex(_ digest: SHA256.Digest) -> String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
