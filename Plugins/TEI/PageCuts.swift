import JumplineModel

/// The paragraphs of a page that jumps cut in mid-sentence, by block.
struct PageCuts {
  /// Paragraphs whose rest is on another page.
  private(set) var after: [Int: Jump.Cut] = [:]
  /// Paragraphs that are a rest.
  private(set) var before: [Int: Jump.Cut] = [:]

  init(_ document: Document) {
    guard document.hasTargets else { return }
    for article in document.articles {
      for jump in document.jumps(of: article) where !jump.target.isEmpty {
        guard let cut = jump.cut, !cut.here.isEmpty, let block = document.paragraph(cutBy: jump, in: article) else { continue }
        if jump.direction == .to { after[block] = cut } else { before[block] = cut }
      }
    }
  }
}
