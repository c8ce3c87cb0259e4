import JumplineBytes
import JumplineModel

/// What stands at the beginning and at the end of a text: a dateline, who wrote it, who speaks.
extension PageEvidence {
  /// Whether a credit, a jump line or a byline in brackets may end in a scalar: 摄, 图, 版, a bracket and their kin.
  static func promisesAnEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x6444, 0x651D, 0x5F71, 0x56FE, 0x5716, 0x4F9B, 0x53D1, 0x767C, 0x7247, 0x7248, 0x9875, 0x9801, 0x9762, 0x7ED8,
      0x7E6A, 0x56FD, 0x89C9, 0x793E, 0x900F, 0x5BA4, 0x50CF, 0x9053, 0x5C0E, 0x5BFC: true
    default: Mark.decorates(scalar) || (Mark.closes(scalar) && scalar != 0x201D && scalar != 0x300D && scalar != 0x2019)
    }
  }

  /// Dateline, run-in byline and speaker at the start of a text.
  func readHead(
    _ found: PieceParses, _ cues: inout CueSet, _ isAny: inout Bool, _ line: ScalarLine, _ words: Lexicon.Kinds,
    _ lexicon: Lexicon, isWhole: Bool
  ) {
    var next = 0
    if words.contains(.news), let dateline = lexicon.datelines.parse(startOf: line) {
      found.dateline = Dateline(
        range: line.range(dateline.range), agency: dateline.agency.map(line.range), place: dateline.place.map(line.range),
        date: dateline.date.map(line.range))
      cues.insert(.dateline)
      cues.insert(dateline.namesReporter ? .bylineWithRole : .datelineAlone, if: isWhole && dateline.range.upperBound == line.count)
      isAny = true
      next = dateline.range.upperBound
      while next < line.count, WhiteSpace.contains(line[next]) { next += 1 }
    }
    // (记者 张三) after the dateline, 【記者王小明／台北報導】 in its place.
    if next < line.count, Mark.opens(line[next]), line[next] != 0x201C, line[next] != 0x300A,
      let close = (next..<min(line.count, next + 40)).first(where: { Mark.closes(line[$0]) && line[$0] != 0x300B }),
      close + 1 < line.count || found.dateline != nil,
      let byline = lexicon.bylines.parse(line, next + 1..<close), byline.roles > 0
    {
      found.runIn = makeByline(byline, line.range(next..<close + 1), line)
      isAny = true
      cues.insert(.dateline)
      cues.insert(.datelineAlone, if: isWhole && close + 1 == line.count)
    }
    if let colon = (0..<min(line.count, 9)).first(where: { Mark.isColon(line[$0]) }), colon > 0, colon + 1 < line.count,
      (0..<colon).allSatisfy({ Mark.isHan(line[$0]) })
    {
      cues.insert(.speaker)
    }
  }

  /// (本报记者 张三) at the end of a text.
  func readTailByline(_ found: PieceParses, _ isAny: inout Bool, _ line: ScalarLine, _ lexicon: Lexicon) {
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
}
