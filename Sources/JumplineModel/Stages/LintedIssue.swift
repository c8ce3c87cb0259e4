/// An issue as a rule sees it: what each page contributes, and what several rules make of that, worked out once.
public struct LintedIssue<Facts: Codable & Sendable>: Sendable {
  /// The facts of each page, in the order of the paper.
  public let pages: [Facts]
  /// The language to speak to people in.
  public let language: Language

  private let views: IssueViews

  /// - Parameter views: what rules made of the same pages before.
  public init(_ pages: [Facts], views: IssueViews = IssueViews(), language: Language) {
    self.pages = pages
    self.views = views
    self.language = language
  }

  /// What the rules of one group make of the pages, in a form of their own.
  public func view<View: IssueView>(_ type: View.Type) -> View where View.Facts == Facts { views.made.value { View(pages) } }

  /// One of two wordings of a message.
  public func say(zh: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    language.say(zh: zh(), en: en())
  }
}

/// The views of one issue, for all rules together.
public struct IssueViews: Sendable {
  let made = MadeViews()

  public init() {}
}
