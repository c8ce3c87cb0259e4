import CLibxml2

/// Says in plain words why a file is not XML: what was found, where it came from, what to write instead.
enum WellFormedness {
  /// - Returns: nil when libxml2's own words are as good.
  static func words(for error: xmlError) -> String? {
    let first = unsafe string(error.str1)
    let second = unsafe string(error.str2)
    switch unsafe xmlParserErrors(rawValue: UInt32(bitPattern: error.code)) {
    case XML_ERR_DOCUMENT_EMPTY: return "this is not XML: expected <?xml or the start tag of an element at the very beginning"
    case XML_ERR_TAG_NAME_MISMATCH:
      let opened = unsafe error.int1 > 0 ? " of line \(error.int1)" : ""
      return second.isEmpty || first.isEmpty
        ? "an end tag does not match the start tag before it" : "<\(first)>\(opened) is closed by </\(second)>: expected </\(first)>"
    case XML_ERR_TAG_NOT_FINISHED:
      return first.isEmpty ? "the file ends inside an element" : "the file ends before <\(first)> is closed: it may have been cut short"
    case XML_ERR_DOCUMENT_END: return "something follows the document element: a file has one, and only comments may stand after it"
    case XML_ERR_ATTRIBUTE_REDEFINED: return "the attribute \(first) stands twice in one tag: a tag may have it once"
    case XML_ERR_ATTRIBUTE_NOT_STARTED: return "the value of an attribute has no quotes: write name=\"value\""
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: return "the attribute \(first) has no value: write \(first)=\"value\""
    case XML_ERR_LT_IN_ATTRIBUTE: return "a < stands in the value of an attribute: write &lt;"
    case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_NO_NAME: return "a name is missing: a bare & is written &amp; and a bare < is written &lt;"
    case XML_ERR_ENTITYREF_SEMICOL_MISSING: return "an & stands alone or its ; is missing: a bare & is written &amp;"
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      return "the entity &\(first); is not known: write the character itself; only &lt; &gt; &amp; &quot; &apos; need no declaration"
    case XML_ERR_INVALID_CHAR:
      let number = unsafe error.int1
      let code = String(UInt32(max(0, number)), radix: 16, uppercase: true)
      return number > 0
        ? "the control character U+\(String(repeating: "0", count: max(0, 4 - code.count)) + code) cannot stand in XML"
        : wrongEncoding
    case XML_ERR_INVALID_ENCODING: return wrongEncoding
    case XML_NS_ERR_UNDEFINED_NAMESPACE: return "the prefix \(first) is not declared: write xmlns:\(first)=\"…\" or leave the prefix out"
    default: return nil
    }
  }

  private static let wrongEncoding =
    "bytes are not in the encoding of the file: expected UTF-8, or the encoding that the first line names"

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }
}
