import JumplineBytes
import JumplineLint
import JumplineModel
import JumplinePipeline
import JumplineProcess

/// Tries a plugin out: what every plugin has to do, then what its kind has to.
///
/// Readers are tried on the files of `samples` beside their `plugin.yml`; writers and rules on a page of our own, rules on their
/// own examples, too. Every kind of fault that jumpline forgives when pages are at stake counts here.
final class Conformance {
  private let program: ProgramDescription
  private let samples: [FilePath]
  private let requests: Int
  private let language: Language
  private(set) var checks: [ConformanceCheck] = []

  /// - Parameters:
  ///   - samples: files for a reader.
  ///   - requests: how often the same is asked to see whether memory grows.
  init(_ program: ProgramDescription, samples: [FilePath], requests: Int, language: Language) {
    self.program = program
    self.samples = samples
    self.requests = requests
    self.language = language
  }

  /// - Parameters:
  ///   - tell: is given each check as it is done.
  ///   - progress: is told how many of the many requests are done.
  func run(tell: (ConformanceCheck) -> Void, progress: (Int) -> Void) {
    func add(_ name: String, _ verdict: ConformanceCheck.Verdict, _ detail: String = "") {
      let check = ConformanceCheck(name: name, verdict: verdict, detail: detail)
      checks.append(check)
      tell(check)
    }
    let plugin: ProcessPlugin
    do throws(PluginFailure) {
      plugin = try ProcessPlugin(program, language: language, log: Self.log)
    } catch {
      return add("handshake", .failed, error.message)
    }
    let card = plugin.card
    let provides = (card.formats.map(\.format.name) + card.rules.map(\.code)).joined(separator: ", ")
    add("handshake", .passed, "\(card.kind.rawValue) \(card.name) \(card.version): \(provides)")

    var probe: PluginProbe?
    switch card.kind {
    case .reader:
      for format in card.formats where !format.signatures.isEmpty || format.markup != .none {
        if format.signatures.isEmpty { add("signature", .failed, "\(format.format.name) has none; --from auto will not know its files") }
      }
      if samples.isEmpty { add("samples", .notTried, "no files in samples/ beside plugin.yml") }
      for path in samples {
        guard let source = try? SourceOpening(language: language).open(Input(named: path.description)) else {
          add("read \(path.name)", .failed, "it cannot be opened")
          continue
        }
        let place = card.formats.firstIndex { $0.format.extensions.contains { path.hasExtension($0) } } ?? 0
        let (reader, format) = (plugin.readers[place], card.formats[place])
        probe = probe ?? .read(source, format: reader.format.name)
        let trial = ReaderTrial(reader, isSigned: !format.signatures.isEmpty, source, name: path.name.description)
        for check in trial.checks { add(check.name, check.verdict, check.detail) }
      }
      for check in ReaderTrial.strange(plugin.readers[0]) { add(check.name, check.verdict, check.detail) }
    case .writer:
      let page = SamplePage.document
      for writer in plugin.writers(records: Aboard.records) {
        for check in WriterTrial(writer, page).checks { add(check.name, check.verdict, check.detail) }
      }
      probe = .write(records: SamplePage.records, format: card.formats[0].format.name)
    case .rules:
      if let rules = plugin.rules(records: Aboard.records) {
        for check in RulesTrial(rules, language).checks { add(check.name, check.verdict, check.detail) }
      }
      probe = .check(records: SamplePage.records, rules: card.rules.map(\.code))
    }
    plugin.end()
    tryProtocol(probe, add, progress)
  }

  /// What has nothing to do with the kind.
  private func tryProtocol(
    _ probe: PluginProbe?, _ add: (String, ConformanceCheck.Verdict, String) -> Void, _ progress: (Int) -> Void
  ) {
    func attempt(
      _ name: String, log: @escaping @Sendable (String) -> Void = Self.log,
      _ work: (PluginTrial) throws(PluginFailure) -> (ConformanceCheck.Verdict, String)
    ) {
      do throws(PluginFailure) {
        let (verdict, detail) = try work(try PluginTrial(program, language: language, log: log))
        add(name, verdict, detail)
      } catch {
        add(name, .failed, error.message)
      }
    }
    guard let probe else {
      add("requests", .notTried, "nothing to ask")
      return
    }
    attempt("in flight") { trial throws(PluginFailure) in
      try trial.inFlight(probe, count: 8)
      return (.passed, "8 requests at once, answered in order")
    }
    attempt("two at once") { trial throws(PluginFailure) in
      let other = try PluginTrial(program, language: language, log: Self.log)
      for child in [trial, other, trial] { try child.ask(probe) }
      return (.passed, "two children, as two lanes have them")
    }
    attempt("a long page") { trial throws(PluginFailure) in
      let page = LongPage.document
      let took = try trial.ask(probe.on(page.source, records: LongPage.records))
      return (.passed, "\(page.source.bytes.count >> 10) KiB answered in \(Self.milliseconds(took)) ms")
    }
    attempt("an unknown request") { trial throws(PluginFailure) in
      try trial.refusesUnknown()
      try trial.ask(probe)
      return (.passed, "refused, and the next is answered")
    }
    for (name, line) in Self.garbage {
      // What a plugin says of it when it ends is nobody's concern.
      attempt(name, log: { _ in }) { trial throws(PluginFailure) in
        (.passed, try trial.answers(probe, afterGarbage: line) ? "passed over" : "it ends")
      }
    }
    attempt("killed in the middle") { trial throws(PluginFailure) in
      trial.kill(during: probe)
      try PluginTrial(program, language: language, log: Self.log).ask(probe)
      return (.passed, "the next one answers")
    }
    attempt("memory") { trial throws(PluginFailure) in
      let (memory, slowest) = try trial.repeated(probe, count: requests, progress: progress)
      let time = "the slowest answer took \(Self.milliseconds(slowest)) ms"
      guard let memory else {
        return (.notTried, "\(requests) requests answered, \(time); the system does not say how much memory they took")
      }
      let growth = memory.after - memory.before
      let detail = "\(memory.before >> 10) KiB after \(requests / 10) requests, \(memory.after >> 10) KiB after \(requests); \(time)"
      return (growth > 8 << 20 && growth * 10 > memory.before ? .failed : .passed, detail)
    }
    attempt("shutdown") { trial throws(PluginFailure) in
      trial.endsWhenAsked() ? (.passed, "") : (.failed, "still running two seconds after it was asked to end")
    }
    attempt("end of input") { trial throws(PluginFailure) in
      trial.endsWithInput() ? (.passed, "") : (.failed, "still running two seconds after its standard input ended")
    }
  }

  /// Lines that are no message.
  private static let garbage: [(name: String, line: [UInt8])] = [
    ("a line that is no JSON", Array("{\"id\":".utf8)), ("a line that is not UTF-8", [0x22, 0xFF, 0xFE, 0x22]), ("an empty line", []),
  ]

  private static func milliseconds(_ duration: Duration) -> Int64 {
    duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
  }

  private static let log: @Sendable (String) -> Void = { Terminal.standardError("     \($0)\n") }

  var isPassed: Bool { checks.allSatisfy { $0.verdict != .failed } }
}
