public import JumplineBytes

/// A change that would mend a finding. Never applied unless asked for.
public struct Fix: Hashable, Sendable {
  public enum Safety: Hashable, Sendable {
    /// The meaning cannot change.
    case safe
    /// The meaning may change, for this reason.
    case unsafe(because: String)
    /// Shown to people, never applied.
    case suggestion
  }

  /// Replaces a range of the text.
  public struct Replacement: Hashable, Sendable {
    public var range: TextRange
    public var text: String

    public init(_ range: TextRange, with text: String) {
      self.range = range
      self.text = text
    }
  }

  public var safety: Safety
  /// In order of position, without overlaps.
  public var replacements: [Replacement]

  public init(_ safety: Safety, replacements: [Replacement]) {
    self.safety = safety
    self.replacements = replacements
  }
}
