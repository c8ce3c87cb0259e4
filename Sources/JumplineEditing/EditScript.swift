public import JumplineBytes

/// All that was changed on a page, as edits of the bytes it had before: from it either version gives the other.
///
/// Edits are in order, and at least one byte stays between two of them, so that there is one way to read them.
public struct EditScript: Hashable, Sendable {
  public private(set) var edits: [ByteEdit]

  public static let empty = EditScript()

  private init() { edits = [] }

  /// Nil when edits touch or overlap each other, or leave a page of that size.
  /// - Parameter size: of the page before, in bytes.
  public init?(_ edits: [ByteEdit], size: Int) {
    let sorted = edits.sorted { $0.range < $1.range }
    for (index, edit) in sorted.enumerated() {
      guard edit.range.start >= 0, edit.range.end <= size else { return nil }
      if index > 0, sorted[index - 1].range.end >= edit.range.start { return nil }
    }
    self.edits = sorted
  }

  public var isEmpty: Bool { edits.isEmpty }

  /// The page after, from the page before.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + max(0, $1.growth) })
    var position = 0
    for edit in edits {
      result += bytes[position..<edit.range.start]
      result += edit.new
      position = edit.range.end
    }
    result += bytes[position...]
    return result
  }

  /// The script that leads back.
  /// - Parameter bytes: the page before.
  public func inverse(of bytes: [UInt8]) -> EditScript {
    var shift = 0
    var back = self
    for (index, edit) in edits.enumerated() {
      let start = edit.range.start + shift
      back.edits[index].range = ByteRange(start, start + edit.new.count)
      back.edits[index].new = Array(bytes[edit.range.offsets])
      shift += edit.growth
    }
    return back
  }

  /// This script and then another, as one. Edits that come to touch each other are one edit; what comes to nothing is left
  /// out.
  /// - Parameters:
  ///   - next: of the page after this script.
  ///   - before: the page before this script.
  public func followed(by next: EditScript, before: [UInt8]) -> EditScript {
    let between = applied(to: before)
    let own = inverse(of: before).edits.map(\.range)
    var result = EditScript()
    var shift = 0
    var (mine, other) = (0, 0)
    while mine < own.count || other < next.edits.count {
      // A cluster: edits of both scripts that touch each other, in offsets between the two.
      var start = Int.max
      if mine < own.count { start = own[mine].start }
      if other < next.edits.count { start = min(start, next.edits[other].range.start) }
      var end = start
      let (firstMine, firstOther) = (mine, other)
      while true {
        if mine < own.count, own[mine].start <= end {
          end = max(end, own[mine].end)
          mine += 1
        } else if other < next.edits.count, next.edits[other].range.start <= end {
          end = max(end, next.edits[other].range.end)
          other += 1
        } else {
          break
        }
      }
      let (ours, theirs) = (edits[firstMine..<mine], next.edits[firstOther..<other])
      let growth = ours.reduce(0) { $0 + $1.growth }
      let range = ByteRange(start - shift, end - shift - growth)
      shift += growth
      var new: [UInt8] = []
      var position = start
      for edit in theirs {
        new += between[position..<edit.range.start]
        new += edit.new
        position = edit.range.end
      }
      new += between[position..<end]
      if new[...] == before[range.offsets] { continue }
      var rules: [String] = []
      for code in (ours + theirs).flatMap(\.rules) where !rules.contains(code) { rules.append(code) }
      result.edits.append(ByteEdit(range: range, new: new, rules: rules, isUnsafe: (ours + theirs).contains(where: \.isUnsafe)))
    }
    return result
  }

  /// Where a range of the page before is in the page after, widened to the edits that it touches.
  public func mapped(_ range: ByteRange) -> ByteRange {
    var (start, end) = (range.start, range.end)
    var shift = 0
    var (newStart, newEnd) = (range.start, range.end)
    for edit in edits {
      if edit.range.start > end { break }
      if edit.range.end < start {
        shift += edit.growth
        newStart = start + shift
        newEnd = end + shift
        continue
      }
      if edit.range.start < start {
        newStart = edit.range.start + shift
        start = edit.range.start
      }
      end = max(end, edit.range.end)
      shift += edit.growth
      newEnd = end + shift
    }
    return ByteRange(newStart, newEnd)
  }
}
