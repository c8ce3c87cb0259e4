/// What a seam's log-odds give to the reading that closes it and to the one that leaves it open. The two always differ by all of them.
///
/// Evidence for a join speaks half for it and half against leaving the paragraph unfinished. Evidence against one speaks against
/// it alone: a paragraph that begins after another has ended is as good as one that begins below a headline, where nothing could be joined.
package struct SeamShares {
  /// Of the log-odds, what each reading is given: for training, which asks what each cue of the seam counts.
  package let joiningPart: Float
  package let leavingPart: Float
  private let logOdds: Float

  package init(_ logOdds: Float) {
    self.logOdds = logOdds
    joiningPart = logOdds > 0 ? 0.5 : 1
    leavingPart = logOdds > 0 ? -0.5 : 0
  }

  package var joining: Float { logOdds * joiningPart }
  package var leaving: Float { logOdds * leavingPart }
}
