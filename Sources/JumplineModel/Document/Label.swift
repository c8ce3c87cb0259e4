/// What a block is. The raw values are the labels of gold files and of the `type` key in JSON Lines.
public enum Label: String, CaseIterable, Sendable, Hashable {
  case headline
  case byline
  case dateline
  case paragraph
  case subheading
  case caption
  case credit
  case jump
  case signature
  case verse
  case table
  case furniture
  case unassigned
}
