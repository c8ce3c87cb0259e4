public import JumplineBytes
public import JumplineModel

/// A format that a program reads.
public struct ProcessReader: Reader {
  private let plugin: ProcessPlugin
  private let card: PluginCard.FormatCard
  private let signatures: [[UInt8]]

  init(_ plugin: ProcessPlugin, _ card: PluginCard.FormatCard) {
    self.plugin = plugin
    self.card = card
    signatures = card.signatures.filter { !$0.isEmpty }.map { Array($0.utf8) }
  }

  public var format: Format { card.format }

  /// Surer than a reader that takes any text, less sure than one that knows its own outputs.
  public func recognizes(_ head: Span<UInt8>) -> Double {
    for signature in signatures where head.count >= signature.count {
      for start in 0...(head.count - signature.count) where head[start] == signature[0] {
        var length = 1
        while length < signature.count, head[start + length] == signature[length] { length += 1 }
        if length == signature.count { return 0.9 }
      }
    }
    return 0
  }

  public func read(_ source: Source) throws(ReadFailure) -> [Document] {
    do throws(PluginFault) {
      let document = try plugin.ask(
        { PluginMessages.read(source, format: card.format.name, id: $0) }, answer: "page"
      ) { answer throws(PluginFault) in
        try PageAnswer.document(answer, of: source, card.markup)
      }
      return [document]
    } catch {
      // What the plugin says of the input is the input's fault; everything else is the plugin's.
      if case .refused(let message, let offset) = error {
        let text = source.text.count
        throw ReadFailure(message, at: source.bytes(of: TextRange(min(offset, text), min(offset, text))).start)
      }
      let language = plugin.language
      let name = plugin.description.name
      throw ReadFailure(language.say(zh: "插件 \(name)：", en: "plugin \(name): ") + error.words(language), isOfPlugin: true)
    }
  }
}
