import CLibxml2
import JumplineSchemas
import JumplineXML
import Synchronization

/// A compiled XML Schema: slower to ask than the grammar, but it says what was expected.
@safe
final class WordSchema: @unchecked Sendable {
  private let schema: xmlSchemaPtr
  private let context: xmlSchemaValidCtxtPtr
  /// The schema's own file where it was parsed before it was compiled.
  private let document: xmlDocPtr?

  /// The schema in a file, with what it includes.
  static func compile(path: String) throws(SchemaRefusal) -> WordSchema {
    guard let parser = unsafe xmlSchemaNewParserCtxt(path) else {
      throw SchemaRefusal("not enough memory to compile the schema")
    }
    return try unsafe compile(parser)
  }

  /// jumpline's own.
  static func ofJumpline() throws(SchemaRefusal) -> WordSchema {
    Libxml2.start()
    let file = unsafe jumpline_xsd()
    let options = Int32(bitPattern: XML_PARSE_NONET.rawValue)
    guard
      let document = unsafe xmlReadMemory(file.bytes, Int32(clamping: file.size), Libxml2.schemas + "jumpline.xsd", nil, options)
    else { throw SchemaRefusal("jumpline.xsd is not well-formed") }
    guard let parser = unsafe xmlSchemaNewDocParserCtxt(document) else {
      unsafe xmlFreeDoc(document)
      throw SchemaRefusal("not enough memory to compile the schema")
    }
    return try unsafe compile(parser, document)
  }

  private static func compile(_ parser: xmlSchemaParserCtxtPtr, _ document: xmlDocPtr? = nil) throws(SchemaRefusal) -> WordSchema {
    defer { unsafe xmlSchemaFreeParserCtxt(parser) }
    let log = ComplaintLog()
    unsafe xmlSchemaSetParserStructuredErrors(parser, ComplaintLog.callback, log.pointer)
    // The files of the schema are parsed by a parser that is out of reach.
    unsafe xmlSetStructuredErrorFunc(log.pointer, ComplaintLog.callback)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    let schema = unsafe xmlSchemaParse(parser)
    let said = log.complaints
    guard let schema = unsafe schema else { throw SchemaRefusal(said) }
    guard let context = unsafe xmlSchemaNewValidCtxt(schema) else {
      unsafe xmlSchemaFree(schema)
      throw SchemaRefusal("not enough memory to compile the schema")
    }
    return unsafe WordSchema(schema, context, document)
  }

  private init(_ schema: xmlSchemaPtr, _ context: xmlSchemaValidCtxtPtr, _ document: xmlDocPtr?) {
    unsafe self.schema = schema
    unsafe self.context = context
    unsafe self.document = document
  }

  deinit {
    unsafe xmlSchemaFreeValidCtxt(context)
    unsafe xmlSchemaFree(schema)
    if let document = unsafe document { unsafe xmlFreeDoc(document) }
  }

  /// What is wrong with a document; nil when nothing is.
  func complaints(about tree: XMLTree) -> [Complaint]? {
    let log = ComplaintLog()
    unsafe xmlSchemaSetValidStructuredErrors(context, ComplaintLog.callback, log.pointer)
    let verdict = unsafe tree.withDocument { unsafe xmlSchemaValidateDoc(context, $0) }
    unsafe xmlSchemaSetValidStructuredErrors(context, nil, nil)
    return verdict == 0 ? nil : log.complaints
  }
}

extension WordSchema {
  /// Asked only when a file is refused, so one for all lanes is enough; nil when it does not compile.
  static let shared = Mutex<WordSchema?>(try? ofJumpline())
}
