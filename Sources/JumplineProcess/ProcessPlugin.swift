import JumplineJSON
public import JumplineModel
import Synchronization

/// A plugin that is a program of its own: children that answer, one for each lane that asks at the same time.
///
/// A child that breaks the protocol, ends, or does not answer in time is killed and the request given to a new one, once;
/// then the page has to do without. After three pages in a row the plugin is given up: a program that cannot do anything is
/// not waited for on every page.
///
/// Children are started by `posix_spawn`'s elder brother (`CPluginSpawn`), not by swift-subprocess: lanes are threads that
/// wait, its interface is `async`, and the system has to be asked between fork and exec to kill the child with its parent.
public final class ProcessPlugin: Sendable {
  /// How many pages in a row may fail.
  static let patience = 3

  public let description: ProgramDescription
  public let card: PluginCard
  let language: Language
  private let log: @Sendable (String) -> Void
  private let state: Mutex<State>

  private struct State {
    /// Children that wait to be asked; the last was asked last.
    var idle: [Idle] = []
    var failuresInARow = 0
    /// Why it is not asked any more.
    var givenUp: String?
    var nextIdentifier = 1
    var isEnded = false
  }

  /// A child goes from lane to lane; only one has it at a time.
  private struct Idle: @unchecked Sendable {
    var child: Child
  }

  /// Starts the program and hears what it is.
  /// - Parameter log: is told, line by line, what the program says on standard error and in `log` messages.
  /// - Throws: when it does not start, or is no plugin; after one more try.
  public init(_ description: ProgramDescription, language: Language, log: @escaping @Sendable (String) -> Void) throws(PluginFailure) {
    self.description = description
    self.language = language
    self.log = log
    var first: (child: Child, card: PluginCard)?
    var last = PluginFault.notStarted("")
    for _ in 0..<2 where first == nil {
      do throws(PluginFault) {
        first = try Self.start(description, language, log)
      } catch {
        last = error
        if case .notStarted = error { break }
        if case .wrongVersion = error { break }
      }
    }
    guard let first else { throw PluginFailure(plugin: description.name, last.words(language)) }
    card = first.card
    let idle = Idle(child: first.child)
    state = Mutex(State(idle: [idle]))
    RunningPlugins.add(self)
  }

  private static func start(
    _ description: ProgramDescription, _ language: Language, _ log: @escaping @Sendable (String) -> Void
  ) throws(PluginFault) -> (Child, PluginCard) {
    let child = try Child(description, log: log)
    let hello = try conversation(child, PluginMessages.hello(description, language), description.limit, log)
    return (child, try PluginCard(hello))
  }

  /// A line there and a line back; what the plugin logs meanwhile is passed on.
  private static func conversation(
    _ child: Child, _ request: [UInt8], _ limit: Duration, _ log: (String) -> Void
  ) throws(PluginFault) -> JSONValue {
    let deadline = ContinuousClock.now + limit
    var line = try child.exchange(request, until: deadline, limit)
    while true {
      let message = try parse(line)
      guard message["type"]?.string == "log" else { return message }
      log("\(message["level"]?.string ?? "info"): \((message["message"]?.string ?? "").prefix(ErrorRelay.longestLine))")
      line = try child.exchange([], until: deadline, limit)
    }
  }

  static func parse(_ line: [UInt8]) throws(PluginFault) -> JSONValue {
    func quote() -> String {
      let words = String(decoding: line.prefix(60), as: UTF8.self)
      return String(String.UnicodeScalarView(words.unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : $0 })) + (line.count > 60 ? "…" : "")
    }
    let value: JSONValue
    do throws(JSONValue.SyntaxError) {
      value = try JSONValue(parsing: line)
    } catch {
      throw .notJSON("\(error.message) at byte \(error.offset)", quote: quote())
    }
    guard case .object = value else { throw .notJSON("no object", quote: quote()) }
    return value
  }

  // MARK: Asking

  /// Asks and takes the answer in.
  /// - Parameters:
  ///   - request: the line for an identifier.
  ///   - type: of the answer.
  ///   - take: makes something of the answer; what it throws is a fault of the answer's content.
  func ask<Result>(
    _ request: (Int) -> [UInt8], answer type: String, _ take: (JSONValue) throws(PluginFault) -> Result
  ) throws(PluginFault) -> Result {
    var last = PluginFault.notStarted("")
    for attempt in 0..<2 {
      do throws(PluginFault) {
        let result = try askOnce(request, type, take)
        state.withLock { $0.failuresInARow = 0 }
        return result
      } catch {
        last = error
        if error.keepsChild { break }
        if case .givenUp = error { throw error }
        if attempt == 0 { log(language.say(zh: "重新启动：", en: "started again: ") + error.words(language)) }
      }
    }
    if case .refused = last { throw last }
    state.withLock { state in
      state.failuresInARow += 1
      if state.failuresInARow >= Self.patience { state.givenUp = last.words(language) }
    }
    throw last
  }

  private func askOnce<Result>(
    _ request: (Int) -> [UInt8], _ type: String, _ take: (JSONValue) throws(PluginFault) -> Result
  ) throws(PluginFault) -> Result {
    let (child, id) = try takeChild()
    let answer: JSONValue
    do throws(PluginFault) {
      answer = try Self.conversation(child, request(id), description.limit, log)
      guard answer["id"]?.integer == id else {
        throw .wrongAnswer(expected: id, found: answer["id"].map { "\(MessageReading.summary($0))" } ?? "a message without id")
      }
    } catch {
      child.end()
      throw error
    }
    giveBack(child)
    if answer["type"]?.string == "error" {
      throw .refused(
        answer["message"]?.string ?? language.say(zh: "没有说明原因", en: "it does not say why"),
        offset: max(0, answer["offset"]?.integer ?? 0))
    }
    guard answer["type"]?.string == type else {
      throw .badContent(
        language.say(
          zh: "应回答 `\(type)`，却是 \(MessageReading.summary(answer["type"]))",
          en: "expected an answer of type `\(type)`, found \(MessageReading.summary(answer["type"]))"))
    }
    return try take(answer)
  }

  private func takeChild() throws(PluginFault) -> (Child, id: Int) {
    let (idle, id, givenUp) = state.withLock { state in
      state.nextIdentifier += 1
      return (state.idle.popLast(), state.nextIdentifier - 1, state.givenUp)
    }
    if let givenUp { throw .givenUp(givenUp) }
    if let idle { return (idle.child, id) }
    return (try Self.start(description, language, log).0, id)
  }

  private func giveBack(_ child: Child) {
    let idle = Idle(child: child)
    state.withLock { state in
      if !state.isEnded { state.idle.append(idle) }
    }
  }

  /// Asks all children to end, and kills those that do not within two seconds.
  public func end() {
    let idle = state.withLock { state in
      state.isEnded = true
      defer { state.idle = [] }
      return state.idle
    }
    for child in idle { child.child.askToEnd() }
    let deadline = ContinuousClock.now + .seconds(2)
    for child in idle where !child.child.endsByItself(until: deadline) {
      log(language.say(zh: "没有听从 shutdown，已被结束", en: "ignored shutdown and was killed"))
      child.child.end()
    }
  }
}
