import JumplineBytes

/// Writes XML into a byte buffer.
///
/// It has no way to put out a tag of its own accord: an element is opened, given its attributes and its content, and closed
/// in one call, and everything between goes through escaping. So what it writes is well formed by construction.
struct TagPrinter: ~Copyable {
  /// What the start tag of an element can be given.
  struct Attributes: ~Copyable {
    var value: Value

    mutating func callAsFunction(_ name: StaticString, _ write: (inout Value) -> Void) {
      value.markup(" ")
      value.markup(name)
      value.markup("=\"")
      write(&value)
      value.markup("\"")
    }

    mutating func callAsFunction(_ name: StaticString, _ string: StaticString) { self(name) { $0.literal(string) } }
    mutating func callAsFunction(_ name: StaticString, _ string: String) { self(name) { $0.string(string) } }
    mutating func callAsFunction(_ name: StaticString, _ number: Int) { self(name) { $0.number(number) } }
  }

  /// The inside of an attribute value: what may stand between its quotes.
  struct Value: ~Copyable {
    fileprivate var output: OutputBuffer

    mutating func literal(_ string: StaticString) { markup(string) }

    /// Escaped; what XML cannot hold becomes U+FFFD.
    mutating func string(_ string: String) { Escaping.append(string, quoted: true, to: &output) }

    mutating func number(_ number: Int) { Digits.append(number, to: &output) }

    mutating func fraction(_ number: Double) { Digits.append(number, to: &output) }

    mutating func space() { output.append(0x20) }

    /// `src:12-34`.
    mutating func source(_ range: ByteRange) {
      markup("src:")
      number(range.start)
      output.append(0x2D)
      number(range.end)
    }

    mutating func hex(_ bytes: ArraySlice<UInt8>) { Digits.appendHex(bytes, to: &output) }

    /// Only for tags and literals of the program itself.
    @inline(__always)
    fileprivate mutating func markup(_ string: StaticString) { output.append(string) }
  }

  private var attributes: Attributes

  /// - Parameter capacity: how many bytes are likely to come.
  init(capacity: Int) {
    attributes = Attributes(value: Value(output: OutputBuffer(capacity: capacity)))
  }

  /// Appends what was printed.
  consuming func finish(into output: inout [UInt8]) {
    unsafe attributes.value.output.withBytes { unsafe output.append(contentsOf: $0) }
  }

  /// An element with its attributes and its content.
  @inline(__always)
  mutating func element(
    _ name: StaticString, _ write: (inout Attributes) -> Void = { _ in }, content: (inout TagPrinter) -> Void
  ) {
    attributes.value.markup("<")
    attributes.value.markup(name)
    write(&attributes)
    attributes.value.markup(">")
    content(&self)
    attributes.value.markup("</")
    attributes.value.markup(name)
    attributes.value.markup(">")
  }

  /// An element without content.
  @inline(__always)
  mutating func empty(_ name: StaticString, _ write: (inout Attributes) -> Void = { _ in }) {
    attributes.value.markup("<")
    attributes.value.markup(name)
    write(&attributes)
    attributes.value.markup("/>")
  }

  /// The first line of an XML file.
  mutating func declaration() { attributes.value.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  /// A line end, where white space means nothing.
  mutating func newline() { attributes.value.output.append(0x0A) }

  /// How many bytes have been printed.
  var count: Int { attributes.value.output.count }

  /// Words of the program itself.
  mutating func literal(_ string: StaticString) { attributes.value.markup(string) }

  mutating func string(_ string: String) { Escaping.append(string, quoted: false, to: &attributes.value.output) }

  mutating func number(_ number: Int) { Digits.append(number, to: &attributes.value.output) }

  mutating func hex(_ bytes: ArraySlice<UInt8>) { Digits.appendHex(bytes, to: &attributes.value.output) }

  /// Text in UTF-8 without characters that XML cannot hold.
  mutating func text(_ bytes: [UInt8], _ range: Range<Int>) {
    Escaping.append(bytes, range, to: &attributes.value.output)
  }

  /// Whole elements that another printer made.
  mutating func elements(_ printed: PrintedElements) { attributes.value.output.append(printed.bytes) }
}

/// Elements that are the same on every page, printed once.
struct PrintedElements: Sendable {
  fileprivate let bytes: [UInt8]

  init(_ print: (inout TagPrinter) -> Void) {
    var printer = TagPrinter(capacity: 1024)
    print(&printer)
    var bytes: [UInt8] = []
    printer.finish(into: &bytes)
    self.bytes = bytes
  }
}
