import JumplineModel

extension Format {
  static let jsonLines = Format(
    name: "jsonl", extensions: ["jsonl"], summary: "JSON Lines: one record an article, a last one for each page")
}
