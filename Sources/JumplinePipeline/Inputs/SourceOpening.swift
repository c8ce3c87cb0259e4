public import JumplineBytes
public import JumplineEncodings
public import JumplineModel

/// Opens inputs: from a name to bytes, their fingerprint and their text.
public struct SourceOpening: Sendable {
  public var language: Language
  /// What inputs are declared to be in; nil finds it out for each.
  public var encoding: TextEncoding?
  /// What else is said of single inputs.
  public var naming: PageNaming
  /// What fixes did to inputs, which are opened as they were before; nil takes them as they are.
  public var history: EditHistory?

  public init(language: Language, encoding: TextEncoding? = nil, naming: PageNaming = PageNaming()) {
    self.language = language
    self.encoding = encoding
    self.naming = naming
  }

  public func open(_ input: Input) throws(InputFailure) -> Source {
    try source(try bytes(input), path: input.path.description)
  }

  /// An input as it was before any fix, and what fixes did to it.
  func openOriginal(_ input: Input) throws(InputFailure) -> (source: Source, history: EditHistory.Original?) {
    guard let history else { return (try open(input), nil) }
    let path = input.path.description
    let bytes = try bytes(input)
    let original: EditHistory.Original?
    do throws(EditHistory.Contradiction) {
      original = try history.original(of: bytes, page: path)
    } catch {
      throw InputFailure(path: path, code: .notReadable, message: error.message)
    }
    return (try source(original?.bytes ?? bytes, path: path), original)
  }

  /// Bytes as if they had been read from the input of another source; nil when that would be refused.
  func source(_ bytes: [UInt8], like other: Source) -> Source? { try? source(bytes, path: other.path) }

  private func source(_ bytes: [UInt8], path: String) throws(InputFailure) -> Source {
    let sha256 = Fingerprint.sha256(bytes)
    let source = try read(bytes, as: naming.encoding(ofPath: path, commandLine: encoding), path).source(path: path, sha256: sha256)
    // Bytes that read well in another encoding than the declared one are no binary data, and the finding says so.
    if source.encodingRival.isEmpty, let offset = BinaryContent.detect(source) {
      throw InputFailure(
        path: path, code: .binary,
        message: language.say(
          zh: "应为文本，却是二进制数据：第 \(offset) 字节为 NUL，开头 8 KB 中超过十分之一无法解码。请先把它转换成文本；如果它就是文本，请用 --encoding 指明编码。",
          en: "expected text, found binary data: a NUL at byte \(offset), and more than a tenth of the first 8 KB is undecodable. Convert it to text first; if it is text, name its encoding with --encoding."),
        offset: offset, sha256: sha256, size: bytes.count)
    }
    return source
  }

  private func read(_ bytes: [UInt8], as encoding: TextEncoding?, _ path: String) throws(InputFailure) -> SourceReading {
    guard let encoding else { return SourceReading(detecting: bytes) }
    if let reading = SourceReading(bytes, declared: encoding) { return reading }
    throw InputFailure(
      path: path, code: .notReadable,
      message: language.say(
        zh: "本系统的 iconv 没有 \(encoding.name)。请安装 glibc 的附加编码（glibc-gconv-extra），或先把文件转换成 UTF-8。",
        en: "the iconv of this system does not have \(encoding.name). Install the extra encodings of glibc (glibc-gconv-extra), or convert the file to UTF-8 first."))
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
