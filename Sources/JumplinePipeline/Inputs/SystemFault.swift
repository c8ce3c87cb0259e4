public import JumplineModel
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system said when it refused a file.
public struct SystemFault: Error, Hashable, Sendable {
  public var number: Int32

  init(_ number: Int32) { self.number = number }

  /// The fault of the call that just failed.
  static var last: SystemFault { SystemFault(errno) }

  public var isBrokenPipe: Bool { number == EPIPE }
  public var isMissing: Bool { number == ENOENT || number == ENOTDIR }

  /// The reason in plain words.
  public func words(_ language: Language) -> String {
    switch number {
    case ENOENT: language.say(zh: "没有这个名字", en: "there is nothing of that name")
    case ENOTDIR: language.say(zh: "路径中有一段不是文件夹", en: "a part of the path is not a folder")
    case EACCES, EPERM: language.say(zh: "没有权限", en: "permission denied")
    case EISDIR: language.say(zh: "这是一个文件夹", en: "it is a folder")
    case ENOSPC: language.say(zh: "磁盘已满", en: "no space left on the device")
    case EDQUOT: language.say(zh: "超出磁盘配额", en: "the disk quota is used up")
    case EROFS: language.say(zh: "文件系统只读", en: "the file system is read-only")
    case ENAMETOOLONG: language.say(zh: "文件名太长", en: "the name is too long")
    case ELOOP: language.say(zh: "符号链接成环", en: "symbolic links go in a circle")
    case EMFILE, ENFILE: language.say(zh: "打开的文件太多", en: "too many files are open")
    case EIO: language.say(zh: "读写错误", en: "input or output error")
    default: unsafe String(cString: strerror(number))
    }
  }
}
