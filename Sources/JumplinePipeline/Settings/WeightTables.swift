import JumplineConfiguration
import JumplineLint

/// How much findings count on each page: as its configuration says, or as it is built in.
public struct WeightTables: Sendable {
  private let search: ConfigurationSearch
  /// By the path of the configuration.
  private let tables: [FilePath: ErrorWeights]
  private let usual = ErrorWeights()

  public init(_ search: ConfigurationSearch) {
    self.search = search
    tables = search.all.reduce(into: [:]) { tables, found in
      tables[found.path] = found.configuration.errorWeights.map { ErrorWeights(changed: $0.value) }
    }
  }

  subscript(path: String) -> ErrorWeights { search.configuration(of: path).flatMap { tables[$0.path] } ?? usual }
}
