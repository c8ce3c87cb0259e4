public import JumplineBytes

/// Judges an XML file. Hostile input is refused with a fault, never followed.
public protocol Validator: Sendable {
  /// - Parameter name: the file's name as messages and cross references (`FILE.xml#id`) call it.
  func validate(_ xml: [UInt8], name: String) -> [Fault]
}

/// One thing that is wrong with an XML file.
public struct Fault: Hashable, Sendable {
  /// `XML001` not well formed or refused, `XML002` against the schema, `XML003`… the cross-checks of the catalogue.
  public var code: String
  public var severity: Severity
  /// What is wrong, what is allowed there, what was probably meant.
  public var message: String
  /// From 1; 0 when unknown.
  public var line: Int
  /// Of the element, for instance `/TEI/text[1]/body[1]/div[2]`; empty when there is no tree.
  public var xpath: String
  /// Where the element says its text comes from in the newspaper's source.
  public var source: [ByteRange]

  public init(
    code: String, severity: Severity = .error, message: String, line: Int, xpath: String = "", source: [ByteRange] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.line = line
    self.xpath = xpath
    self.source = source
  }
}
