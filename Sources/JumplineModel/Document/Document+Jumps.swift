/// What the linking of pages asks of a page's jump lines.
extension Document {
  /// Whether some jump line is known to lead to an article.
  public var hasTargets: Bool {
    blocks.contains { block in
      block.inlines.contains { if case .jump(let jump) = $0 { !jump.target.isEmpty } else { false } }
    }
  }

  /// Calls `body` with each jump line of the page.
  public mutating func changeJumps(_ body: (inout Jump) -> Void) {
    for block in blocks.indices {
      for place in blocks[block].inlines.indices {
        guard case .jump(var jump) = blocks[block].inlines[place] else { continue }
        let before = jump
        body(&jump)
        if jump != before { blocks[block].inlines[place] = .jump(jump) }
      }
    }
  }
}
