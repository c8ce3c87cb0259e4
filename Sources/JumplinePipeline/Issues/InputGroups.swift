import JumplineModel

/// Inputs in the order in which they are worked through: those whose names say that they are pages of one issue stand
/// together, at the place of the first. Those of one folder whose names say nothing stand together too when they are few,
/// since mastheads and folios may say what the names do not; any other input stands alone.
public struct InputGroups: Sendable {
  public private(set) var inputs: [Input]
  public private(set) var groups: [Range<Int>]

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

  public init(_ inputs: [Input], naming: PageNaming = PageNaming()) {
    self.init(inputs) { PageMetadata(naming.claims(ofPath: $0.path.description)) }
  }

  init(_ inputs: [Input], metadata: (Input) -> PageMetadata) {
    var members: [[Int]] = []
    var known: [Key: Int] = [:]
    let pages = inputs.map { $0.kind == .standardInput ? PageMetadata() : metadata($0) }
    let folders = inputs.map(\.path.parent)
    var undated: [FilePath: Int] = [:]
    for (folder, page) in zip(folders, pages) where page.date.isEmpty { undated[folder, default: 0] += 1 }
    for (index, input) in inputs.enumerated() {
      let page = pages[index]
      if page.date.isEmpty, input.kind == .standardInput || undated[folders[index], default: 0] > Self.largestFolder {
        members.append([index])
        continue
      }
      let folder = page.title.isEmpty ? folders[index].description : ""
      let key = Key(title: page.title, date: page.date, edition: page.edition, folder: folder)
      if let group = known[key], members[group].count < Self.largest {
        members[group].append(index)
      } else {
        known[key] = members.count
        members.append([index])
      }
    }
    self.inputs = []
    groups = []
    self.inputs.reserveCapacity(inputs.count)
    groups.reserveCapacity(members.count)
    for group in members {
      groups.append(self.inputs.count..<self.inputs.count + group.count)
      for index in group { self.inputs.append(inputs[index]) }
    }
  }

  /// How many inputs are done when groups are done up to an end.
  func inputs(beforeGroup end: Int) -> Int { end < groups.count ? groups[end].lowerBound : inputs.count }
}
