/// Why a schema cannot be used: what was expected, what was found, what to do.
public struct SchemaRefusal: Error, Hashable, Sendable {
  public var message: String

  public init(_ message: String) {
    self.message = message
  }

  /// From what the compiler said; its first words are the cause, the rest follows from them.
  init(_ complaints: [Complaint]) {
    guard let first = complaints.first else {
      self.init("libxml2 does not say why")
      return
    }
    let place = first.line > 0 ? "line \(first.line): " : ""
    self.init("\(place)\(first.words)")
  }
}
