/// What several rules of a group need of a page, made when the first of them asks for it.
public protocol PageView: Sendable {
  init(_ page: LintedPage)
}
