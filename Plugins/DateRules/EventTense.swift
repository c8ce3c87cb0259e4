import JumplineBytes
import JumplineModel

/// Whether a sentence tells of something that has happened, as rules that compare dates with the ask.
enum EventTense {
  case past
  /// Tells of an event without a word that says whether it is over.
  case event
  case open

  private static let done = WordList("了 曾 已经 已經 已于 已於 已通过 已通過 已建成 已完成 已投 已获 已獲 被评为 被評為 被授予")
  private static let events = WordList(
    "召开 召開 举行 舉行 举办 舉辦 开幕 開幕 闭幕 閉幕 落幕 揭幕 揭牌 挂牌 掛牌 通车 通車 开业 開業 成立 去世 逝世 病逝 发生 發生 抓获 抓獲 查获 获悉 獲悉 签约 签署 启用 啟用 投产 竣工 毕业 畢業 出台 印发 公布 宣判 破获 当选 夺得 荣获 出生 参军 入伍 获评 启动")
  private static let ahead = WordList(
    "将 將 拟 擬 定于 定於 计划 計劃 预计 預計 届时 屆時 截止 截至 力争 确保 目标 展望 规划 規劃 有望 即将 即將 报名 敬请 敬請 欢迎 歡迎 有效期 到期 交付 交房 远景 预期 预报 預報 如果 若 假如 需要 请 請 不得 暂停 恢复 调整 争取 力爭 爭取 明年 下月 本月底 推迟 延期 改期 倒计时 迎来 方可 可以 安排 停水 停电 办理")

  init(of sentence: ReadingRange, in text: Span<UInt8>) {
    if Self.ahead.occurs(in: sentence.offsets, of: text) {
      self = .open
    } else if Self.done.occurs(in: sentence.offsets, of: text) {
      self = .past
    } else {
      self = Self.events.occurs(in: sentence.offsets, of: text) ? .event : .open
    }
  }

  /// 前, 至, 起… at a date make it a bound and no day on which something happened.
  static func isBound(_ date: CalendarDate, in text: Span<UInt8>) -> Bool {
    boundBefore.stands(before: date.start, in: text) || boundAfter.stands(at: date.end, in: text)
  }

  private static let boundBefore = WordList("至 到 截至 截止 截止到 自 从 從 — - ~ ～ 《 “ 「 在…前 迟至 晚于 早于 不晚于 每年 农历 農曆")
  private static let boundAfter = WordList("前 之前 以前 起 止 为止 至 到 — - ~ ～ 》 ” 」 后 以后 之后 是 为")
}
