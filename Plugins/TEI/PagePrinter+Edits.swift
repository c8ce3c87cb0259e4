import JumplineBytes
import JumplineModel
import JumplineXML

/// Accepted fixes: in the text, and beside it.
extension PagePrinter {
  func correction(_ edit: Edit, _ printer: inout TagPrinter) {
    printer.element("corr") { attributes in
      attributes("resp") { identifier("#", "tool", &$0) }
      rules(edit, &attributes)
    } content: {
      $0.string(edit.text)
    }
  }

  /// `ana` with a pointer to each rule.
  private func rules(_ edit: Edit, _ attributes: inout TagPrinter.Attributes) {
    if edit.rules.isEmpty { return }
    attributes("ana") { value in
      for (index, code) in edit.rules.enumerated() {
        if index > 0 { value.space() }
        pointer(to: code, &value)
      }
    }
  }

  /// A correction that has no place in the text: of bytes between pieces, or across the bounds of what is marked there.
  func annotation(_ edit: Edit, _ number: Int, _ printer: inout TagPrinter) {
    printer.element("annotation") { attributes in
      attributes("xml:id") { identifier("e", number, &$0) }
      attributes("motivation", "editing")
      rules(edit, &attributes)
      attributes("resp") { identifier("#", "tool", &$0) }
      attributes("target") { $0.source(source.bytes(of: edit.range)) }
    } content: { printer in
      printer.element("note") { $0("type", "correction") } content: { $0.string(edit.text) }
    }
    printer.newline()
  }
}
