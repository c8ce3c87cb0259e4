import CLibxml2

/// The names that the cross-checks look for, as the document itself stores them: a name is compared by its address.
@safe
struct TEINames {
  enum Kind {
    case page
    /// An element whose `source` says which bytes its text is.
    case block
    /// The same inside a block.
    case inline
    /// Bytes of the source that are not text.
    case lost
    case gap
    case measure
    case note
    case date
    case div
    case figure
    case corr
    case other
  }

  typealias Name = UnsafePointer<xmlChar>

  let id, source, next, prev, target, corresp, ana, resp, part, when, quantity, unit, type, n: Name?
  let ref: Name?
  private let kinds: [(Name?, Kind)]

  init(_ document: xmlDocPtr) {
    let dictionary = unsafe document.pointee.dict
    func name(_ string: String) -> Name? { unsafe xmlDictLookup(dictionary, string, -1) }
    unsafe id = name("id")
    unsafe source = name("source")
    unsafe next = name("next")
    unsafe prev = name("prev")
    unsafe target = name("target")
    unsafe corresp = name("corresp")
    unsafe ana = name("ana")
    unsafe resp = name("resp")
    unsafe part = name("part")
    unsafe when = name("when")
    unsafe quantity = name("quantity")
    unsafe unit = name("unit")
    unsafe type = name("type")
    unsafe n = name("n")
    unsafe ref = name("ref")
    // The commonest first.
    unsafe kinds = [
      (name("p"), .block), (name("cb"), .lost), (name("lb"), .lost), (name("milestone"), .lost), (name("head"), .block),
      (name("byline"), .block), (ref, .inline), (name("sic"), .inline), (name("note"), .note), (name("fw"), .block),
      (name("div"), .div), (name("figure"), .figure), (name("l"), .block), (name("cell"), .block), (name("ab"), .block),
      (name("dateline"), .block), (name("opener"), .block), (name("trailer"), .block), (name("signed"), .block),
      (name("date"), .date), (name("gap"), .gap), (name("corr"), .corr), (name("measure"), .measure), (name("TEI"), .page),
    ]
  }

  func kind(of element: xmlNodePtr) -> Kind {
    let name = unsafe element.pointee.name
    for unsafe entry in unsafe kinds where unsafe entry.0 == name { return unsafe entry.1 }
    return .other
  }
}
