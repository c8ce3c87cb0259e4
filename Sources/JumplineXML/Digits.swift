public import JumplineBytes

/// Numbers as XML writes them.
public enum Digits {
  @inlinable
  public static func append(_ number: Int, to output: inout OutputBuffer) {
    if number < 0 { output.append(0x2D) }
    var rest = number.magnitude
    var power: UInt = 1
    while rest / power >= 10 { power *= 10 }
    while power > 0 {
      output.append(0x30 + UInt8(truncatingIfNeeded: rest / power))
      rest %= power
      power /= 10
    }
  }

  /// The shortest decimal that reads back as the same number.
  public static func append(_ number: Double, to output: inout OutputBuffer) {
    let hundredths = (number * 100).rounded()
    if number >= 0, number <= 1, hundredths / 100 == number {
      let value = Int(hundredths)
      output.append(0x30 + UInt8(truncatingIfNeeded: value / 100))
      if value % 100 == 0 { return }
      output.append(0x2E)
      output.append(0x30 + UInt8(truncatingIfNeeded: value / 10 % 10))
      if value % 10 != 0 { output.append(0x30 + UInt8(truncatingIfNeeded: value % 10)) }
    } else {
      for byte in number.description.utf8 { output.append(byte) }
    }
  }

  /// Two upper-case digits a byte.
  public static func appendHex(_ bytes: ArraySlice<UInt8>, to output: inout OutputBuffer) {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
    for byte in bytes {
      output.append(digit(byte >> 4))
      output.append(digit(byte & 15))
    }
  }

  /// The bytes of a string of hexadecimal digits; nil when it is none.
  public static func bytes(hex: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in hex {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x41...0x46: value = digit - 0x37
      case 0x61...0x66: value = digit - 0x57
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return high == nil ? bytes : nil
  }
}
