import JumplineModel

/// Inputs in the order in which they are worked through: those whose names say that they are pages of one issue stand
/// together, at the place of the first. Those of one folder whose names say nothing stand together too when they are few,
/// since mastheads and folios may say what the names do not; any other input stands alone.
public struct InputGroups: Sendable {
  private let inputs: Inputs
  /// Those of one group after those of another; empty where that is the order in which they came.
  private var order: [Int] = []
  /// Where each group ends; empty where each input stands alone.
  private var ends: [Int] = []

  /// More pages than any issue has; beyond, the names mean something else, and memory is spared.
  static let largest = 400

  /// More files than the folder of one issue has. Those of a larger folder are read one by one, in all lanes.
  static let largestFolder = 64

  private struct Key: Hashable {
    var title: String
    var date: String
    var edition: String
    /// Tells papers apart whose names do not say their title.
    var folder: String
  }

  public init(_ inputs: Inputs, naming: PageNaming = PageNaming()) {
    self.init(inputs) { PageMetadata(naming.claims(ofPath: $0.path.description)) }
  }

  init(_ inputs: Inputs, metadata: (Input) -> PageMetadata) {
    self.inputs = inputs
    let groups = Self.groups(inputs, metadata)
    var sizes: [Int] = []
    for group in groups {
      if group == sizes.count { sizes.append(0) }
      sizes[group] += 1
    }
    if sizes.count == inputs.count { return }
    var next = 0
    var places = sizes.map { size in
      defer { next += size }
      return next
    }
    order = [Int](repeating: 0, count: inputs.count)
    for (index, group) in groups.enumerated() {
      order[places[group]] = index
      places[group] += 1
    }
    if order.indices.allSatisfy({ order[$0] == $0 }) { order = [] }
    ends = places
  }

  /// The group of each input; groups are numbered in the order of their first inputs.
  private static func groups(_ inputs: Inputs, _ metadata: (Input) -> PageMetadata) -> [Int] {
    var keys: [Key: Int] = [:]
    var isUndated: [Bool] = []
    var folders: [FilePath: Int] = [:]
    var undated: [Int] = []
    // What is known of each; nil of standard input.
    let known = inputs.map { input -> (key: Int, folder: Int)? in
      if input.kind == .standardInput { return nil }
      let page = metadata(input)
      let path = input.path.parent
      let folder = folders[path] ?? folders.count
      if folder == undated.count {
        folders[path] = folder
        undated.append(0)
      }
      let own = Key(title: page.title, date: page.date, edition: page.edition, folder: page.title.isEmpty ? path.description : "")
      let key = keys[own] ?? keys.count
      if key == isUndated.count {
        keys[own] = key
        isUndated.append(page.date.isEmpty)
      }
      if isUndated[key] { undated[folder] += 1 }
      return (key, folder)
    }
    var count = 0
    var open = [(group: Int, size: Int)?](repeating: nil, count: isUndated.count)
    return known.map { known in
      if let known, !isUndated[known.key] || undated[known.folder] <= largestFolder {
        if let (group, size) = open[known.key], size < largest {
          open[known.key] = (group, size + 1)
          return group
        }
        open[known.key] = (count, 1)
      }
      count += 1
      return count - 1
    }
  }

  public var count: Int { ends.isEmpty ? inputs.count : ends.count }

  public subscript(group: Int) -> [Input] {
    (inputs(beforeGroup: group)..<inputs(beforeGroup: group + 1)).map { inputs[order.isEmpty ? $0 : order[$0]] }
  }

  /// How many inputs the groups before one have.
  public func inputs(beforeGroup group: Int) -> Int { ends.isEmpty || group == 0 ? group : ends[group - 1] }
}
