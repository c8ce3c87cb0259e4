import Foundation
import JumplineBytes
import JumplineModel
import JumplineProcess
import JumplineTesting
import Synchronization

/// The plugin that breaks the protocol on pages with `bad` in their path, and what it says.
final class FaultyPlugin {
  let plugin: ProcessPlugin
  /// What it said on standard error, and what was said of it.
  let said: Lines
  private let marker: String

  final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
  }

  static let folder = TestPage.package + "Tests/ProcessTests/Plugins"
  static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/env") && run("/usr/bin/env", ["python3", "--version"])

  /// - Parameter once: whether it is well after it was started again.
  init(_ mode: String, once: Bool = false, limit: Duration = .seconds(60)) throws {
    marker = FileManager.default.temporaryDirectory.appending(path: "jumpline-\(UUID().uuidString)").path
    let said = Lines()
    self.said = said
    plugin = try ProcessPlugin(
      ProgramDescription(
        name: "faulty", command: ["python3", "faulty.py", mode] + (once ? [marker] : []), folder: Self.folder, limit: limit),
      language: .en
    ) { said.add($0) }
  }

  deinit {
    plugin.end()
    try? FileManager.default.removeItem(atPath: marker)
  }

  /// A page of two lines.
  static func page(_ path: String) -> Source { TestSource.make(path: path, Array("第一行。\n第二行。\n".utf8)) }

  /// What comes of a page: how many blocks it has, or why there is no page.
  func read(_ path: String) -> String {
    do throws(ReadFailure) {
      let documents = try plugin.readers[0].read(Self.page(path))
      return "\(documents.map(\.blocks.count))"
    } catch {
      return error.message
    }
  }

  private static func run(_ program: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
