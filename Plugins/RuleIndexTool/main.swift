// Called by the RuleIndex plugin: rule-index MODULE OUTPUT FILE…
//
// A file belongs in the list when it declares a struct of its own name that is a rule.

import Foundation

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: rule-index MODULE OUTPUT FILE…\n".utf8))
  exit(2)
}
let module = arguments[1]
let rules = try arguments.dropFirst(3).compactMap { path -> String? in
  let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let isRule = ["PageRule", "IssueRule", "CorpusRule"].contains { text.contains("struct \(name): \($0)") }
  return isRule ? name : nil
}
let list = rules.sorted().map { "    \($0).self,\n" }.joined()
let text = """
  // Derived by the RuleIndex plugin from the files of \(module).

  public import JumplineModel

  public enum \(module) {
    /// The rules of this group, by name.
    public static let all: [any LintRule.Type] = [
  \(list)  ]
  }

  """
try text.write(toFile: arguments[2], atomically: true, encoding: .utf8)
