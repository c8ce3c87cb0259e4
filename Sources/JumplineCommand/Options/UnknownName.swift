import ArgumentParser
import JumplineModel

/// A word on the command line that names nothing.
struct UnknownName: Error, CustomStringConvertible {
  var description: String

  init(_ name: String, kind: String, known: [String]) {
    let all = "Known are: \(known.joined(separator: ", "))."
    let meant = NearestName.of(name, among: known).map { " Did you mean \($0)?" } ?? ""
    description = "There is no \(kind) called ‘\(name)’.\(meant) \(all)"
  }

  /// The same for the value of an option, as the parser of the command line says it.
  static func ofValue(_ name: String, option: String, kind: String, known: [String]) -> ValidationError {
    ValidationError("The value '\(name)' is invalid for '--\(option) <\(option)>': \(UnknownName(name, kind: kind, known: known))")
  }
}
