import ArgumentParser
import JumplineModel
import JumplinePipeline

/// Which fixes are applied, and what becomes of them.
struct FixOptions: ParsableArguments {
  @Flag(help: "Applies the fixes that cannot change the meaning, and records each in the edit log.")
  var fix = false

  @Flag(help: "Applies the fixes that may change the meaning too, with or without --fix. Suggestions are never applied.")
  var unsafeFixes = false

  @Flag(help: "Shows what would be changed as a unified diff, and changes nothing.")
  var diff = false

  @Option(help: "Where applied fixes are recorded (default: \(EditLog.fileName) in the working folder; for standard input nowhere).", completion: .file(extensions: ["jsonl"]))
  var editLog: String?

  /// Whether pages are changed, or would be.
  var isOn: Bool { fix || unsafeFixes || diff }

  func validate() throws {
    if editLog != nil && (!isOn || diff) { throw ValidationError("--edit-log goes with --fix or --unsafe-fixes.") }
  }

  func fixing(_ ledger: FindingLedger?) -> Fixing? {
    isOn ? Fixing(allowsUnsafe: unsafeFixes, isTrial: diff, ledger: ledger) : nil
  }

  /// Each file once, however often and under whatever names it was given; standard input by itself.
  func inputs(_ inputs: Inputs, _ language: Language) -> Inputs {
    guard isOn else { return inputs }
    if inputs.count > 1, !diff, inputs.contains(where: { $0.kind == .standardInput }) {
      var console = Console()
      console.tell(
        Complaint(
          path: "-",
          message: language.say(
            zh: "改好的标准输入写到标准输出，不能同时处理别的输入。请分开运行。",
            en: "what becomes of standard input goes to standard output, and nothing else can. Name the files in a run of their own.")))
      Jumpline.leave(.usage)
    }
    var known: Set<FilePath> = []
    return inputs.keeping { $0.kind != .file || known.insert($0.path.real).inserted }
  }

  /// A line for people: how much was changed, and where that is written down.
  func summary(_ log: EditLog, _ language: Language) -> String? {
    guard log.fixes > 0 else { return nil }
    return language.say(
      zh: "修改了 \(log.pages) 个版面的 \(log.fixes) 处；记录在 \(log.path)",
      en: "\(log.fixes) fixed on \(log.pages) page\(log.pages == 1 ? "" : "s"), recorded in \(log.path)")
  }
}
