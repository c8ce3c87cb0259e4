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
  static func write(_ bytes: [UInt8], to path: FilePath) throws(SystemFault) {
    var file = try create(path)
    try file.write(bytes)
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
