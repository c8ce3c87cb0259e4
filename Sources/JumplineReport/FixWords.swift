import JumplineModel

/// How safe a fix is, in words.
enum FixWords {
  static func kind(_ fix: Fix, _ language: Language) -> String {
    switch fix.safety {
    case .safe: language.say(zh: "可安全修改", en: "safe fix")
    case .unsafe(let reason): language.say(zh: "修改可能改变意思（\(reason)）", en: "unsafe fix (\(reason))")
    case .suggestion: language.say(zh: "建议", en: "suggestion")
    }
  }
}
