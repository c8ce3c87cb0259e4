import JumplineModel

/// A severity in words.
enum SeverityName {
  static func of(_ severity: Severity, _ language: Language) -> String {
    switch (severity, language) {
    case (_, .en): severity.rawValue
    case (.error, .zh): "错误"
    case (.warning, .zh): "警告"
    case (.information, .zh): "提示"
    }
  }
}
