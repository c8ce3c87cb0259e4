import JumplineBytes
import JumplineModel

/// Two characters and the word that says what they are the name of: 花井 and 社区, 青螺 and 溪.
struct PlaceName: Equatable {
  /// The two characters and what they are the name of: of the word that says so, the first and the last character. All are
  /// from U+4E00 to U+9FFF.
  struct Words: Hashable, Comparable {
    private var characters: UInt64

    init(kind: (UInt32, UInt32), stem: (UInt32, UInt32)) {
      characters = UInt64(kind.0) << 48 | UInt64(kind.1) << 32 | UInt64(stem.0) << 16 | UInt64(stem.1)
    }

    /// The word that says what it is, as a number.
    var kind: UInt64 { characters >> 32 }
    var isLongKind: Bool { characters >> 48 != characters >> 32 & 0xFFFF }
    var first: UInt32 { UInt32(characters >> 16 & 0xFFFF) }
    var second: UInt32 { UInt32(characters & 0xFFFF) }

    static func < (left: Words, right: Words) -> Bool { left.characters < right.characters }
  }

  var words: Words
  /// The character before, which may belong to the name; 0 where none can.
  var before: UInt32
  /// The same, whatever it is.
  var neighbour: UInt32
  var range: ReadingRange

  var isLongKind: Bool { words.isLongKind }
  /// With the character before.
  var whole: ReadingRange { ReadingRange(range.start - (before == 0 ? 0 : 3), range.end) }

  private static let kinds = WordList(
    "社区 社區 派出所 小学 小學 中学 中學 大学 大學 医院 醫院 街道 村委会 村委會 研究所 研究院 图书馆 圖書館 博物馆 公安局 法院 检察院 幼儿园 合作社 公司 有限公司 集团 集團 水库 水庫 大桥 火车站 广场 公园 "
      + "村 镇 鎮 乡 鄉 县 縣 区 區 市 溪 河 江 湖 岛 島 山 岭 嶺 湾 灣 港 桥 橋 路 街 巷 寺 厂 廠 站 院 校 园 園 场 場 坝 塘 礁 庄 莊 屯 堡 寨 沟 溝 滩 灘 泉 坡 峡 峽 峰 洲 塔 洞 楼 樓 苑 渠 闸 庙 廟")

  /// The last characters of all kinds.
  static let endings = "区區所学學院道会會馆馆館局园園社司团團库庫桥橋站场場村镇鎮乡鄉县縣市溪河江湖岛島山岭嶺湾灣港路街巷寺厂廠校坝塘礁庄莊屯堡寨沟溝滩灘泉坡峡峽峰洲塔洞楼樓苑渠闸庙廟"

  /// - Parameters:
  ///   - place: where the last character of a kind stands.
  ///   - classes: those of `NameCharacter`.
  init?(endingAt place: Int, _ text: Span<UInt8>, _ classes: HanClasses) {
    // A line feed is no character of a name: all of it stands in one block.
    guard let kind = Self.kinds.before(place + 3, in: text), Self.names(kind - 3, text, classes), Self.names(kind - 6, text, classes)
    else { return nil }
    words = Words(
      kind: (UTF8Decoding.scalar(text, at: kind).value, UTF8Decoding.scalar(text, at: place).value),
      stem: (UTF8Decoding.scalar(text, at: kind - 6).value, UTF8Decoding.scalar(text, at: kind - 3).value))
    range = ReadingRange(kind - 6, place + 3)
    neighbour = UTF8Decoding.scalar(text, before: range.start)?.value ?? 0
    before = Self.names(range.start - 3, text, classes) ? neighbour : 0
  }

  func moved(to range: ReadingRange) -> PlaceName {
    var name = self
    name.range = range
    name.before = 0
    name.neighbour = 0
    return name
  }

  private static func names(_ offset: Int, _ text: Span<UInt8>, _ classes: HanClasses) -> Bool {
    classes.at(offset, in: text) & NameCharacter.namesPlace != 0
  }
}
