import JumplineEditing
import JumplineModel
import JumplinePipeline

/// Proves that an edit log gives back every page that it speaks of as it was before the fixes.
struct EditVerification {
  /// What `--source` named: the folder that the pages lie in now.
  var source: String?
  let language: Language

  func verify(_ path: FilePath, _ bytes: [UInt8]) -> [Verification.Verdict] {
    let history: EditHistory
    do throws(EditHistory.Contradiction) {
      history = try EditHistory(path, bytes, language: language)
    } catch {
      return [Verification.Verdict(isProven: false, lines: ["\(path): \(error.message)"])]
    }
    return history.pages.map { name, file in
      let search = OriginalSearch(named: source)
      guard let page = source == nil ? search.read(file) : search.original(recordedAs: name, besideOutput: path.description) else {
        return Verification.Verdict(
          isProven: false,
          lines: [
            language.say(
              zh: "\(path)：找不到 \(name)。请用 --source 指出它所在的文件夹。", en: "\(path): \(name) is not there. Name its folder with --source.")
          ])
      }
      do throws(EditHistory.Contradiction) {
        guard let original = try history.original(of: page.bytes, page: name) else {
          return Verification.Verdict(isProven: false, lines: ["\(path): \(name)"])
        }
        return Verification.Verdict(isProven: true, lines: [line(path, page.path, original, isOriginal: page.bytes == original.bytes)])
      } catch {
        return Verification.Verdict(isProven: false, lines: ["\(path): \(name): \(error.message)"])
      }
    }
  }

  private func line(_ log: FilePath, _ page: String, _ original: EditHistory.Original, isOriginal: Bool) -> String {
    let count = original.script.edits.count
    if isOriginal {
      return language.say(
        zh: "\(log)：\(page) 就是原来的版面，\(original.bytes.count) 字节，\(count) 处修改未在其中",
        en: "\(log): \(page) is the page as it was, \(original.bytes.count) bytes, without its \(count) edit\(count == 1 ? "" : "s")")
    }
    return language.say(
      zh: "\(log)：\(page) 撤去 \(count) 处修改，还原出原来的 \(original.bytes.count) 字节，SHA-256 相符",
      en: "\(log): \(page) gives back the page as it was, \(original.bytes.count) bytes, SHA-256 agrees, \(count) edit\(count == 1 ? "" : "s") undone")
  }
}
