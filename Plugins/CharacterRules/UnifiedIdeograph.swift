/// The unified ideograph that a code point of another block looks like.
enum UnifiedIdeograph {
  /// For the Kangxi radicals and the CJK Radicals Supplement.
  static func ofRadical(_ scalar: UInt32) -> Unicode.Scalar? {
    switch scalar {
    case 0x2E80...0x2EF3: form(supplement, scalar - 0x2E80)
    case 0x2F00...0x2FD5: form(kangxi, scalar - 0x2F00)
    default: nil
    }
  }

  /// For compatibility ideographs; nil for the twelve of that block which are unified ones by right.
  static func ofCompatibility(_ scalar: UInt32) -> Unicode.Scalar? {
    switch scalar {
    case 0xF900...0xFAFF: form(compatibility, scalar - 0xF900)
    case 0x2F800...0x2FA1D: form(compatibilitySupplement, scalar - 0x2F800)
    default: nil
    }
  }

  private static let kangxi = Array(UnifiedForms.kangxi.unicodeScalars)
  private static let supplement = Array(UnifiedForms.supplement.unicodeScalars)
  private static let compatibility = Array(UnifiedForms.compatibility.unicodeScalars)
  private static let compatibilitySupplement = Array(UnifiedForms.compatibilitySupplement.unicodeScalars)

  private static func form(_ forms: [Unicode.Scalar], _ index: UInt32) -> Unicode.Scalar? {
    guard Int(index) < forms.count, forms[Int(index)] != "\u{3000}" else { return nil }
    return forms[Int(index)]
  }
}
