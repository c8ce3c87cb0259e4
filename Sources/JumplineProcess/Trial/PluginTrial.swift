import JumplineJSON
public import JumplineModel
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A plugin that is tried out by itself, without the second chances that it has when pages are at stake.
public final class PluginTrial {
  private let description: ProgramDescription
  private let language: Language
  private let child: Child
  private var identifier = 0

  /// Starts the program and hears what it is.
  public init(_ description: ProgramDescription, language: Language, log: @escaping @Sendable (String) -> Void) throws(PluginFailure) {
    self.description = description
    self.language = language
    do throws(PluginFault) {
      child = try Child(description, log: log)
      let hello = try ProcessPlugin.parse(
        child.exchange(PluginMessages.hello(description, language), until: .now + description.limit, description.limit))
      _ = try PluginCard(hello)
    } catch {
      throw PluginFailure(plugin: description.name, error.words(language))
    }
  }

  /// Sends several requests before it reads an answer; the answers have to come in their order.
  public func inFlight(_ probe: PluginProbe, count: Int) throws(PluginFailure) {
    let first = identifier + 1
    identifier += count
    var requests: [UInt8] = []
    for id in first..<first + count { requests += probe.request(id) }
    for id in first..<first + count {
      try take(probe, id, after: requests)
      requests = []
    }
  }

  /// Asks the same again and again.
  /// - Parameter progress: is told now and then how often.
  /// - Returns: the memory that the plugin holds after a tenth of it, and in the end, in bytes, nil where the system does not
  ///   say; and the longest that an answer took.
  public func repeated(
    _ probe: PluginProbe, count: Int, progress: (Int) -> Void
  ) throws(PluginFailure) -> (memory: (before: Int, after: Int)?, slowest: Duration) {
    var before: Int?
    var slowest = Duration.zero
    for number in 0..<count {
      identifier += 1
      let start = ContinuousClock.now
      try take(probe, identifier, after: probe.request(identifier))
      slowest = max(slowest, .now - start)
      if number == count / 10 { before = memory }
      if number % 1000 == 999 { progress(number + 1) }
    }
    guard let before, let after = memory else { return (nil, slowest) }
    return ((before, after), slowest)
  }

  /// Asks once; that it cannot be done is an answer, too.
  /// - Returns: how long it took.
  @discardableResult
  public func ask(_ probe: PluginProbe) throws(PluginFailure) -> Duration {
    identifier += 1
    let start = ContinuousClock.now
    _ = try told { () throws(PluginFault) in
      try answer(to: probe.request(identifier), identifier, types: [probe.answer, "error"])
    }
    return .now - start
  }

  /// Sends a request of a type that there is not; the answer has to be an error.
  public func refusesUnknown() throws(PluginFailure) {
    identifier += 1
    _ = try told { () throws(PluginFault) in
      try answer(to: Array("{\"id\":\(identifier),\"type\":\"no-such-request\"}\n".utf8), identifier, types: ["error"])
    }
  }

  /// Sends a line that is no message, and a request behind it. What the plugin says of the line does not matter.
  /// - Returns: whether it answered the request; false when it ended.
  /// - Throws: when it does neither.
  public func answers(_ probe: PluginProbe, afterGarbage line: [UInt8]) throws(PluginFailure) -> Bool {
    identifier += 1
    return try told { () throws(PluginFault) in
      var input = line + [0x0A] + probe.request(identifier)
      for _ in 0..<2 {
        do throws(PluginFault) {
          _ = try answer(to: input, identifier, types: [probe.answer, "error"])
          return true
        } catch {
          if case .ended = error { return false }
          guard case .wrongAnswer = error else { throw error }
          input = []
        }
      }
      throw .noAnswer(within: description.limit)
    }
  }

  /// Kills it while it has requests to answer, of which it has begun one.
  public func kill(during probe: PluginProbe) {
    for _ in 0..<8 {
      identifier += 1
      child.send(probe.request(identifier))
    }
    usleep(10_000)
    child.end()
  }

  private func take(_ probe: PluginProbe, _ id: Int, after request: [UInt8]) throws(PluginFailure) {
    _ = try told { () throws(PluginFault) in try answer(to: request, id, types: [probe.answer]) }
  }

  /// - Parameter request: empty when it was sent already.
  private func answer(to request: [UInt8], _ id: Int, types: [String]) throws(PluginFault) -> JSONValue {
    var line = try child.exchange(request, until: .now + description.limit, description.limit)
    var answer = try ProcessPlugin.parse(line)
    while answer["type"]?.string == "log" {
      line = try child.exchange([], until: .now + description.limit, description.limit)
      answer = try ProcessPlugin.parse(line)
    }
    guard answer["id"]?.integer == id else {
      throw .wrongAnswer(expected: id, found: answer["id"].map { MessageReading.summary($0) } ?? "a message without id")
    }
    let type = answer["type"]?.string ?? ""
    guard types.contains(type) else {
      throw .badContent("expected an answer of type `\(types.joined(separator: "` or `"))`, found `\(type)`")
    }
    return answer
  }

  private func told<Result>(_ work: () throws(PluginFault) -> Result) throws(PluginFailure) -> Result {
    do throws(PluginFault) {
      return try work()
    } catch {
      throw PluginFailure(plugin: description.name, error.words(language))
    }
  }

  /// Of the child, resident, in bytes.
  private var memory: Int? {
    #if os(Linux)
      guard let file = unsafe fopen("/proc/\(child.pid)/statm", "r") else { return nil }
      defer { unsafe fclose(file) }
      var line = [CChar](repeating: 0, count: 200)
      guard unsafe fgets(&line, Int32(line.count), file) != nil else { return nil }
      let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(separator: " ")
      return words.count > 1 ? Int(words[1]).map { $0 * sysconf(Int32(_SC_PAGESIZE)) } : nil
    #else
      return nil
    #endif
  }

  /// Whether it ends within two seconds when it is asked to.
  public func endsWhenAsked() -> Bool { ends { child.askToEnd() } }

  /// Whether it ends within two seconds when its standard input does.
  public func endsWithInput() -> Bool { ends { child.closeInput() } }

  private func ends(_ ask: () -> Void) -> Bool {
    ask()
    if child.endsByItself(until: .now + .seconds(2)) { return true }
    child.end()
    return false
  }
}
