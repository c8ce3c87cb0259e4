import Testing

/// Who may know whom: core knows no format, a format knows no format, only the command line knows the list.
struct ImportLaws {
  static let plugins: Set<String> = {
    let files = (try? Tree.files(in: ["Plugins"])) ?? []
    return Set(files.map(\.module))
  }()

  @Test func `bytes, encodings, model, lint and editing import no Foundation and nothing above them`() throws {
    let allowed: [String: Set<String>] = [
      "JumplineBytes": [],
      // For iconv.
      "JumplineEncodings": ["JumplineBytes", "Synchronization", "Glibc", "Musl", "Darwin"],
      "JumplineModel": ["JumplineBytes", "Synchronization"],
      "JumplineLint": ["JumplineBytes", "JumplineModel", "Synchronization"],
      "JumplineEditing": ["JumplineBytes", "JumplineEncodings", "JumplineModel"],
    ]
    for file in try Tree.files(in: allowed.keys.map { "Sources/" + $0 }) {
      let strangers = Set(file.imports).subtracting(allowed[file.module] ?? [])
      #expect(strangers.isEmpty, "\(file.path) imports \(strangers.sorted())")
    }
  }

  @Test func `only the command line imports plugins`() throws {
    for file in try Tree.files(in: ["Sources"]) where file.module != "JumplineCommand" {
      let known = Set(file.imports).intersection(Self.plugins)
      #expect(known.isEmpty, "\(file.path) imports \(known.sorted())")
    }
  }

  @Test func `no plugin imports another`() throws {
    for file in try Tree.files(in: ["Plugins"]) {
      let others = Set(file.imports).intersection(Self.plugins).subtracting([file.module])
      #expect(others.isEmpty, "\(file.path) imports \(others.sorted())")
    }
  }

  @Test func `one file of the command line lists the plugins`() throws {
    // A command may name the one plugin that it is about; the list of rules stands in one place.
    let groups = Self.plugins.filter { $0.hasSuffix("Rules") }
    let knowing = try Tree.files(in: ["Sources/JumplineCommand"]).filter { !groups.isDisjoint(with: $0.imports) }.map(\.path)
    #expect(knowing == ["Sources/JumplineCommand/Aboard.swift"])
  }
}
