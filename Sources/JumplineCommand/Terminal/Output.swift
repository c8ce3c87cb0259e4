import JumplineModel
import JumplinePipeline

/// Standard output of commands that print for people.
///
/// Who reads a pipe may have seen enough: then the program ends quietly. Any other refusal ends it with status 3.
struct Output {
  private var buffer: [UInt8] = []
  private let language: Language

  init(_ language: Language) { self.language = language }

  mutating func print(_ line: String) { write(Array(line.utf8) + [0x0A]) }

  mutating func print(_ lines: [String]) {
    for line in lines { print(line) }
  }

  mutating func write(_ bytes: [UInt8]) {
    buffer += bytes
    if buffer.count >= 1 << 16 { flush() }
  }

  mutating func flush() {
    do throws(SystemFault) {
      try OutputFile.standardOutput().write(buffer)
    } catch {
      if error.isBrokenPipe { Jumpline.leave(.clean) }
      var console = Console()
      console.tell(.notWritten(nil, error, language))
      Jumpline.leave(.inputOrOutput)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
