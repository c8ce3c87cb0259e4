public import JumplineBytes

/// Offsets into a page as one reads it: blocks one after the other, seams closed.
public enum ReadingSpace: Sendable {}

/// A range of a `ReadingText`, in bytes.
public typealias ReadingRange = OffsetRange<ReadingSpace>

/// All blocks of a page as one reads them, in one buffer: pieces joined with their glue, a line feed after each block.
///
/// Rules scan this instead of the source, so that a date or a quotation that a seam cuts in two is whole. Every place in it
/// is known in the source. A class, so that the many who ask for it hold one thing.
public final class ReadingText: Sendable {
  /// Valid UTF-8. Line feeds stand between blocks and nowhere else.
  public let bytes: [UInt8]
  /// Where each block of the document stands, without its line feed.
  public let blocks: [ReadingRange]

  private struct Run {
    var reading: Int
    var source: Int
    /// Glue stands for nothing of the source; all of it maps to one place.
    var isGlue: Bool
  }

  /// In order of `reading`.
  private let runs: [Run]

  public init(_ document: Document) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(document.source.text.count + 64)
    var blocks: [ReadingRange] = []
    blocks.reserveCapacity(document.blocks.count)
    var runs: [Run] = []
    runs.reserveCapacity(document.blocks.count * 2)
    for block in document.blocks {
      let start = bytes.count
      for (index, piece) in block.pieces.enumerated() {
        if index > 0, index <= block.joins.count, !block.joins[index - 1].glue.isEmpty {
          runs.append(Run(reading: bytes.count, source: block.pieces[index - 1].end, isGlue: true))
          bytes.append(contentsOf: block.joins[index - 1].glue.utf8)
        }
        runs.append(Run(reading: bytes.count, source: piece.start, isGlue: false))
        bytes.append(contentsOf: document.source.text[piece.offsets])
      }
      blocks.append(ReadingRange(start, bytes.count))
      bytes.append(0x0A)
    }
    self.bytes = bytes
    self.blocks = blocks
    self.runs = runs
  }

  /// The text of the source that a stretch was read from. One that lies across a seam gives everything from its first to
  /// its last part, and what stands between them.
  /// - Complexity: O(log pieces).
  public func source(of range: ReadingRange) -> TextRange {
    let start = place(range.start)
    if range.isEmpty { return TextRange(start, start) }
    let last = place(range.end - 1)
    let end = runs.isEmpty || runs[run(at: range.end - 1)].isGlue ? last : last + 1
    return start <= end ? TextRange(start, end) : TextRange(place(range.end - 1), start + 1)
  }

  /// The place in the source just after what stands before an offset: where a missing mark would go.
  public func sourceEnd(before offset: Int) -> TextRange {
    let end = offset > 0 ? source(of: ReadingRange(offset - 1, offset)).end : place(offset)
    return TextRange(end, end)
  }

  /// The index of the block that holds an offset; nil when there are no blocks.
  /// - Complexity: O(log blocks).
  public func block(at offset: Int) -> Int? {
    guard !blocks.isEmpty else { return nil }
    var low = 0
    var high = blocks.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if blocks[middle].start <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  public func string(_ range: ReadingRange) -> String { String(decoding: bytes[range.offsets], as: UTF8.self) }

  private func place(_ offset: Int) -> Int {
    guard !runs.isEmpty else { return 0 }
    let run = runs[run(at: offset)]
    return run.isGlue ? run.source : run.source + offset - run.reading
  }

  private func run(at offset: Int) -> Int {
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle].reading <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
