import JumplineBytes
import JumplineModel

/// Two characters and the word that says what they are the name of: 花井 and 社区, 青螺 and 溪.
struct PlaceName: Equatable {
  struct Stem: Hashable {
    var first: UInt32
    var second: UInt32
  }

  /// The first and the last character of the word that says what it is.
  struct Kind: Hashable {
    var first: UInt32
    var last: UInt32
  }

  var stem: Stem
  var kind: Kind
  /// The character before, which may belong to the name; 0 where none can.
  var before: UInt32
  var range: ReadingRange

  var isLongKind: Bool { kind.first != kind.last }
  /// With the character before.
  var whole: ReadingRange { ReadingRange(range.start - (before == 0 ? 0 : 3), range.end) }

  private static let kinds = WordList(
    "社区 社區 派出所 小学 小學 中学 中學 大学 大學 医院 醫院 街道 村委会 村委會 研究所 研究院 图书馆 圖書館 博物馆 公安局 法院 检察院 幼儿园 合作社 公司 有限公司 集团 集團 水库 水庫 大桥 火车站 广场 公园 "
      + "村 镇 鎮 乡 鄉 县 縣 区 區 市 溪 河 江 湖 岛 島 山 岭 嶺 湾 灣 港 桥 橋 路 街 巷 寺 厂 廠 站 院 校 园 園 场 場 坝 塘 礁 庄 莊 屯 堡 寨 沟 溝 滩 灘 泉 坡 峡 峽 峰 洲 塔 洞 楼 樓 苑 渠 闸 庙 廟")

  /// The last characters of all kinds.
  static let endings = "区區所学學院道会會馆馆館局园園社司团團库庫桥橋站场場村镇鎮乡鄉县縣市溪河江湖岛島山岭嶺湾灣港路街巷寺厂廠校坝塘礁庄莊屯堡寨沟溝滩灘泉坡峡峽峰洲塔洞楼樓苑渠闸庙廟"

  /// Words that say no name: 全县, 各村, 本市.
  private static let common: Set<UInt32> = Set(
    "的了在是和与也都就还又把被向对从到说着过得这那不有没很最会能要为以及等个们你我他她它去做各每本该全某几两多少其此另令名入地省市县區区镇村乡年月日时个"
      .unicodeScalars.map(\.value))

  /// - Parameter place: where the last character of a kind stands.
  init?(endingAt place: Int, in block: ReadingRange, of text: Span<UInt8>) {
    let end = place + 3
    guard let start = Self.kinds.before(end, in: text), start >= block.start + 6,
      let (second, _) = UTF8Decoding.scalar(text, before: start), Self.names(second),
      let (first, _) = UTF8Decoding.scalar(text, before: start - 3), Self.names(first)
    else { return nil }
    kind = Kind(first: UTF8Decoding.scalar(text, at: start).value, last: UTF8Decoding.scalar(text, at: place).value)
    stem = Stem(first: first, second: second)
    range = ReadingRange(start - 6, end)
    before = 0
    if range.start > block.start, let (scalar, _) = UTF8Decoding.scalar(text, before: range.start), Self.names(scalar) { before = scalar }
  }

  func moved(to range: ReadingRange) -> PlaceName {
    var name = self
    name.range = range
    name.before = 0
    return name
  }

  private static func names(_ scalar: UInt32) -> Bool { (0x4E00...0x9FFF).contains(scalar) && !common.contains(scalar) }
}
