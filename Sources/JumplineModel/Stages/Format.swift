/// A format that a reader reads or a writer writes, as the user names it.
public struct Format: Hashable, Sendable {
  /// What `--from` and `--to` take, for instance `newspaper-text`.
  public var name: String
  /// File name extensions without the dot; the first is given to new files.
  public var extensions: [String]
  /// One line for `jumpline plugins`.
  public var summary: String

  public init(name: String, extensions: [String], summary: String) {
    self.name = name
    self.extensions = extensions
    self.summary = summary
  }
}
