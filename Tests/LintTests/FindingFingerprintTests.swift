import JumplineBytes
import JumplineLint
import JumplineModel
import Testing

struct FindingFingerprintTests {
  /// The fingerprints of every place in a text where a word stands.
  private func fingerprints(of word: String, in text: String, code: String = "TEA001") -> [FindingFingerprint] {
    let source = Source(path: "tea.txt", utf8: Array(text.utf8), sha256: "")
    let (text, word) = (Array(text.utf8), Array(word.utf8))
    let starts = text.indices.filter { text[$0...].starts(with: word) }
    let findings = starts.map {
      Finding(code: code, severity: .error, confidence: 1, message: "", range: TextRange($0, $0 + word.count))
    }
    return FindingFingerprint.all(of: findings, in: source)
  }

  private let page = "老王在茶馆里给客人们上了一盏又一盏的红茶,大家都说好喝,坐到天黑才肯回家。"

  @Test func `text that is moved or wrapped otherwise keeps its fingerprint`() {
    let known = fingerprints(of: "红茶", in: page)
    #expect(known.count == 1)
    #expect(fingerprints(of: "红茶", in: "今天下雨,街上没有人,铺子都关了门。\r\n\r\n" + page + "\n没有客人。") == known)
    #expect(fingerprints(of: "红茶", in: page.replacing("一盏又", with: "一盏\r\n　　又").replacing("好喝", with: "好\n喝")) == known)
    #expect(fingerprints(of: "红\n茶", in: page.replacing("红茶", with: "红\n茶")) == known)
  }

  @Test func `another rule, another word, other words beside it have another one`() {
    let known = fingerprints(of: "红茶", in: page)
    #expect(fingerprints(of: "红茶", in: page, code: "TEA002") != known)
    #expect(fingerprints(of: "绿茶", in: page.replacing("红茶", with: "绿茶")) != known)
    #expect(fingerprints(of: "红茶", in: page.replacing("大家都说", with: "没有人说")) != known)
    #expect(fingerprints(of: "红茶", in: page.replacing("一盏的", with: "一碗的")) != known)
  }

  @Test func `equal places of a page are told apart by their number`() {
    let line = String(repeating: "春夏秋冬", count: 5)
    let one = fingerprints(of: "红茶", in: line + "红茶" + line)
    let two = fingerprints(of: "红茶", in: line + "红茶" + line + line + "红茶" + line)
    #expect(Set(two).count == 2)
    #expect(two.first == one.first)
  }

  @Test func `equal findings of two files are told apart when asked`() throws {
    let known = try #require(fingerprints(of: "红茶", in: page).first)
    #expect(known.inFile("a.txt") != known.inFile("b.txt"))
    #expect(known.inFile("a.txt") == known.inFile("a.txt"))
  }

  @Test func `it is written as 32 digits and read back`() throws {
    // Suppressions and baselines hold it: it must come out the same in every version.
    let known = try #require(fingerprints(of: "红茶", in: page).first)
    #expect(known.description == "ebdcdaade425adf7f3ef07033519a178")
    #expect(FindingFingerprint(known.description) == known)
    #expect(FindingFingerprint("183c75c9") == nil)
    #expect(FindingFingerprint(String(repeating: "G", count: 32)) == nil)
  }

  @Test func `ranges at the ends of a page, empty ones and those beyond it do no harm`() {
    let source = Source(path: "", utf8: Array("茶".utf8), sha256: "")
    let ranges = [TextRange(0, 0), TextRange(0, 3), TextRange(3, 3), TextRange(3, 9)]
    let findings = ranges.map { Finding(code: "A", severity: .error, confidence: 1, message: "", range: $0) }
    #expect(FindingFingerprint.all(of: findings, in: source).count == 4)
  }
}
