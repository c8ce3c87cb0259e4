/// A half-open range of offsets `[start, end)` into one kind of buffer.
///
/// The `Space` says which buffer the offsets belong to, so that the compiler refuses to mix positions in the bytes of a
/// file with positions in the text that was decoded from it. Both count bytes.
public struct OffsetRange<Space>: Hashable, Comparable, Sendable {
  public var start: Int
  public var end: Int

  /// - Precondition: `start <= end`. A reversed range becomes empty at `start`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  @inlinable public var count: Int { end - start }
  @inlinable public var isEmpty: Bool { end == start }
  @inlinable public var offsets: Range<Int> { start..<end }

  @inlinable public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  @inlinable public func contains(_ other: OffsetRange) -> Bool { start <= other.start && other.end <= end }
  @inlinable public func overlaps(_ other: OffsetRange) -> Bool { start < other.end && other.start < end }

  /// By start, then by end.
  @inlinable
  public static func < (left: OffsetRange, right: OffsetRange) -> Bool {
    left.start != right.start ? left.start < right.start : left.end < right.end
  }
}

/// So that facts about a page can be stored and sent.
extension OffsetRange: Codable {}

extension OffsetRange: CustomStringConvertible {
  /// `12-34`, the form of a TEI `@source` pointer.
  public var description: String { "\(start)-\(end)" }
}

/// The bytes of an input as they came. Positions in everything that jumpline prints or writes are of this kind.
public enum SourceSpace: Sendable {}

/// The UTF-8 text decoded from an input. Readers and rules think in it; it equals the bytes where those are clean UTF-8.
public enum TextSpace: Sendable {}

/// A range of bytes of the untouched input.
public typealias ByteRange = OffsetRange<SourceSpace>

/// A range of the decoded UTF-8 text of an input, at scalar boundaries.
public typealias TextRange = OffsetRange<TextSpace>
