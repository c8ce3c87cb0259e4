import JumplinePipeline
import Testing

@Suite struct ArticleIdentifierTests {
  @Test func `is a and 16 digits of SHA-256 over the source's SHA-256, a colon and the start`() {
    let sha256 = Fingerprint.sha256(Array("abc".utf8))
    let whole = Fingerprint.sha256(Array("\(sha256):4".utf8))
    #expect(ArticleIdentifier.make(sha256: sha256, start: 4) == "a" + whole.prefix(16))
  }
}
