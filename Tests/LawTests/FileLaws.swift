import Foundation
import Testing

/// What every file owes its reader.
struct FileLaws {
  /// Lines up to which a file needs no word about its length.
  static let long = 300
  /// A file that is longer says at its top what it holds and why in one place, in at least so many lines.
  static let essay = 3

  @Test func `a long file explains itself at its top`() throws {
    for file in try Tree.files(in: ["Sources", "Plugins"]) where file.lines.count > Self.long {
      let comments = file.lines.prefix(16).filter { $0.hasPrefix("//") }.count
      #expect(comments >= Self.essay, "\(file.path) has \(file.lines.count) lines and does not say why")
    }
  }

  @Test func `nothing in it can trap on what an input holds`() throws {
    let forbidden = ["try" + "!", " as" + "! ", "fatal" + "Error("]
    for file in try Tree.files(in: ["Sources", "Plugins"]) {
      for (index, line) in file.lines.enumerated() {
        let code = line.components(separatedBy: "//").first ?? ""
        for word in forbidden { #expect(!code.contains(word), "\(file.path):\(index + 1) has \(word)") }
      }
    }
  }

  @Test func `no file is called after nothing`() throws {
    let empty = ["Utils", "Utilities", "Helper", "Helpers", "Common", "Manager", "Misc"]
    for file in try Tree.files(in: ["Sources", "Plugins", "Tests"]) {
      let name = file.path.split(separator: "/").last.map { $0.replacing(".swift", with: "") } ?? ""
      #expect(!empty.contains { name.hasSuffix($0) }, "\(file.path)")
    }
  }

  @Test func `no path of the machine it was made on is in it`() throws {
    let machine = ["/wo" + "rk/", "/ro" + "ot/"]
    let files = try Tree.files(
      in: ["Sources", "Plugins", "Tests", "Documentation", "Scripts", "Benchmarks", "Schemas"],
      ending: [".swift", ".md", ".c", ".h", ".json", ".sh", ".py", ".txt", ".yml", ".jsonl", ".odd"])
    for file in files {
      for word in machine { #expect(!file.text.contains(word), "\(file.path) has \(word)") }
    }
    for name in ["README.md", "Package.swift", "Scripts/demo", "Scripts/test", ".ci/run"] {
      let text = Tree.text(name) ?? ""
      for word in machine { #expect(!text.contains(word), "\(name) has \(word)") }
    }
  }

  @Test func `every file with a rule's card is a rule that the index finds`() throws {
    for file in try Tree.files(in: ["Plugins"]) where file.text.contains("static let card = RuleCard(") {
      let name = file.path.split(separator: "/").last.map { $0.replacing(".swift", with: "") } ?? ""
      let isFound = file.text.contains("struct \(name): PageRule") || file.text.contains("struct \(name): IssueRule")
        || file.text.contains("struct \(name): CorpusRule")
      #expect(isFound, "\(file.path) declares no rule of its own name")
    }
  }
}
