import Synchronization
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One conversion of the system's iconv, for as long as this lives. Not for two lanes at once.
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

  enum Direction: Hashable {
    case toUTF8
    case fromUTF8
  }

  private struct Kind: Hashable {
    var encoding: TextEncoding
    var direction: Direction
  }

  /// The addresses of open descriptors that nobody uses. To open one takes longer than to read a page: the system loads a
  /// library, and drops it with the last descriptor.
  private static let idle = Mutex<[Kind: [UInt]]>([:])

  private let kind: Kind
  private let descriptor: iconv_t

  /// Nil when the system does not have it: some keep most encodings in a package of their own.
  init?(_ encoding: TextEncoding, _ direction: Direction) {
    kind = Kind(encoding: encoding, direction: direction)
    let kind = kind
    if let address = Self.idle.withLock({ $0[kind]?.popLast() }), let waiting = unsafe iconv_t(bitPattern: address) {
      unsafe descriptor = waiting
      return
    }
    let names = direction == .toUTF8 ? (encoding.name, "UTF-8") : ("UTF-8", encoding.name)
    guard let opened = unsafe iconv_open(names.1, names.0), Int(bitPattern: opened) != Self.failure else { return nil }
    unsafe descriptor = opened
  }

  deinit {
    let (kind, address) = unsafe (kind, UInt(bitPattern: descriptor))
    Self.idle.withLock { $0[kind, default: []].append(address) }
  }

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
