/// What a scalar does in running text.
enum Mark {
  static func isHan(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) || scalar == 0x3007
      || (0x20000...0x323AF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
  }

  /// U+4000 to U+9FFF: no mark, no space, and nearly all of a Chinese text.
  @inline(__always)
  static func isCommonHan(_ scalar: UInt32) -> Bool { scalar &- 0x4000 < 0x6000 }

  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar) }

  static func isLatin(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar) || (0xC0...0x24F).contains(scalar)
      || (0xFF21...0xFF3A).contains(scalar) || (0xFF41...0xFF5A).contains(scalar)
  }

  /// 〇 to 十, with 百 and 廿.
  static func isHanDigit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3007, 0x96F6, 0x4E00, 0x4E8C, 0x4E24, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x5EFF,
      0x5345, 0x767E: true
    default: false
    }
  }

  /// 。！？ in either width, and the full stop of Latin text is judged by the caller.
  static func endsSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF61, 0xFF01, 0x21, 0xFF1F, 0x3F, 0xFF0E: true
    default: false
    }
  }

  /// ，、；
  static func pausesSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF0C, 0x2C, 0x3001, 0xFF1B, 0x3B, 0xFF64: true
    default: false
    }
  }

  static func isColon(_ scalar: UInt32) -> Bool { scalar == 0x3A || scalar == 0xFF1A }
  static func isEllipsis(_ scalar: UInt32) -> Bool { scalar == 0x2026 || scalar == 0x22EF }
  static func isDash(_ scalar: UInt32) -> Bool { scalar == 0x2014 || scalar == 0x2015 || scalar == 0x2500 || scalar == 0xFE31 }

  static func opens(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201C, 0x2018, 0x300C, 0x300E, 0x300A, 0x3008, 0x28, 0xFF08, 0x3010, 0x3014, 0x5B, 0xFF3B, 0xFE41, 0xFE43: true
    default: false
    }
  }

  static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0x300D, 0x300F, 0x300B, 0x3009, 0x29, 0xFF09, 0x3011, 0x3015, 0x5D, 0xFF3D, 0xFE42, 0xFE44: true
    default: false
    }
  }

  /// The signs that papers set before captions and jump lines and after bylines.
  static func decorates(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2580...0x25FF, 0x2605, 0x2606, 0x2190...0x21FF, 0x2794...0x27BE, 0x2B00...0x2B0D, 0x261A...0x261F,
      0x203B, 0x1F446...0x1F449: true
    default: false
    }
  }

  /// The signs that papers set before the name of an author: ■ □ ◆ ◇ ○ ◎ ●, not the arrows of captions.
  static func signsNames(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x25A0, 0x25A1, 0x25C6, 0x25C7, 0x25CB, 0x25CE, 0x25CF: true
    default: false
    }
  }

  /// 摄, 攝: what is said of a picture.
  static func isShot(_ scalar: UInt32) -> Bool { scalar == 0x6444 || scalar == 0x651D }

  /// ① to ⑳, ⑴ to ⒇, ❶ to ❿ and ㈠ to ㈩.
  static func isCircledNumber(_ scalar: UInt32) -> Bool {
    (0x2460...0x2487).contains(scalar) || (0x2776...0x277F).contains(scalar) || (0x3220...0x3229).contains(scalar)
  }

  static func separatesNames(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2F, 0xFF0F, 0x2571, 0x3001, 0xFF0C, 0x2C, 0x7C, 0xFF5C, 0x2502, 0x26, 0xFF06: true
    default: false
    }
  }
}
