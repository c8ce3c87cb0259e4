import JumplineConfiguration
import JumplineLint

/// How much findings count on each page: as its configuration says, or as it is built in.
public struct WeightTables: Sendable {
  private var byPage: [String: Int] = [:]
  private var tables = [ErrorWeights()]

  public init(_ inputs: [Input], _ search: ConfigurationSearch) {
    var known: [FilePath: Int] = [:]
    for input in inputs {
      let path = input.path.description
      guard let found = search.configuration(of: path), let weights = found.configuration.errorWeights?.value else { continue }
      if known[found.path] == nil {
        known[found.path] = tables.count
        tables.append(ErrorWeights(changed: weights))
      }
      byPage[path] = known[found.path]
    }
  }

  subscript(path: String) -> ErrorWeights { tables[byPage[path] ?? 0] }
}
