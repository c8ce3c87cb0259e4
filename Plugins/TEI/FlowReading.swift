import JumplineBytes
import JumplineEncodings
import JumplineModel
import JumplineXML

/// Reads the text of one element: which bytes of the source it stands for, where it was joined, what is marked in it.
///
/// The text of an element is the concatenation of its ranges. So the text is laid onto the ranges as it comes, `gap` elements
/// adding the bytes that XML cannot hold, and every inner element gets the stretch of source that was used up inside it.
struct FlowReading {
  private(set) var pieces: [TextRange] = []
  private(set) var joins: [Join] = []
  private(set) var firstJoin: Join?
  private(set) var inlines: [Inline] = []
  /// Accepted fixes, in bytes of the source.
  private(set) var edits: [Edit] = []
  /// Pictures and page furniture inside the text, to be read later.
  private(set) var others: [XMLElement] = []
  /// What the element itself is, if it is a byline or a dateline.
  private(set) var people: [Byline.Person] = []
  private(set) var dateline = Dateline(range: TextRange(0, 0))

  private let element: XMLElement
  private let names: [String: String]
  private let ranges: [ByteRange]
  private var rangeIndex = 0
  private var rangeOffset = 0
  /// Every stretch of the source used so far, in order of the text.
  private var spans: [ByteRange] = []
  private var pendingJoin: Join?
  private var role: TextRange?
  /// The lengths of the stretches of text between breaks and gaps.
  private var runs: [Int] = [0]
  /// Bytes that the text to come stands for, though it does not encode to them.
  private var code: [UInt8] = []
  /// Where the markup ends that stands inside the last piece.
  private var omissionEnd: Int?

  /// - Parameter names: what the categories of the header stand for.
  init(_ element: XMLElement, names: [String: String], _ image: inout SourceImage) {
    self.element = element
    self.names = names
    ranges = image.ranges("source", of: element)
    image.claim(ranges, element)
    read(element, &image)
    checkLengths(&image)
    inlines.sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
  }

  /// From the first to the last byte.
  var whole: TextRange { TextRange(pieces.first?.start ?? 0, pieces.last?.end ?? 0) }

  /// Says which range the text does not fill, or overfills; the whole text when it cannot be told.
  private func checkLengths(_ image: inout SourceImage) {
    let lengths = runs.filter { $0 > 0 }
    if lengths.count == ranges.count {
      for (length, range) in zip(lengths, ranges) where length != range.count {
        image.complain("its text for src:\(range) has \(length) bytes, not \(range.count)", element, range)
      }
      return
    }
    let expected = ranges.reduce(0) { $0 + $1.count }
    let length = lengths.reduce(0, +)
    if length != expected { image.complain("its text has \(length) bytes, its ranges have \(expected)", element, ranges.first) }
  }

  // MARK: Children

  private mutating func read(_ element: XMLElement, _ image: inout SourceImage) {
    for child in element.children {
      switch child {
      case .text(let text): consume(Array(text.utf8), &image)
      case .element(let child): read(inner: child, &image)
      }
    }
  }

  private mutating func read(inner child: XMLElement, _ image: inout SourceImage) {
    switch child.name {
    case "cb", "lb":
      image.putSpelled(child)
      joined(join(child))
    case "gap": gap(child, &image)
    case "milestone": milestone(child, &image)
    case "figure", "fw": others.append(child)
    case "note", "corr", "pb": break
    case "choice": choice(child, &image)
    case "seg": segment(child, &image)
    case "persName":
      guard let range = range(of: child, &image) else { return }
      var own = child.attribute("type") == "unlabelled" ? nil : role
      if let pointer = child.attribute("corresp"), let elsewhere = SourceImage.range(pointer.utf8) {
        own = TextRange(elsewhere.start, elsewhere.end)
      }
      people.append(.init(name: range, role: own))
    case "orgName": dateline.agency = range(of: child, &image)
    case "placeName": dateline.place = range(of: child, &image)
    case "date": dateline.date = range(of: child, &image)
    case "ref": reference(child, &image)
    default: _ = range(of: child, &image)
    }
  }

  /// Reads an inner element and gives the stretch of source that it stands for.
  private mutating func range(of child: XMLElement, _ image: inout SourceImage) -> TextRange? {
    let first = spans.count
    read(child, &image)
    guard first < spans.count else { return nil }
    let range = ByteRange(spans[first].start, spans[spans.count - 1].end)
    if child.attribute("source") != nil {
      let said = image.ranges("source", of: child)
      let isRight = said.allSatisfy { part in range.contains(part) }
      if !isRight { image.complain("its text stands at src:\(range), not where it says", child, said.first) }
    }
    return TextRange(range.start, range.end)
  }

  /// What stands there, and what should.
  private mutating func choice(_ child: XMLElement, _ image: inout SourceImage) {
    let used = range(of: child, &image)
    guard let corr = child.elements.first(where: { $0.name == "corr" }), let sic = child.elements.first(where: { $0.name == "sic" })
    else { return }
    guard let range = used ?? image.ranges("source", of: sic).first.map({ TextRange($0.start, $0.end) }) else { return }
    edits.append(Edit(range: range, text: corr.text, rules: Pointers.names(corr, names)))
  }

  private mutating func segment(_ child: XMLElement, _ image: inout SourceImage) {
    let type = child.attribute("type") ?? ""
    if type == "role" {
      role = range(of: child, &image)
      return
    }
    let outer = (people, dateline, role)
    (people, dateline, role) = ([], Dateline(range: TextRange(0, 0)), nil)
    let range = range(of: child, &image)
    let inner = (people, dateline)
    (people, dateline, role) = outer
    guard let range else { return }
    switch type {
    case "byline": inlines.append(.byline(Byline(range: range, people: inner.0)))
    case "credit": inlines.append(.credit(Byline(range: range, people: inner.0)))
    case "dateline":
      var dateline = inner.1
      dateline.range = range
      inlines.append(.dateline(dateline))
    case "kicker": inlines.append(.headlinePart(.kicker, range))
    case "main": inlines.append(.headlinePart(.main, range))
    default: break
    }
  }

  /// The `subtype` of a jump line that leads to other news.
  static let pointer = "see"

  private mutating func reference(_ child: XMLElement, _ image: inout SourceImage) {
    let subtype = child.attribute("subtype") ?? ""
    let isPointer = subtype == Self.pointer
    guard let range = range(of: child, &image), child.attribute("type") == "jump",
      let direction = isPointer ? .to : Jump.Direction(rawValue: subtype)
    else { return }
    let target = child.attribute("target") ?? ""
    inlines.append(
      .jump(
        Jump(
          direction: direction, page: child.attribute("n") ?? "", range: range,
          target: target.utf8.lastIndex(of: 0x23).map { String(target[$0...].dropFirst()) } ?? target,
          isPointer: isPointer)))
  }

  private mutating func gap(_ child: XMLElement, _ image: inout SourceImage) {
    let ranges = image.ranges("source", of: child)
    image.claim(ranges, child)
    guard let range = ranges.first else { return }
    let hex = child.elements.first { $0.name == "desc" }?.text ?? ""
    guard let bytes = Digits.bytes(hex: hex.utf8), bytes.count == range.count else {
      image.complain("its description '\(hex)' does not spell \(range.count) bytes", child, range)
      return
    }
    image.put(bytes[...], at: range)
    image.read(range, as: image.codec.decode(bytes).text, .undecodable)
    use(range)
    runs.append(0)
  }

  private mutating func milestone(_ child: XMLElement, _ image: inout SourceImage) {
    switch child.attribute("unit") {
    case "gap":
      image.putSpelled(child)
      if image.isMarkup, pendingJoin == nil, let end = omissionEnd ?? pieces.last?.end,
        let range = SourceImage.range((child.attribute("source") ?? "").utf8), range.start == end
      {
        omissionEnd = range.end
        runs.append(0)
      }
    case "code":
      code = Digits.bytes(hex: (child.attribute("n") ?? "").utf8) ?? []
      if code.isEmpty { image.complain("its n is no hexadecimal", child) }
    default: break
    }
  }

  private func join(_ child: XMLElement) -> Join {
    let evidence = Pointers.names(child, names)
    let certainty = child.attribute("cert") ?? ""
    return Join(
      kind: child.name == "lb" ? .softWrap : .seam, glue: child.attribute("break") == "no" ? "" : " ",
      confidence: Double(certainty) ?? Self.certainties[certainty] ?? 0, evidence: evidence)
  }

  /// TEI's own words for certainty, for files that others have edited.
  private static let certainties = ["high": 0.9, "medium": 0.6, "low": 0.3]

  // MARK: Text onto ranges

  private mutating func consume(_ text: [UInt8], _ image: inout SourceImage) {
    var rest = text[...]
    if !code.isEmpty {
      // Of markup, a code stands for one character, whatever that is.
      let meant =
        image.isMarkup ? Array(rest.prefix(UTF8Decoding.scalar(rest.span, at: 0).length)) : image.codec.decode(code).text
      if rest.starts(with: meant) {
        place(code, as: meant, .decoded, &image)
        rest = rest.dropFirst(meant.count)
      } else {
        image.complain("the text after the bytes of a code is not what they decode to", element, ranges.first)
      }
      code = []
    }
    while !rest.isEmpty {
      skipFilled()
      guard rangeIndex < ranges.count else {
        runs[runs.count - 1] += image.codec.length(rest)
        return
      }
      let (bytes, read) = image.codec.encode(rest, limit: ranges[rangeIndex].count - rangeOffset)
      if read == 0 {
        // A character that does not fit, or that the encoding does not have: what is left cannot be right.
        if image.codec.length(rest.prefix(4)) == 0 { image.complain("its text has characters that \(image.codec.encoding.name) does not have", element, ranges[rangeIndex]) }
        runs[runs.count - 1] += max(1, image.codec.length(rest))
        return
      }
      place(bytes, as: rest.prefix(read), .identical, &image)
      rest = rest.dropFirst(read)
    }
  }

  private mutating func skipFilled() {
    while rangeIndex < ranges.count, rangeOffset == ranges[rangeIndex].count {
      rangeIndex += 1
      rangeOffset = 0
    }
  }

  /// Lays bytes onto the range that is being filled.
  private mutating func place(
    _ bytes: [UInt8], as text: some Sequence<UInt8>, _ kind: Alignment.Segment.Kind, _ image: inout SourceImage
  ) {
    skipFilled()
    runs[runs.count - 1] += bytes.count
    guard rangeIndex < ranges.count else { return }
    let start = ranges[rangeIndex].start + rangeOffset
    let used = ByteRange(start, min(start + bytes.count, ranges[rangeIndex].end))
    image.read(used, as: text, kind)
    image.put(bytes[..<used.count], at: used)
    use(used)
    rangeOffset += used.count
  }

  private mutating func joined(_ join: Join) {
    runs.append(0)
    if pieces.isEmpty { firstJoin = join } else { pendingJoin = join }
  }

  /// Adds a stretch of source to the last piece, or begins a new one.
  private mutating func use(_ range: ByteRange) {
    spans.append(range)
    let last = pieces.count - 1
    let isNext = last >= 0 && (pieces[last].end == range.start || omissionEnd == range.start)
    omissionEnd = nil
    if pendingJoin == nil, isNext {
      pieces[last].end = range.end
      return
    }
    if last >= 0 {
      joins.append(pendingJoin ?? Join(confidence: 0, evidence: []))
      pendingJoin = nil
    }
    pieces.append(TextRange(range.start, range.end))
  }
}
