import ArgumentParser
import JumplineBytes
import JumplineModel
import JumplinePipeline
import JumplineReport
import RelaxNG

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Validates TEI, and says what is wrong in words.",
    discussion: """
      The schema is jumpline's own profile of TEI P5; cross-checks are what no schema sees: identifiers, links that agree both ways, ranges inside the source. Links between files are checked among the files of one call.

      EXAMPLES:
        jumpline validate out/
        jumpline validate --no-cross-checks out/page.xml
        jumpline validate --schema tei_all.rng anybodys.xml

      \(Jumpline.exitStatuses)
      """)

  @Argument(help: "XML files, folders of *.xml, or - for standard input.", completion: .file(extensions: ["xml"]))
  var files: [String]

  @Option(help: "Another schema than jumpline's own: a .rng or .xsd file.", completion: .file(extensions: ["rng", "xsd"]))
  var schema: String?

  @Flag(name: .customLong("no-cross-checks"), help: "Asks the schema only.")
  var skipsCrossChecks = false

  @OptionGroup var common: CommonOptions

  /// What a lane found.
  private struct Batch: Sendable {
    var printed: [[String]] = []
    var facts: [(path: String, facts: LinkFacts)] = []
    var complaints: [Complaint] = []
    var outcome = Outcome()
    var invalid = 0
  }

  func run() throws {
    let language = common.language
    let opening = SourceOpening(language: language)
    let list = InputList(files, extensions: ["xml"], choosesFormat: false, language: language)
    let printer = FaultPrinter(language: language, style: Style(Terminal.coloursOutput ? .ansi : .none))
    let threshold = common.threshold
    var console = Console(inputs: list.inputs.count, quiet: common.quiet)
    let judge = judge(&console)
    var output = Output(language)
    var outcome = Outcome()
    var facts: [(path: String, facts: LinkFacts)] = []
    var invalid = 0

    @Sendable func validate(_ input: Input, _ batch: inout Batch) {
      let path = input.path.description
      do throws(InputFailure) {
        let verdict = judge(try opening.bytes(input), path)
        batch.outcome.inputs += 1
        if verdict.faults.contains(where: { $0.severity == .error }) { batch.invalid += 1 }
        for fault in verdict.faults {
          batch.outcome.count(fault, failingOn: threshold)
          batch.printed.append(printer.lines(fault, path: path))
        }
        batch.facts.append((path, verdict.facts))
      } catch {
        batch.complaints.append(Complaint(error))
        batch.outcome.status.raise(to: .inputOrOutput)
      }
    }

    Lanes.run(count: list.inputs.count, lanes: common.lanes) { range in
      var batch = Batch()
      for index in range { validate(list.inputs[index], &batch) }
      return (range.upperBound, batch)
    } deliver: { end, batch in
      for lines in batch.printed { output.print(lines) }
      if !batch.complaints.isEmpty { output.flush() }
      for complaint in batch.complaints { console.tell(complaint) }
      outcome.add(batch.outcome)
      invalid += batch.invalid
      facts += batch.facts
      console.progress(end)
      return true
    }
    console.finish()
    for (file, faults) in zip(facts, LinkFacts.faults(facts.map(\.facts))) {
      if faults.contains(where: { $0.severity == .error }) { invalid += 1 }
      for fault in faults {
        outcome.count(fault, failingOn: threshold)
        output.print(printer.lines(fault, path: file.path))
      }
    }
    if !common.quiet { output.print(summary(outcome.inputs, invalid, language)) }
    output.flush()
    Jumpline.leave(outcome.status)
  }

  /// A schema that cannot be used is told, and is a matter of configuration.
  private func judge(_ console: inout Console) -> @Sendable ([UInt8], String) -> RelaxNGValidator.Verdict {
    guard let schema else {
      let validator = RelaxNGValidator(crossChecks: !skipsCrossChecks)
      return { xml, name in validator.judge(xml, name: name) }
    }
    do throws(SchemaRefusal) {
      let validator = try RelaxNGValidator(
        schema: schema, crossChecks: !skipsCrossChecks, program: Jumpline.program)
      return { xml, name in validator.judge(xml, name: name) }
    } catch {
      console.tell(Complaint(path: "", message: error.message))
      Jumpline.leave(.usage)
    }
  }

  private func summary(_ files: Int, _ invalid: Int, _ language: Language) -> String {
    language.say(
      zh: "\(files) 个文件：\(files - invalid) 个有效，\(invalid) 个无效",
      en: "\(files) file\(files == 1 ? "" : "s"): \(files - invalid) valid, \(invalid) not valid")
  }
}
