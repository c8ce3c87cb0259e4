public import JumplineModel

/// Something that went wrong with a file, as it is told to people: what was expected, what was found, what to do.
public struct Complaint: Hashable, Sendable {
  /// The file; empty when it is about none.
  public var path: String
  public var message: String

  public init(path: String, message: String) {
    self.path = path
    self.message = message
  }

  public init(_ failure: InputFailure) { self.init(path: failure.path, message: failure.message) }

  /// An output that the system refused; nil stands for standard output.
  public static func notWritten(_ path: FilePath?, _ fault: SystemFault, _ language: Language) -> Complaint {
    let reason =
      fault.isMissing
      ? language.say(zh: "没有这个文件夹", en: "there is no such folder") : fault.words(language)
    return Complaint(
      path: path?.description ?? language.say(zh: "标准输出", en: "standard output"),
      message: language.say(
        zh: "无法写出：\(reason)。请用 -o 换一个地方，或腾出空间、修改权限。",
        en: "expected a place that can be written to, but \(reason). Choose another with -o, or make room or change its permissions."
      ))
  }
}
