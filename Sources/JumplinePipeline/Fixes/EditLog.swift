import JumplineBytes
public import JumplineModel

/// Writes changed pages, and what was changed on them into a log beside them: first the log, so that no change is without a
/// record, then the page. A page whose record cannot be written stays as it is.
public struct EditLog: Sendable {
  /// The log is called so unless another is named.
  public static let fileName = ".jumpline-edits.jsonl"

  public let path: FilePath
  /// Absolute.
  private let folder: FilePath
  private let language: Language
  public private(set) var pages = 0
  public private(set) var fixes = 0

  public init(_ path: FilePath, language: Language) {
    self.path = path
    self.language = language
    folder = path.parent.real
  }

  /// Puts a changed page in the place of the one that was read.
  /// - Returns: why it could not; the page is as it was then.
  public mutating func commit(_ page: PageMending) -> Complaint? {
    if let complaint = record(page) { return complaint }
    do throws(SystemFault) {
      let path = FilePath(page.original.path)
      guard try OutputFile.replace(path, page.original.bytes, with: page.source.bytes) else {
        return Complaint(
          path: page.original.path,
          message: language.say(
            zh: "没有修改：读取之后，文件已被别人改动。请再运行一次。",
            en: "not changed: the file was changed by somebody else after it was read. Run lint again."))
      }
    } catch {
      return Complaint(
        path: page.original.path,
        message: language.say(
          zh: "没有修改：\(error.words(language))。请修改它和所在文件夹的权限，或腾出空间。",
          en: "not changed: expected a page that can be written to, but \(error.words(language)). Change its permissions and those of its folder, or make room."))
    }
    pages += 1
    fixes += page.fixCount
    return nil
  }

  /// Writes down what was changed, and nothing else: for pages that have no file.
  public mutating func record(_ page: PageMending) -> Complaint? {
    let name = page.original.path == "-" ? "-" : PagePlace.name(page.original.path, from: folder)
    do throws(SystemFault) {
      try OutputFile.append(EditRecord.all(page, path: name).flatMap(\.line), to: path)
      return nil
    } catch {
      return .notWritten(path, error, option: "--edit-log", language)
    }
  }
}
