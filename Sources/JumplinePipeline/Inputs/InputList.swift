public import JumplineModel
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds what there is to read behind the words of a command line.
///
/// A folder gives the files in it and below it that have one of the extensions, in byte order of their paths, without
/// hidden files and without following links to folders. A file that is named is read whatever it is called.
public struct InputList: Sendable {
  public private(set) var inputs = Inputs()
  private let extensions: [String]
  private let choosesFormat: Bool
  private let language: Language

  /// - Parameter choosesFormat: whether the command has `--from`, to be told of where a folder holds nothing.
  public init(_ arguments: [String], extensions: [String], choosesFormat: Bool = true, language: Language) {
    self.extensions = extensions
    self.choosesFormat = choosesFormat
    self.language = language
    for argument in arguments { add(argument) }
  }

  private mutating func add(_ argument: String) {
    if argument == "-" {
      inputs.append(Input(.standardInput, path: FilePath("-")))
      return
    }
    let path = FilePath(argument)
    guard Self.isFolder(path) else {
      let slash = path.bytes.lastIndex(of: 0x2F)
      inputs.append(Input(.file, path: path, relativeStart: slash.map { $0 + 1 } ?? 0))
      return
    }
    let root = path.endsInSlash ? path : FilePath(bytes: path.bytes + [0x2F])
    var found = Inputs()
    walk(path, from: root, into: &found)
    if found.isEmpty {
      let names = extensions.map { "*." + $0 }.joined(separator: ", ")
      inputs.append(
        Input(
          .unusable(
            .notFound,
            message: language.say(
              zh: "文件夹里没有可读的文件：应有 \(names)，一个也没有找到。请直接写出文件名\(choosesFormat ? "，或用 --from 选定格式" : "")。",
              en: "the folder holds nothing to read: expected \(names), found none. Name the files themselves\(choosesFormat ? ", or choose the format with --from" : "").")),
          path: path))
    }
    inputs.append(inByteOrder: found)
  }

  private func walk(_ folder: FilePath, from root: FilePath, into found: inout Inputs) {
    guard let stream = unsafe folder.withCString({ unsafe opendir($0) }) else {
      let reason = SystemFault.last.words(language)
      found.append(
        Input(
          .unusable(
            .notReadable,
            message: language.say(
              zh: "无法读取文件夹：\(reason)。请检查权限。", en: "the folder cannot be read: \(reason). Check its permissions.")),
          path: folder, relativeStart: min(root.bytes.count, folder.bytes.count)))
      return
    }
    var folders: [FilePath] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe Self.name(entry)
      if name.first == 0x2E || PageNaming.manifestNames.contains(where: { name.elementsEqual($0.utf8) }) { continue }
      let path = folder.appending(name)
      var kind = unsafe Int32(entry.pointee.d_type)
      if kind == DT_UNKNOWN { kind = Self.isFolder(path, followingLinks: false) ? Int32(DT_DIR) : Int32(DT_REG) }
      if kind == DT_DIR {
        folders.append(path)
      } else if extensions.contains(where: path.hasExtension) {
        if kind == DT_LNK && Self.isFolder(path) { continue }
        found.append(root: root.bytes, name: path.bytes.dropFirst(root.bytes.count))
      }
    }
    unsafe closedir(stream)
    for folder in folders { walk(folder, from: root, into: &found) }
  }

  private static func name(_ entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
      unsafe Array(buffer.prefix { $0 != 0 })
    }
  }

  public static func isFolder(_ path: FilePath, followingLinks: Bool = true) -> Bool {
    var status = stat()
    let answer = unsafe path.withCString { unsafe followingLinks ? stat($0, &status) : lstat($0, &status) }
    return answer == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
