import JumplineLint
import JumplineModel
import JumplinePipeline
import JumplineProcess

/// Everything that reads, writes and judges: what is aboard, and the plugins that are programs of their own, started.
struct Guests {
  private(set) var plugins: [ProcessPlugin] = []
  /// The programs that did not start, or want to be something that is there already.
  private(set) var failures: [PluginFailure]
  private(set) var readers: [any Reader] = Aboard.readers
  private(set) var writers: [any Writer] = Aboard.writers
  private(set) var rules = Aboard.rules

  init(_ list: GuestList, _ language: Language) {
    failures = list.failures
    for program in list.programs {
      do throws(PluginFailure) {
        let name = program.name
        let plugin = try ProcessPlugin(program, language: language) { line in Terminal.standardError("jumpline: \(name): \(line)\n") }
        if let taken = taken(plugin.card) {
          failures.append(
            PluginFailure(plugin: name, language.say(zh: "\(taken) 已经有了", en: "there is a \(taken) already")))
          continue
        }
        plugins.append(plugin)
        readers += plugin.readers
        writers += plugin.writers(records: Aboard.records)
        if let set = plugin.rules(records: Aboard.records) { rules = rules.adding([set]) }
      } catch {
        failures.append(error)
      }
    }
  }

  /// A format or the code of a rule that somebody else has.
  private func taken(_ card: PluginCard) -> String? {
    let names = card.formats.map(\.format.name)
    let known = card.kind == .reader ? readers.map(\.format.name) : writers.map(\.format.name)
    return names.first { known.contains($0) || $0 == ReaderChoice.auto.name } ?? card.rules.map(\.code).first { rules[$0] != nil }
  }

  /// The plugin that a format or a rule comes from; nil for what jumpline brings along.
  func origin(of name: String) -> String? {
    if let plugin = Aboard.plugins.first(where: { $0.provides.contains(name) }) { return plugin.name }
    return plugins.first { plugin in
      plugin.card.formats.contains { $0.format.name == name } || plugin.card.rules.contains { $0.code == name }
    }?.description.name
  }

  /// A plugin that somebody asked for and that does not work is no clean run.
  var status: ExitStatus { failures.isEmpty ? .clean : .failure }
}
