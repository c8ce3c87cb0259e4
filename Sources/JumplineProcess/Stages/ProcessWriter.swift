public import JumplineModel

/// A format that a program writes. It is given what `--to jsonl` would write.
public struct ProcessWriter: FallibleWriter {
  private let plugin: ProcessPlugin
  private let card: PluginCard.FormatCard
  private let records: any Writer

  init(_ plugin: ProcessPlugin, _ card: PluginCard.FormatCard, records: any Writer) {
    self.plugin = plugin
    self.card = card
    self.records = records
  }

  public var format: Format { card.format }
  public var units: [WriterOptions.Unit] { [.page, .issue] }

  public func writeHeader(_ options: WriterOptions, to output: inout [UInt8]) { output += card.header.utf8 }
  public func writeFooter(_ options: WriterOptions, to output: inout [UInt8]) { output += card.footer.utf8 }

  public func tryWrite(_ document: Document, _ options: WriterOptions, to output: inout [UInt8]) throws(PluginFailure) {
    let text: String
    do throws(PluginFault) {
      text = try plugin.ask(
        { PluginMessages.write({ records.write(document, options, to: &$0) }, format: card.format.name, options, id: $0) }, answer: "output"
      ) { answer throws(PluginFault) in
        try MessageReading(answer, place: "output").text("text")
      }
    } catch {
      throw PluginFailure(plugin: plugin.description.name, error.words(plugin.language))
    }
    output += text.utf8
  }
}
