import CLibxml2

/// What libxml2 said about a document or a schema.
@safe
struct Complaint {
  /// Of `xmlParserErrors`.
  var code: UInt32
  var words: String
  /// As libxml2 counted it; 0 when it did not.
  var line: Int
  /// Valid as long as the document is.
  var node: xmlNodePtr?
}

/// Collects complaints; libxml2 is given a pointer to it.
@safe
final class ComplaintLog {
  private(set) var complaints: [Complaint] = []

  /// More of them help nobody.
  static let limit = 200

  var pointer: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  static let callback: @convention(c) (UnsafeMutableRawPointer?, xmlErrorPtr?) -> Void = { log, error in
    guard let log = unsafe log, let error = unsafe error else { return }
    unsafe Unmanaged<ComplaintLog>.fromOpaque(log).takeUnretainedValue().add(error.pointee)
  }

  private func add(_ error: xmlError) {
    guard complaints.count < Self.limit else { return }
    var words = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
    while words.last?.isNewline == true { words.removeLast() }
    complaints.append(
      unsafe Complaint(
        code: unsafe UInt32(bitPattern: error.code), words: words, line: unsafe Int(error.line),
        node: unsafe error.node?.assumingMemoryBound(to: xmlNode.self)))
  }
}
