/// Weekdays as newspapers name them.
enum Weekday {
  /// - Parameter number: 1 for Monday to 7 for Sunday.
  static func name(_ number: Int) -> String {
    let names = ["一", "二", "三", "四", "五", "六", "日"]
    return names.indices.contains(number - 1) ? names[number - 1] : ""
  }
}
