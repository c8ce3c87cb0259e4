/// Writes documents in a format.
///
/// A writer has no state and can be called from several lanes at once. The same documents and options give the same bytes.
public protocol Writer: Sendable {
  var format: Format { get }

  /// What one record or file of the format can be; by default anything.
  var units: [WriterOptions.Unit] { get }

  /// Whether one file can hold more than one page; by default it can.
  func holdsSeveralPages(_ options: WriterOptions) -> Bool

  /// What stands before the first page of a file.
  func writeHeader(_ options: WriterOptions, to output: inout [UInt8])
  /// Appends one page.
  func write(_ document: Document, _ options: WriterOptions, to output: inout [UInt8])
  /// Appends the pages of an issue; by default one after the other. Formats that write whole articles do so here.
  func write(_ issue: Issue, _ options: WriterOptions, to output: inout [UInt8])
  /// Appends what the format has to say of an input that gave no page; by default nothing.
  func write(_ failure: InputFailure, _ options: WriterOptions, to output: inout [UInt8])
  /// What stands after the last page of a file.
  func writeFooter(_ options: WriterOptions, to output: inout [UInt8])
}

extension Writer {
  public var units: [WriterOptions.Unit] { WriterOptions.Unit.allCases }
  public func holdsSeveralPages(_ options: WriterOptions) -> Bool { true }
  public func writeHeader(_ options: WriterOptions, to output: inout [UInt8]) {}
  public func write(_ issue: Issue, _ options: WriterOptions, to output: inout [UInt8]) {
    for page in issue.pages { write(page, options, to: &output) }
  }
  public func write(_ failure: InputFailure, _ options: WriterOptions, to output: inout [UInt8]) {}
  public func writeFooter(_ options: WriterOptions, to output: inout [UInt8]) {}
}

public struct WriterOptions: Hashable, Sendable {
  /// What one record or file of the output is.
  public enum Unit: String, CaseIterable, Sendable, Hashable {
    case page
    case article
    case issue
  }

  public enum TextMode: String, CaseIterable, Sendable, Hashable {
    /// Headlines and paragraphs as one reads them.
    case clean
    /// The source, byte for byte.
    case source
  }

  public var unit: Unit
  public var textMode: TextMode
  /// The version of the tool, recorded by formats that name what made them.
  public var version: String
  /// A hash of the configuration, recorded by the same formats; empty when there is none.
  public var configuration: String

  public init(unit: Unit = .page, textMode: TextMode = .clean, version: String = "", configuration: String = "") {
    self.unit = unit
    self.textMode = textMode
    self.version = version
    self.configuration = configuration
  }
}
