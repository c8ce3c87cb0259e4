import CLibxml2
import JumplineSchemas
import JumplineXML

/// The library as a whole.
enum Libxml2 {
  /// Sets it up. Call it before anything else of libxml2; after the first time it costs nothing.
  static func start() { _ = started }

  private static let started: Void = {
    // The parser's own set-up comes first, since it too says what may be loaded.
    _ = try? XMLTree.parse(Array("<x/>".utf8))
    unsafe xmlSetExternalEntityLoader(loadImport)
  }()

  /// Lets libxml2 open files of this machine, for the includes of a schema; never anything over a network.
  static func allowLocalFiles(_ allowed: Bool) {
    unsafe xmlSetExternalEntityLoader(allowed ? xmlNoNetExternalEntityLoader : loadImport)
  }

  /// The folder in which libxml2 believes jumpline's schemas to be.
  static let schemas = "jumpline-schemas:///"

  /// Nothing is loaded but the one file that `jumpline.xsd` imports, from memory.
  private static let loadImport:
    @convention(c) (UnsafePointer<CChar>?, UnsafePointer<CChar>?, xmlParserCtxtPtr?) -> xmlParserInputPtr? = {
      address, _, parser in
      guard let address = unsafe address, unsafe String(cString: address) == schemas + "xml.xsd" else { return nil }
      let file = unsafe jumpline_xml_xsd()
      return unsafe file.bytes.withMemoryRebound(to: xmlChar.self, capacity: file.size + 1) {
        unsafe xmlNewStringInputStream(parser, $0)
      }
    }
}
