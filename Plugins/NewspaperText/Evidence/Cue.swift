/// Something seen on a page that speaks for or against a label. The names are those of the weights table, of `inspect`
/// and of the evidence in outputs.
package enum Cue: Int, CaseIterable {
  // Length in scalars.
  case upTo4 = 0
  case upTo9
  case upTo18
  case upTo30
  case upTo50
  case over50
  // How it stops.
  case endsFullStop
  case endsExclamation
  case endsPause
  case endsSemicolon
  case endsColon
  case endsDash
  case endsEllipsis
  case endsCloser
  case endsWord
  case openPairAtEnd
  // How it starts.
  case startsCloser
  case startsOpener
  case startsDash
  case startsSign
  case indented
  // What is inside.
  case innerStop
  case comma
  case manyCommas
  case noMarks
  case spacedPhrases
  case manySpaces
  case saying
  case sayingThenSpace
  case attendance
  case titleMark
  // What the grammars say.
  case bylineWithRole
  case knownNameAlone
  case possibleNameAlone
  case bracketedByline
  case creditLine
  case creditTail
  case captionOpener
  case positionMark
  case jumpTo
  case jumpFrom
  case jumpTail
  case jumpHead
  case dateline
  case datelineAlone
  case organisationAtEnd
  case dateAlone
  case noticeTitle
  case weatherTitle
  case columnTitle
  case tabular
  case speaker
  case salutation
  case furnitureWord
  case furnitureWords
  case folio
  // What stands around it.
  case pageTop
  case pageEnd
  case wideGapBefore
  case wideGapAfter
  case noGapBefore
  case noGapAfter
  case gapOnDensePage
  case prevUnfinished
  case cutAround
  case wideGapInCut
  case prevShort
  case nextBylines
  case nextCredits
  case nextDatelines
  case nextNameAlone
  case bylineAhead
  case creditAhead
  case nextLong
  case nextShort
  case nextDeck
  case nextLongerHeading
  case prevLongerHeading
  case prevExclaims
  case shortRun
  case evenRun
  case prevBylines
  case prevEndsStory
  case prevStopped
  case afterNoticeTitle
  case fullWidthLine
  case partialLine
  case afterFullLine
  case overWideLine
  case sameSubject
  case newSubject
  case cutWordAtEnd
  case cutWordAtStart
  case opensParagraph
  case oneSentence
  case scene
  case noticeWords
  case nextNoticeWords
  case signedAhead
  case soonAfterHeading
  case longAfterHeading
  case headingRun
  case longRun
  case prevTabular
  case nextTabular
  case columnRun
  case signRun
  case affiliatedName
  case notPeople
  case nextCaption
  case masthead
  case pageEdge
  case datelineAhead
  case nextJumpFrom
  case runInBelow
  case manyNames
  case goesOnBelow
  case fitsAbove
  case othersFit
  case brokenOpening
  case creditAtRunEnd
  case underPictureTitle
  case headingKnown
  case headingNew
  case nextOpensParagraph
  case noSubject
  case wrappedCredit
  case inNotice
  case circledNumber
  case penName
  case creditBehindRun
  case fitsOpen
  case island
  case islandInCut
  case furnitureLine
  case sectionName
  case signedDate
  case actorsFirst
  case breaksOff
  case nextSalutation
  case phraseInCut
  case setOffInCut
  case afterDateline
  case loneLine
  case beginsInside
  case beginsLikeText
  case endsInside
  case endsLikeHeading
  case fitsIll
  case othersFitBetter
  case nextBeginsInside
  case nextBeginsLikeText
  case readsOnAbove
  case readsOnBelow
  case numbered
  case signsText
  case signsNotice
  case furnitureAtEdge
  case columnName
  case bracketTitle
  case wideName
  case nextStartsItem
  case nextSpeaks
  case islandFitsIll
  case islandFits
  case sameSubjectPlainly
  // How it is worded.
  case wordedLikeCaption
  case wordedLikeCaptionPlainly
  case wordedLikeHeading
  case wordedLikeHeadingPlainly
  case wordedLikeSection
  case wordedLikeHeadline
  case wordedUnlikeText
  case wordedLikeText
  case wordedLikeColumn
  case wordedLikeSignature
  case nextIndented
  case breaksOffAtParagraph
  case setIn
  case wordedLikeByline
  case wordedUnlikeByline
  case narrowBlock
  case narrowBlockInCut
  case notIndented
  case nextLeansBack
  case sameSubjectThroughout
  case wordedLikeSectionPlainly
  case wordedLikeHeadlinePlainly
  case wordedLikeCaptionSurely
  case wordedLikeHeadingSurely
  case exclaimsInside
  case lateOnPage
  case endsInsidePlainly
  case beginsInsidePlainly
  case nextBeginsInsidePlainly
  case readsOnPlainlyAbove
  case readsOnPlainlyBelow
  // What the page does again and again.
  case pageSign
  case captionSign
  case bracketTitles
  case closingNote

  /// `endsFullStop` is called `ends-full-stop`: the name of its row in the weights table.
  package var name: String { Weights.cueNames[rawValue] }
}

/// The cues of one piece.
package struct CueSet {
  private var words: [4 of UInt64] = [0, 0, 0, 0]

  @inline(__always)
  mutating func insert(_ cue: Cue) { words[cue.rawValue >> 6] |= 1 << UInt64(cue.rawValue & 63) }

  @inline(__always)
  mutating func insert(_ cue: Cue, if condition: Bool) { if condition { insert(cue) } }

  mutating func remove(_ cue: Cue) { words[cue.rawValue >> 6] &= ~(1 << UInt64(cue.rawValue & 63)) }

  @inline(__always)
  package func contains(_ cue: Cue) -> Bool { words[cue.rawValue >> 6] >> UInt64(cue.rawValue & 63) & 1 == 1 }

  /// Calls `body` with the raw value of each cue.
  @inline(__always)
  package func forEach(_ body: (Int) -> Void) {
    for word in words.indices {
      var bits = words[word]
      while bits != 0 {
        body(word << 6 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }
}
