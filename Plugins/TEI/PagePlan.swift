import JumplineBytes
import JumplineModel

/// Where everything of a page goes in its TEI, worked out before anything is written.
///
/// The ranges of a document say where text comes from; TEI has an order of elements. The plan brings the two together: which
/// parts of a block stay in one element (a *fragment*), which pictures and page furniture stand inside a paragraph at the
/// place where it was cut, and which element or break carries each stretch of bytes between the pieces.
struct PagePlan {
  /// A piece in order of position.
  struct Entry {
    var text: TextRange
    var bytes: ByteRange
    var block: Int
    var piece: Int
    /// What lies between this piece and the one before it.
    var gap: ByteRange
    /// Whether the gap holds more than line feeds, so that its bytes must be written down.
    var gapNeedsBytes: Bool
    /// The seam (number of its second piece) that the gap belongs to; -1 when it stands on its own.
    var seam = -1
  }

  /// Pieces of a block, one after the other, that stay in one element.
  struct Fragment {
    var block: Int
    var pieces: Range<Int>
    /// Whether the block begins, and ends, with it.
    var isFirst: Bool
    var isLast: Bool
  }

  enum Group {
    case article(Int, [Fragment])
    case unassigned([Fragment])
    case furniture(Fragment)
  }

  private(set) var entries: [Entry] = []
  /// The number of the first piece of each block, pieces being counted through the page.
  private(set) var firstPiece: [Int] = []
  /// The place of each piece in `entries`.
  private(set) var entryOfPiece: [Int] = []
  /// The seam inside which a block stands as a whole; -1 for none.
  private(set) var host: [Int] = []
  private(set) var groups: [Group] = []
  /// What lies after the last piece.
  private(set) var lastGap: ByteRange

  private var startsFragment: [Bool] = []

  /// How many bytes one attribute spells: libxml2 refuses attributes of some 200 KB in files of more than 10 MB.
  static let longestSpelled = 1 << 15

  init(_ document: Document) {
    lastGap = ByteRange(0, 0)
    placePieces(document)
    let owner = document.articleOfBlock
    closeSeams(document, owner)
    group(document, owner)
  }

  func entry(block: Int, piece: Int) -> Int { entryOfPiece[firstPiece[block] + piece] }

  /// Whether an element begins with a piece.
  func isFragmentStart(block: Int, piece: Int) -> Bool { piece <= 0 || startsFragment[firstPiece[block] + piece] }

  // MARK: Pieces and gaps

  private mutating func placePieces(_ document: Document) {
    let source = document.source
    var total = 0
    firstPiece.reserveCapacity(document.blocks.count)
    for block in document.blocks {
      firstPiece.append(total)
      total += block.pieces.count
    }
    entries.reserveCapacity(total)
    var isSorted = true
    for (number, block) in document.blocks.enumerated() {
      for (piece, text) in block.pieces.enumerated() {
        if let last = entries.last, text.start < last.text.start { isSorted = false }
        entries.append(
          Entry(
            text: text, bytes: source.bytes(of: text), block: number, piece: piece, gap: ByteRange(0, 0),
            gapNeedsBytes: false))
      }
    }
    if !isSorted { entries.sort { ($0.text, $0.block) < ($1.text, $1.block) } }

    entryOfPiece = [Int](repeating: 0, count: total)
    for index in entries.indices { entryOfPiece[firstPiece[entries[index].block] + entries[index].piece] = index }
    // Markup can be read in another order than it is written in; gaps lie between neighbours in the file.
    let inFile = source.isMarkup ? entries.indices.sorted { entries[$0].bytes < entries[$1].bytes } : Array(entries.indices)
    var position = 0
    for index in inFile {
      let gap = ByteRange(position, entries[index].bytes.start)
      entries[index].gap = gap
      entries[index].gapNeedsBytes = Self.needsBytes(gap, source)
      position = max(position, entries[index].bytes.end)
    }
    lastGap = ByteRange(position, source.bytes.count)
  }

  /// Whether a range holds anything but line feeds, which need no pointer.
  static func needsBytes(_ range: ByteRange, _ source: Source) -> Bool {
    let bytes = source.bytes
    for offset in range.offsets where bytes[offset] != 0x0A { return true }
    return false
  }

  // MARK: Seams

  private mutating func closeSeams(_ document: Document, _ owner: [Int?]) {
    startsFragment = [Bool](repeating: true, count: entryOfPiece.count)
    host = [Int](repeating: -1, count: document.blocks.count)
    var wide: [(width: Int, seam: Int, from: Int, to: Int)] = []
    for index in entries.indices where entries[index].piece > 0 {
      let entry = entries[index]
      let seam = firstPiece[entry.block] + entry.piece
      let previous = entryOfPiece[seam - 1]
      if previous == index - 1 {
        startsFragment[seam] = false
        claim(index, seam)
      } else if previous < index {
        wide.append((index - previous, seam, previous, index))
      }
    }
    // Narrow seams first, so that a gap goes to the seam it is next to.
    wide.sort { ($0.width, $0.seam) < ($1.width, $1.seam) }
    for (_, seam, from, to) in wide {
      for index in from + 1...to { claim(index, seam) }
      let between = from + 1..<to
      let block = entries[to].block
      guard between.allSatisfy({ canStandInside(entries[$0], block, document, owner) }) else { continue }
      startsFragment[seam] = false
      for index in between where entries[index].piece == 0 && host[entries[index].block] < 0 {
        host[entries[index].block] = seam
      }
    }
  }

  private mutating func claim(_ entry: Int, _ seam: Int) {
    if entries[entry].seam < 0, entries[entry].gap.count <= Self.longestSpelled { entries[entry].seam = seam }
  }

  /// Pictures and page furniture stand inside a paragraph that they cut; anything else makes two of it.
  private func canStandInside(_ entry: Entry, _ block: Int, _ document: Document, _ owner: [Int?]) -> Bool {
    guard document.blocks[block].label == .paragraph else { return false }
    switch document.blocks[entry.block].label {
    case .caption, .credit: return owner[entry.block] == owner[block]
    case .furniture: return owner[entry.block] == nil
    default: return false
    }
  }

  // MARK: Groups

  private mutating func group(_ document: Document, _ owner: [Int?]) {
    var units: [Fragment] = []
    units.reserveCapacity(document.blocks.count)
    for entry in entries {
      let number = firstPiece[entry.block] + entry.piece
      guard startsFragment[number], entry.piece > 0 || host[entry.block] < 0 else { continue }
      units.append(fragment(of: entry.block, from: entry.piece, document))
    }

    var last = [Int](repeating: -1, count: document.articles.count)
    for (index, unit) in units.enumerated() {
      if let article = owner[unit.block] { last[article] = index }
    }
    var members = [[Fragment]](repeating: [], count: document.articles.count)
    var isInside = [Bool](repeating: false, count: units.count)
    var open = -1
    for (index, unit) in units.enumerated() {
      if let article = owner[unit.block] {
        members[article].append(unit)
        open = last[article] > index ? article : -1
      } else if open >= 0, document.blocks[unit.block].label == .furniture {
        members[open].append(unit)
        isInside[index] = true
      }
    }

    var isWritten = [Bool](repeating: false, count: document.articles.count)
    var leftover: [Fragment] = []
    for (index, unit) in units.enumerated() where !isInside[index] {
      if owner[unit.block] == nil, document.blocks[unit.block].label != .furniture {
        leftover.append(unit)
        continue
      }
      if let article = owner[unit.block], isWritten[article] { continue }
      if !leftover.isEmpty {
        groups.append(.unassigned(leftover))
        leftover = []
      }
      if let article = owner[unit.block] {
        isWritten[article] = true
        groups.append(.article(article, members[article]))
      } else {
        groups.append(.furniture(unit))
      }
    }
    if !leftover.isEmpty { groups.append(.unassigned(leftover)) }
  }

  /// The fragment of a block that begins with a piece.
  func fragment(of block: Int, from piece: Int, _ document: Document) -> Fragment {
    let count = document.blocks[block].pieces.count
    var end = piece + 1
    while end < count, !startsFragment[firstPiece[block] + end] { end += 1 }
    return Fragment(block: block, pieces: piece..<end, isFirst: piece == 0, isLast: end == count)
  }
}
