import JumplineBytes

/// What a character may be in a name.
enum NameCharacter {
  static let isSurname: UInt8 = 1
  /// Ends the word that says what a place or an organisation is: 村, 区, the 校 of 学校.
  static let endsPlace: UInt8 = 2
  /// Stands in given names.
  static let isGiven: UInt8 = 4
  /// Stands in what a place is called.
  static let namesPlace: UInt8 = 8

  /// From U+4E00 on.
  static let classes: HanClasses = {
    let endings = HanSet(PlaceName.endings)
    return HanClasses { scalar in
      if scalar < 0x4E00 { return 0 }
      return (Surname.contains(scalar) ? isSurname : 0) | (endings.contains(scalar) ? endsPlace : 0)
        | (grammar.contains(scalar) ? 0 : isGiven) | (noName.contains(scalar) ? 0 : namesPlace)
    }
  }()

  /// Words of grammar and the like, which no given name has.
  private static let grammar = HanSet(
    "的了在是和与也都就还又把被向对从到说道着过得地这那不有没很最会能要为以及等个们你我他她它上下里前后去做长员者师省市县区镇乡村月日时先女某總說這還從對來時後裡個們長員師區鎮縣鄉")
  /// Words that say no name: 全县, 各村, 本市.
  private static let noName = HanSet(
    "的了在是和与也都就还又把被向对从到说着过得这那不有没很最会能要为以及等个们你我他她它去做各每本该全某几两多少其此另令名入地省市縣县區区镇村乡年月日时个")

  /// A surname that begins at an offset.
  static func surname(at offset: Int, _ text: Span<UInt8>) -> UInt32? { character(at: offset, text, isSurname) }

  /// A character that a given name may have, where one begins at an offset.
  static func given(at offset: Int, _ text: Span<UInt8>) -> UInt32? { character(at: offset, text, isGiven) }

  private static func character(at offset: Int, _ text: Span<UInt8>, _ wanted: UInt8) -> UInt32? {
    classes.at(offset, in: text) & wanted != 0 ? UTF8Decoding.scalar(text, at: offset).value : nil
  }
}
