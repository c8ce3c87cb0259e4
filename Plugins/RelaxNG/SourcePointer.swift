import CLibxml2
import JumplineBytes

/// Reads `src:A-B src:C-D` without making a string of it.
enum SourcePointer {
  /// The next range; nil at the end, and before anything else than a range.
  static func next(_ position: inout UnsafePointer<xmlChar>) -> ByteRange? {
    while unsafe position.pointee == 0x20 { unsafe position += 1 }
    let start = unsafe position
    if let range = unsafe range(&position) { return range }
    unsafe position = unsafe start
    return nil
  }

  private static func range(_ position: inout UnsafePointer<xmlChar>) -> ByteRange? {
    for letter in "src:".utf8 {
      guard unsafe position.pointee == letter else { return nil }
      unsafe position += 1
    }
    guard let start = unsafe number(&position), unsafe position.pointee == 0x2D else { return nil }
    unsafe position += 1
    guard let end = unsafe number(&position), start <= end, unsafe position.pointee == 0x20 || position.pointee == 0 else {
      return nil
    }
    return ByteRange(start, end)
  }

  private static func number(_ position: inout UnsafePointer<xmlChar>) -> Int? {
    var number = 0
    var digits = 0
    while case let byte = unsafe position.pointee, byte >= 0x30, byte <= 0x39 {
      digits += 1
      if digits > 18 { return nil }
      number = number * 10 + Int(byte - 0x30)
      unsafe position += 1
    }
    return digits == 0 ? nil : number
  }
}
