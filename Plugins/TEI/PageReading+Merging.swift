import JumplineBytes
import JumplineModel

/// What stands in several elements and is one block.
extension PageReading {
  mutating func mergeCutBlocks() {
    var byIdentifier: [String: Int] = [:]
    var merged: [DraftBlock] = []
    for draft in drafts {
      if !draft.previous.isEmpty, let first = byIdentifier[draft.previous] {
        merged[first].append(draft)
        byIdentifier[draft.identifier] = first
        continue
      }
      if !draft.identifier.isEmpty { byIdentifier[draft.identifier] = merged.count }
      merged.append(draft)
    }
    drafts = merged
  }

  /// A kicker and a main headline on one line are one block.
  mutating func mergeHeadlines(_ source: Source) {
    var merged: [DraftBlock] = []
    for draft in drafts {
      if let last = merged.last, last.label == .headline, last.role == .kicker, draft.label == .headline, draft.role == .main,
        last.article == draft.article, last.pieces.count == 1, draft.pieces.count == 1, last.inlines.isEmpty,
        draft.inlines.isEmpty, last.pieces[0].end <= draft.pieces[0].start, draft.pieces[0].start <= image.bytes.count,
        isOneLine(ByteRange(last.pieces[0].end, draft.pieces[0].start), source)
      {
        let kicker = last.pieces[0]
        let main = draft.pieces[0]
        merged[merged.count - 1] = DraftBlock(
          label: .headline, role: .kickerAndMain, pieces: [TextRange(kicker.start, main.end)],
          inlines: [.headlinePart(.kicker, kicker), .headlinePart(.main, main)], article: draft.article)
      } else {
        merged.append(draft)
      }
    }
    drafts = merged
  }

  private func isOneLine(_ bytes: ByteRange, _ source: Source) -> Bool {
    !source.text[source.alignment.text(enclosing: bytes).offsets].contains { $0 == 0x0A || $0 == 0x0D }
  }
}
