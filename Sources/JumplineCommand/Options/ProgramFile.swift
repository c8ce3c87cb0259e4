import JumplineLint
import JumplineModel
import JumplinePacks
import JumplinePipeline
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// This program as a file.
enum ProgramFile {
  /// Tells builds apart: the version, and the size of the file with the time it was written, in nanoseconds.
  static var build: String {
    var status = stat()
    guard unsafe stat(Jumpline.program, &status) == 0 else { return Jumpline.version }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return "\(Jumpline.version) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
  }

  /// A cache in a folder; nil, and told, where the folder cannot be made. Lint goes on without it.
  static func cache(_ folder: FilePath, _ linting: Linting, packs: [RulePack], _ console: inout Console) -> LintCache? {
    let cache = LintCache(
      folder: folder, program: build,
      settings: (linting.reading.readers.map(\.format.name) + packs.map(\.signature)).joined(separator: " "),
      linter: linting.linter)
    do throws(SystemFault) {
      try cache.prepare()
      return cache
    } catch {
      console.tell(.notWritten(folder, error, option: "--cache", linting.linter.language))
      return nil
    }
  }
}
