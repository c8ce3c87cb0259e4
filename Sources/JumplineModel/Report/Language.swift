/// A language that jumpline speaks to people in.
public enum Language: String, CaseIterable, Sendable {
  case zh
  case en

  /// One of two wordings.
  public func say(zh: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    self == .zh ? zh() : en()
  }
}
