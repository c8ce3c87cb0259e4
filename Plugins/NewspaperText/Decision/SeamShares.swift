/// What a seam's log-odds give to the reading that closes it and to the one that leaves it open. The two always differ by all of them.
///
/// Evidence for a join speaks half for it and half against leaving the paragraph unfinished. Evidence against one speaks against
/// it alone: a paragraph that begins after another has ended is as good as one that begins below a headline, where nothing could be joined.
package struct SeamShares {
  package let joining: Float
  package let leaving: Float

  package init(_ logOdds: Float) {
    joining = logOdds > 0 ? logOdds / 2 : logOdds
    leaving = logOdds > 0 ? -logOdds / 2 : 0
  }
}
