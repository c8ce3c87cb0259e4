public import JumplineConfiguration
public import JumplineLint
import JumplineModel
import JumplinePacks

/// Which rules speak on each page: what its configuration says, what that says of its path, and what the command line says.
public struct RuleSelections: Sendable {
  private struct Key: Hashable {
    var configuration: String?
    var overrides: [Int]
  }

  /// Of pages that lie where no input does: they were read from an output of ours.
  private let usual: RuleSelection
  private let search: ConfigurationSearch
  private var known: [Key: RuleSelection] = [:]
  /// The rules that speak on some page.
  public let catalogue: RuleCatalogue

  /// - Parameters:
  ///   - commandLine: has the last word.
  ///   - preview: whether rules that are off by default are on.
  ///   - minimumConfidence: that of the command line.
  public init(
    _ inputs: some Sequence<Input>, _ search: ConfigurationSearch, _ catalogue: RuleCatalogue, commandLine: RuleSelection.Layer,
    preview: Bool, minimumConfidence: Double? = nil
  ) {
    func selection(_ found: ConfigurationSearch.Found?, _ overrides: [Int]) -> RuleSelection {
      let own = found.map { found in [found.configuration.rules] + overrides.map { found.configuration.overrides[$0].rules } }
      // The rules of a pack speak on pages whose configuration names it, and of one that the command line names on all.
      let named = Set(((found?.packs ?? []) + search.packs).map(\.name))
      let others = search.all.flatMap(\.packs).filter { !named.contains($0.name) }.flatMap { $0.cards.map(\.code) }
      let confidence = minimumConfidence ?? found?.configuration.minimumConfidence?.value ?? 0
      return RuleSelection(
        catalogue, layers: [RuleSelection.Layer(ignore: others)] + (own ?? []) + [commandLine], preview: preview, minimumConfidence: confidence)
    }
    usual = selection(search.all.count == 1 ? search.all.first : nil, [])
    self.search = search
    for input in inputs {
      let (key, found) = Self.key(input.path.description, search)
      if known[key] == nil { known[key] = selection(found, key.overrides) }
    }
    let speaking = Array(known.values) + [usual]
    self.catalogue = catalogue.narrowed { card in speaking.contains { $0.isOn(card.code) } }
  }

  public subscript(path: String) -> RuleSelection { known[Self.key(path, search).key] ?? usual }

  private static func key(_ path: String, _ search: ConfigurationSearch) -> (key: Key, found: ConfigurationSearch.Found?) {
    let found = search.configuration(of: path)
    let overrides = found.map { self.overrides(for: search.path(of: path, from: $0), in: $0.configuration) } ?? []
    return (Key(configuration: found?.path.description, overrides: overrides), found)
  }

  /// The overrides that fit a path from the folder of the configuration, by their place in it.
  public static func overrides(for path: String, in configuration: Configuration) -> [Int] {
    configuration.overrides.indices.filter { configuration.overrides[$0].paths.contains { $0.matches(path) } }
  }
}
