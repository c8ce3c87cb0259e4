public import JumplineBytes

/// Writes XML into a byte buffer.
///
/// It has no way to put out a tag of its own accord: an element is opened, given its attributes and its content, and closed
/// in one call, and everything between goes through escaping. So what it writes is well formed by construction.
public struct TagPrinter: ~Copyable {
  /// What the start tag of an element can be given.
  public struct Attributes: ~Copyable {
    public var value: Value

    @inlinable public mutating func callAsFunction(_ name: StaticString, _ write: (inout Value) -> Void) {
      value.markup(" ")
      value.markup(name)
      value.markup("=\"")
      write(&value)
      value.markup("\"")
    }

    @inlinable public mutating func callAsFunction(_ name: StaticString, _ string: StaticString) { self(name) { $0.literal(string) } }
    @inlinable public mutating func callAsFunction(_ name: StaticString, _ string: String) { self(name) { $0.string(string) } }
    @inlinable public mutating func callAsFunction(_ name: StaticString, _ number: Int) { self(name) { $0.number(number) } }
  }

  /// The inside of an attribute value: what may stand between its quotes.
  public struct Value: ~Copyable {
    @usableFromInline var output: OutputBuffer

    @inlinable public mutating func literal(_ string: StaticString) { markup(string) }

    /// Escaped; what XML cannot hold becomes U+FFFD.
    @inlinable public mutating func string(_ string: String) { Escaping.append(string, quoted: true, to: &output) }

    @inlinable public mutating func number(_ number: Int) { Digits.append(number, to: &output) }

    @inlinable public mutating func fraction(_ number: Double) { Digits.append(number, to: &output) }

    @inlinable public mutating func space() { output.append(0x20) }

    @inlinable public mutating func hex(_ bytes: ArraySlice<UInt8>) { Digits.appendHex(bytes, to: &output) }

    /// Only for tags and literals of the program itself.
    @inlinable @inline(__always)
    mutating func markup(_ string: StaticString) { output.append(string) }
  }

  @usableFromInline var attributes: Attributes

  /// - Parameter capacity: how many bytes are likely to come.
  public init(capacity: Int) {
    attributes = Attributes(value: Value(output: OutputBuffer(capacity: capacity)))
  }

  /// Appends what was printed.
  public consuming func finish(into output: inout [UInt8]) {
    unsafe attributes.value.output.withBytes { unsafe output.append(contentsOf: $0) }
  }

  /// An element with its attributes and its content.
  @inlinable @inline(__always)
  public mutating func element(
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
  @inlinable @inline(__always)
  public mutating func empty(_ name: StaticString, _ write: (inout Attributes) -> Void = { _ in }) {
    attributes.value.markup("<")
    attributes.value.markup(name)
    write(&attributes)
    attributes.value.markup("/>")
  }

  /// The first line of an XML file.
  @inlinable public mutating func declaration() { attributes.value.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  /// A line end, where white space means nothing.
  @inlinable public mutating func newline() { attributes.value.output.append(0x0A) }

  /// How many bytes have been printed.
  @inlinable public var count: Int { attributes.value.output.count }

  /// Words of the program itself.
  @inlinable public mutating func literal(_ string: StaticString) { attributes.value.markup(string) }

  @inlinable public mutating func string(_ string: String) { Escaping.append(string, quoted: false, to: &attributes.value.output) }

  @inlinable public mutating func number(_ number: Int) { Digits.append(number, to: &attributes.value.output) }

  @inlinable public mutating func hex(_ bytes: ArraySlice<UInt8>) { Digits.appendHex(bytes, to: &attributes.value.output) }

  /// Text in UTF-8 without characters that XML cannot hold.
  @inlinable public mutating func text(_ bytes: [UInt8], _ range: Range<Int>) {
    Escaping.append(bytes, range, to: &attributes.value.output)
  }

  /// Whole elements that another printer made.
  @inlinable public mutating func elements(_ printed: PrintedElements) { attributes.value.output.append(printed.bytes) }
}

/// Elements that are the same on every page, printed once.
public struct PrintedElements: Sendable {
  @usableFromInline let bytes: [UInt8]

  public init(_ print: (inout TagPrinter) -> Void) {
    var printer = TagPrinter(capacity: 1024)
    print(&printer)
    var bytes: [UInt8] = []
    printer.finish(into: &bytes)
    self.bytes = bytes
  }
}
