import JumplineBytes
import JumplineModel

/// What a piece says by itself: its form, its words, and what the grammars read in it.
extension PageEvidence {
  mutating func readAlone(_ index: Int, _ text: Span<UInt8>, _ line: inout ScalarLine, _ lexicon: Lexicon) {
    var piece = pieces[index]
    piece.begins = running.beginsInside(piece.first, piece.second)
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
    cues.insert(.circledNumber, if: Mark.isCircledNumber(piece.first))
    cues.insert(.openPairAtEnd, if: piece.open > 0 && !isStop)
    cues.insert(.indented, if: isIndented(piece))
    cues.insert(.notIndented, if: paragraphIndent > 0 && piece.indent == 0)
    cues.insert(.setIn, if: piece.indent > 0 && !cues.contains(.indented))
    cues.insert(.innerStop, if: piece.innerStops > 0)
    cues.insert(.exclaimsInside, if: piece.exclaimsInside && piece.innerStops > 0 && piece.scalars <= 50)
    cues.insert(.comma, if: piece.commas > 0)
    cues.insert(.manyCommas, if: piece.commas > 2)
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
    piece.leansBack = piece.scalars > 12 && LineForm.leansBack(line, lexicon)
    cues.insert(.numbered, if: piece.head != .closer && ListNumber.opens(line))
    cues.insert(.opensParagraph, if: LineForm.opensParagraph(line, lexicon))
    cues.insert(.oneSentence, if: isStop && piece.innerStops == 0 && piece.scalars > 9 && piece.scalars <= 90)
    let words = lexicon.kinds(in: line)
    cues.insert(.breaksOff, if: piece.innerStops > 0 && (piece.tail == .word || piece.tail == .pause || piece.tail == .digit))
    cues.insert(
      .actorsFirst, if: piece.scalars <= 28 && piece.commas == 0 && piece.innerStops == 0 && piece.tail != .pause && lexicon.actors.stands(in: line, within: 6))
    cues.insert(.scene, if: piece.scalars <= 90 && words.contains(.scenes))
    cues.insert(.noticeWords, if: words.contains(.notices))
    if isShort {
      // The model knows Chinese, and nothing of a character or two.
      if piece.han > 2, piece.han * 2 >= piece.scalars { readWording(line, &cues) }
      readShort(&piece, &cues, line, words, lexicon, isAtEdge: index < 6 || index + 6 >= pieces.count)
    } else {
      readLong(&piece, &cues, text, &line, words, lexicon)
    }
    // It goes on on another page.
    if cues.contains(.jumpTail) { piece.tail = .fullStop }
    piece.cues = cues
    pieces[index] = piece
  }

  /// A piece that could be anything: all grammars look at all of it.
  private mutating func readShort(
    _ piece: inout PieceFacts, _ cues: inout CueSet, _ line: ScalarLine, _ words: Lexicon.Kinds, _ lexicon: Lexicon,
    isAtEdge: Bool
  ) {
    let found = blankParses
    var isAny = false
    let isStop = piece.tail == .fullStop || piece.tail == .exclamation

    let jump = lexicon.jumps.mayEnd(line, holdsPageWord: words.contains(.pages)) ? lexicon.jumps.parse(endOf: line) : nil
    if let jump {
      let range = line.range(jump.range)
      found.tailJump = Jump(direction: jump.direction ?? .to, page: jump.page, range: range)
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
    let pointer = jump == nil && !isStop && words.contains(.pages) ? lexicon.jumps.pointer(line) : nil
    let points = pointer != nil
    if let pointer {
      found.tailJump = Jump(direction: .to, page: pointer, range: piece.range, isPointer: true)
      cues.insert(.jumpTo)
      isAny = true
    }
    if let jump = lexicon.jumps.parse(startOf: line), jump.range.upperBound < line.count {
      found.headJump = Jump(direction: .from, page: jump.page, range: line.range(jump.range))
      cues.insert(.jumpHead)
      isAny = true
    }
    let credit = jump == nil && !points ? lexicon.credits.parse(endOf: line, holdsHead: words.contains(.pictureHeads)) : nil
    // 路透社, 资料图片: who gave a picture and is no person.
    let isSource = credit.map { $0.people.isEmpty && $0.range.lowerBound == 0 } ?? false
    let isNumbered = LineForm.isNumberedHeading(line, lexicon)
    let isNote = LineForm.isClosingNote(line, lexicon)
    cues.insert(.closingNote, if: isNote)
    if jump == nil, !points, !isSource, !isNumbered, !isNote, !isStop, piece.tail != .pause, !lexicon.columnTitles.contains(all: line) {
      let isOrganisation = lexicon.organisations.suffix(of: line) > 0
      let isShot = Mark.isShot(piece.last) && !lexicon.credits.endsShared(line)
      if piece.innerStops == 0, !isShot, let byline = lexicon.bylines.parse(line, 0..<line.count, holdsRoles: words.contains(.roles)),
        byline.knownNames > 0 || !isOrganisation, !saysOffice(byline, line, lexicon)
      {
        let parsed = makeByline(byline, line.range(0..<line.count), line)
        found.byline = parsed
        isAny = true
        if byline.roles > 0 {
          cues.insert(.bylineWithRole)
        } else {
          cues.insert(byline.knownNames == byline.people.count ? .knownNameAlone : .possibleNameAlone)
        }
        cues.insert(.manyNames, if: byline.roles == 0 && byline.people.count >= 4)
        cues.insert(.bracketedByline, if: Mark.opens(piece.first) && Mark.closes(piece.last) && byline.knownNames + byline.roles > 0)
      }
    }
    if found.byline == nil, !isStop, piece.holdsSpace || Mark.closes(piece.last), let name = LineForm.affiliatedName(line, lexicon) {
      found.byline = Byline(range: line.range(0..<line.count), people: [.init(name: line.range(name), role: nil)])
      cues.insert(.affiliatedName)
      isAny = true
    }
    cues.insert(.penName, if: !isStop && !isNote && LineForm.signsWithPenName(line))
    cues.insert(.notPeople, if: found.byline == nil)
    if let credit {
      let range = line.range(credit.range)
      found.credit = Byline(range: range, people: makePeople(credit.people, line))
      isAny = true
      cues.insert(range.start == piece.range.start ? .creditLine : .creditTail)
    }
    readHead(found, &cues, &isAny, line, words, lexicon, isWhole: true)
    readTailByline(found, &isAny, line, lexicon)

    if isNumbered { cues.remove(.speaker) }
    cues.insert(.captionOpener, if: LineForm.startsCaption(line, lexicon))
    cues.insert(.positionMark, if: piece.unopened == 0 && words.contains(.parentheses) && LineForm.namesPosition(line, lexicon))
    // Between Latin words spaces say nothing.
    if piece.spaces > 0, piece.han >= piece.latin {
      let spaced = LineForm.spacedPhrases(line)
      cues.insert(.spacedPhrases, if: spaced.long >= 2 && spaced.short == 0)
      cues.insert(.manySpaces, if: spaced.short + spaced.long >= 3 && spaced.short >= 2)
    }
    cues.insert(.saying, if: !isStop && lexicon.sayings.suffix(of: line) > 0)
    if piece.spaces > 0, !isStop, let split = LineForm.kickerEnd(line, lexicon) {
      cues.insert(.sayingThenSpace)
      found.headlineParts = (line.range(0..<split.lowerBound), line.range(split.upperBound..<line.count))
      isAny = true
    }
    cues.insert(.attendance, if: !isStop && piece.tail != .pause && LineForm.isAttendance(line, lexicon))
    cues.insert(.titleMark, if: piece.first == 0x300A && piece.last == 0x300B)
    if piece.scalars <= 40, !isStop {
      cues.insert(.dateAlone, if: LineForm.isDateAlone(line))
      cues.insert(.signedDate, if: piece.digits + piece.spaces > 0 && LineForm.isSignedDate(line, lexicon))
      // 更　正: short titles are often set wide.
      let title = piece.spaces > 0 && piece.scalars <= 12 ? line.squeezed : line
      // ·短评·, 【读者来信】
      let bare = piece.scalars <= 12 ? title.unframed : title
      cues.insert(.organisationAtEnd, if: piece.commas == 0 && credit == nil && lexicon.organisations.suffix(of: title) > 0)
      cues.insert(.noticeTitle, if: piece.scalars <= 16 && LineForm.isNotice(bare, lexicon))
      cues.insert(.columnTitle, if: piece.scalars <= 8 && lexicon.columnTitles.contains(all: bare))
      cues.insert(.columnName, if: piece.commas == 0 && (3...10).contains(bare.count) && lexicon.columnEnds.suffix(of: bare) > 0)
      cues.insert(.bracketTitle, if: piece.first == 0x3010 && piece.last == 0x3011 && piece.scalars <= 26 && found.byline == nil && found.dateline == nil)
      cues.insert(.wideName, if: title.count == 2 && piece.spaces > 0 && Mark.isHan(title[0]) && Mark.isHan(title[1]) && !cues.contains(.noticeTitle))
      piece.isPictureTitle = piece.scalars <= 8 && lexicon.pictureTitles.contains(all: bare)
      cues.insert(.weatherTitle, if: piece.scalars <= 10 && lexicon.weatherTitles.suffix(of: title) > 0)
    }
    if piece.innerStops == 0, !isStop, piece.tail != .pause, credit == nil, words.contains(.furniture) {
      let count = lexicon.furniture.occurrences(in: line)
      cues.insert(.furnitureWord, if: count == 1)
      cues.insert(.furnitureWords, if: count > 1)
    }
    let isPromising = words.contains(.furniture) || isAtEdge && piece.commas == 0
    var reading = isPromising && !isStop && piece.innerStops == 0 ? lexicon.furnitureLines.parse(line) : nil
    // ·国际·, between two articles.
    if reading == nil, piece.scalars <= 8, lexicon.furnitureLines.namesSection(line.unframed) { reading = .name }
    if reading == .furniture {
      cues.insert(.furnitureLine)
      // 承印：某某公司 signs nothing.
      cues.remove(.organisationAtEnd)
    }
    cues.insert(.sectionName, if: reading == .name)
    let isSpaced = piece.commas == 0 ? piece.spaces > 0 : piece.spaces > piece.commas
    cues.insert(.tabular, if: (isSpaced && piece.digits > 0 || piece.spaces > 1 && LineForm.hasColumns(line)) && reading == nil && !isNumbered && !cues.contains(.affiliatedName) && !isStop && piece.scalars <= 50 && piece.innerStops == 0)
    cues.insert(.folio, if: !isStop && found.headJump == nil && (!isNumbered || isAtEdge && piece.scalars <= 6) && !cues.contains(.signedDate) && piece.commas <= 1 && (piece.digits > 0 || isAtEdge) && LineForm.isFolio(line, isAtEdge: isAtEdge))
    cues.insert(.masthead, if: isAtEdge && LineForm.isMasthead(line, lexicon))
    cues.insert(.salutation, if: piece.tail == .colon && piece.scalars <= 14)
    if isAny {
      piece.parses = Int32(parses.count)
      parses.append(found)
      blankParses = PieceParses()
    }
  }

  /// A long piece is text, perhaps a long caption: only its ends are looked at, and only where they promise something.
  private mutating func readLong(
    _ piece: inout PieceFacts, _ cues: inout CueSet, _ text: Span<UInt8>, _ line: inout ScalarLine,
    _ words: Lexicon.Kinds, _ lexicon: Lexicon
  ) {
    let found = blankParses
    var isAny = false
    readHead(found, &cues, &isAny, line, words, lexicon, isWhole: false)
    if let jump = lexicon.jumps.parse(startOf: line) {
      found.headJump = Jump(direction: .from, page: jump.page, range: line.range(jump.range))
      cues.insert(.jumpHead)
      isAny = true
    }
    cues.insert(.captionOpener, if: LineForm.startsCaption(line, lexicon))
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
      blankParses = PieceParses()
    }
  }
}
