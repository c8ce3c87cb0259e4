import JumplineBytes
import JumplineModel

/// What a worker and the program that started it tell each other: numbers as eight bytes, strings with their length before them.
struct Wire {
  private(set) var bytes: [UInt8] = []

  init() {}

  init(faults: [Fault]) {
    append(faults.count)
    for fault in faults {
      append(fault.code)
      append(fault.severity.rawValue)
      append(fault.message)
      append(fault.line)
      append(fault.xpath)
      append(fault.source.count)
      for range in fault.source {
        append(range.start)
        append(range.end)
      }
    }
  }

  mutating func append(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  mutating func append(_ string: String) {
    append(string.utf8.count)
    bytes.append(contentsOf: string.utf8)
  }

  /// Takes a message apart again; anything that does not fit ends it.
  struct Reader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    mutating func number() -> Int? {
      guard rest.count >= 8 else { return nil }
      let number = rest.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(8)
      return number
    }

    mutating func string() -> String? {
      guard let count = number(), count >= 0, count <= rest.count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return String(decoding: rest.prefix(count), as: UTF8.self)
    }

    mutating func faults() -> [Fault]? {
      guard let count = number(), count >= 0 else { return nil }
      var faults: [Fault] = []
      for _ in 0..<count {
        guard let code = string(), let severity = string().flatMap(Severity.init(rawValue:)), let message = string(),
          let line = number(), let xpath = string(), let ranges = number(), ranges >= 0
        else { return nil }
        var source: [ByteRange] = []
        for _ in 0..<ranges {
          guard let start = number(), let end = number() else { return nil }
          source.append(ByteRange(start, end))
        }
        faults.append(Fault(code: code, severity: severity, message: message, line: line, xpath: xpath, source: source))
      }
      return faults
    }
  }
}
