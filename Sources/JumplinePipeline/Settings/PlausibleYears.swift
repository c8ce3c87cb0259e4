#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import JumplineBytes

/// The years in which a page may have been printed, when nothing is said of it.
public enum PlausibleYears {
  /// From the first year of the modern Chinese daily press to the next one. `SOURCE_DATE_EPOCH`, the seconds since 1970 that
  /// reproducible builds go by, stands for today where it is set.
  public static var builtIn: ClosedRange<Int> {
    let told = unsafe getenv("SOURCE_DATE_EPOCH").flatMap { unsafe Int(String(cString: $0)) }
    var now = time_t(told ?? Int(time(nil)))
    var parts = unsafe tm()
    unsafe gmtime_r(&now, &parts)
    return FittingYears.earliest...max(FittingYears.earliest, unsafe Int(parts.tm_year) + 1901)
  }
}
