import JumplineCommand
import TRSPlugin

// Everything that jumpline does, and what this package adds to it.
CommandLineProgram.run(
  adding: CompiledPlugin(
    name: "trs", version: "1.0", readers: [TRSReader()], writers: [MarkdownWriter()], rules: [OverlongHeadline.self]))
