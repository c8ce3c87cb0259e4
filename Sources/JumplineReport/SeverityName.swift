public import JumplineModel

/// A severity in words.
public enum SeverityName {
  public static func of(_ severity: Severity, _ language: Language) -> String {
    switch (severity, language) {
    case (_, .en): severity.rawValue
    case (.error, .zh): "错误"
    case (.warning, .zh): "警告"
    case (.information, .zh): "提示"
    }
  }
}
