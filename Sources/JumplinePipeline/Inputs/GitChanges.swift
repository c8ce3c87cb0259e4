import Foundation
public import JumplineModel

/// Which files git says were changed since a revision: in commits, in the index or in the folder; and new ones that it is not
/// told to ignore.
///
/// Git runs as a child process, without a shell. The package swift-subprocess is not used: it has asynchronous calls only, and
/// nothing here goes on while git is asked.
public struct GitChanges {
  /// Why git cannot say it: what was expected, what was found, what to do.
  public struct Refusal: Error, Sendable {
    public var complaint: Complaint
  }

  private let revision: String
  private let language: Language
  private let git: FilePath
  /// Absolute paths of what was changed, by the root of its repository.
  private var changed: [FilePath: Set<FilePath>] = [:]
  /// The root of the repository that each folder lies in.
  private var roots: [FilePath: FilePath] = [:]

  /// - Parameters:
  ///   - revision: any name of a commit.
  ///   - path: the folders that programs are looked for in, with colons between.
  public init(since revision: String, path: String, language: Language) throws(Refusal) {
    self.revision = revision
    self.language = language
    let folders = path.split(separator: ":").map { FilePath(String($0)).appending("git".utf8) }
    guard let git = folders.first(where: { FileManager.default.isExecutableFile(atPath: $0.description) }) else {
      throw Refusal(
        complaint: Complaint(
          path: "--changed-since",
          message: language.say(
            zh: "要由 git 说明改动，却找不到 git。请安装它，或不用 --changed-since。",
            en: "git has to say what was changed, and there is none. Install it, or leave --changed-since out.")))
    }
    self.git = git
  }

  /// The inputs that were changed.
  public mutating func narrow(_ inputs: Inputs) throws(Refusal) -> Inputs {
    try inputs.keeping { input throws(Refusal) in
      // What cannot be read is told as ever.
      guard input.kind == .file, FileContents.exists(input.path) else { return true }
      let root = try root(of: input.folder.real)
      return try files(of: root).contains(input.path.real)
    }
  }

  private mutating func root(of folder: FilePath) throws(Refusal) -> FilePath {
    if let root = roots[folder] { return root }
    let (output, errors, status) = run(["rev-parse", "--show-toplevel"], in: folder)
    guard status == 0, !output.isEmpty else {
      let reason = String(decoding: errors.prefix { $0 != 0x0A }, as: UTF8.self)
      throw Refusal(
        complaint: Complaint(
          path: folder.description,
          message: language.say(
            zh: "应在 git 仓库之中，git 却说：\(reason)。请换一个文件夹，或不用 --changed-since。",
            en: "expected a folder in a git repository, but git says: \(reason). Name another, or leave --changed-since out.")))
    }
    let root = FilePath(bytes: Array(output.last == 0x0A ? output.dropLast() : output)).real
    roots[folder] = root
    return root
  }

  private mutating func files(of root: FilePath) throws(Refusal) -> Set<FilePath> {
    if let known = changed[root] { return known }
    let (commit, _, status) = run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], in: root)
    guard status == 0 else {
      throw Refusal(
        complaint: Complaint(
          path: root.description,
          message: language.say(
            zh: "git 在这里没有版本“\(revision)”。请用 git log 查看，或先取得它（git fetch）。",
            en: "git has no revision “\(revision)” here. See git log, or fetch it first (a CI job may have but the last commit).")))
    }
    let name = String(decoding: commit.prefix { $0 != 0x0A }, as: UTF8.self)
    let tracked = ["diff", "--name-only", "-z", "--no-renames", "--diff-filter=d", "--no-ext-diff", "--no-textconv", name, "--"]
    var files: Set<FilePath> = []
    for arguments in [tracked, ["ls-files", "--others", "--exclude-standard", "-z"]] {
      let (output, errors, status) = run(arguments, in: root)
      guard status == 0 else {
        throw Refusal(
          complaint: Complaint(path: root.description, message: "git \(arguments[0]): \(String(decoding: errors, as: UTF8.self))"))
      }
      for path in output.split(separator: 0) { files.insert(root.appending(path).real) }
    }
    changed[root] = files
    return files
  }

  private func run(_ arguments: [String], in folder: FilePath) -> (output: [UInt8], errors: [UInt8], status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: git.description)
    // A repository may name a program to be asked for changes: none is started.
    process.arguments = ["-C", folder.description, "-c", "core.fsmonitor=false"] + arguments
    var environment = ProcessInfo.processInfo.environment.merging(["GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"]) { $1 }
    // Hooks of git name the repository from another folder than this.
    for name in ["GIT_DIR", "GIT_WORK_TREE"] { environment[name] = nil }
    process.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      return ([], Array(error.localizedDescription.utf8), 127)
    }
    let said = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    let complained = (try? errors.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return (Array(said), Array(complained), process.terminationStatus)
  }
}
