import JumplineBytes
import JumplineModel

/// A name of three characters, which the words around may show to be one: a post before it, a verb of speech behind it.
struct PersonMention {
  /// The three characters, from U+4E00 to U+9FFF each.
  struct Name: Hashable {
    private var characters: UInt64

    init(_ surname: UInt32, _ middle: UInt32, _ last: UInt32) {
      characters = UInt64(surname) << 32 | UInt64(middle) << 16 | UInt64(last)
    }

    var surname: UInt32 { UInt32(characters >> 32) }
    var middle: UInt32 { UInt32(characters >> 16 & 0xFFFF) }
    var last: UInt32 { UInt32(characters & 0xFFFF) }

    static func < (left: Name, right: Name) -> Bool { left.characters < right.characters }
  }

  var name: Name
  var start: Int
  var range: ReadingRange { ReadingRange(start, start + 9) }

  static let titles = WordList(
    "书记 省长 市长 县长 区长 镇长 乡长 村长 主任 局长 处长 科长 所长 院长 校长 会长 部长 厅长 站长 队长 厂长 经理 董事长 教授 老师 博士 记者 通讯员 民警 辅警 医生 护士 教练 队员 选手 球员 律师 法官 检察官 师傅 村民 居民 市民 农民 工人 支书 网格员 社工 志愿者 老板 船长 主席 委员 负责人 战士 学生 同学 書記 鎮長 縣長 區長 記者 醫生 護士 教練 隊員 選手 律師 師傅 員警 里長 老師 主席 組長 组长 理事长 秘书长 代表 交警 消防员 司机 站员 研究员 工程师 专家 院士 创始人 摄影 作者 演员 导演 感谢 感謝 原告 被告 被告人 嫌疑人")
  static let speech = WordList(
    "说 說 表示 介绍 介紹 指出 强调 強調 告诉 告訴 认为 認為 回忆 回憶 坦言 笑着 笑著 称 稱 透露 解释 解釋 补充 補充 感慨 道 在接受 带着 带头 每天 从不 却 卻 也 和 向 把 就 还 還 已 的 ， , 。 、 ： : ” ）")
  /// Verbs that only a person is the subject of.
  private static let strongSpeech = WordList(
    "说 說 表示 介绍 介紹 指出 强调 強調 告诉 告訴 认为 認為 回忆 回憶 坦言 笑着 笑著 透露 感慨 从不 带头 诉称 訴稱 辩称 辯稱")

  /// What begins with a surname and may be a name, whatever else it may be; nil when a word of grammar follows.
  /// - Parameter classes: those of `NameCharacter`.
  init?(at offset: Int, _ text: Span<UInt8>, _ classes: HanClasses) {
    guard classes.at(offset + 3, in: text) & classes.at(offset + 6, in: text) & NameCharacter.isGiven != 0 else { return nil }
    name = Name(
      UTF8Decoding.scalar(text, at: offset).value, UTF8Decoding.scalar(text, at: offset + 3).value, UTF8Decoding.scalar(text, at: offset + 6).value)
    start = offset
  }

  /// Whether the words around can only stand around a name.
  func isShown(_ text: Span<UInt8>) -> Bool {
    Self.titles.stands(before: start, in: text) || Self.strongSpeech.stands(at: start + 9, in: text)
  }
}
