import JumplineBytes
import JumplineEncodings
import JumplineModel

/// The record of an article that several pages have a part of, taken apart into a record for each part.
///
/// The first part keeps the name `a…`, the others are `a….2`, `a….3`: their own names follow from their pages. Headlines go
/// to the first part that has one, people and datelines to the first part, one after the other, that has their words.
struct WholeRecord {
  /// How long the text of a span is that is not its bytes.
  typealias RawLengths = [ArticleRecord.SourceEntry: [ByteRange: Int]]

  private let line: RecordFile.Line
  private let raw: RawLengths
  /// The blocks of each part; a part is what one source has.
  private var blocks: [[ArticleRecord.BlockEntry]]
  /// The joins of sentences that go on in the next part, by the part before.
  private var cuts: [Int: ArticleRecord.JoinEntry] = [:]

  /// The records of a file with every whole article taken apart.
  static func takingApart(_ lines: [RecordFile.Line]) throws(ReadFailure) -> [RecordFile.Line] {
    guard lines.contains(where: { $0.record.sources.count > 1 }) else { return lines }
    var raw: RawLengths = [:]
    for line in lines {
      guard line.record.isPage, let source = line.record.sources.first else { continue }
      for entry in line.record.raw where entry.start <= entry.end && entry.start >= 0 {
        guard let bytes = SourceAssembly.decode(hex: entry.hex), let codec = SourceCodec(named: source.encoding) else { continue }
        raw[source, default: [:]][ByteRange(entry.start, entry.end)] = codec.decode(bytes).text.count
      }
    }
    var apart: [RecordFile.Line] = []
    for line in lines {
      if line.record.sources.count < 2 { apart.append(line) } else { apart += try WholeRecord(line, raw).parts() }
    }
    return apart
  }

  private init(_ line: RecordFile.Line, _ raw: RawLengths) throws(ReadFailure) {
    self.line = line
    self.raw = raw
    blocks = line.record.sources.map { _ in [] }
    for block in line.record.blocks {
      for half in try halves(of: block) {
        guard let source = half.spans.first?.source, blocks.indices.contains(source) else {
          throw RecordFile.failure("expected spans that name one of the sources, found another number", line)
        }
        blocks[source].append(half)
      }
    }
  }

  /// A block cut where its spans go from one source to another; most are in one.
  private mutating func halves(of block: ArticleRecord.BlockEntry) throws(ReadFailure) -> [ArticleRecord.BlockEntry] {
    guard let first = block.spans.first, block.spans.contains(where: { $0.source != first.source }) else { return [block] }
    guard block.joins.count == block.spans.count - 1 else {
      throw RecordFile.failure("expected a join for every span but the first, found \(block.joins.count)", line)
    }
    let text = Array(block.text.utf8)
    var halves: [ArticleRecord.BlockEntry] = []
    var start = 0
    for (index, span) in block.spans.enumerated() {
      if index > 0 {
        let join = block.joins[index - 1]
        if span.source == block.spans[index - 1].source {
          halves[halves.count - 1].joins.append(join)
          halves[halves.count - 1].text += join.glue
        } else {
          cuts[block.spans[index - 1].source] = join
        }
        start += join.glue.utf8.count
      }
      let end = start + length(of: span, text.dropFirst(start))
      guard start <= end, end <= text.count else {
        throw RecordFile.failure("expected the text of a block to be as long as its spans, found it shorter", line)
      }
      let words = String(decoding: text[start..<end], as: UTF8.self)
      if let last = halves.last, last.spans.last?.source == span.source {
        halves[halves.count - 1].text += words
        halves[halves.count - 1].spans.append(span)
      } else {
        halves.append(.init(type: block.type, role: block.role, text: words, spans: [span], joins: []))
      }
      start = end
    }
    guard start == text.count else {
      throw RecordFile.failure("expected the text of a block to be as long as its spans, found it longer", line)
    }
    return halves
  }

  /// Of the text that a span stands for, at the start of some text.
  private func length(of span: ArticleRecord.SpanEntry, _ text: ArraySlice<UInt8>) -> Int {
    guard line.record.sources.indices.contains(span.source), span.start <= span.end else { return 0 }
    let source = line.record.sources[span.source]
    if let known = raw[source]?[ByteRange(span.start, span.end)] { return known }
    return SourceCodec(named: source.encoding)?.encode(text, limit: span.end - span.start).read ?? 0
  }

  private func parts() throws(ReadFailure) -> [RecordFile.Line] {
    let record = line.record
    var parts = record.sources.indices.map { part in
      var own = record
      own.id = name(part)
      own.sources = [record.sources[part]]
      own.blocks = blocks[part].map { block in
        var block = block
        block.spans = block.spans.map { .init(source: 0, start: $0.start, end: $0.end) }
        return block
      }
      (own.kickers, own.bylines, own.datelines, own.jumps, own.findings) = ([], [], [], [], [])
      return own
    }
    if let head = blocks.firstIndex(where: { $0.contains { $0.type == "headline" } }) { parts[head].kickers = record.kickers }
    var place = Place()
    for byline in record.bylines {
      place = next(byline.text, after: place)
      parts[place.part].bylines.append(byline)
    }
    place = Place()
    for dateline in record.datelines {
      place = next(dateline.text, after: place)
      parts[place.part].datelines.append(dateline)
    }
    for jump in record.jumps {
      guard parts.indices.contains(jump.source) else {
        throw RecordFile.failure("expected a jump line in one of the sources, found the number \(jump.source)", line)
      }
      var own = jump
      own.source = 0
      if jump.target == record.id {
        let isTo = jump.direction == Jump.Direction.to.rawValue
        own.target = name(isTo ? jump.source + 1 : jump.source - 1)
        own.cut = cuts[isTo ? jump.source : jump.source - 1]
      }
      parts[jump.source].jumps.append(own)
    }
    for finding in record.findings {
      guard parts.indices.contains(finding.source) else {
        throw RecordFile.failure("expected a finding in one of the sources, found the number \(finding.source)", line)
      }
      var own = finding
      own.source = 0
      parts[finding.source].findings.append(own)
    }
    return parts.map { RecordFile.Line(number: line.number, offset: line.offset, record: $0, bytes: line.bytes, isPart: true) }
  }

  private func name(_ part: Int) -> String { part == 0 ? line.record.id : "\(line.record.id).\(part + 1)" }

  /// A place behind words that were found, in bytes of a block's text.
  private struct Place {
    var part = 0
    var block = 0
    var offset = 0
  }

  /// The end of the next place where some words stand; the same place when they stand nowhere behind it. A byline may be
  /// printed again above the rest of its article, so that the words alone do not say which part is meant.
  private func next(_ words: String, after place: Place) -> Place {
    for part in blocks.indices.dropFirst(place.part) {
      let isSamePart = part == place.part
      for block in blocks[part].indices.dropFirst(isSamePart ? place.block : 0) {
        let text = blocks[part][block].text.utf8
        let rest = text.dropFirst(isSamePart && block == place.block ? place.offset : 0)
        if let found = rest.firstRange(of: words.utf8) {
          return Place(part: part, block: block, offset: text.distance(from: text.startIndex, to: found.upperBound))
        }
      }
    }
    return place
  }
}
