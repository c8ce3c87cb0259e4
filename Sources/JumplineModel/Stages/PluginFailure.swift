/// That a plugin did not do its part: the machine failed, not the page.
public struct PluginFailure: Error, Hashable, Sendable {
  public var plugin: String
  /// What was expected, what was found; without the name of the plugin.
  public var message: String
  /// The page it was about; empty for none, or several.
  public var path: String

  public init(plugin: String, _ message: String, path: String = "") {
    self.plugin = plugin
    self.message = message
    self.path = path
  }
}
