#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The day it is, in UTC. `SOURCE_DATE_EPOCH`, the seconds since 1970 that reproducible builds go by, stands for it where it
/// is set.
enum Today {
  static var year: Int { parts.year }

  /// `2024-09-12`.
  static var date: String {
    let (year, month, day) = parts
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(year)-\(two(month))-\(two(day))"
  }

  private static var parts: (year: Int, month: Int, day: Int) {
    let told = unsafe getenv("SOURCE_DATE_EPOCH").flatMap { unsafe Int(String(cString: $0)) }
    var now = time_t(told ?? Int(time(nil)))
    var parts = unsafe tm()
    unsafe gmtime_r(&now, &parts)
    return unsafe (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }
}
