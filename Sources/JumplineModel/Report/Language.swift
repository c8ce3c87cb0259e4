/// A language that jumpline speaks to people in.
public enum Language: String, CaseIterable, Sendable {
  case zh
  case en
}
