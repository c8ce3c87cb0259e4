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

  public init(_ failure: PluginFailure, _ language: Language) {
    self.init(
      path: failure.path, message: language.say(zh: "插件 \(failure.plugin)：", en: "plugin \(failure.plugin): ") + failure.message)
  }

  /// An output that the system refused; nil stands for standard output.
  /// - Parameter option: what the place was named with.
  public static func notWritten(
    _ path: FilePath?, _ fault: SystemFault, option: String = "-o", _ language: Language
  ) -> Complaint {
    guard let path else {
      return Complaint(
        path: language.say(zh: "标准输出", en: "standard output"),
        message: language.say(
          zh: "无法写出：\(fault.words(language))。请换一个地方，或腾出空间。",
          en: "expected a place that can be written to, but \(fault.words(language)). Choose another, or make room."))
    }
    return Complaint(path: path.description, message: advice(path, fault, option, language))
  }

  /// The folders above an output are the commonest reason, and which of them it is helps most.
  private static func advice(_ path: FilePath, _ fault: SystemFault, _ option: String, _ language: Language) -> String {
    guard fault.isMissing else {
      return language.say(
        zh: "无法写出：\(fault.words(language))。请用 \(option) 换一个地方，或腾出空间、修改权限。",
        en: "expected a place that can be written to, but \(fault.words(language)). Choose another with \(option), or make room or change its permissions.")
    }
    var above = path.parent
    while !Destination.exists(above), above.parent != above { above = above.parent }
    if !InputList.isFolder(above) {
      return language.say(
        zh: "无法写出：\(above) 应为文件夹，却是文件。请用 \(option) 换一个名字，或先移开这个文件。",
        en: "expected a folder at \(above), found a file. Choose another name with \(option), or move that file away.")
    }
    return language.say(
      zh: "无法写出：没有文件夹 \(path.parent)。请先建立它（mkdir -p），或用 \(option) 换一个地方。",
      en: "expected the folder \(path.parent), but it does not exist. Make it (mkdir -p), or choose another place with \(option).")
  }
}
