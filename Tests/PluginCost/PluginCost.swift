import CPluginSpawn
import JSONLines
import JumplineBytes
import JumplineModel
import JumplineProcess
import NewspaperText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Measures what a plugin costs that does nothing, beside a bare pipe: the seeds, a page after the other, in turns.
///
/// Rounds are short, so that both sides of one are disturbed alike. On a busy machine the medians tell where the system put the two
/// processes; the best tenth of the rounds tells what the work costs.
///
/// A page costs the plugin all that it costs in `lint`: records, request, pipe, answer. The pipe gives back the same bytes.
@main
struct PluginCost {
  static let rounds = 201
  static let pagesARound = 50

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { return print("plugin-cost FOLDER-OF-PROGRAMS FOLDER-OF-SCRIPTS PAGES") }
    let here = FileManager.default.currentDirectoryPath
    let scripts = arguments[2].hasPrefix("/") ? arguments[2] : "\(here)/\(arguments[2])"
    let pages = try pages(in: arguments[3])
    let lengths = pages.map { $0.document.source.bytes.count }
    print("\(pages.count) pages of \(lengths.reduce(0, +) / pages.count) bytes, requests of \(pages.map { request($0).count }.reduce(0, +) / pages.count)")
    try measure("C", echo: ["\(arguments[1])/echo"], null: ["\(arguments[1])/null"], pages)
    try measure("Python", echo: ["/usr/bin/env", "python3", "\(scripts)/echo.py"], null: ["/usr/bin/env", "python3", "\(scripts)/null.py"], pages)
  }

  private static func measure(_ name: String, echo: [String], null: [String], _ pages: [LintedPage]) throws {
    let pipe = try Pipe(echo)
    let plugin = try ProcessPlugin(
      ProgramDescription(name: "null", command: null, folder: FileManager.default.currentDirectoryPath), language: .en
    ) { print($0) }
    guard let rules = plugin.rules(records: JSONLinesWriter()) else { return print("no rules") }
    let requests = pages.map(request)
    var echoes: [Double] = []
    var plugins: [Double] = []
    for round in 0..<rounds {
      let echoed = try time { for number in 0..<pagesARound { try pipe.exchange(requests[number % requests.count]) } }
      let asked = try time {
        for number in 0..<pagesARound {
          var findings: [Finding] = []
          try rules.check(pages[number % pages.count], ["NUL001"], &findings)
        }
      }
      // The first round warms both up.
      if round > 0 {
        echoes.append(echoed)
        plugins.append(asked)
      }
    }
    plugin.end()
    let ratios = zip(plugins, echoes).map { $0 / $1 }
    let best = (pipe: share(echoes, 0.1), plugin: share(plugins, 0.1))
    print(
      "\(name): pipe \(words(share(echoes, 0.5))) µs, plugin \(words(share(plugins, 0.5))) µs a page, ratio \(words(share(ratios, 0.5)));",
      "best tenth: pipe \(words(best.pipe)) µs, plugin \(words(best.plugin)) µs, ratio \(words(best.plugin / best.pipe))")
  }

  private static func request(_ page: LintedPage) -> [UInt8] {
    var records: [UInt8] = []
    JSONLinesWriter().write(page.document, WriterOptions(), to: &records)
    return records.map { $0 == 0x0A ? 0x2C : $0 } + [0x0A]
  }

  private static func pages(in folder: String) throws -> [LintedPage] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
    return try names.flatMap { name in
      let bytes = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
      return try NewspaperTextReader().read(Source(path: name, utf8: bytes, sha256: "")).map { LintedPage($0, language: .en) }
    }
  }

  /// Microseconds a page.
  private static func time(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let duration = try clock.measure(work)
    return (Double(duration.components.seconds) * 1e6 + Double(duration.components.attoseconds) / 1e12) / Double(pagesARound)
  }

  /// What a share of the values is no greater than.
  private static func share(_ values: [Double], _ share: Double) -> Double { values.sorted()[Int(Double(values.count) * share)] }

  private static func words(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}

/// A child that gives back what it is given, and reads and writes that wait.
private struct Pipe {
  private let process: plugin_process

  init(_ command: [String]) throws {
    var process = plugin_process()
    var arguments = unsafe command.map { unsafe strdup($0) } + [nil]
    defer { for unsafe pointer in unsafe arguments { unsafe free(pointer) } }
    _ = unsafe arguments.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: UnsafePointer<CChar>?.self) { unsafe plugin_spawn($0.baseAddress, ".", &process) }
    }
    for descriptor in [process.input, process.output] { _ = fcntl(descriptor, F_SETFL, 0) }
    self.process = process
  }

  func exchange(_ line: [UInt8]) throws {
    var answer = [UInt8](repeating: 0, count: line.count)
    // Requests are smaller than the pipe.
    guard unsafe write(process.input, line, line.count) == line.count else { throw Failure() }
    var got = 0
    while got < line.count {
      let more = unsafe answer.withUnsafeMutableBytes { space in
        unsafe read(process.output, space.baseAddress.map { unsafe $0 + got }, line.count - got)
      }
      guard more > 0 else { throw Failure() }
      got += more
    }
  }

  private struct Failure: Error {}
}
