import CPluginSpawn
import JumplineModel
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that was started, and the lines that go to it and come from it.
///
/// Requests are written and answers read in one loop, so that neither side can wait for the other for ever: while a request
/// does not fit into the pipe, whatever comes back is taken in. What the program says on standard error is passed on as it
/// comes. One lane has a child at a time.
final class Child {
  /// No honest answer is longer: a page of 64 MiB is a book.
  static let longestLine = 64 << 20

  let pid: pid_t
  private let input: Int32
  private let output: Int32
  private let error: Int32
  private let relay: ErrorRelay
  /// What was read and not yet taken: whole lines, and the beginning of one.
  private var buffer: [UInt8] = []
  /// How far `buffer` has been searched for a line end.
  private var searched = 0
  private var scratch = [UInt8](repeating: 0, count: 1 << 16)
  private var outputEnded = false
  private var errorEnded = false
  private var hasEnded = false
  private var isInputClosed = false

  init(_ description: ProgramDescription, log: @escaping @Sendable (String) -> Void) throws(PluginFault) {
    let program = try ProgramSearch.path(of: description)
    var process = plugin_process()
    var arguments = unsafe ([program] + description.command.dropFirst()).map { unsafe strdup($0) } + [nil]
    defer { for unsafe pointer in unsafe arguments { unsafe free(pointer) } }
    let fault = unsafe arguments.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: UnsafePointer<CChar>?.self) { pointers in
        unsafe plugin_spawn(pointers.baseAddress, description.folder, &process)
      }
    }
    if fault.step != PLUGIN_SPAWN_NONE {
      let reason = unsafe String(cString: strerror(fault.code))
      throw .notStarted(
        fault.step == PLUGIN_SPAWN_FOLDER ? "\(description.folder): \(reason)" : "\(description.command.first ?? ""): \(reason)")
    }
    pid = process.pid
    input = process.input
    output = process.output
    error = process.error
    relay = ErrorRelay(log)
  }

  deinit { end() }

  // MARK: Lines

  /// Writes a line, and reads until there is a line in return.
  /// - Parameter request: with its line end; empty to read only.
  /// - Returns: the line, without its end.
  func exchange(_ request: [UInt8], until deadline: ContinuousClock.Instant, _ limit: Duration) throws(PluginFault) -> [UInt8] {
    var written = 0
    while true {
      if written < request.count { try write(request, &written) }
      if written == request.count, let line = takeLine() { return line }
      if buffer.count > Self.longestLine { throw .tooLong(limit: Self.longestLine) }
      if outputEnded { throw .ended(afterBytes: buffer.count, status: endStatus()) }
      guard wait(writing: written < request.count, until: deadline) else { throw .noAnswer(within: limit) }
    }
  }

  /// Writes as much of a line as the pipe takes at once, and waits for nothing.
  func send(_ request: [UInt8]) {
    var written = 0
    try? write(request, &written)
  }

  private func takeLine() -> [UInt8]? {
    let found = unsafe buffer.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress, searched < bytes.count,
        let place = unsafe memchr(base + searched, 0x0A, bytes.count - searched)
      else { return nil }
      return unsafe UnsafeRawPointer(place) - base
    }
    guard let found else {
      searched = buffer.count
      return nil
    }
    searched = 0
    if found + 1 == buffer.count {
      var line: [UInt8] = []
      swap(&line, &buffer)
      line.removeLast()
      return line
    }
    let line = Array(buffer[..<found])
    buffer.removeFirst(found + 1)
    return line
  }

  private func write(_ request: [UInt8], _ written: inout Int) throws(PluginFault) {
    while written < request.count {
      let count = unsafe request.withUnsafeBytes { bytes -> Int in
        guard let base = bytes.baseAddress else { return 0 }
        return unsafe systemWrite(input, base + written, bytes.count - written)
      }
      if count > 0 {
        written += count
      } else if errno == EAGAIN {
        return
      } else if errno != EINTR {
        // It reads no more; what it said before it went is the better story.
        drain()
        guard buffer.contains(0x0A) else { throw .ended(afterBytes: buffer.count, status: endStatus()) }
        written = request.count
      }
    }
  }

  /// Waits for something to happen and takes in what came. False when the time is over.
  private func wait(writing: Bool, until deadline: ContinuousClock.Instant) -> Bool {
    let left = ContinuousClock.now.duration(to: deadline)
    if left <= .zero { return false }
    let milliseconds = Int32(clamping: left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1)
    var descriptors = [
      pollfd(fd: outputEnded ? -1 : output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errorEnded ? -1 : error, events: Int16(POLLIN), revents: 0),
      pollfd(fd: writing ? input : -1, events: Int16(POLLOUT), revents: 0),
    ]
    let count = unsafe poll(&descriptors, nfds_t(descriptors.count), milliseconds)
    if count < 0 { return errno == EINTR }
    if descriptors[1].revents != 0 { readError() }
    if descriptors[0].revents != 0 { readOutput() }
    return count > 0
  }

  private func readOutput() {
    let got = readSome(output, ended: &outputEnded)
    if got > 0 { buffer += scratch[..<got] }
  }

  private func readError() {
    let got = readSome(error, ended: &errorEnded)
    if got > 0 { relay.take(Array(scratch[..<got])) }
  }

  /// Reads into `scratch`; nothing yet, and the end, are 0.
  private func readSome(_ descriptor: Int32, ended: inout Bool) -> Int {
    let got = unsafe scratch.withUnsafeMutableBytes { space in unsafe systemRead(descriptor, space) }
    if got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR) { ended = true }
    return max(got, 0)
  }

  /// Takes in what is there already.
  private func drain() {
    var before = -1
    while !outputEnded, buffer.count != before, buffer.count < Self.longestLine {
      before = buffer.count
      readOutput()
    }
    if !errorEnded { readError() }
  }

  // MARK: End

  /// Asks it to end and closes its standard input; `end` is to follow.
  func askToEnd() {
    send(Array("{\"type\":\"shutdown\"}\n".utf8))
    closeInput()
  }

  func closeInput() {
    if !isInputClosed { _ = close(input) }
    isInputClosed = true
  }

  /// Whether it ended by itself until then.
  func endsByItself(until deadline: ContinuousClock.Instant) -> Bool {
    while !outputEnded || !errorEnded {
      guard wait(writing: false, until: deadline) else { break }
      buffer.removeAll(keepingCapacity: true)
    }
    while !hasEnded {
      var status: Int32 = 0
      if unsafe waitpid(pid, &status, WNOHANG) != 0 {
        hasEnded = true
        closePipes()
        _ = kill(-pid, SIGKILL)
        return true
      }
      if ContinuousClock.now >= deadline { return false }
      usleep(1000)
    }
    return true
  }

  /// Ends it and whatever it started, now.
  func end() {
    if hasEnded { return }
    hasEnded = true
    _ = kill(-pid, SIGKILL)
    _ = kill(pid, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    if !errorEnded { readError() }
    relay.finish()
    closePipes()
  }

  private func closePipes() {
    closeInput()
    _ = close(output)
    _ = close(error)
  }

  /// How a program ended whose output did: `status 1`, `signal 9`.
  private func endStatus() -> String {
    if hasEnded { return "ended" }
    var status: Int32 = 0
    for _ in 0..<200 {
      let answer = unsafe waitpid(pid, &status, WNOHANG)
      if answer == pid {
        hasEnded = true
        if !errorEnded { readError() }
        relay.finish()
        _ = kill(-pid, SIGKILL)
        closePipes()
        return status & 0x7F == 0 ? "status \(status >> 8 & 0xFF)" : "signal \(status & 0x7F)"
      }
      usleep(1000)
    }
    return "still running"
  }
}

private func systemRead(_ descriptor: Int32, _ space: UnsafeMutableRawBufferPointer) -> Int {
  unsafe read(descriptor, space.baseAddress, space.count)
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  unsafe plugin_write(descriptor, bytes, count)
}
