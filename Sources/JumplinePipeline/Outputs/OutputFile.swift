#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Something that takes bytes. A regular file appears whole under its name, or not at all; a device or a pipe takes the
/// bytes as they come.
public struct OutputFile: ~Copyable {
  private let descriptor: Int32
  /// The temporary name and the name to be given; nil when bytes go where they are written.
  private let names: (temporary: FilePath, final: FilePath)?
  private var isOpen = true

  public static func standardOutput() -> OutputFile { OutputFile(descriptor: STDOUT_FILENO, names: nil) }

  /// Opens a device or a pipe directly; for anything else a temporary file beside it.
  public static func create(_ path: FilePath) throws(SystemFault) -> OutputFile {
    var status = stat()
    if unsafe path.withCString({ unsafe stat($0, &status) }) == 0, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = unsafe path.withCString { unsafe open($0, O_WRONLY | O_CLOEXEC) }
      guard descriptor >= 0 else { throw .last }
      return OutputFile(descriptor: descriptor, names: nil)
    }
    return try createRegular(resolvingLink(path))
  }

  /// A temporary file beside the name that it will get.
  static func createRegular(_ path: FilePath) throws(SystemFault) -> OutputFile {
    let temporary = UnfinishedFiles.add(beside: path)
    let descriptor = unsafe temporary.withCString { unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else {
      let fault = SystemFault.last
      UnfinishedFiles.forget(temporary)
      throw fault
    }
    return OutputFile(descriptor: descriptor, names: (temporary, path))
  }

  /// A whole file at once.
  public static func write(_ bytes: [UInt8], to path: FilePath) throws(SystemFault) {
    var file = try create(path)
    try file.write(bytes)
    try file.finish()
  }

  /// Puts other bytes in the place of a file's, which keeps its permissions, and where the system lets us its owner. A link
  /// is kept, and the file that it leads to replaced.
  /// - Parameter old: what the file has to hold still.
  /// - Returns: false when it holds something else by now, and was left alone.
  static func replace(_ path: FilePath, _ old: [UInt8], with new: [UInt8]) throws(SystemFault) -> Bool {
    let path = resolvingLink(path)
    guard unsafe path.withCString({ unsafe access($0, W_OK) }) == 0 else { throw .last }
    var status = stat()
    guard unsafe path.withCString({ unsafe stat($0, &status) }) == 0 else { throw .last }
    var file = try createRegular(path)
    _ = fchown(file.descriptor, status.st_uid, status.st_gid)
    guard fchmod(file.descriptor, status.st_mode & 0o7777) == 0 else { throw .last }
    try file.write(new)
    guard try FileContents.read(path) == old else { return false }
    try file.finish()
    return true
  }

  /// Adds bytes at the end of a file, all of them or none; makes the file where there is none.
  static func append(_ bytes: [UInt8], to path: FilePath) throws(SystemFault) {
    let descriptor = unsafe path.withCString { unsafe open($0, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw .last }
    let size = lseek(descriptor, 0, SEEK_END)
    var file = OutputFile(descriptor: descriptor, names: nil)
    do throws(SystemFault) {
      try file.write(bytes)
    } catch {
      if size >= 0 { _ = ftruncate(descriptor, size) }
      throw error
    }
    try file.finish()
  }

  private init(descriptor: Int32, names: (temporary: FilePath, final: FilePath)?) {
    self.descriptor = descriptor
    self.names = names
  }

  public func write(_ bytes: [UInt8]) throws(SystemFault) {
    var fault: SystemFault?
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var written = 0
      while written < buffer.count {
        #if canImport(Darwin)
          let count = unsafe Darwin.write(descriptor, base + written, min(buffer.count - written, 1 << 30))
        #elseif canImport(Musl)
          let count = unsafe Musl.write(descriptor, base + written, min(buffer.count - written, 1 << 30))
        #else
          let count = unsafe Glibc.write(descriptor, base + written, min(buffer.count - written, 1 << 30))
        #endif
        if count >= 0 {
          written += count
        } else if errno != EINTR {
          fault = .last
          return
        }
      }
    }
    if let fault { throw fault }
  }

  /// Closes, and gives the file its name.
  public mutating func finish() throws(SystemFault) {
    guard isOpen else { return }
    isOpen = false
    guard descriptor != STDOUT_FILENO else { return }
    let closed = close(descriptor)
    guard let names else {
      if closed != 0 { throw .last }
      return
    }
    guard closed == 0,
      unsafe names.temporary.withCString({ temporary in
        unsafe names.final.withCString { final in unsafe rename(temporary, final) }
      }) == 0
    else {
      let fault = SystemFault.last
      UnfinishedFiles.remove(names.temporary)
      throw fault
    }
    UnfinishedFiles.forget(names.temporary)
  }

  deinit {
    guard isOpen, descriptor != STDOUT_FILENO else { return }
    close(descriptor)
    if let names { UnfinishedFiles.remove(names.temporary) }
  }

  /// A link is kept, and the file that it leads to replaced.
  private static func resolvingLink(_ path: FilePath) -> FilePath {
    var status = stat()
    guard unsafe path.withCString({ unsafe lstat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFLNK,
      let real = unsafe path.withCString({ unsafe realpath($0, nil) })
    else { return path }
    defer { unsafe free(real) }
    return unsafe FilePath(String(cString: real))
  }
}
