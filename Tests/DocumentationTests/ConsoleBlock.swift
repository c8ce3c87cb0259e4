/// A fenced `console` block of a page: commands after `$ `, each with what it prints.
struct ConsoleBlock {
  struct Example {
    var command: String
    var output: [String]
  }

  /// The line of the opening fence, from 0.
  var start: Int
  /// The line of the closing fence.
  var end: Int
  var examples: [Example]

  static func all(in lines: [String]) -> [ConsoleBlock] {
    var blocks: [ConsoleBlock] = []
    var index = 0
    while index < lines.count {
      guard lines[index] == "```console" else {
        index += 1
        continue
      }
      let end = lines[index...].firstIndex(of: "```") ?? lines.count
      var block = ConsoleBlock(start: index, end: end, examples: [])
      for line in lines[(index + 1)..<end] {
        if line.hasPrefix("$ ") {
          block.examples.append(Example(command: String(line.dropFirst(2)), output: []))
        } else if !block.examples.isEmpty {
          block.examples[block.examples.count - 1].output.append(line)
        }
      }
      blocks.append(block)
      index = end + 1
    }
    return blocks
  }

  var lines: [String] { examples.flatMap { ["$ " + $0.command] + $0.output } }
}
