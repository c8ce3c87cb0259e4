import Synchronization
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The temporary files that exist right now, so that an interrupted run leaves no half file behind.
public enum UnfinishedFiles {
  private struct State {
    var paths: Set<FilePath> = []
    var count = 0
  }

  private static let state = Mutex(State())

  /// Waits for SIGINT, SIGTERM and SIGHUP on a thread of its own from now on; when one comes, removes what is unfinished
  /// and lets the signal end the program as it would have.
  ///
  /// To be called once, before any other thread is started: threads inherit that the signals are blocked.
  public static func removeWhenInterrupted() {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      // A run under nohup ignores SIGHUP and shall go on doing so.
      var current = sigaction()
      unsafe sigaction(signal, nil, &current)
      if !isIgnored(current) { unsafe sigaddset(&signals, signal) }
    }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    let waited = signals
    Lane.start {
      var signals = waited
      var number: Int32 = 0
      guard unsafe sigwait(&signals, &number) == 0 else { return }
      // The lock is never given back: whoever would create a file now waits until the program is gone.
      state.withLock { state in
        for path in state.paths { _ = unsafe path.withCString { unsafe unlink($0) } }
        signal(number, SIG_DFL)
        unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        kill(getpid(), number)
        while true { pause() }
      }
    }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      unsafe unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    #else
      unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    #endif
  }

  /// A name for a temporary file beside another, hidden and not taken by this run.
  static func add(beside path: FilePath) -> FilePath {
    state.withLock { state in
      state.count += 1
      let name = ".jumpline-\(getpid())-\(state.count).tmp"
      let temporary = path.parent.appending(name.utf8)
      state.paths.insert(temporary)
      return temporary
    }
  }

  static func forget(_ path: FilePath) { state.withLock { state in _ = state.paths.remove(path) } }

  static func remove(_ path: FilePath) {
    state.withLock { state in
      _ = unsafe path.withCString { unsafe unlink($0) }
      state.paths.remove(path)
    }
  }
}
