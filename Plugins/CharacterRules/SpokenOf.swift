import JumplineBytes
import JumplineModel

/// Text that speaks of characters instead of using them.
enum SpokenOf {
  /// How far around a place words about characters count, in bytes: some sixteen characters.
  private static let reach = 48

  /// 部首, 偏旁, 旁, 部: an article about radicals or a dictionary.
  static func asRadical(_ run: CharacterRun, in page: LintedPage) -> Bool {
    hasAny(["部首", "偏旁", "旁的", "部居", "检字", "檢字", "字典"], around: run.range, in: page)
  }

  /// 乱码, 编码: an article about what computers do to text.
  static func asGarbled(_ range: TextRange, in page: LintedPage) -> Bool {
    hasAny(["乱码", "亂碼", "编码", "編碼", "字符集", "内存", "记忆体", "記憶體"], around: range, in: page, reach: 3 * reach)
  }

  private static func hasAny(_ words: [String], around range: TextRange, in page: LintedPage, reach: Int = reach) -> Bool {
    let text = page.document.source.text
    let start = max(0, range.start - reach)
    let end = min(text.count, range.end + reach)
    return words.contains { word in
      let wanted = Array(word.utf8)
      guard end - start >= wanted.count else { return false }
      return (start...(end - wanted.count)).contains { place in
        wanted.indices.allSatisfy { text[place + $0] == wanted[$0] }
      }
    }
  }
}
