import JumplineBytes
import JumplineModel

/// A name of three characters where the words around say that it is one: behind a post, before a verb of speech, or in a byline.
struct PersonMention {
  /// The surname and the two characters of the given name.
  var scalars: [UInt32]
  var start: Int

  static let titles = WordList(
    "书记 省长 市长 县长 区长 镇长 乡长 村长 主任 局长 处长 科长 所长 院长 校长 会长 部长 厅长 站长 队长 厂长 经理 董事长 教授 老师 博士 记者 通讯员 民警 辅警 医生 护士 教练 队员 选手 球员 律师 法官 检察官 师傅 村民 居民 市民 农民 工人 支书 网格员 社工 志愿者 老板 船长 主席 委员 负责人 战士 学生 同学 書記 鎮長 縣長 區長 記者 醫生 護士 教練 隊員 選手 律師 師傅 員警 里長 老師 主席 組長 组长 理事长 秘书长 代表 交警 消防员 司机 站员 研究员 工程师 专家 院士 创始人 摄影 作者 演员 导演 感谢 感謝")
  static let speech = WordList(
    "说 說 表示 介绍 介紹 指出 强调 強調 告诉 告訴 认为 認為 回忆 回憶 坦言 笑着 笑著 称 稱 透露 解释 解釋 补充 補充 感慨 道 在接受 带着 带头 每天 从不 却 卻 也 和 向 把 就 还 還 已 的 ， , 。 、 ： : ” ）")

  /// All of a stretch, in order.
  static func all(in range: ReadingRange, of text: Span<UInt8>) -> [PersonMention] {
    var found: [PersonMention] = []
    var offset = range.start
    while offset + 9 <= range.end {
      let lead = text[offset]
      guard lead >= 0xE4, lead <= 0xE9 else {
        offset += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        continue
      }
      let (scalar, _) = UTF8Decoding.scalar(text, at: offset)
      if Surname.contains(scalar), let name = name(at: offset, text), titles.stands(before: offset, in: text) || strongSpeech.stands(at: offset + 9, in: text) {
        found.append(PersonMention(scalars: name, start: offset))
      }
      offset += 3
    }
    return found
  }

  /// Verbs that only a person is the subject of.
  private static let strongSpeech = WordList(
    "说 說 表示 介绍 介紹 指出 强调 強調 告诉 告訴 认为 認為 回忆 回憶 坦言 笑着 笑著 透露 感慨 从不 带头")

  /// Three Han characters, none of which is a word of grammar.
  static func name(at offset: Int, _ text: Span<UInt8>) -> [UInt32]? {
    guard offset + 9 <= text.count else { return nil }
    var scalars: [UInt32] = []
    for place in [offset, offset + 3, offset + 6] {
      let (scalar, length) = UTF8Decoding.scalar(text, at: place)
      guard length == 3, (0x4E00...0x9FFF).contains(scalar), scalars.isEmpty || !grammar.contains(scalar) else { return nil }
      scalars.append(scalar)
    }
    return scalars
  }

  private static let grammar: Set<UInt32> = Set(
    "的了在是和与也都就还又把被向对从到说道着过得地这那不有没很最会能要为以及等个们你我他她它上下里前后去做长员者师省市县区镇乡村月日时先女某總說這還從對來時後裡個們長員師區鎮縣鄉"
      .unicodeScalars.map(\.value))
}
