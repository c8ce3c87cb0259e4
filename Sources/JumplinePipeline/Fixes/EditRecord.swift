import Foundation
import JumplineBytes
import JumplineEditing
import JumplineEncodings

/// A line of an edit log: one edit of one page, as `Schemas/edit.schema.json` describes it.
///
/// The lines of a page that follow each other and have the same sums are all that one run did to it.
struct EditRecord: Codable, Hashable, Sendable {
  static let schemaName = "jumpline.edit/1"

  var schema: String
  /// The page, from the folder of the log; `-` for standard input.
  var path: String
  var encoding: String
  /// In bytes of the page before the run.
  var start: Int
  var end: Int
  /// What stood there, in lower-case hexadecimal digits.
  var oldBytes: String
  /// The same for people; what cannot be decoded is U+FFFD.
  var oldText: String
  var newText: String
  /// The codes of the rules, in the order in which they had their way.
  var rules: [String]
  /// `safe` or `unsafe`.
  var safety: String
  /// SHA-256 of the whole page before and after the run.
  var before: String
  var after: String

  /// The records of a page, in order of position.
  static func all(_ page: PageMending, path: String) -> [EditRecord] {
    guard let codec = SourceCodec(named: page.original.encoding) else { return [] }
    return zip(page.script.edits, page.newTexts).map { edit, text in
      let old = Array(page.original.bytes[edit.range.offsets])
      return EditRecord(
        schema: schemaName, path: path, encoding: page.original.encoding, start: edit.range.start, end: edit.range.end,
        oldBytes: hex(old), oldText: String(decoding: codec.decode(old).text, as: UTF8.self),
        newText: String(decoding: text, as: UTF8.self), rules: edit.rules,
        safety: edit.isUnsafe ? "unsafe" : "safe", before: page.original.sha256, after: page.source.sha256)
    }
  }

  /// The record as a line.
  var line: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array((try? encoder.encode(self)) ?? Data()) + [0x0A]
  }

  /// The edit itself; nil when the record contradicts itself, or is of an encoding that nobody knows.
  var edit: ByteEdit? {
    guard let codec = SourceCodec(named: encoding), start >= 0, start <= end, let old = Self.bytes(oldBytes), old.count == end - start
    else { return nil }
    let text = Array(newText.utf8)
    let (new, read) = codec.encode(text[...])
    guard read == text.count else { return nil }
    return ByteEdit(range: ByteRange(start, end), new: new, rules: rules, isUnsafe: safety == "unsafe")
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func hex(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  static func bytes(_ hex: String) -> [UInt8]? {
    let values = hex.utf8.map { digit in digits.firstIndex(of: digit) }
    guard values.count % 2 == 0, values.allSatisfy({ $0 != nil }) else { return nil }
    return stride(from: 0, to: values.count, by: 2).map { UInt8((values[$0] ?? 0) << 4 | (values[$0 + 1] ?? 0)) }
  }
}
