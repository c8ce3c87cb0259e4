import CLibxml2
import JumplineSchemas
import JumplineXML

/// A compiled RELAX NG grammar and the context in which libxml2 validates by it.
///
/// One lane at a time may use it; lanes that work side by side have one each.
@safe
final class Grammar: @unchecked Sendable {
  private let schema: xmlRelaxNGPtr
  private let context: xmlRelaxNGValidCtxtPtr

  /// A grammar that includes no other file.
  /// - Throws: `SchemaRefusal` with what the compiler said.
  static func compile(_ bytes: UnsafeRawBufferPointer) throws(SchemaRefusal) -> Grammar {
    let log = ComplaintLog()
    guard let parser = unsafe xmlRelaxNGNewMemParserCtxt(
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count))
    else { throw SchemaRefusal("not enough memory to compile the grammar") }
    return try unsafe compile(parser, log)
  }

  /// The grammar in a file, with what it includes.
  static func compile(path: String) throws(SchemaRefusal) -> Grammar {
    let log = ComplaintLog()
    guard let parser = unsafe xmlRelaxNGNewParserCtxt(path) else {
      throw SchemaRefusal("not enough memory to compile the grammar")
    }
    return try unsafe compile(parser, log)
  }

  private static func compile(_ parser: xmlRelaxNGParserCtxtPtr, _ log: ComplaintLog) throws(SchemaRefusal) -> Grammar {
    defer { unsafe xmlRelaxNGFreeParserCtxt(parser) }
    unsafe xmlRelaxNGSetParserStructuredErrors(parser, ComplaintLog.callback, log.pointer)
    // The files of the schema are parsed by a parser that is out of reach.
    unsafe xmlSetStructuredErrorFunc(log.pointer, ComplaintLog.callback)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    let schema = unsafe xmlRelaxNGParse(parser)
    let said = log.complaints
    guard let schema = unsafe schema else { throw SchemaRefusal(said) }
    guard let context = unsafe xmlRelaxNGNewValidCtxt(schema) else {
      unsafe xmlRelaxNGFree(schema)
      throw SchemaRefusal("not enough memory to compile the grammar")
    }
    return unsafe Grammar(schema, context)
  }

  private init(_ schema: xmlRelaxNGPtr, _ context: xmlRelaxNGValidCtxtPtr) {
    unsafe self.schema = schema
    unsafe self.context = context
  }

  deinit {
    unsafe xmlRelaxNGFreeValidCtxt(context)
    unsafe xmlRelaxNGFree(schema)
  }

  /// What is wrong with a document; nil when nothing is. The complaints name lines and little more.
  func complaints(about tree: XMLTree) -> [Complaint]? {
    let log = ComplaintLog()
    unsafe xmlRelaxNGSetValidStructuredErrors(context, ComplaintLog.callback, log.pointer)
    let verdict = unsafe tree.withDocument { unsafe xmlRelaxNGValidateDoc(context, $0) }
    unsafe xmlRelaxNGSetValidStructuredErrors(context, nil, nil)
    return verdict == 0 ? nil : log.complaints
  }

  /// jumpline's own.
  static func ofJumpline() throws(SchemaRefusal) -> Grammar {
    Libxml2.start()
    let file = unsafe jumpline_rng()
    return try unsafe compile(UnsafeRawBufferPointer(start: file.bytes, count: file.size))
  }
}
