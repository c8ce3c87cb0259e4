import Foundation

/// Runs commands as a reader of the documentation would: in a copy of the example folder, with `jumpline` on the path.
struct Shell {
  private let folder: URL
  private var status: Int32 = 0

  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  /// The folder of the built program, which is that of the running tests.
  static var products: URL? {
    let tests = URL(filePath: CommandLine.arguments[0])
    var folder = tests.deletingLastPathComponent()
    while folder.path.count > 1 {
      if FileManager.default.isExecutableFile(atPath: folder.appending(path: "jumpline").path) { return folder }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "jumpline-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Self.root.appending(path: "Documentation/example"), to: folder)
  }

  /// What a command prints on both outputs. `$?` is the status of the command before.
  mutating func lines(of command: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "(exit \(status)); \(command)"]
    process.currentDirectoryURL = folder
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    process.environment = [
      "PATH": "\(Self.products?.path ?? ""):\(path)", "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "HOME": folder.path,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    status = process.terminationStatus
    var lines = String(decoding: data, as: UTF8.self).components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  func end() { try? FileManager.default.removeItem(at: folder) }
}
