import ArgumentParser
import JumplineModel
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What every command that works through inputs takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "How many pages to work on at once (default: as many as there are cores).")
  var jobs: Int?

  @Option(name: .customLong("lang"), help: "The language of messages (default: the system's).")
  var lang: LanguageChoice?

  @Flag(help: "No progress line.")
  var quiet = false

  @Option(help: "The severity from which findings make the exit status 1 (default: error, or what the configuration says).")
  var failOn: FailOn?

  var language: Language { lang?.language ?? LanguageChoice.ofSystem }

  /// Without a configuration.
  var threshold: Severity? { (failOn ?? .error).threshold }

  var lanes: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs: expected a number from 1 to 1024, found \(jobs).")
    }
  }
}

enum FailOn: String, CaseIterable, ExpressibleByArgument {
  case error
  case warning
  case information
  case never

  var threshold: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .information: .information
    case .never: nil
    }
  }
}

enum LanguageChoice: String, CaseIterable, ExpressibleByArgument {
  case zh
  case en

  var language: Language { self == .zh ? .zh : .en }

  /// By the first of LC_ALL, LC_MESSAGES and LANG that says anything, as everywhere.
  static var ofSystem: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Terminal.variable).first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .zh : .en
  }
}
