public import JumplineBytes
public import JumplineModel

/// Opens inputs: from a name to bytes, their fingerprint and their text.
public struct SourceOpening: Sendable {
  public var language: Language

  public init(language: Language) { self.language = language }

  public func open(_ input: Input) throws(InputFailure) -> Source {
    let path = input.path.description
    let bytes = try bytes(input)
    let sha256 = Fingerprint.sha256(bytes)
    if let offset = BinaryContent.detect(bytes) {
      throw InputFailure(
        path: path, code: .binary,
        message: language.say(
          zh: "应为文本，却是二进制数据：第 \(offset) 字节为 NUL，开头 8 KB 中超过十分之一无法解码。请先把它转换成 UTF-8 文本。",
          en: "expected text, found binary data: a NUL at byte \(offset), and more than a tenth of the first 8 KB is undecodable. Convert it to UTF-8 text first."),
        offset: offset, sha256: sha256, size: bytes.count)
    }
    return Source(path: path, utf8: bytes, sha256: sha256)
  }

  /// What an input holds, whatever it is.
  public func bytes(_ input: Input) throws(InputFailure) -> [UInt8] {
    if case .unusable(let code, let message) = input.kind {
      throw InputFailure(path: input.path.description, code: code, message: message)
    }
    do throws(SystemFault) {
      return try input.kind == .standardInput ? FileContents.readStandardInput() : FileContents.read(input.path)
    } catch {
      throw failure(input.path.description, error)
    }
  }

  private func failure(_ path: String, _ fault: SystemFault) -> InputFailure {
    let reason = fault.words(language)
    if fault.isMissing {
      return InputFailure(
        path: path, code: .notFound,
        message: language.say(
          zh: "找不到输入：\(reason)。请检查路径。", en: "expected a file or a folder, but \(reason). Check the path."))
    }
    return InputFailure(
      path: path, code: .notReadable,
      message: language.say(
        zh: "无法读取：\(reason)。请换一个能读取的文件，或修改权限。",
        en: "expected a file that can be read, but \(reason). Name another file or change its permissions."))
  }
}
