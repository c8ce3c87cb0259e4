import Foundation
import JumplineBytes
public import JumplineEncodings
import JumplineIssues
public import JumplineModel

/// What someone wrote down about pages: a CSV file with a header, or JSON Lines with the same names.
public struct Manifest: Sendable {
  public struct Row: Sendable {
    /// From the folder of the manifest, as written.
    public var path: String
    public var metadata: PageMetadata
    public var encoding: TextEncoding?
    /// From 1.
    public var line: Int
  }

  public enum Form: Hashable, Sendable {
    case csv
    case jsonLines
  }

  public private(set) var rows: [Row] = []
  /// Columns that mean nothing here, and are left out.
  public private(set) var warnings: [ConfigurationFault] = []

  /// The columns that are read; only the path is needed.
  public static let columns = ["path", "title", "date", "page", "encoding", "edition"]

  private let language: Language
  private var faults: [ConfigurationFault] = []
  private var lines: [String: Int] = [:]

  public init(_ text: String, _ form: Form, language: Language) throws(ConfigurationFailure) {
    self.language = language
    switch form {
    case .csv: try readCSV(text)
    case .jsonLines: readJSONLines(text)
    }
    guard faults.isEmpty else { throw ConfigurationFailure(faults: faults) }
  }

  // MARK: Two forms

  private mutating func readCSV(_ text: String) throws(ConfigurationFailure) {
    let table = try CSVTable(text, language: language)
    guard let header = table.rows.first else { return fault(1, language.say(zh: "清单是空的：第一行应为列名 path,title,date,page", en: "expected a header such as path,title,date,page, found nothing")) }
    guard header.contains(where: { $0.text == "path" }) else {
      return fault(header[0], language.say(zh: "没有 path 这一列；已有的是 \(header.map(\.text).joined(separator: "、"))", en: "there is no column path; found \(header.map(\.text).joined(separator: ", "))"))
    }
    for (index, column) in header.enumerated() {
      if header[..<index].contains(where: { $0.text == column.text }) {
        fault(column, language.say(zh: "列 \(column.text) 出现两次", en: "the column \(column.text) stands twice"))
      } else if !Self.columns.contains(column.text) {
        warn(column)
      }
    }
    for row in table.rows.dropFirst() {
      guard row.count == header.count else {
        fault(row[0], language.say(zh: "应为 \(header.count) 个字段，却有 \(row.count) 个", en: "expected \(header.count) fields, found \(row.count)"))
        continue
      }
      add(Dictionary(zip(header.map(\.text), row), uniquingKeysWith: { first, _ in first }), line: row[0].line)
    }
  }

  private mutating func readJSONLines(_ text: String) {
    var warned: Set<String> = []
    for (index, content) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard content.contains(where: { !$0.isWhitespace }) else { continue }
      let whole = CSVTable.Field(text: String(content), line: index + 1, column: 1, length: max(1, content.unicodeScalars.count))
      guard let object = (try? JSONSerialization.jsonObject(with: Data(content.utf8))) as? [String: Any] else {
        fault(whole, language.say(zh: "应为一个 JSON 对象，如 {\"path\": \"02.txt\"}", en: "expected a JSON object such as {\"path\": \"02.txt\"}"))
        continue
      }
      var fields: [String: CSVTable.Field] = [:]
      for (name, value) in object.sorted(by: { $0.key < $1.key }) {
        var field = whole
        if let text = value as? String { field.text = text }
        else if let number = value as? Int { field.text = String(number) }
        else {
          fault(whole, language.say(zh: "\(name) 应为文字", en: "expected text for \(name)"))
          continue
        }
        fields[name] = field
        if !Self.columns.contains(name), warned.insert(name).inserted {
          var named = whole
          named.text = name
          warn(named)
        }
      }
      if fields["path"] == nil { fault(whole, language.say(zh: "没有 path", en: "there is no path")) } else { add(fields, line: index + 1) }
    }
  }

  // MARK: One row

  private mutating func add(_ fields: [String: CSVTable.Field], line: Int) {
    guard let path = fields["path"] else { return }
    if path.text.isEmpty { return fault(path, language.say(zh: "path 是空的", en: "the path is empty")) }
    let name = path.text.hasPrefix("./") ? String(path.text.dropFirst(2)) : path.text
    if let first = lines[name] {
      return fault(path, language.say(zh: "\(name) 在第 \(first) 行已经有了", en: "\(name) stands on line \(first) too"))
    }
    lines[name] = line
    var metadata = PageMetadata(title: fields["title"]?.text ?? "", edition: fields["edition"]?.text ?? "")
    if let date = fields["date"], !date.text.isEmpty {
      if CalendarDay(iso: date.text) == nil {
        fault(date, language.say(zh: "应为 2024-09-12 这样的日期，却是 \(date.text)", en: "expected a date such as 2024-09-12, found \(date.text)"))
      }
      metadata.date = date.text
    }
    if let page = fields["page"], !page.text.isEmpty {
      guard let number = PageName.page(page.text[...]) else {
        return fault(page, language.say(zh: "应为 2 或 A03 这样的版号，却是 \(page.text)", en: "expected a page such as 2 or A03, found \(page.text)"))
      }
      metadata.page = number
    }
    var encoding: TextEncoding?
    if let named = fields["encoding"], !named.text.isEmpty {
      encoding = TextEncoding(named: named.text)
      if encoding == nil {
        let known = TextEncoding.names.joined(separator: language.say(zh: "、", en: ", "))
        fault(named, language.say(zh: "没有编码 \(named.text)；可用的有 \(known)", en: "expected an encoding, found \(named.text); known are \(known)"))
      }
    }
    rows.append(Row(path: name, metadata: metadata, encoding: encoding, line: line))
  }

  private mutating func warn(_ column: CSVTable.Field) {
    let known = Self.columns.joined(separator: language.say(zh: "、", en: ", "))
    // A column of somebody else's is the usual case: only a slip of one letter is a slip.
    let near = Self.columns.first { NearestName.distance(column.text.lowercased(), $0) == 1 }
    let meant = near.map { language.say(zh: "；是不是 \($0)？", en: "; did you mean \($0)?") }
    warnings.append(
      ConfigurationFault(
        line: column.line, column: column.column, length: column.length,
        message: language.say(zh: "不用 \(column.text) 这一列", en: "the column \(column.text) is not used")
          + (meant ?? language.say(zh: "；可用的有 \(known)", en: "; known are \(known)"))))
  }

  private mutating func fault(_ field: CSVTable.Field, _ message: String) {
    faults.append(ConfigurationFault(line: field.line, column: field.column, length: field.length, message: message))
  }

  private mutating func fault(_ line: Int, _ message: String) {
    faults.append(ConfigurationFault(line: line, column: 1, length: 1, message: message))
  }
}
