import JumplineModel

/// A CSV file as RFC 4180 describes it: commas, quotes that are doubled inside quotes, LF or CR LF.
///
/// SwiftCSV keeps no line and no column of a field and takes rows of any width, so a mistake could not be shown where it
/// stands.
struct CSVTable {
  struct Field {
    var text: String
    /// From 1; in scalars, with the quotes.
    var line: Int
    var column: Int
    var length: Int
  }

  /// Without blank lines.
  private(set) var rows: [[Field]] = []

  init(_ text: String, language: Language) throws(ConfigurationFailure) {
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var line = 1
    var column = 1
    var row: [Field] = []
    while !scalars.isEmpty {
      var field = Field(text: "", line: line, column: column, length: 0)
      var value = String.UnicodeScalarView()
      func fault(_ zh: String, _ en: String) -> ConfigurationFailure {
        ConfigurationFailure(faults: [
          ConfigurationFault(line: field.line, column: field.column, length: 1, message: language.say(zh: zh, en: en))
        ])
      }
      if scalars.first == "\"" {
        scalars.removeFirst()
        column += 1
        var isClosed = false
        while let scalar = scalars.popFirst() {
          column += 1
          if scalar == "\"" {
            guard scalars.first == "\"" else {
              isClosed = true
              break
            }
            scalars.removeFirst()
            column += 1
          }
          value.append(scalar)
          if scalar == "\n" { (line, column) = (line + 1, 1) }
        }
        if !isClosed { throw fault("引号没有闭合", "the quote is never closed") }
        if let next = scalars.first, next != ",", next != "\n", next != "\r" {
          throw fault("闭合的引号后面应为逗号或行尾", "expected a comma or the end of the line after the closing quote")
        }
      } else {
        while let scalar = scalars.first, scalar != ",", scalar != "\n", scalar != "\r" {
          if scalar == "\"" { throw fault("引号只能在字段的开头；字段里的引号要写两次，外面再加引号", "a quote stands inside a field: put the field into quotes and double it") }
          value.append(scalar)
          scalars.removeFirst()
          column += 1
        }
      }
      field.text = String(value)
      field.length = max(1, column - field.column)
      row.append(field)
      if scalars.first == "," {
        scalars.removeFirst()
        column += 1
        // A comma at the end of everything begins one more field.
        if !scalars.isEmpty { continue }
        row.append(Field(text: "", line: line, column: column, length: 1))
      }
      if scalars.first == "\r" { scalars.removeFirst() }
      if scalars.first == "\n" { scalars.removeFirst() }
      if row.count > 1 || row.first?.text.isEmpty == false { rows.append(row) }
      row = []
      (line, column) = (line + 1, 1)
    }
  }
}
