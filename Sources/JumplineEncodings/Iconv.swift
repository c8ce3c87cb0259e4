#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One conversion of the system's iconv, open for as long as this lives. Not for two lanes at once.
@safe
final class Iconv {
  /// Why a conversion stopped.
  enum Stop {
    /// All input is converted.
    case end
    /// The next character does not fit into the output.
    case full
    /// What follows is no code, or no character of the target.
    case illFormed
  }

  private let descriptor: iconv_t

  /// Nil when the system does not have it: some keep most encodings in a package of their own.
  init?(from source: String, to target: String) {
    guard let opened = unsafe iconv_open(target, source), Int(bitPattern: opened) != Self.failure else { return nil }
    unsafe descriptor = opened
  }

  deinit { unsafe iconv_close(descriptor) }

  /// What a conversion did, in bytes.
  struct Result {
    var read: Int
    var written: Int
    var stop: Stop
    /// The last character that was read waited for the one after it to know its code, and then did not fit.
    var isOneShort: Bool
  }

  /// Converts until the input ends, the output is full or something cannot be converted.
  func convert(_ input: UnsafeRawBufferPointer, to output: UnsafeMutableRawBufferPointer) -> Result {
    guard let start = input.baseAddress, let target = output.baseAddress else {
      return Result(read: 0, written: 0, stop: unsafe input.isEmpty ? .end : .full, isOneShort: false)
    }
    var next: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutableRawPointer(mutating: start).assumingMemoryBound(to: CChar.self)
    var left = input.count
    var free: UnsafeMutablePointer<CChar>? = unsafe target.assumingMemoryBound(to: CChar.self)
    var room = output.count
    unsafe iconv(descriptor, nil, nil, nil, nil)
    var stop = Stop.end
    if unsafe iconv(descriptor, &next, &left, &free, &room) == Self.failure { stop = errno == E2BIG ? .full : .illFormed }
    let isOneShort = unsafe iconv(descriptor, nil, nil, &free, &room) == Self.failure && errno == E2BIG
    return Result(read: input.count - left, written: output.count - room, stop: stop, isOneShort: isOneShort)
  }

  private static let failure = -1
}
