#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One line on a terminal that says how far a long run is. Silent for two seconds, and where nobody looks.
struct Progress {
  private let total: Int
  private let isWanted: Bool
  private let start = Progress.now
  private var last = 0.0
  private var isShown = false

  init(total: Int, quiet: Bool) {
    self.total = total
    isWanted = !quiet && total > 1 && Terminal.isError
  }

  mutating func show(_ done: Int) {
    guard isWanted else { return }
    let elapsed = Self.now - start
    guard elapsed > 2, elapsed - last > 0.1 else { return }
    last = elapsed
    isShown = true
    let left = done > 0 ? elapsed / Double(done) * Double(total - done) : 0
    Terminal.standardError("\r\u{1B}[K\(done) of \(total) pages, \(Int(left.rounded(.up))) s left")
  }

  /// Takes the line off the terminal, so that a message can stand there.
  mutating func clear() {
    guard isShown else { return }
    isShown = false
    Terminal.standardError("\r\u{1B}[K")
  }

  /// Seconds of a clock that only goes forward.
  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
