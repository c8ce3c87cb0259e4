/// A 下转 and a 上接 of one issue that nothing else answers, and of which one names the other's page and the other does not:
/// one of the two page numbers is wrong.
struct JumpMismatch {
  /// A line of an issue, by the index of its page and its index there.
  struct Place: Hashable {
    var page: Int
    var line: Int
  }

  /// The line whose page is wrong, and the one that answers it.
  let wrong: Place
  let answer: Place
  /// Whether the page that the wrong line names was given, so that nothing is known to be there.
  let isCertain: Bool
}
