/// The encodings that sources come in.
public enum TextEncoding: String, CaseIterable, Sendable, Hashable {
  case utf8 = "UTF-8"
  /// Of whichever byte order: for declarations only. A source that was read has one of the two that follow.
  case utf16 = "UTF-16"
  case utf16LE = "UTF-16LE"
  case utf16BE = "UTF-16BE"
  /// Also stands for GBK and GB 2312, which it contains.
  case gb18030 = "GB18030"
  case big5 = "Big5"
  case big5HKSCS = "Big5-HKSCS"

  /// As the IANA registry spells it.
  public var name: String { rawValue }

  /// By its name or one of the names that people use for it; case, hyphens and underscores do not matter.
  public init?(named name: String) {
    let key = Self.key(name)
    guard let found = Self.allCases.first(where: { Self.key($0.name) == key }) ?? Self.aliases[key] else { return nil }
    self = found
  }

  /// All names, for lists of what is known.
  public static var names: [String] { allCases.map(\.name) }

  private static let aliases: [String: TextEncoding] = [
    "ascii": .utf8, "usascii": .utf8,
    "gbk": .gb18030, "gb2312": .gb18030, "euccn": .gb18030, "cp936": .gb18030, "ms936": .gb18030, "windows936": .gb18030,
    "cp950": .big5, "ms950": .big5, "windows950": .big5, "big5eten": .big5,
  ]

  private static func key(_ name: String) -> String {
    String(name.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" && $0 != " " })
  }
}
