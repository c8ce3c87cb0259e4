import Synchronization

/// The plugins that were started, to be ended before the program does.
public enum RunningPlugins {
  private static let all = Mutex<[ProcessPlugin]>([])

  static func add(_ plugin: ProcessPlugin) { all.withLock { $0.append(plugin) } }

  /// Ends them all; a plugin that does not end when asked is killed.
  public static func end() {
    let plugins = all.withLock { plugins in
      defer { plugins = [] }
      return plugins
    }
    for plugin in plugins { plugin.end() }
  }
}
