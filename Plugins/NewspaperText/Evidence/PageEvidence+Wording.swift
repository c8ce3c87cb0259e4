extension PageEvidence {
  /// What its wording says that it is, whatever its form.
  func readWording(_ line: ScalarLine, _ cues: inout CueSet) {
    let odds = wording.odds(line)
    func of(_ kind: LineWording.Kind) -> Float { odds[kind.lane] }
    let heading = max(of(.subheading), of(.headline))
    let caption = of(.caption) - heading
    cues.insert(.wordedLikeCaption, if: caption > Self.said)
    cues.insert(.wordedLikeCaptionPlainly, if: caption > Self.plainlySaid)
    cues.insert(.wordedLikeCaptionSurely, if: caption > Self.surelySaid)
    cues.insert(.wordedLikeHeading, if: caption < -Self.said)
    cues.insert(.wordedLikeHeadingPlainly, if: caption < -Self.plainlySaid)
    cues.insert(.wordedLikeHeadingSurely, if: caption < -Self.surelySaid)
    let section = of(.subheading) - of(.headline)
    cues.insert(.wordedLikeSection, if: section > Self.said)
    cues.insert(.wordedLikeHeadline, if: section < -Self.said)
    cues.insert(.wordedLikeSectionPlainly, if: section > Self.plainlySaid)
    cues.insert(.wordedLikeHeadlinePlainly, if: section < -Self.plainlySaid)
    let text = max(of(.start), of(.rest))
    cues.insert(.wordedUnlikeText, if: max(of(.caption), heading) > text + Self.said)
    cues.insert(.wordedLikeText, if: max(of(.caption), heading) < text - Self.said)
    let title = max(max(of(.caption), heading), text)
    cues.insert(.wordedLikeColumn, if: of(.column) > title + Self.said)
    cues.insert(.wordedLikeSignature, if: of(.signature) > max(title, of(.byline)) + Self.said)
    cues.insert(.wordedLikeByline, if: of(.byline) > max(title, of(.signature)) + Self.said)
    cues.insert(.wordedUnlikeByline, if: of(.byline) < title - Self.plainlySaid)
  }

  /// From here on log-odds of wording say something, say it plainly, say it surely.
  private static let said: Float = 1
  private static let plainlySaid: Float = 2.5
  private static let surelySaid: Float = 4
}
