import JumplineBytes
public import JumplineModel

/// What the name of a file and of the folders that it lies in say of a page.
///
/// Known are `TITLE-20240912-02`, `20240912-02`, the same with the date as `2024-09-12` or with `_`, `TITLE/2024-09-12/02`,
/// `TITLE/20240912/02` and `2024/09/12/A02`; the page may be called `第02版` too. A name of no such shape says nothing.
public enum PageName {
  /// A part of a path.
  private typealias Bytes = ArraySlice<UInt8>

  public static func metadata(ofPath path: String) -> PageMetadata {
    // By bytes: this is asked of every page, and to look for characters would cost as much as to read them.
    let steps = Array(path.utf8).split(separator: 0x2F)
    guard let last = steps.last else { return PageMetadata() }
    let stem = withoutExtension(last)
    return inName(stem) ?? inFolders(page: stem, steps.dropLast()) ?? PageMetadata()
  }

  /// `A02` as `A2`, `第02版` as `2`; nil when it is not the name of a page.
  public static func page(_ name: Substring) -> String? { page(Array(name.utf8)[...]) }

  private static func page(_ name: Bytes) -> String? {
    var name = name
    if name.starts(with: "第".utf8) { name = name.dropFirst("第".utf8.count) }
    if name.suffix("版".utf8.count).elementsEqual("版".utf8) { name = name.dropLast("版".utf8.count) }
    let letters = name.prefix { isLetter($0) }
    let digits = name.dropFirst(letters.count)
    guard letters.count <= 2, (1...3).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return number == 0 ? nil : String(decoding: letters, as: UTF8.self).uppercased() + String(number)
  }

  /// `2024-09-12` of year, month and day; nil for a day that does not exist.
  static func date(year: Int, month: Int, day: Int) -> String? {
    guard (1600...2999).contains(year), let days = CalendarDate.days(inMonth: month, ofYear: year), (1...days).contains(day)
    else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  // MARK: In the name of the file

  private static func inName(_ stem: Bytes) -> PageMetadata? {
    let fields = stem.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    guard fields.count >= 2, let page = page(fields[fields.count - 1]) else { return nil }
    let dated = fields.dropLast()
    if let last = dated.last, let date = compactDate(last) {
      return PageMetadata(title: title(stem, before: last), date: date, page: page)
    }
    if dated.count >= 3, let date = dashedDate(dated.suffix(3)), let year = dated.suffix(3).first {
      return PageMetadata(title: title(stem, before: year), date: date, page: page)
    }
    return nil
  }

  private static func title(_ stem: Bytes, before field: Bytes) -> String {
    String(decoding: stem[..<field.startIndex].dropLast(), as: UTF8.self)
  }

  // MARK: In the names of folders

  private static func inFolders(page stem: Bytes, _ folders: ArraySlice<Bytes>) -> PageMetadata? {
    guard let page = page(stem), let last = folders.last else { return nil }
    if let date = compactDate(last) ?? dashedDate(last.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)[...]) {
      let title = folders.dropLast().last.map { String(decoding: $0, as: UTF8.self) } ?? ""
      return PageMetadata(title: title == "." || title == ".." ? "" : title, date: date, page: page)
    }
    guard folders.count >= 3, let date = dashedDate(folders.suffix(3)) else { return nil }
    return PageMetadata(date: date, page: page)
  }

  // MARK: Dates

  /// `20240912`.
  private static func compactDate(_ field: Bytes) -> String? {
    guard field.count == 8, let number = number(field) else { return nil }
    return date(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// `2024`, `09`, `12`.
  private static func dashedDate(_ fields: ArraySlice<Bytes>) -> String? {
    let widths = fields.map(\.count)
    guard widths == [4, 2, 2] || widths == [4, 1, 1] || widths == [4, 1, 2] || widths == [4, 2, 1] else { return nil }
    let numbers = fields.compactMap(number)
    guard numbers.count == 3 else { return nil }
    return date(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Of fields that are no longer than a date.
  private static func number(_ field: Bytes) -> Int? {
    field.allSatisfy(isDigit) ? field.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  static func withoutExtension<Name: BidirectionalCollection<UInt8>>(_ name: Name) -> Name.SubSequence {
    guard let dot = name.lastIndex(of: 0x2E), dot > name.startIndex else { return name[...] }
    return name[..<dot]
  }
}
