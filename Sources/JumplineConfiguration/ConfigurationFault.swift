/// What is wrong with a configuration file, and where.
public struct ConfigurationFault: Hashable, Sendable {
  /// From 1.
  public var line: Int
  /// From 1, in Unicode scalars.
  public var column: Int
  /// In Unicode scalars.
  public var length: Int
  public var message: String

  package init(line: Int, column: Int, length: Int, message: String) {
    self.line = line
    self.column = column
    self.length = length
    self.message = message
  }
}

/// Why a configuration could not be taken: all its faults, in order of position.
public struct ConfigurationFailure: Error, Sendable {
  public var faults: [ConfigurationFault]

  package init(faults: [ConfigurationFault]) { self.faults = faults }
}
