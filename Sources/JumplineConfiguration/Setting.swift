/// Who set a value.
public enum SettingOrigin: Hashable, Sendable {
  case builtIn
  /// A line of the configuration file, from 1.
  case file(line: Int)
  case commandLine
}

/// A value, and who set it.
public struct Setting<Value: Sendable>: Sendable {
  public var value: Value
  public var origin: SettingOrigin

  public init(_ value: Value, _ origin: SettingOrigin) {
    self.value = value
    self.origin = origin
  }
}
