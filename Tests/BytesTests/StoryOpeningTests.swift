import JumplineBytes
import Testing

struct StoryOpeningTests {
  @Test(arguments: [
    "本报讯", "本報訊", "本报临江5月1日电", "新华社临江五月一日电", "据新华社临江（青螺）5月1日电", "据新华社电", "（中央社記者何田、方正台北10日電）",
    "【本報專訊】", "本报临江１２月３日讯",
  ])
  func `a story opens with who sent it`(words: String) {
    let text = Array((words + "记者何田报道:秋茶开采了。").utf8)
    #expect(StoryOpening.end(at: 0, in: text.span) == words.utf8.count)
  }

  @Test(arguments: ["本报记者 何田", "本报电话已经更换", "新华社记者说,5月1日电力恢复", "秋茶开采了", "（何田 摄）", "【秋茶】"])
  func `other words do not open one`(words: String) {
    let text = Array(words.utf8)
    #expect(StoryOpening.end(at: 0, in: text.span) == nil)
  }
}
