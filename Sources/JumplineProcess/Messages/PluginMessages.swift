import JumplineBytes
import JumplineJSON
import JumplineModel
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The lines that jumpline sends; `Documentation/plugin-protocol.md` says what they mean.
enum PluginMessages {
  static let version = 1

  /// Writes the records of a page as JSON Lines, straight into the request.
  typealias Records = (_ output: inout [UInt8]) -> Void

  static func hello(_ description: ProgramDescription, _ language: Language) -> [UInt8] {
    line("hello") {
      JSONObject.add("protocol", version, to: &$0)
      JSONObject.add("language", language.rawValue, to: &$0)
      JSONObject.add("options", to: &$0)
      $0 += description.options.utf8
    }
  }

  static func read(_ source: Source, format: String, id: Int) -> [UInt8] {
    line("read", id) {
      $0.reserveCapacity($0.count + source.text.count + source.text.count / 8 + 256)
      JSONObject.add("format", format, to: &$0)
      JSONObject.add("path", source.path, to: &$0)
      JSONObject.add("encoding", source.encoding, to: &$0)
      JSONObject.add("text", to: &$0)
      JSONObject.quote(utf8: source.text, to: &$0)
    }
  }

  static func write(_ records: Records, format: String, _ options: WriterOptions, id: Int) -> [UInt8] {
    line("write", id) {
      JSONObject.add("format", format, to: &$0)
      JSONObject.add("unit", options.unit.rawValue, to: &$0)
      add(records, to: &$0)
    }
  }

  /// `check` and `facts`, which ask of the same page.
  /// - Parameter habits: of the title of the page.
  static func ask(
    _ type: StaticString, _ records: Records, rules: [String], habits: TitleHabits = .none, _ language: Language, id: Int
  ) -> [UInt8] {
    line(type, id) {
      JSONObject.add("language", language.rawValue, to: &$0)
      JSONObject.add("rules", list: rules, to: &$0) { JSONObject.quote($0, to: &$1) }
      if !habits.isEmpty { JSONObject.add("habits", to: &$0) { add(habits, to: &$0) } }
      add(records, to: &$0)
    }
  }

  static func resolve(_ facts: [JSONValue], _ language: Language, id: Int) -> [UInt8] {
    line("resolve", id) {
      JSONObject.add("language", language.rawValue, to: &$0)
      JSONObject.add("facts", list: facts, to: &$0) { $0.write(to: &$1) }
    }
  }

  /// Habits by their names in a profile; nothing for those that are not known.
  private static func add(_ habits: TitleHabits, to output: inout [UInt8]) {
    for kind in HabitKind.allCases {
      guard let habit = habits[kind] else { continue }
      if output.last != 0x7B { output.append(0x2C) }
      JSONObject.quote(kind.rawValue, to: &output)
      output.append(0x3A)
      add(habit, to: &output)
    }
    if habits.roles.isEmpty { return }
    JSONObject.add("bylines", list: habits.roles.sorted { $0.key < $1.key }, to: &output) { add($0.value, to: &$1) }
  }

  private static func add(_ habit: Habit, to output: inout [UInt8]) {
    JSONObject.begin(&output)
    JSONObject.add("form", habit.form, to: &output)
    JSONObject.add("share", number: habit.share, to: &output)
    JSONObject.add("count", habit.count, to: &output)
    JSONObject.end(&output)
  }

  /// Records, a line each, as a list.
  private static func add(_ records: Records, to output: inout [UInt8]) {
    JSONObject.add("records", to: &output)
    output.append(0x5B)
    let start = output.count
    records(&output)
    unsafe output.withUnsafeMutableBytes { bytes in
      // A record has no line end but its own.
      guard let base = bytes.baseAddress else { return }
      var from = start
      while let place = unsafe memchr(base + from, 0x0A, bytes.count - from) {
        unsafe place.storeBytes(of: 0x2C, as: UInt8.self)
        from = unsafe place - base + 1
      }
    }
    if output.count > start { output.removeLast() }
    output.append(0x5D)
  }

  private static func line(_ type: StaticString, _ id: Int? = nil, _ body: (inout [UInt8]) -> Void) -> [UInt8] {
    var line: [UInt8] = []
    JSONObject.begin(&line)
    if let id { JSONObject.add("id", id, to: &line) }
    JSONObject.add("type", to: &line)
    line.append(0x22)
    type.withUTF8Buffer { name in unsafe line.append(contentsOf: name) }
    line.append(0x22)
    body(&line)
    JSONObject.end(&line)
    line.append(0x0A)
    return line
  }
}
