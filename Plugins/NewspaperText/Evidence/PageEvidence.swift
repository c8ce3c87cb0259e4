import JumplineBytes
import JumplineModel

/// Everything that speaks on a page: its pieces with their cues, what the grammars read, and what the page as a whole is like.
///
/// One file for all cues, in the order in which they are found: what the page is like, what a piece says by itself, what its
/// neighbours say. Whoever adds a cue sees all others here; what a cue weighs stands elsewhere.
struct PageEvidence {
  private(set) var pieces: [PieceFacts]
  private(set) var parses: [PieceParses] = []
  /// Columns of a full line where the page keeps its printed lines; 0 where a line is a block.
  private(set) var printedWidth: Int32 = 0
  /// Whether paragraphs open with an indent.
  private(set) var usesIndents = false
  /// Whether lines mostly follow each other without blank lines, so that a blank line means something.
  private(set) var isDense = false

  init(_ source: Source, _ lexicon: Lexicon) {
    pieces = PieceScanner.scan(source)
    findPrintedLines()
    let text = source.text
    let span = text.span
    var line = ScalarLine()
    for index in pieces.indices { readAlone(index, span, &line, lexicon) }
    var overlap = SubjectOverlap()
    for index in pieces.indices { readAmongNeighbours(index, span, &overlap) }
  }

  /// The parses of a piece, where the grammars read anything in it.
  func parses(of piece: PieceFacts) -> PieceParses? { piece.parses >= 0 ? parses[Int(piece.parses)] : nil }

  /// A page keeps its printed lines when most lines follow the one before without a blank line, and most of those that are
  /// followed are equally wide.
  private mutating func findPrintedLines() {
    guard pieces.count >= 3 else { return }
    var followed = 0
    var histogram: [Int32: Int] = [:]
    var indented = 0
    for index in pieces.indices.dropFirst() {
      if pieces[index].indent > 0 { indented += 1 }
      if pieces[index].blanksBefore == 0 {
        followed += 1
        histogram[pieces[index - 1].indent + pieces[index - 1].width, default: 0] += 1
      }
    }
    usesIndents = indented > 0
    isDense = followed * 5 >= pieces.count * 2
    guard followed >= 3, isDense else { return }
    // The width with most lines within two columns of it; the widest of equals.
    var best = 0
    var width: Int32 = 0
    for (candidate, _) in histogram {
      let count = (candidate - 2...candidate + 2).reduce(0) { $0 + histogram[$1, default: 0] }
      if count > best || (count == best && candidate > width) {
        best = count
        width = candidate
      }
    }
    if best * 2 >= followed, width >= 12 { printedWidth = width }
  }

  /// Whether a line is as long as the column allows: one full character may be missing for the sake of a mark.
  func isFullLine(_ piece: PieceFacts) -> Bool {
    printedWidth > 0 && abs(piece.indent + piece.width - printedWidth) <= 3
  }

  // MARK: What a piece says by itself

  private mutating func readAlone(_ index: Int, _ text: Span<UInt8>, _ line: inout ScalarLine, _ lexicon: Lexicon) {
    var piece = pieces[index]
    var cues = CueSet()
    switch piece.scalars {
    case ...4: cues.insert(.upTo4)
    case ...9: cues.insert(.upTo9)
    case ...18: cues.insert(.upTo18)
    case ...30: cues.insert(.upTo30)
    case ...50: cues.insert(.upTo50)
    default: cues.insert(.over50)
    }
    switch piece.tail {
    case .fullStop: cues.insert(.endsFullStop)
    case .exclamation: cues.insert(.endsExclamation)
    case .pause: cues.insert(.endsPause)
    case .semicolon: cues.insert(.endsSemicolon)
    case .colon: cues.insert(.endsColon)
    case .dash: cues.insert(.endsDash)
    case .ellipsis: cues.insert(.endsEllipsis)
    case .closer: cues.insert(.endsCloser)
    case .word, .digit, .opener: cues.insert(.endsWord)
    }
    switch piece.head {
    case .closer: cues.insert(.startsCloser)
    case .opener: cues.insert(.startsOpener)
    case .dash: cues.insert(.startsDash)
    case .sign: cues.insert(.startsSign)
    case .digit, .word: break
    }
    let isStop = piece.tail == .fullStop || piece.tail == .exclamation || piece.tail == .ellipsis
    cues.insert(.openPairAtEnd, if: piece.open > 0 && !isStop)
    cues.insert(.indented, if: piece.indent > 0)
    cues.insert(.innerStop, if: piece.innerStops > 0)
    cues.insert(.comma, if: piece.commas > 0)
    cues.insert(.noMarks, if: piece.commas == 0 && piece.innerStops == 0 && (piece.tail == .word || piece.tail == .closer))
    if printedWidth > 0 {
      let isFull = isFullLine(piece)
      cues.insert(.fullWidthLine, if: isFull)
      cues.insert(.partialLine, if: !isFull && piece.width < printedWidth)
      cues.insert(.overWideLine, if: !isFull && piece.width > printedWidth)
    }

    // Text with a sentence inside is nothing else than text, or a long caption.
    let isShort = piece.scalars <= 50 || (piece.scalars <= 110 && piece.innerStops == 0)
    line.load(text, piece.range, limit: isShort ? 110 : 36)
    piece.startsBound =
      piece.head == .word && lexicon.boundWords.prefix(of: line) > 0 && lexicon.boundExceptions.prefix(of: line) == 0
    if isShort {
      readShort(&piece, &cues, line, lexicon, isAtEdge: index < 4 || index + 4 >= pieces.count)
    } else {
      readLong(&piece, &cues, text, &line, lexicon)
    }
    piece.cues = cues
    pieces[index] = piece
  }

  /// A piece that could be anything: all grammars look at all of it.
  private mutating func readShort(
    _ piece: inout PieceFacts, _ cues: inout CueSet, _ line: ScalarLine, _ lexicon: Lexicon, isAtEdge: Bool
  ) {
    let found = PieceParses()
    var isAny = false
    let isStop = piece.tail == .fullStop || piece.tail == .exclamation

    let jump = lexicon.jumps.mayEnd(line) ? lexicon.jumps.parse(endOf: line) : nil
    if let jump {
      let range = line.range(jump.range)
      found.tailJump = Jump(direction: jump.direction ?? .to, page: jump.page, range: range)
      found.jumpIsUndirected = jump.direction == nil
      isAny = true
      if range.start == piece.range.start {
        if jump.direction != .from { cues.insert(.jumpTo) }
        if jump.direction != .to { cues.insert(.jumpFrom) }
      } else if jump.direction != .from {
        cues.insert(.jumpTail)
      } else {
        found.tailJump = nil
      }
    }
    if let jump = lexicon.jumps.parse(startOf: line), jump.range.upperBound < line.count {
      found.headJump = Jump(direction: .from, page: jump.page, range: line.range(jump.range))
      cues.insert(.jumpHead)
      isAny = true
    }
    if jump == nil, !isStop, piece.tail != .pause {
      let isOrganisation = lexicon.organisations.suffix(of: line) > 0
      if piece.innerStops == 0, piece.last != 0x6444, piece.last != 0x651D, let byline = lexicon.bylines.parse(line, 0..<line.count),
        byline.knownNames > 0 || !isOrganisation
      {
        let parsed = makeByline(byline, line.range(0..<line.count), line)
        found.byline = parsed
        isAny = true
        if byline.roles > 0 {
          cues.insert(.bylineWithRole)
        } else {
          cues.insert(byline.knownNames == byline.people.count ? .knownNameAlone : .possibleNameAlone)
        }
        cues.insert(.bracketedByline, if: Mark.opens(piece.first) && Mark.closes(piece.last) && byline.knownNames + byline.roles > 0)
      }
    }
    if let credit = lexicon.credits.parse(endOf: line) {
      let range = line.range(credit.range)
      found.credit = Byline(range: range, people: makePeople(credit.people, line))
      isAny = true
      cues.insert(range.start == piece.range.start ? .creditLine : .creditTail)
    }
    readHead(found, &cues, &isAny, line, lexicon, isWhole: true)
    readTailByline(found, &isAny, line, lexicon)

    cues.insert(.captionOpener, if: startsCaption(line, lexicon))
    cues.insert(.positionMark, if: piece.unopened == 0 && namesPosition(line, lexicon))
    if piece.spaces > 0 {
      let spaced = spacedPhrases(line)
      cues.insert(.spacedPhrases, if: spaced.long >= 2 && spaced.short == 0)
      cues.insert(.manySpaces, if: spaced.short + spaced.long >= 3 && spaced.short >= 2)
    }
    cues.insert(.saying, if: !isStop && lexicon.sayings.suffix(of: line) > 0)
    if piece.spaces > 0, !isStop, let split = kickerEnd(line, lexicon) {
      cues.insert(.sayingThenSpace)
      found.headlineParts = (line.range(0..<split.lowerBound), line.range(split.upperBound..<line.count))
      isAny = true
    }
    cues.insert(.attendance, if: !isStop && piece.tail != .pause && isAttendance(line, lexicon))
    cues.insert(.titleMark, if: piece.first == 0x300A && piece.last == 0x300B)
    if piece.scalars <= 40, !isStop {
      cues.insert(.organisationAtEnd, if: piece.commas == 0 && lexicon.organisations.suffix(of: line) > 0)
      cues.insert(.dateAlone, if: isDateAlone(line))
      // 更　正: short titles are often set wide.
      let title = piece.spaces > 0 && piece.scalars <= 12 ? line.squeezed : line
      cues.insert(.noticeTitle, if: piece.scalars <= 16 && isNotice(title, lexicon))
      cues.insert(.columnTitle, if: piece.scalars <= 8 && lexicon.columnTitles.contains(all: title))
      cues.insert(.weatherTitle, if: piece.scalars <= 10 && lexicon.weatherTitles.suffix(of: title) > 0)
    }
    if piece.innerStops == 0, !isStop, piece.tail != .pause {
      let words = lexicon.furniture.occurrences(in: line)
      cues.insert(.furnitureWord, if: words == 1)
      cues.insert(.furnitureWords, if: words > 1)
    }
    cues.insert(.tabular, if: piece.spaces > 0 && piece.digits > 0 && !isStop && piece.scalars <= 36 && piece.commas == 0)
    cues.insert(.folio, if: !isStop && (piece.digits > 0 || isAtEdge) && isFolio(line))
    cues.insert(.salutation, if: piece.tail == .colon && piece.scalars <= 14)
    if isAny {
      piece.parses = Int32(parses.count)
      parses.append(found)
    }
  }

  /// A long piece is text, perhaps a long caption: only its ends are looked at, and only where they promise something.
  private mutating func readLong(
    _ piece: inout PieceFacts, _ cues: inout CueSet, _ text: Span<UInt8>, _ line: inout ScalarLine, _ lexicon: Lexicon
  ) {
    let found = PieceParses()
    var isAny = false
    readHead(found, &cues, &isAny, line, lexicon, isWhole: false)
    if let jump = lexicon.jumps.parse(startOf: line) {
      found.headJump = Jump(direction: .from, page: jump.page, range: line.range(jump.range))
      cues.insert(.jumpHead)
      isAny = true
    }
    cues.insert(.captionOpener, if: startsCaption(line, lexicon))
    if Self.promisesAnEnd(piece.last) {
      line.loadTail(text, piece.range, limit: 60)
      if lexicon.jumps.mayEnd(line), let jump = lexicon.jumps.parse(endOf: line), jump.direction != .from {
        found.tailJump = Jump(direction: .to, page: jump.page, range: line.range(jump.range))
        cues.insert(.jumpTail)
        isAny = true
      }
      if let credit = lexicon.credits.parse(endOf: line), credit.range.lowerBound > 0 {
        found.credit = Byline(range: line.range(credit.range), people: makePeople(credit.people, line))
        cues.insert(.creditTail)
        isAny = true
      }
      readTailByline(found, &isAny, line, lexicon)
    }
    if isAny {
      piece.parses = Int32(parses.count)
      parses.append(found)
    }
  }

  /// Whether a credit, a jump line or a byline in brackets may end in a scalar: 摄, 图, 版, a bracket and their kin.
  private static func promisesAnEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x6444, 0x651D, 0x5F71, 0x56FE, 0x5716, 0x4F9B, 0x53D1, 0x767C, 0x7247, 0x7248, 0x9875, 0x9801, 0x9762, 0x7ED8,
      0x7E6A, 0x56FD, 0x89C9, 0x9053, 0x5C0E, 0x5BFC: true
    default: Mark.decorates(scalar) || (Mark.closes(scalar) && scalar != 0x201D && scalar != 0x300D && scalar != 0x2019)
    }
  }

  /// Dateline, run-in byline and speaker at the start of a text.
  private func readHead(
    _ found: PieceParses, _ cues: inout CueSet, _ isAny: inout Bool, _ line: ScalarLine, _ lexicon: Lexicon,
    isWhole: Bool
  ) {
    var next = 0
    if let dateline = lexicon.datelines.parse(startOf: line) {
      found.dateline = Dateline(
        range: line.range(dateline.range), agency: dateline.agency.map(line.range), place: dateline.place.map(line.range),
        date: dateline.date.map(line.range))
      cues.insert(.dateline)
      cues.insert(.datelineAlone, if: isWhole && dateline.range.upperBound == line.count)
      isAny = true
      next = dateline.range.upperBound
      while next < line.count, WhiteSpace.contains(line[next]) { next += 1 }
    }
    // (记者 张三) after the dateline, 【記者王小明／台北報導】 in its place.
    if next < line.count, Mark.opens(line[next]), line[next] != 0x201C, line[next] != 0x300A,
      let close = (next..<min(line.count, next + 40)).first(where: { Mark.closes(line[$0]) && line[$0] != 0x300B }),
      close + 1 < line.count,
      let byline = lexicon.bylines.parse(line, next + 1..<close), byline.roles > 0
    {
      found.runIn = makeByline(byline, line.range(next..<close + 1), line)
      isAny = true
      cues.insert(.dateline)
    }
    if let colon = (0..<min(line.count, 9)).first(where: { Mark.isColon(line[$0]) }), colon > 0, colon + 1 < line.count,
      (0..<colon).allSatisfy({ Mark.isHan(line[$0]) })
    {
      cues.insert(.speaker)
    }
  }

  /// (本报记者 张三) at the end of a text.
  private func readTailByline(_ found: PieceParses, _ isAny: inout Bool, _ line: ScalarLine, _ lexicon: Lexicon) {
    guard found.runIn == nil, found.credit == nil, line.count > 4, line[line.count - 1] == 0x29 || line[line.count - 1] == 0xFF09 else { return }
    var open = line.count - 2
    let limit = max(0, line.count - 40)
    while open > limit, !Mark.opens(line[open]) { open -= 1 }
    guard Mark.opens(line[open]), open > 0, let byline = lexicon.bylines.parse(line, open + 1..<line.count - 1) else { return }
    let isCredible = byline.roles > 0 || (byline.knownNames == byline.people.count && Mark.endsSentence(line[open - 1]))
    guard isCredible, !byline.people.isEmpty else { return }
    found.runIn = makeByline(byline, line.range(open..<line.count), line)
    isAny = true
  }

  private func makeByline(_ parse: BylineGrammar.Parse, _ range: TextRange, _ line: ScalarLine) -> Byline {
    Byline(range: range, people: makePeople(parse.people, line))
  }

  private func makePeople(_ people: [BylineGrammar.Parse.Person], _ line: ScalarLine) -> [Byline.Person] {
    people.map { Byline.Person(name: line.range($0.name), role: $0.role.map(line.range)) }
  }

  private func startsCaption(_ line: ScalarLine, _ lexicon: Lexicon) -> Bool {
    guard line.count > 2 else { return false }
    let start = Mark.decorates(line[0]) || Mark.opens(line[0]) ? 1 : 0
    if start == 1, Mark.decorates(line[0]), (0x25B2...0x25C5).contains(line[0]) || (0x2190...0x2193).contains(line[0]) { return true }
    return lexicon.captionOpeners.prefix(of: line, at: start) > 0
  }

  /// 孟师傅(左)在给徒弟讲解.
  private func namesPosition(_ line: ScalarLine, _ lexicon: Lexicon) -> Bool {
    var index = 1
    while index + 1 < line.count {
      if line[index] == 0x28 || line[index] == 0xFF08 {
        let length = lexicon.positions.prefix(of: line, at: index + 1)
        let end = index + 1 + length
        if length > 0, end < line.count, line[end] == 0x29 || line[end] == 0xFF09 { return true }
      }
      index += 1
    }
    return false
  }

  /// Phrases between spaces: how many are four scalars or longer, how many shorter.
  private func spacedPhrases(_ line: ScalarLine) -> (long: Int, short: Int) {
    var long = 0
    var short = 0
    var length = 0
    for index in 0...line.count {
      if index < line.count, !WhiteSpace.contains(line[index]) {
        length += 1
      } else if length > 0 {
        if length >= 4 { long += 1 } else { short += 1 }
        length = 0
      }
    }
    return (long, short)
  }

  /// The white space after a saying, where one line holds a kicker and the main headline.
  private func kickerEnd(_ line: ScalarLine, _ lexicon: Lexicon) -> Range<Int>? {
    guard line.count >= 14 else { return nil }
    for index in 4..<line.count - 3 where WhiteSpace.contains(line[index]) && !WhiteSpace.contains(line[index - 1]) {
      var end = index
      while end < line.count, WhiteSpace.contains(line[end]) { end += 1 }
      guard line.count - end >= 4 else { return nil }
      let isKicker = index >= 8 && lexicon.sayings.suffix(of: line, before: index) > 0
      if isKicker || Mark.isDash(line[index - 1]) { return index..<end }
    }
    return nil
  }

  /// 某某主持 某某某出席: names and what they did, in phrases.
  private func isAttendance(_ line: ScalarLine, _ lexicon: Lexicon) -> Bool {
    guard line.count >= 4, line.count <= 60, lexicon.attendances.suffix(of: line) > 0 else { return false }
    var start = 0
    var attended = 0
    var phrases = 0
    for index in 0...line.count where index == line.count || WhiteSpace.contains(line[index]) {
      if index > start {
        phrases += 1
        let verb = lexicon.attendances.suffix(of: line, before: index)
        if verb > 0, index - verb > start { attended += 1 }
      }
      start = index + 1
    }
    return attended > 0 && (attended == phrases || line.count <= 20 || phrases > 2)
      && lexicon.bylines.names.fit(line, 0..<min(line.count, 2)) > 0
  }

  /// A date and nothing else: 2024年9月12日, 二〇二四年九月十二日.
  private func isDateAlone(_ line: ScalarLine) -> Bool {
    guard line.count >= 4 else { return false }
    var marks = 0
    for index in 0..<line.count {
      let scalar = line[index]
      if scalar == 0x5E74 || scalar == 0x6708 || scalar == 0x65E5 { marks += 1; continue }
      if Mark.isDigit(scalar) || Mark.isHanDigit(scalar) || WhiteSpace.contains(scalar) || scalar == 0x25CB { continue }
      return false
    }
    return marks >= 2
  }

  private func isNotice(_ line: ScalarLine, _ lexicon: Lexicon) -> Bool {
    lexicon.noticeTitles.suffix(of: line) > 0 || lexicon.advertisementTitles.contains(all: line)
  }

  /// A page number, a section and a date in a row, as they stand at the head of a page.
  private func isFolio(_ line: ScalarLine) -> Bool {
    guard line.count <= 60 else { return false }
    var year = false
    var weekday = false
    var marks = 0
    var spaces = 0
    for index in 0..<line.count {
      if WhiteSpace.contains(line[index]) { spaces += 1 }
      if index > 0, Mark.isDigit(line[index - 1]) || Mark.isHanDigit(line[index - 1]) {
        if line[index] == 0x5E74 || line[index] == 0x6708 || line[index] == 0x65E5 { marks += 1 }
      }
      if line[index] == 0x5E74 || line[index] == 0x6708, index > 0, Mark.isDigit(line[index - 1]) || Mark.isHanDigit(line[index - 1]) { year = true }
      if index + 1 < line.count, line[index] == 0x671F, line[index - 1 < 0 ? 0 : index - 1] == 0x661F { weekday = true }
    }
    if year, weekday || lineNamesPage(line) || (Mark.isLatin(line[0]) && line.count > 1 && Mark.isDigit(line[1])) { return true }
    // A date and something beside it, set apart by spaces: a masthead.
    if marks == 3, line.count <= 40, spaces > 0 { return true }
    // 第2版 要闻, 02版, A3 都市
    var start = 0
    if line[0] == 0x7B2C { start = 1 }
    if start < line.count, Mark.isLatin(line[start]) { start += 1 }
    var digits = 0
    while start < line.count, Mark.isDigit(line[start]) { start += 1; digits += 1 }
    guard digits > 0, digits <= 3, line.count <= 16 else { return false }
    if start == line.count { return true }
    return line[start] == 0x7248 || (WhiteSpace.contains(line[start]) && line.count - start <= 8)
  }

  /// 第三版, 4版, A2 版.
  private func lineNamesPage(_ line: ScalarLine) -> Bool {
    for index in 1..<max(1, line.count) where line[index] == 0x7248 {
      var before = index - 1
      while before > 0, WhiteSpace.contains(line[before]) { before -= 1 }
      if Mark.isDigit(line[before]) || Mark.isHanDigit(line[before]) { return true }
    }
    return false
  }

  // MARK: What the neighbours say

  private mutating func readAmongNeighbours(_ index: Int, _ text: Span<UInt8>, _ subjects: inout SubjectOverlap) {
    let piece = pieces[index]
    var cues = piece.cues
    let previous = index > 0 ? pieces[index - 1] : nil
    let next = index + 1 < pieces.count ? pieces[index + 1] : nil

    cues.insert(.pageTop, if: index < 2)
    cues.insert(.pageEnd, if: index + 3 >= pieces.count)
    cues.insert(.wideGapBefore, if: index > 0 && piece.blanksBefore >= 2)
    cues.insert(.noGapBefore, if: index > 0 && piece.blanksBefore == 0)
    cues.insert(.gapOnDensePage, if: isDense && (index == 0 || piece.blanksBefore > 0))
    if let previous {
      let isText = isProse(previous) || previous.scalars > 30 || previous.commas > 1
      let isCut = isText && previous.isUnfinished && !isSetApart(previous)
      cues.insert(.prevUnfinished, if: isCut)
      cues.insert(.wideGapInCut, if: isCut && piece.blanksBefore >= 2 && piece.scalars <= 80 && piece.head != .closer)
      cues.insert(.prevShort, if: previous.scalars <= 30 && previous.tail != .fullStop)
      cues.insert(.prevExclaims, if: previous.tail == .exclamation && previous.scalars <= 30)
      cues.insert(.prevStopped, if: previous.tail == .fullStop)
      cues.insert(.afterFullLine, if: piece.blanksBefore == 0 && isFullLine(previous) && piece.indent == 0)
      cues.insert(.prevBylines, if: previous.cues.contains(.bylineWithRole))
      cues.insert(
        .prevEndsStory,
        if: previous.cues.contains(.jumpTo) || previous.cues.contains(.jumpTail) || previous.cues.contains(.creditLine)
          || previous.cues.contains(.furnitureWords))
      cues.insert(.afterNoticeTitle, if: previous.cues.contains(.noticeTitle) || previous.cues.contains(.weatherTitle))
      cues.insert(.cutAround, if: isCutAround(index))
    } else {
      cues.insert(.prevStopped)
    }
    if let next {
      cues.insert(.wideGapAfter, if: next.blanksBefore >= 2)
      cues.insert(.noGapAfter, if: next.blanksBefore == 0)
      cues.insert(.nextBylines, if: next.cues.contains(.bylineWithRole))
      cues.insert(.nextCredits, if: next.cues.contains(.creditLine) && !cues.contains(.bylineWithRole))
      cues.insert(.nextNameAlone, if: next.cues.contains(.knownNameAlone))
      if index + 2 < pieces.count {
        let second = pieces[index + 2]
        cues.insert(.bylineAhead, if: second.cues.contains(.bylineWithRole) && isHeadingLike(next))
        cues.insert(.creditAhead, if: second.cues.contains(.creditLine) && next.tail == .fullStop)
      }
      cues.insert(.nextDatelines, if: next.cues.contains(.dateline))
      cues.insert(.nextLong, if: next.scalars > 50 || next.innerStops > 0)
      cues.insert(.nextShort, if: next.scalars <= 30 && next.tail != .fullStop && !next.cues.contains(.bylineWithRole))
      cues.insert(.nextDeck, if: next.head == .dash || next.cues.contains(.attendance))
    }
    if isHeadingLike(piece) {
      if let next, isHeadingLike(next) {
        cues.insert(.nextLongerHeading, if: next.scalars > piece.scalars + 2 && next.commas == 0 && next.tail != .exclamation)
      }
      if let previous, isHeadingLike(previous) {
        cues.insert(.prevLongerHeading, if: previous.scalars > piece.scalars + 2)
      }
    }
    cues.insert(.shortRun, if: isInShortRun(index))
    cues.insert(.evenRun, if: isInEvenRun(index))
    if isDoubtfulHeading(piece, cues, next), let overlap = subjects.around(index, pieces, text) {
      cues.insert(.sameSubject, if: overlap > 0.05)
      cues.insert(.newSubject, if: overlap < 0.02)
    }
    pieces[index].cues = cues
  }

  private func isSetApart(_ piece: PieceFacts) -> Bool {
    piece.cues.contains(.bylineWithRole) || piece.cues.contains(.creditTail) || piece.cues.contains(.creditLine)
      || piece.cues.contains(.jumpTail) || piece.cues.contains(.jumpTo) || piece.cues.contains(.jumpFrom)
      || piece.cues.contains(.folio) || piece.cues.contains(.furnitureWords)
      || (piece.cues.contains(.sayingThenSpace) || piece.cues.contains(.spacedPhrases)) && piece.innerStops == 0 && piece.commas <= 2
  }

  private func isHeadingLike(_ piece: PieceFacts) -> Bool {
    piece.scalars <= 40 && piece.tail != .fullStop && piece.tail != .pause && piece.innerStops == 0
      && !piece.cues.contains(.bylineWithRole) && !piece.cues.contains(.jumpTo) && !piece.cues.contains(.jumpFrom)
      && !piece.cues.contains(.creditLine) && !piece.cues.contains(.captionOpener) && !piece.cues.contains(.creditTail)
  }

  /// Whether the text before breaks off and the text after goes on, so that this piece lies inside a paragraph.
  private func isCutAround(_ index: Int) -> Bool {
    if pieces[index].cues.contains(.noticeTitle) { return false }
    guard couldBeCaption(pieces[index]) else { return false }
    var before = index - 1
    while before >= 0, index - before <= 3, couldBeCaption(pieces[before]) { before -= 1 }
    guard before >= 0, index - before <= 3, pieces[before].isUnfinished, !isSetApart(pieces[before]) else { return false }
    guard let after = (index + 1..<min(pieces.count, index + 4)).first(where: { isContinuing(pieces[$0]) }) else { return false }
    return after > index
  }

  /// A caption has a credit, or no end mark and few words.
  private func couldBeCaption(_ piece: PieceFacts) -> Bool {
    if piece.cues.contains(.creditTail) || piece.cues.contains(.creditLine) { return true }
    return !isProse(piece) || (piece.scalars <= 60 && piece.innerStops == 0 && piece.tail == .word && piece.blanksBefore >= 2)
  }

  /// A heading in the middle of text with nothing beside it that tells an article from a section.
  private func isDoubtfulHeading(_ piece: PieceFacts, _ cues: CueSet, _ next: PieceFacts?) -> Bool {
    guard let next, isHeadingLike(piece), next.scalars > 30, !next.cues.contains(.bylineWithRole) else { return false }
    return !cues.contains(.noticeTitle) && !cues.contains(.weatherTitle) && !cues.contains(.nextDatelines)
      && !cues.contains(.cutAround) && !cues.contains(.furnitureWords) && !cues.contains(.folio)
      && !cues.contains(.afterFullLine)
  }

  /// Text: long, or with a sentence in it.
  private func isProse(_ piece: PieceFacts) -> Bool {
    piece.scalars > 50 || piece.innerStops > 0 || (piece.scalars > 30 && piece.commas > 0) || piece.cues.contains(.fullWidthLine)
  }

  private func isContinuing(_ piece: PieceFacts) -> Bool {
    piece.tail == .fullStop || isProse(piece)
  }

  /// Four or more short lines of nearly the same length, whatever they end in: verse.
  private func isInEvenRun(_ index: Int) -> Bool {
    func isEven(_ one: Int, _ other: Int) -> Bool {
      guard pieces.indices.contains(other), pieces.indices.contains(one) else { return false }
      let a = pieces[one]
      let b = pieces[other]
      return abs(a.scalars - b.scalars) <= 1 && a.scalars >= 4 && a.scalars <= 17 && b.scalars <= 17 && a.innerStops == 0
        && b.innerStops == 0 && !a.cues.contains(.fullWidthLine) && !b.cues.contains(.fullWidthLine)
        && !b.cues.contains(.bylineWithRole) && !b.cues.contains(.knownNameAlone)
    }
    var run = 1
    var other = index
    while run < 5, isEven(other, other - 1) { run += 1; other -= 1 }
    other = index
    while run < 5, isEven(other, other + 1) { run += 1; other += 1 }
    return run >= 4
  }

  /// Three or more short lines without a full stop, as in verse and lists.
  private func isInShortRun(_ index: Int) -> Bool {
    func isShort(_ other: Int) -> Bool {
      pieces.indices.contains(other) && pieces[other].scalars <= 20 && pieces[other].tail != .fullStop
        && !pieces[other].cues.contains(.fullWidthLine)
        && !pieces[other].cues.contains(.bylineWithRole) && !pieces[other].cues.contains(.jumpTo)
        && !pieces[other].cues.contains(.furnitureWord) && !pieces[other].cues.contains(.knownNameAlone)
        && !pieces[other].cues.contains(.weatherTitle) && !pieces[other].cues.contains(.noticeTitle)
    }
    guard isShort(index) else { return false }
    var run = 1
    var other = index - 1
    while isShort(other), run < 4 { run += 1; other -= 1 }
    other = index + 1
    while isShort(other), run < 4 { run += 1; other += 1 }
    return run >= 3
  }
}
