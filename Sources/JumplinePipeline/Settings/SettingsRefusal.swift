public import JumplineConfiguration

/// A configuration or a manifest that cannot be taken.
public enum SettingsRefusal: Error, Sendable {
  case notRead(Complaint)
  /// - Parameter text: what the file holds, to show the places.
  case faulty(path: FilePath, text: [UInt8], ConfigurationFailure)
}
