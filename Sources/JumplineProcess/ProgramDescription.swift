/// A program that somebody named as a plugin: what to start, and with what.
public struct ProgramDescription: Hashable, Sendable {
  /// As the configuration or the plugin folder calls it.
  public var name: String
  /// The program and its arguments. A program with a slash is looked for from `folder`, one without on `PATH`.
  public var command: [String]
  /// Where it is started: the folder of the file that names it.
  public var folder: String
  /// A JSON object that the plugin is given when it starts.
  public var options: String
  /// How long it may take for its first word and for each answer.
  public var limit: Duration
  /// The file that names it, for people.
  public var origin: String

  public init(
    name: String, command: [String], folder: String, options: String = "{}", limit: Duration = .seconds(10), origin: String = ""
  ) {
    self.name = name
    self.command = command
    self.folder = folder
    self.options = options
    self.limit = limit
    self.origin = origin
  }
}
