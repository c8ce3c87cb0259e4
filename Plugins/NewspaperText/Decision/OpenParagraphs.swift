/// The paragraphs that may still go on at a place of a page, as one reading of the page has it: the last one, and unfinished
/// ones that other articles interrupted, as a notice does that was printed in the middle of a story.
package struct OpenParagraphs: Equatable {
  /// The piece that the last paragraph ends in so far; -1 where none is open.
  package private(set) var last = -1
  /// The unfinished piece that an article interrupted; -1 for none.
  package private(set) var aside = -1
  /// One that was interrupted before that; -1 for none.
  package private(set) var furtherAside = -1

  package init() {}

  /// Goes on by one piece.
  /// - Parameters:
  ///   - previous: what a continuation continues.
  ///   - isUnfinished: whether the last paragraph stops in the middle of a sentence.
  package mutating func read(_ state: State, at piece: Int, continuing previous: Int = -1, isUnfinished: Bool) {
    switch state {
    case .paragraph: last = piece
    case .continuation:
      if previous != last {
        aside = previous == aside ? furtherAside : -1
        furtherAside = -1
      }
      last = piece
    case .kicker, .kickerAndMain, .main:
      if isUnfinished {
        furtherAside = aside
        aside = last
      }
      last = -1
    case .deck, .byline, .jumpTo, .jumpFrom, .verse: last = -1
    // These may stand inside a cut paragraph.
    case .subheading, .caption, .credit, .signature, .furniture, .table: break
    }
  }

  /// Whether a paragraph is given up for good when something unfinished has to be set aside.
  package var isFull: Bool { furtherAside >= 0 }
}
