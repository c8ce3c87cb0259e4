public import Foundation

/// A fresh folder in which shell lines run with the `jumpline` that was built beside the tests.
public final class Shell {
  private let folder: URL
  private let environment: [String: String]
  private var status: Int32 = 0

  /// The root of the package.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  /// - Parameter example: a folder of the package that the fresh one is a copy of; without it, the fresh one is empty but
  ///   for the seeds and the examples.
  public init(copying example: String? = nil) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "jumpline-\(UUID().uuidString)")
    environment = [
      "PATH": "\(Self.products.path):/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder.path,
      "TERM": "dumb", "PYTHONDONTWRITEBYTECODE": "1",
    ]
    if let example {
      try FileManager.default.copyItem(at: Self.root.appending(path: example), to: folder)
    } else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for name in ["seeds", "Examples"] {
        try FileManager.default.createSymbolicLink(
          at: folder.appending(path: name), withDestinationURL: Self.root.appending(path: name))
      }
    }
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

  public static var hasProgram: Bool {
    FileManager.default.isExecutableFile(atPath: products.appending(path: "jumpline").path)
  }

  /// Both outputs in the order in which they came, and the status. `$?` is the status of the line before.
  public func run(_ command: String) throws -> (output: String, status: Int32) {
    let output = folder.appending(path: ".output")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // The file is opened for appending, so that both outputs write at its end.
    process.arguments = ["-c", "exec >>.output 2>&1\n(exit \(status))\n" + command]
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    try FileManager.default.removeItem(at: output)
    status = process.terminationStatus
    return (text, status)
  }

  /// Writes a file into its folder.
  public func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// The lines of both outputs.
  public func lines(of command: String) throws -> [String] {
    var lines = try run(command).output.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
