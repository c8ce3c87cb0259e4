/// A pattern for paths: `*` and `?` stand for characters of one name, `**` for any number of folders.
///
/// A pattern without a slash is one for names of files or folders at any depth; one that fits a folder fits all that is in it.
public struct PathGlob: Hashable, Sendable, CustomStringConvertible {
  public let description: String
  private let steps: [[Unicode.Scalar]]

  public init(_ pattern: String) {
    description = pattern
    var steps = pattern.split(separator: "/").filter { $0 != "." }.map { Array($0.unicodeScalars) }
    let hasSlash = pattern.unicodeScalars.dropLast().contains("/")
    if !hasSlash { steps.insert(["*", "*"], at: 0) }
    self.steps = steps
  }

  /// - Parameter path: relative to the folder that the pattern is meant from.
  public func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").filter { $0 != "." }.map { Array($0.unicodeScalars) }
    return Self.match(names[...], steps[...])
  }

  private static func match(_ names: ArraySlice<[Unicode.Scalar]>, _ steps: ArraySlice<[Unicode.Scalar]>) -> Bool {
    guard let step = steps.first else { return true }
    if step == ["*", "*"] {
      let rest = steps.dropFirst()
      return rest.isEmpty || names.indices.contains { match(names[$0...], rest) }
    }
    guard let name = names.first, fits(name[...], step[...]) else { return false }
    return match(names.dropFirst(), steps.dropFirst())
  }

  private static func fits(_ name: ArraySlice<Unicode.Scalar>, _ step: ArraySlice<Unicode.Scalar>) -> Bool {
    var (name, step) = (name, step)
    // The last star, and how much of the name it has taken: enough to go back to, for stars stand for anything.
    var star: (step: ArraySlice<Unicode.Scalar>, name: ArraySlice<Unicode.Scalar>)?
    while let scalar = name.first {
      if step.first == "*" {
        step = step.dropFirst()
        star = (step, name)
      } else if let wanted = step.first, wanted == "?" || wanted == scalar {
        name = name.dropFirst()
        step = step.dropFirst()
      } else if let last = star {
        star = (last.step, last.name.dropFirst())
        name = last.name.dropFirst()
        step = last.step
      } else {
        return false
      }
    }
    return step.allSatisfy { $0 == "*" }
  }
}
