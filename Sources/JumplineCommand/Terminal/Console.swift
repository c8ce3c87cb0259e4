import JumplinePipeline

/// Tells people what went wrong, on standard error.
struct Console {
  private var progress: Progress

  init(inputs: Int = 0, quiet: Bool = false) { progress = Progress(total: inputs, quiet: quiet) }

  mutating func tell(_ complaint: Complaint) {
    progress.clear()
    let colour = Terminal.coloursError
    let name = colour ? "\u{1B}[1;31mjumpline:\u{1B}[0m" : "jumpline:"
    let path = complaint.path.isEmpty ? "" : "\(colour ? "\u{1B}[1m\(complaint.path)\u{1B}[0m" : complaint.path): "
    Terminal.standardError("\(name) \(path)\(complaint.message)\n")
  }

  mutating func progress(_ done: Int) { progress.show(done) }

  mutating func finish() { progress.clear() }
}
