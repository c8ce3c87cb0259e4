import JumplineBytes
import JumplineModel

extension PlantedError {
  /// What an error changes on a page.
  struct Edit {
    /// What is replaced, in bytes of the clean page.
    var range: ByteRange
    var bytes: [UInt8]
    /// Where the error is, in bytes of the page afterwards.
    var marks: [ByteRange]
    var metadata = PageMetadata()

    /// - Parameter marked: the new text, in which `⟦…⟧` encloses what is wrong; all of it where there are no marks.
    init(_ range: ByteRange, _ marked: String) {
      self.range = range
      bytes = []
      marks = []
      var open: Int?
      for scalar in marked.unicodeScalars {
        switch scalar {
        case "⟦": open = bytes.count
        case "⟧":
          if let start = open { marks.append(ByteRange(range.start + start, range.start + bytes.count)) }
          open = nil
        default: bytes += Array(String(scalar).utf8)
        }
      }
      if marks.isEmpty { marks = [ByteRange(range.start, range.start + bytes.count)] }
    }
  }
}
