import JumplineBytes
public import JumplineModel
import JumplineXML

/// Writes pages as TEI P5 in the jumpline profile, from which every byte of their sources can be rebuilt.
///
/// A page is a `TEI` element; with `--unit issue` the pages of a file are those of one `teiCorpus`.
public struct TEIWriter: Writer {
  public init() {}

  public var format: Format { TEIFormat.format }

  /// An article across pages is linked, not copied: every page stays whole.
  public var units: [WriterOptions.Unit] { [.page, .issue] }

  /// One page is one `TEI` element; several need a `teiCorpus` around them.
  public func holdsSeveralPages(_ options: WriterOptions) -> Bool { options.unit == .issue }

  public func writeHeader(_ options: WriterOptions, to output: inout [UInt8]) {
    guard options.unit == .issue else { return }
    output.append(contentsOf: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">\n".utf8)
    var printer = TagPrinter(capacity: 1024)
    printer.elements(HeaderPrinter.corpus)
    printer.newline()
    printer.finish(into: &output)
  }

  public func write(_ document: Document, _ options: WriterOptions, to output: inout [UInt8]) {
    let isPart = options.unit == .issue
    let prefix = isPart ? Self.prefix(of: document) : ""
    let pointers = Pointers(document)
    let page = PagePrinter(document, pointers: pointers, prefix: prefix)
    var printer = TagPrinter(capacity: document.source.text.count * 2 + 4096)
    if !isPart { printer.declaration() }
    printer.element("TEI") { attributes in
      if !isPart { attributes("xmlns", TEIFormat.namespace) }
      if !document.language.isEmpty { attributes("xml:lang", document.language) }
    } content: { printer in
      printer.newline()
      HeaderPrinter(document: document, options: options, pointers: pointers, prefix: prefix).print(&printer)
      printer.element("text") { page.body(&$0) }
      printer.newline()
      page.standOff(&printer)
      page.padding(&printer)
    }
    printer.newline()
    printer.finish(into: &output)
  }

  public func writeFooter(_ options: WriterOptions, to output: inout [UInt8]) {
    if options.unit == .issue { output.append(contentsOf: "</teiCorpus>\n".utf8) }
  }

  /// Tells the identifiers of pages in one file apart: `s` and the 64-bit FNV-1a hash of path and SHA-256.
  private static func prefix(of document: Document) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in document.source.path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for byte in document.source.sha256.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return "s" + String(repeating: "0", count: 16 - digits.count) + digits + "."
  }
}
