#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import JumplineModel

/// The records of a file, each with its line, or the line that is not one and what was expected there.
struct RecordFile {
  struct Line {
    /// From 1.
    var number: Int
    /// Where the line begins, in bytes of the file.
    var offset: Int
    var record: ArticleRecord
    /// The line as it stands in the file.
    var bytes: ArraySlice<UInt8> = []
    /// Whether the record is one of those that a whole article was taken apart into.
    var isPart = false
  }

  let lines: [Line]

  init(_ bytes: [UInt8]) throws(ReadFailure) {
    var lines: [Line] = []
    var offset = 0
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
        lines.append(
          Line(number: index + 1, offset: offset, record: try Self.record(line, index + 1, offset), bytes: line))
      }
      offset += line.count + 1
    }
    self.lines = lines
  }

  /// A failure that names the line.
  static func failure(_ message: String, _ line: Line) -> ReadFailure {
    ReadFailure("line \(line.number): \(message)", at: line.offset)
  }

  private static func record(_ line: ArraySlice<UInt8>, _ number: Int, _ offset: Int) throws(ReadFailure) -> ArticleRecord {
    let record: ArticleRecord
    do {
      record = try JSONDecoder().decode(ArticleRecord.self, from: Data(line))
    } catch {
      throw ReadFailure("line \(number): \(describe(error))", at: offset)
    }
    guard record.schema == ArticleRecord.schema else {
      throw ReadFailure(
        "line \(number): expected the schema `\(ArticleRecord.schema)`, found `\(record.schema)`", at: offset)
    }
    return record
  }

  private static func describe(_ error: any Error) -> String {
    func place(_ path: [any CodingKey]) -> String {
      let place = path.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
      return place.hasPrefix(".") ? String(place.dropFirst()) : place
    }
    switch error as? DecodingError {
    case .keyNotFound(let key, let context):
      let parent = place(context.codingPath)
      return "expected the key `\(parent.isEmpty ? "" : parent + ".")\(key.stringValue)`, found none"
    case .typeMismatch(let type, let context):
      return "expected \(name(of: type)) in `\(place(context.codingPath))`, found something else"
    case .valueNotFound(let type, let context):
      return "expected \(name(of: type)) in `\(place(context.codingPath))`, found null or nothing"
    case .dataCorrupted, .none: return "expected one JSON object, found something that is not valid JSON"
    @unknown default: return "expected one JSON object of the schema `\(ArticleRecord.schema)`"
    }
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Int.Type: "a whole number"
    case is Double.Type: "a number"
    case is [Any].Type: "a list"
    default: "an object or a list"
    }
  }
}
