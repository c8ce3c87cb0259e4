#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One end of a socket over which whole messages go, each within its time or not at all.
struct Channel: Sendable {
  let descriptor: Int32

  /// A larger message than this is a mistake, not a message.
  private static let largest = 1 << 31

  /// - Returns: whether all of it was taken in time.
  func deliver(_ message: [UInt8], within limit: Duration?) -> Bool {
    var header = Wire()
    header.append(message.count)
    let deadline = limit.map { ContinuousClock.now + $0 }
    return deliverAll(header.bytes, by: deadline) && deliverAll(message, by: deadline)
  }

  /// The next message; nil when the other end has gone or the time is up.
  func receive(within limit: Duration?) -> [UInt8]? {
    let deadline = limit.map { ContinuousClock.now + $0 }
    guard let header = receive(8, by: deadline) else { return nil }
    var reader = Wire.Reader(header)
    guard let count = reader.number(), count >= 0, count <= Self.largest else { return nil }
    return receive(count, by: deadline)
  }

  private func deliverAll(_ bytes: [UInt8], by deadline: ContinuousClock.Instant?) -> Bool {
    var sent = 0
    while sent < bytes.count {
      guard wait(for: Int16(POLLOUT), by: deadline) else { return false }
      let count = unsafe bytes.withUnsafeBytes { bytes in
        unsafe Self.sendQuietly(descriptor, UnsafeRawBufferPointer(rebasing: bytes[sent...]))
      }
      if count > 0 { sent += count } else if errno != EINTR && errno != EAGAIN { return false }
    }
    return true
  }

  private func receive(_ count: Int, by deadline: ContinuousClock.Instant?) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var received = 0
    while received < count {
      guard wait(for: Int16(POLLIN), by: deadline) else { return nil }
      let part = unsafe bytes.withUnsafeMutableBytes { bytes in
        unsafe recv(descriptor, bytes.baseAddress?.advanced(by: received), count - received, 0)
      }
      if part > 0 { received += part } else if part == 0 || errno != EINTR { return nil }
    }
    return bytes
  }

  /// Without the signal that a closed socket would send.
  private static func sendQuietly(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if os(Linux)
      unsafe Int(send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)))
    #else
      unsafe Int(send(descriptor, bytes.baseAddress, bytes.count, MSG_DONTWAIT))
    #endif
  }

  private func wait(for events: Int16, by deadline: ContinuousClock.Instant?) -> Bool {
    while true {
      var milliseconds: Int32 = -1
      if let deadline {
        let left = deadline - ContinuousClock.now
        if left <= .zero { return false }
        let (seconds, attoseconds) = left.components
        milliseconds = Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
      }
      var request = pollfd(fd: descriptor, events: events, revents: 0)
      let ready = unsafe poll(&request, 1, milliseconds)
      if ready > 0 { return true }
      if ready < 0 && errno != EINTR { return false }
    }
  }
}
