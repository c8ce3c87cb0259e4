public import JumplineBytes

/// The words at the start of a news story that say who sends it, from where and when: 本报讯, 新华社北京5月1日电.
public struct Dateline: Hashable, Sendable {
  public var range: TextRange
  /// 本报, 新华社.
  public var agency: TextRange?
  public var place: TextRange?
  /// As printed, not normalised.
  public var date: TextRange?

  public init(range: TextRange, agency: TextRange? = nil, place: TextRange? = nil, date: TextRange? = nil) {
    self.range = range
    self.agency = agency
    self.place = place
    self.date = date
  }
}
