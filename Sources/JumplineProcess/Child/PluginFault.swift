import JumplineModel

/// What a plugin did that the protocol does not allow, or the system to it.
enum PluginFault: Error, Hashable {
  /// The program could not be started.
  case notStarted(String)
  /// Its standard output ended before the answer.
  case ended(afterBytes: Int, status: String)
  case noAnswer(within: Duration)
  case tooLong(limit: Int)
  /// A line that is not a JSON object.
  case notJSON(String, quote: String)
  case wrongVersion(found: String)
  /// An answer to another request, or to none.
  case wrongAnswer(expected: Int, found: String)
  /// An answer in time and in order that does not say what it has to.
  case badContent(String)
  /// The plugin says itself that it could not do it.
  case refused(String, offset: Int)
  /// It failed so often that it is not asked any more.
  case givenUp(String)

  /// Whether question and answer are still in step, so that the child can be asked again.
  var keepsChild: Bool {
    switch self {
    case .badContent, .refused: true
    default: false
    }
  }

  func words(_ language: Language) -> String {
    switch self {
    case .notStarted(let reason): language.say(zh: "无法启动：\(reason)", en: "it could not be started: \(reason)")
    case .ended(let bytes, let status):
      bytes == 0
        ? language.say(zh: "没有回答就结束了（\(status)）", en: "it ended without an answer (\(status))")
        : language.say(
          zh: "回答写了 \(bytes) 字节，没有写完就结束了（\(status)）", en: "it ended after \(bytes) bytes of an answer, without a line end (\(status))")
    case .noAnswer(let limit):
      language.say(
        zh: "\(Self.seconds(limit)) 秒内没有回答；时限由 time-limit 设定",
        en: "no answer within \(Self.seconds(limit)) seconds; time-limit sets the limit")
    case .tooLong(let limit):
      language.say(zh: "一行超过 \(limit >> 20) MiB", en: "a line of more than \(limit >> 20) MiB")
    case .notJSON(let reason, let quote):
      language.say(
        zh: "应为一行一个 JSON 对象，却是 `\(quote)`（\(reason)）", en: "expected one JSON object a line, found `\(quote)` (\(reason))")
    case .wrongVersion(let found):
      language.say(
        zh: "应说第 \(PluginMessages.version) 版协议，却是 \(found)",
        en: "expected version \(PluginMessages.version) of the protocol, found \(found)")
    case .wrongAnswer(let expected, let found):
      language.say(zh: "应回答第 \(expected) 号请求，却是 \(found)", en: "expected the answer to request \(expected), found \(found)")
    case .badContent(let reason): reason
    case .refused(let reason, _): reason
    case .givenUp(let reason):
      language.say(
        zh: "接连失败太多，不再使用；最后一次：\(reason)", en: "it failed too often in a row and is not asked any more; the last time: \(reason)")
    }
  }

  static func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    if attoseconds == 0 { return "\(seconds)" }
    return "\(Double(seconds) + Double(attoseconds) / 1e18)"
  }
}
