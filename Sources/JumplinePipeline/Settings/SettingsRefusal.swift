public import JumplineConfiguration

/// A configuration, or another file of settings, that cannot be taken.
public enum SettingsRefusal: Error, Sendable {
  case notRead(Complaint)
  case notWritten(Complaint)
  /// - Parameter text: what the file holds, to show the places.
  case faulty(path: FilePath, text: [UInt8], ConfigurationFailure)
}
