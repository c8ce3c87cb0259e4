import JumplineModel
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A worker process and the way to it. Lanes take turns.
final class SchemaChild: Sendable {
  private let schema: SchemaFile
  private let program: String
  private let limit: Duration
  private let running: Mutex<Process?>

  private struct Process {
    var identifier: pid_t
    var channel: Channel

    /// Ends it, whatever it is doing, and takes its last word.
    func end() {
      _ = close(channel.descriptor)
      _ = kill(identifier, SIGKILL)
      var status: Int32 = 0
      while unsafe waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
    }
  }

  /// - Parameters:
  ///   - program: what to start as a worker.
  ///   - limit: how long compiling may take, and how long a document.
  init(_ schema: SchemaFile, program: String, limit: Duration) throws(SchemaRefusal) {
    self.schema = schema
    self.program = program
    self.limit = limit
    running = Mutex(nil)
    let process = try Self.start(schema, program, limit)
    running.withLock { $0 = process }
  }

  deinit { running.withLock { $0?.end() } }

  /// What is wrong with a document.
  func faults(_ xml: [UInt8]) -> [Fault] {
    running.withLock { running -> [Fault] in
      if running == nil {
        do throws(SchemaRefusal) {
          running = try Self.start(schema, program, limit)
        } catch {
          return [Fault(code: "XML002", message: error.message, line: 0)]
        }
      }
      guard let process = running else { return [] }
      if process.channel.deliver(xml, within: limit), let answer = process.channel.receive(within: limit) {
        var reader = Wire.Reader(answer)
        if let faults = reader.faults() { return faults }
      }
      process.end()
      running = nil
      return [
        Fault(
          code: "XML002",
          message: "validating by \(schema.path) was stopped: no answer within \(limit.components.seconds) seconds; the schema is too hard for libxml2",
          line: 0)
      ]
    }
  }

  private static func start(_ schema: SchemaFile, _ program: String, _ limit: Duration) throws(SchemaRefusal) -> Process {
    let process = try spawn(program, [program, SchemaWorker.flag, schema.path])
    guard let answer = process.channel.receive(within: limit) else {
      process.end()
      throw SchemaRefusal(
        "\(schema.path): was not compiled within \(limit.components.seconds) seconds and was given up; simplify it, or validate with another program")
    }
    var reader = Wire.Reader(answer)
    let refusal = reader.string() ?? "\(schema.path): the worker that compiles it could not be understood"
    if refusal.isEmpty { return process }
    process.end()
    throw SchemaRefusal(refusal)
  }

  private static func spawn(_ program: String, _ arguments: [String]) throws(SchemaRefusal) -> Process {
    var ends: [Int32] = [-1, -1]
    #if os(Linux)
      let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw SchemaRefusal("no connection to a worker process: \(unsafe String(cString: strerror(errno)))")
    }
    #if os(Linux)
      var actions = unsafe posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        var on: Int32 = 1
        _ = unsafe setsockopt(end, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
      }
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 0)
    var identifier: pid_t = 0
    var pointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { for unsafe pointer in unsafe pointers { unsafe free(pointer) } }
    let failure = unsafe posix_spawn(&identifier, program, &actions, nil, &pointers, environ)
    _ = close(ends[1])
    guard failure == 0 else {
      _ = close(ends[0])
      throw SchemaRefusal("\(program) could not be started as a worker: \(unsafe String(cString: strerror(failure)))")
    }
    return Process(identifier: identifier, channel: Channel(descriptor: ends[0]))
  }
}
