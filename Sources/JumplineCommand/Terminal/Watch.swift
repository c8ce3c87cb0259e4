import JumplineModel
import JumplinePipeline
import Synchronization
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Does a piece of work again whenever files change, until SIGINT or SIGTERM.
///
/// Files are looked at a few times a second, which works on every system and for every number of them. The work is done by
/// a child that is this program without `--watch`, so that nothing of one run is left in the next, and a mistake in a
/// configuration ends one run and not all.
struct Watch {
  /// Seconds between two looks, or ten times as long as a look takes.
  private static let interval = 0.3

  private static let isInterrupted = Atomic<Bool>(false)

  /// What this program is started with for one run.
  let arguments: [String]
  let language: Language
  /// The files to look at.
  let files: () -> [FilePath]

  /// - Returns: the status of the last run.
  func run() -> ExitStatus {
    Self.isInterrupted.store(false, ordering: .relaxed)
    // Who starts this may have blocked them.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      unsafe sigaddset(&signals, number)
      signal(number) { _ in Watch.isInterrupted.store(true, ordering: .relaxed) }
    }
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    var status = ExitStatus.clean
    while !Self.isInterrupted.load(ordering: .relaxed) {
      let before = InputSnapshot(files())
      status = runOnce() ?? status
      guard let changes = waitForChanges(before) else { break }
      tell(changes)
    }
    return status
  }

  /// Nil when the run was interrupted.
  private func runOnce() -> ExitStatus? {
    let program = FilePath(Jumpline.program).real.description
    var pointers = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    defer { for unsafe pointer in unsafe pointers { unsafe free(pointer) } }
    var child: pid_t = 0
    guard unsafe posix_spawn(&child, program, nil, nil, &pointers, environ) == 0 else { return .failure }
    var status: Int32 = 0
    var isTold = false
    while unsafe waitpid(child, &status, WNOHANG) == 0 {
      if Self.isInterrupted.load(ordering: .relaxed), !isTold {
        kill(child, SIGTERM)
        isTold = true
      }
      usleep(10_000)
    }
    // The low seven bits name the signal that ended it, if one did.
    return status & 0x7F == 0 ? ExitStatus(rawValue: status >> 8 & 0xFF) ?? .failure : nil
  }

  /// Nil when it was interrupted. Files are let come to rest: an editor writes a file in several steps.
  private func waitForChanges(_ before: InputSnapshot) -> [FilePath]? {
    var last = before
    while !Self.isInterrupted.load(ordering: .relaxed) {
      let clock = ContinuousClock()
      var now = last
      let taken = clock.measure { now = InputSnapshot(files()) }
      let changes = now.changes(since: before)
      if !changes.isEmpty, now == last { return changes }
      last = now
      let seconds = Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
      usleep(UInt32(max(Self.interval, min(10 * seconds, 60)) * 1_000_000))
    }
    return nil
  }

  private func tell(_ changes: [FilePath]) {
    let first = changes.first?.description ?? ""
    let more = changes.count - 1
    let line = language.say(
      zh: "—— 有改动：\(first)\(more > 0 ? " 等 \(changes.count) 个文件" : "")",
      en: "── changed: \(first)\(more > 0 ? " and \(more) more" : "")")
    Terminal.standardError("\n\(line)\n\n")
  }
}
