#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What stands at the other end of standard output and standard error.
enum Terminal {
  static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isError: Bool { isatty(STDERR_FILENO) == 1 }

  /// Colours only where someone looks, and nobody has said no: https://no-color.org.
  static var coloursOutput: Bool { isOutput && allowsColour }
  static var coloursError: Bool { isError && allowsColour }

  private static var allowsColour: Bool {
    (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
  }

  /// Columns of the terminal at standard output; 100 where there is none.
  static var width: Int {
    var size = winsize()
    if unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return variable("COLUMNS").flatMap { Int($0) } ?? 100
  }

  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// Messages; a terminal that went away is no reason to stop.
  static func standardError(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count, let base = bytes.baseAddress {
        let count = unsafe write(STDERR_FILENO, base + written, bytes.count - written)
        if count < 0 && errno != EINTR { return }
        written += max(count, 0)
      }
    }
  }
}
