import JumplineConfiguration
import JumplineModel

/// The manifests of a run: each is read once, when first asked for.
struct ManifestShelf {
  private struct Entry {
    var path: FilePath
    var manifest: Manifest
    /// Where its paths start from, absolute.
    var folder: FilePath
    /// The rows, by absolute path.
    var rows: [FilePath: Int]
    var used: Set<Int> = []
  }

  private let language: Language
  private var entries: [FilePath: Entry] = [:]
  /// Which manifest lies in a folder; nil inside for none.
  private var found: [FilePath: FilePath?] = [:]
  private var folders: [FilePath: FilePath] = [:]

  init(language: Language) { self.language = language }

  /// The manifest in the folder of an input, or above it up to the folder that was named.
  mutating func beside(_ input: Input) -> FilePath? {
    var folder = input.path.parent
    var depth = input.relativePath.bytes.count { $0 == 0x2F }
    while true {
      if let known = found[folder] {
        if let known { return known }
      } else {
        let names = PageNaming.manifestNames.map { folder == FilePath(".") ? FilePath($0) : folder.appending($0.utf8) }
        let present = names.first(where: FileContents.exists)
        found[folder] = .some(present)
        if let present { return present }
      }
      if depth == 0 { return nil }
      depth -= 1
      folder = folder.parent
    }
  }

  /// What a manifest says of a page.
  mutating func row(of page: FilePath, in manifest: FilePath) throws(SettingsRefusal) -> Manifest.Row? {
    if entries[manifest] == nil { entries[manifest] = try load(manifest) }
    let parent = page.parent
    let folder = folders[parent] ?? parent.real
    folders[parent] = folder
    guard let index = entries[manifest]?.rows[folder.appending(page.name.bytes)] else { return nil }
    entries[manifest]?.used.insert(index)
    return entries[manifest]?.manifest.rows[index]
  }

  /// Columns that were left out, and pages that are not there: for a manifest that was named, among the inputs; for one
  /// that was found, on the disk.
  func warnings(named: FilePath?) -> [Complaint] {
    entries.values.sorted { $0.path < $1.path }.flatMap { entry in
      var complaints = entry.manifest.warnings.map { Complaint(path: "\(entry.path):\($0.line):\($0.column)", message: $0.message) }
      let missing = entry.manifest.rows.indices.filter { index in
        guard !entry.used.contains(index) else { return false }
        return named != nil || !FileContents.exists(entry.folder.appending(entry.manifest.rows[index].path.utf8))
      }
      if let first = missing.first {
        let row = entry.manifest.rows[first]
        let more = missing.count > 1 ? language.say(zh: "，另有 \(missing.count - 1) 行也是", en: ", and \(missing.count - 1) more") : ""
        complaints.append(
          Complaint(
            path: "\(entry.path):\(row.line)",
            message: language.say(zh: "输入中没有 \(row.path)\(more)", en: "\(row.path) is not among the inputs\(more)")))
      }
      return complaints
    }
  }

  private func load(_ path: FilePath) throws(SettingsRefusal) -> Entry {
    let text: [UInt8]
    do throws(SystemFault) {
      text = try FileContents.read(path)
    } catch {
      throw .notRead(
        Complaint(
          path: path.description,
          message: language.say(
            zh: "无法读取清单：\(error.words(language))。请用 --manifest 换一个文件。",
            en: "expected a manifest that can be read, but \(error.words(language)). Name another with --manifest.")))
    }
    // A spreadsheet saves CSV in the encoding of its country.
    guard let words = String(validating: text, as: UTF8.self) else {
      throw .notRead(
        Complaint(
          path: path.description,
          message: language.say(
            zh: "清单应为 UTF-8，这个文件不是。请另存为 UTF-8（电子表格里叫“CSV UTF-8”）。",
            en: "expected a manifest in UTF-8, found bytes that are none. Save it as UTF-8 (“CSV UTF-8” in a spreadsheet).")))
    }
    do throws(ConfigurationFailure) {
      let form: Manifest.Form = path.hasExtension("jsonl") || path.hasExtension("ndjson") ? .jsonLines : .csv
      let manifest = try Manifest(words, form, language: language)
      let folder = path.parent.real
      var rows: [FilePath: Int] = [:]
      var real: [FilePath: FilePath] = [:]
      for (index, row) in manifest.rows.enumerated() {
        let page = row.path.hasPrefix("/") ? FilePath(row.path) : folder.appending(row.path.utf8)
        let parent = real[page.parent] ?? page.parent.real
        real[page.parent] = parent
        rows[parent.appending(page.name.bytes)] = index
      }
      return Entry(path: path, manifest: manifest, folder: folder, rows: rows)
    } catch {
      throw .faulty(path: path, text: text, error)
    }
  }
}
