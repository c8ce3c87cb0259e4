import JumplineJSON
public import JumplineLint
public import JumplineModel

/// The rate of errors: a table for people, or a JSON object a row.
public enum ErrorRateTable {
  public static func lines(_ rate: ErrorRate, language: Language) -> [String] {
    let head =
      switch language {
      case .zh: ["", "版面", "字数", "处", "差错", "万分之"]
      case .en: ["", "pages", "characters", "places", "errors", "in 10,000"]
      }
    let rows = [head] + rate.rows.map { row in
      [name(row, language), "\(row.pages)", "\(row.characters)", "\(row.findings)", tenths(row.errors), tenths(row.rate)]
    }
    let widths = head.indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - DisplayWidth.of(row[column]))
        return column == 0 ? row[column] + blanks : blanks + row[column]
      }
      return cells.joined(separator: "  ")
    }
  }

  /// Every key is always there, and no value is null.
  public static func json(_ rate: ErrorRate) -> [UInt8] {
    var output: [UInt8] = []
    for row in rate.rows {
      JSONObject.begin(&output)
      JSONObject.add("level", row.level.rawValue, to: &output)
      JSONObject.add("path", row.path, to: &output)
      JSONObject.add("title", row.title, to: &output)
      JSONObject.add("date", row.date, to: &output)
      JSONObject.add("pages", row.pages, to: &output)
      JSONObject.add("characters", row.characters, to: &output)
      JSONObject.add("places", row.findings, to: &output)
      JSONObject.add("errors", number: row.errors, to: &output)
      JSONObject.add("rate", number: row.rate, to: &output)
      JSONObject.end(&output)
      output.append(0x0A)
    }
    return output
  }

  private static func name(_ row: ErrorRate.Row, _ language: Language) -> String {
    switch row.level {
    case .page: row.path
    case .issue: (row.title.isEmpty ? "" : row.title + " ") + row.date
    case .year: row.date
    case .all: language.say(zh: "合计", en: "all")
    }
  }

  /// One decimal, and two below one, where a tenth is the weight of a mark.
  private static func tenths(_ number: Double) -> String {
    let digits = number != 0 && number < 1 ? 100 : 10
    let parts = Int((number * Double(digits)).rounded())
    let fraction = String(parts % digits + digits).dropFirst()
    return "\(parts / digits).\(fraction)"
  }
}
