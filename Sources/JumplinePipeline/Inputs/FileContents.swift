#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads whole files with as few system calls as there can be: four for a regular file.
public enum FileContents {
  public static func read(_ path: FilePath) throws(SystemFault) -> [UInt8] {
    let descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR { throw SystemFault(EISDIR) }
    // A file of /proc is regular and says that it has no bytes.
    if kind != S_IFREG || status.st_size == 0 { return try read(descriptor) }
    return try read(descriptor, expecting: Int(status.st_size))
  }

  /// Whether there is something of that name that may be read.
  public static func exists(_ path: FilePath) -> Bool { unsafe path.withCString { unsafe access($0, R_OK) } == 0 }

  public static func readStandardInput() throws(SystemFault) -> [UInt8] { try read(STDIN_FILENO) }

  /// A regular file: one call when it is as long as it said, more when it grew meanwhile.
  private static func read(_ descriptor: Int32, expecting size: Int) throws(SystemFault) -> [UInt8] {
    var fault: SystemFault?
    var isLonger = false
    var bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
      filled = 0
      while filled <= size, let base = buffer.baseAddress {
        let got = unsafe readRetrying(descriptor, base + filled, size + 1 - filled)
        if got < 0 {
          fault = .last
          return
        }
        filled += got
        if got == 0 || filled == size { break }
      }
      isLonger = filled > size
    }
    if let fault { throw fault }
    if isLonger { bytes += try read(descriptor) }
    return bytes
  }

  /// Until the end, however it comes: pipes, terminals, devices.
  private static func read(_ descriptor: Int32) throws(SystemFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      var fault: SystemFault?
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
        filled = 0
        guard let base = buffer.baseAddress else { return }
        let got = unsafe readRetrying(descriptor, base, buffer.count)
        if got < 0 { fault = .last } else { filled = got }
      }
      if let fault { throw fault }
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
  }

  private static func readRetrying(_ descriptor: Int32, _ address: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    while true {
      #if canImport(Darwin)
        let got = unsafe Darwin.read(descriptor, address, min(count, 1 << 30))
      #elseif canImport(Musl)
        let got = unsafe Musl.read(descriptor, address, min(count, 1 << 30))
      #else
        let got = unsafe Glibc.read(descriptor, address, min(count, 1 << 30))
      #endif
      if got >= 0 || errno != EINTR { return got }
    }
  }
}
