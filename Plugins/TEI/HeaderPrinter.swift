import JumplineBytes
import JumplineModel
import JumplineXML

/// Writes the `teiHeader` of a page.
struct HeaderPrinter {
  let document: Document
  let options: WriterOptions
  let pointers: Pointers
  let prefix: String

  func print(_ printer: inout TagPrinter) {
    printer.element("teiHeader") { printer in
      printer.newline()
      printer.element("fileDesc") { printer in
        printer.element("titleStmt") { $0.element("title") { title(&$0) } }
        printer.newline()
        printer.elements(Self.publication)
        printer.newline()
        printer.element("sourceDesc") { bibl(&$0) }
      }
      printer.newline()
      printer.element("encodingDesc") { encoding(&$0) }
      if !document.language.isEmpty {
        printer.newline()
        printer.element("profileDesc") {
          $0.element("langUsage") { $0.empty("language") { $0("ident", document.language) } }
        }
      }
      printer.newline()
    }
    printer.newline()
  }

  /// The first headline, otherwise the name of the file.
  private func title(_ printer: inout TagPrinter) {
    for article in document.articles {
      let headline = document.headline(of: article)
      if headline.isEmpty { continue }
      printer.string(headline)
      return
    }
    printer.string(document.source.path)
  }

  private func bibl(_ printer: inout TagPrinter) {
    let metadata = document.metadata
    printer.element("bibl") {
      $0("xml:id") {
        $0.string(prefix)
        $0.literal("src")
      }
    } content: { printer in
      printer.newline()
      printer.element("title") { $0("level", "j") } content: { $0.string(metadata.title) }
      printer.newline()
      printer.element("date") { if Self.isISODate(metadata.date) { $0("when", metadata.date) } } content: {
        $0.string(metadata.date)
      }
      printer.newline()
      printer.element("biblScope") { $0("unit", "page") } content: { $0.string(metadata.page) }
      printer.newline()
      printer.element("extent") {
        $0.element("measure") {
          $0("unit", "byte")
          $0("quantity", document.source.bytes.count)
        } content: {
          $0.number(document.source.bytes.count)
          $0.literal(" bytes")
        }
      }
      printer.newline()
      printer.element("idno") { $0("type", "filename") } content: { $0.string(document.source.path) }
      printer.newline()
      printer.element("idno") { $0("type", "sha256") } content: { $0.string(document.source.sha256) }
      printer.newline()
      printer.element("note") {
        $0("type", "encoding")
        if document.source.encodingConfidence < 1 { $0("cert") { $0.fraction(document.source.encodingConfidence) } }
      } content: {
        $0.string(document.source.encoding)
      }
      printer.newline()
    }
  }

  private func encoding(_ printer: inout TagPrinter) {
    printer.newline()
    printer.elements(document.edits.isEmpty ? Self.editorial : Self.editorialWithEdits)
    if !pointers.isEmpty {
      printer.newline()
      printer.element("classDecl") { printer in
        printer.element("taxonomy") { printer in
          for (name, identifier) in zip(pointers.names, pointers.identifiers) {
            printer.newline()
            printer.element("category") {
              $0("xml:id") {
                $0.string(prefix)
                $0.string(identifier)
              }
            } content: {
              $0.element("catDesc") { $0.string(name) }
            }
          }
          printer.newline()
        }
      }
    }
    printer.newline()
    printer.element("listPrefixDef") {
      $0.element("prefixDef") {
        $0("ident", "src")
        $0("matchPattern", "([0-9]+)-([0-9]+)")
        $0("replacementPattern") {
          $0.string(Self.percentEncoded(document.source.path))
          $0.literal("#bytes=$1,$2")
        }
      } content: {
        $0.element("p") { $0.literal("Half-open byte range of the source file.") }
      }
    }
    printer.newline()
    printer.element("appInfo") {
      $0.element("application") {
        $0("ident", "jumpline")
        $0("version", Self.isVersion(options.version) ? options.version : "0")
        $0("xml:id") {
          $0.string(prefix)
          $0.literal("tool")
        }
      } content: {
        $0.element("label") { $0.literal("jumpline") }
        $0.element("desc") { $0("type", "configuration") } content: { $0.string(options.configuration) }
      }
    }
    printer.newline()
  }

  /// The header of a file that holds several pages.
  static let corpus = PrintedElements { printer in
    printer.element("teiHeader") {
      $0.element("fileDesc") {
        $0.element("titleStmt") { $0.element("title") { $0.literal("Newspaper pages") } }
        $0.elements(publication)
        $0.element("sourceDesc") { $0.element("p") { $0.literal("Each page names its source.") } }
      }
    }
  }

  private static let publication = PrintedElements {
    $0.element("publicationStmt") { $0.element("p") { $0.literal("Unpublished; made from the source by jumpline.") } }
  }

  private static let editorial = editorial(
    "Nothing is corrected in the text; suspected errors are marked with sic and described in standOff.")

  private static let editorialWithEdits = editorial(
    """
    Accepted corrections stand in choice: sic has what the source has, corr what should stand there; those that do not fit into \
    the text are annotations in standOff. Other suspected errors are marked with sic and described in standOff.
    """)

  private static func editorial(_ correction: StaticString) -> PrintedElements {
    PrintedElements {
      $0.element("editorialDecl") { printer in
        printer.element("correction") { $0("status", "unknown") } content: {
          $0.element("p") { $0.literal(correction) }
        }
        printer.element("normalization") { $0.element("p") { $0.literal("None. Characters stand as in the source.") } }
        printer.element("segmentation") {
          $0.element("p") {
            $0.literal(
              """
              Source lines that are parts of one paragraph are joined into one p; every join is a cb (a line end: lb) \
              whose source is the removed bytes. Bytes under no source pointer are line feeds.
              """)
          }
        }
      }
    }
  }

  /// `2024-09-12`.
  static func isISODate(_ date: String) -> Bool {
    let bytes = Array(date.utf8)
    guard bytes.count == 10 else { return false }
    for (index, byte) in bytes.enumerated() {
      if index == 4 || index == 7 {
        if byte != 0x2D { return false }
      } else if byte < 0x30 || byte > 0x39 {
        return false
      }
    }
    let month = Int(bytes[5] - 0x30) * 10 + Int(bytes[6] - 0x30)
    let day = Int(bytes[8] - 0x30) * 10 + Int(bytes[9] - 0x30)
    let year = bytes[0..<4].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return year > 0 && (1...12).contains(month) && (1...days[month - 1]).contains(day)
  }

  /// Digits, then at most three times a dot and digits: what TEI takes for a version.
  private static func isVersion(_ version: String) -> Bool {
    let parts = version.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    return parts.count <= 4 && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// A path as a part of a URI; `$` too is encoded, since it means something in a replacement pattern.
  private static func percentEncoded(_ path: String) -> String {
    func isPlain(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: true
      default: false
      }
    }
    if path.utf8.allSatisfy(isPlain) { return path }
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in path.utf8 {
      if isPlain(byte) {
        encoded.append(byte)
      } else {
        encoded += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
