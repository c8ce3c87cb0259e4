import JumplineModel

/// What kind of furniture a line is.
enum FurnitureRoles {
  private static let people = WordList("责任编辑 責任編輯 责编 責編 版式 校对 校對 美编 本版编辑 组版 主编 主編 编辑 編輯 视觉 审读 版面设计 版面設計")
  private static let imprints = WordList(
    "电话 電話 热线 熱線 地址 社址 邮编 郵編 定价 定價 零售价 零售價 统一刊号 統一刊號 邮发代号 郵發代號 印刷 广告 廣告 传真 http www CN 国内统一 邮箱 订阅")

  static func role(of line: ScalarLine, _ piece: PieceFacts, _ lexicon: Lexicon) -> Role {
    if piece.cues.contains(.folio) { return .folio }
    if people.occurrences(in: line) > 0 { return .editor }
    if imprints.occurrences(in: line) > 0 { return .imprint }
    if piece.cues.contains(.dateAlone) { return .date }
    return .masthead
  }
}
