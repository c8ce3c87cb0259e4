import JumplineBytes

/// The years in which a page may have been printed, when nothing is said of it.
public enum PlausibleYears {
  /// From the first year of the modern Chinese daily press to the next one.
  public static var builtIn: ClosedRange<Int> {
    FittingYears.earliest...max(FittingYears.earliest, Today.year + 1)
  }
}
