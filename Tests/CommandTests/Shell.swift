import Foundation

/// A fresh folder in which shell lines run with the `jumpline` that was built beside the tests.
final class Shell {
  private let folder: URL
  private let environment: [String: String]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "jumpline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "seeds"), withDestinationURL: package.appending(path: "seeds"))
    environment = [
      "PATH": "\(Self.products.path):/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder.path,
      "TERM": "dumb",
    ]
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Where the products are: the folder that holds the test bundle.
  private static var products: URL {
    #if os(macOS)
      for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
        return bundle.bundleURL.deletingLastPathComponent()
      }
    #endif
    return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  }

  static var hasProgram: Bool {
    FileManager.default.isExecutableFile(atPath: products.appending(path: "jumpline").path)
  }

  /// Both outputs in the order in which they came, and the status.
  func run(_ command: String) throws -> (output: String, status: Int32) {
    let output = folder.appending(path: ".output")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // The file is opened for appending, so that both outputs write at its end.
    process.arguments = ["-c", "exec >>.output 2>&1\n" + command]
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    try FileManager.default.removeItem(at: output)
    return (text, process.terminationStatus)
  }
}
