import JumplineBytes
import JumplineXML

extension TagPrinter.Value {
  /// `src:12-34`.
  mutating func source(_ range: ByteRange) {
    literal("src:")
    number(range.start)
    literal("-")
    number(range.end)
  }
}
