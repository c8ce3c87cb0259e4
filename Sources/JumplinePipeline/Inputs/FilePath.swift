#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A path as the system knows it: bytes, which need not be UTF-8, in the order of bytes.
public struct FilePath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Ends in NUL, as the system wants it.
  private var terminated: [UInt8]

  public init(_ string: String) { self.init(bytes: string.utf8) }

  init(bytes: some Collection<UInt8>) {
    terminated = []
    terminated.reserveCapacity(bytes.count + 1)
    terminated += bytes
    terminated.append(0)
  }

  public var bytes: ArraySlice<UInt8> { terminated.dropLast() }

  /// For people and for records; bytes that are not UTF-8 become U+FFFD.
  public var description: String { String(decoding: bytes, as: UTF8.self) }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe terminated.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let address = characters.baseAddress else { return unsafe "".withCString(body) }
        return unsafe body(address)
      }
    }
  }

  public static func < (left: FilePath, right: FilePath) -> Bool {
    let left = left.terminated.span
    let right = right.terminated.span
    var index = 0
    while index < left.count && index < right.count {
      if left[index] != right[index] { return left[index] < right[index] }
      index += 1
    }
    return left.count < right.count
  }

  public var endsInSlash: Bool { bytes.last == 0x2F }

  /// The absolute path without links and dots; the path itself when nothing is there.
  public var real: FilePath {
    unsafe withCString { path in
      guard let resolved = unsafe realpath(path, nil) else { return self }
      defer { unsafe free(resolved) }
      return unsafe FilePath(String(cString: resolved))
    }
  }

  /// The way from a folder that the path lies in, both absolute; nil when it lies elsewhere.
  public func relative(to folder: FilePath) -> FilePath? {
    let prefix = folder.endsInSlash ? Array(folder.bytes) : folder.bytes + [0x2F]
    guard bytes.starts(with: prefix), bytes.count > prefix.count else { return nil }
    return FilePath(bytes: bytes.dropFirst(prefix.count))
  }

  /// Everything before the last component, without the slash; `.` where there is none, `/` for the root's own.
  public var parent: FilePath {
    guard let slash = bytes.lastIndex(of: 0x2F) else { return FilePath(".") }
    return slash == bytes.startIndex ? FilePath("/") : FilePath(bytes: bytes[..<slash])
  }

  /// The last component.
  public var name: FilePath {
    guard let slash = bytes.lastIndex(of: 0x2F) else { return self }
    return FilePath(bytes: bytes[(slash + 1)...])
  }

  public func appending(_ component: some Sequence<UInt8>) -> FilePath {
    var joined = Array(bytes)
    if let last = joined.last, last != 0x2F { joined.append(0x2F) }
    joined.append(contentsOf: component)
    return FilePath(bytes: joined)
  }

  /// Without the extension of its last component; a hidden file's name is no extension.
  var withoutExtension: FilePath {
    guard let dot = bytes.lastIndex(of: 0x2E), dot > bytes.startIndex, bytes[dot - 1] != 0x2F,
      !bytes[dot...].contains(0x2F)
    else { return self }
    return FilePath(bytes: bytes[..<dot])
  }

  func appending(extension name: String) -> FilePath { FilePath(bytes: Array(bytes) + [0x2E] + Array(name.utf8)) }

  /// With another extension in place of its own; a name without one gets one.
  public func withExtension(_ new: String) -> FilePath { withoutExtension.appending(extension: new) }

  public func hasExtension(_ name: String) -> Bool {
    let ending = [0x2E] + Array(name.utf8)
    return bytes.count > ending.count && bytes.suffix(ending.count).elementsEqual(ending)
  }
}
