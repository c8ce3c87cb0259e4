public import CLibxml2

/// An XML file as a tree, parsed as if an enemy had sent it.
///
/// Nothing is fetched, no entity is declared or expanded, any DOCTYPE is refused, and size, depth and attributes have limits. A
/// tree belongs to one task at a time.
@safe
public final class XMLTree {
  private let document: xmlDocPtr

  private init(_ document: xmlDocPtr) { unsafe self.document = document }

  deinit { unsafe xmlFreeDoc(document) }

  public static func parse(_ xml: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLRefusal) -> XMLTree {
    if xml.isEmpty { throw XMLRefusal(.notWellFormed, "the file is empty", line: 1) }
    try TagScan.check(xml, limits)
    _ = library
    guard let context = unsafe xmlNewParserCtxt(), let handler = unsafe context.pointee.sax else {
      throw XMLRefusal(.notWellFormed, "the XML parser had no memory to start", line: 0)
    }
    defer { unsafe xmlFreeParserCtxt(context) }
    let watch = ParserWatch()
    unsafe context.pointee._private = unsafe Unmanaged.passUnretained(watch).toOpaque()
    unsafe handler.pointee.internalSubset = { context, _, _, _ in unsafe ParserWatch.refuseDocumentType(context) }
    unsafe handler.pointee.serror = { context, error in unsafe ParserWatch.note(context, error.map { unsafe UnsafePointer($0) }) }

    let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_COMPACT.rawValue
    let document = unsafe xml.withUnsafeBytes { bytes in
      unsafe xmlCtxtReadMemory(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(truncatingIfNeeded: bytes.count), nil, nil,
        Int32(bitPattern: options))
    }
    let result = withExtendedLifetime(watch) { watch.refusal }
    guard let document = unsafe document else {
      throw result ?? XMLRefusal(.notWellFormed, "the file is not well-formed XML", line: 1)
    }
    let tree = unsafe XMLTree(document)
    if let result { throw result }
    return tree
  }

  /// The document element.
  public var root: XMLElement? {
    guard let root = unsafe xmlDocGetRootElement(document) else { return nil }
    return unsafe XMLElement(root, in: self)
  }

  /// Gives libxml2's own document to a validator.
  public func withDocument<Result>(_ body: (xmlDocPtr) throws -> Result) rethrows -> Result {
    try unsafe body(document)
  }

  /// libxml2 is set up once, by whoever comes first, and never told to load anything.
  private static let library: Void = {
    xmlInitParser()
    unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
  }()
}

/// What the parser met that is a reason to refuse the file.
private final class ParserWatch {
  var refusal: XMLRefusal?

  static func of(_ context: UnsafeMutableRawPointer?) -> (ParserWatch, xmlParserCtxtPtr)? {
    guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self), let watch = unsafe parser.pointee._private
    else { return nil }
    return unsafe (Unmanaged<ParserWatch>.fromOpaque(watch).takeUnretainedValue(), parser)
  }

  static func refuseDocumentType(_ context: UnsafeMutableRawPointer?) {
    guard let (watch, parser) = unsafe of(context) else { return }
    if watch.refusal == nil {
      let line = unsafe parser.pointee.input.map { unsafe Int($0.pointee.line) } ?? 0
      watch.refusal = XMLRefusal(.unsafe, "a DOCTYPE is refused: it can declare entities and load files", line: line)
    }
    unsafe xmlStopParser(parser)
  }

  /// The first thing that the parser complains of is what is wrong; the rest follows from it.
  static func note(_ context: UnsafeMutableRawPointer?, _ error: UnsafePointer<xmlError>?) {
    // An xml:id that is no name, or is used twice, is for whoever checks names.
    guard let error = unsafe error, unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue,
      unsafe error.pointee.code != Int32(bitPattern: XML_DTD_XMLID_VALUE.rawValue),
      unsafe error.pointee.code != Int32(bitPattern: XML_DTD_ID_REDEFINED.rawValue),
      let (watch, parser) = unsafe of(context), watch.refusal == nil
    else { return }
    let words =
      unsafe WellFormedness.words(for: error.pointee) ?? error.pointee.message.map { unsafe String(cString: $0) }
      ?? "not well-formed XML"
    var line = unsafe Int(error.pointee.line)
    if line >= 65535, let input = unsafe parser.pointee.input { line = unsafe Int(input.pointee.line) }
    watch.refusal = XMLRefusal(
      .notWellFormed, String(words.reversed().drop { $0 == "\n" }.reversed()), line: line)
  }
}
