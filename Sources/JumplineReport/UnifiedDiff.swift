public import JumplineBytes

/// What was changed on a page as a unified diff, as `diff -u` and `git diff` print it and `patch` reads it.
///
/// It is made from the edits themselves, so that what it shows is what was done.
public struct UnifiedDiff {
  /// How many lines stand around what was changed.
  static let context = 3

  private let style: Style

  public init(style: Style = Style(.none)) { self.style = style }

  /// - Parameters:
  ///   - path: of the page.
  ///   - old: the text before; lines end at line feeds, and a carriage return is part of its line.
  ///   - edits: in order, without overlaps.
  public func write(path: String, old: [UInt8], edits: [(range: TextRange, new: [UInt8])], to output: inout [UInt8]) {
    let starts = Self.lineStarts(old)
    if starts.isEmpty { return }
    func line(at offset: Int) -> Int { Self.line(at: offset, starts) }
    func end(ofLine line: Int) -> Int { line + 1 < starts.count ? starts[line + 1] : old.count }

    // Lines that are changed together: those that edits reach, and those that a line end lost or won ties to them.
    var changes: [(lines: Range<Int>, new: [UInt8])] = []
    var index = 0
    while index < edits.count {
      let first = line(at: edits[index].range.start)
      var last = line(at: max(edits[index].range.start, edits[index].range.end - 1))
      var new = Array(old[starts[first]..<edits[index].range.start]) + edits[index].new
      var position = edits[index].range.end
      index += 1
      while true {
        if position == end(ofLine: last), position < old.count, let end = new.last, end != 0x0A {
          last += 1
        }
        guard index < edits.count, line(at: edits[index].range.start) <= last else { break }
        new += old[position..<edits[index].range.start] + edits[index].new
        position = edits[index].range.end
        last = max(last, line(at: max(edits[index].range.start, position - 1)))
        index += 1
      }
      new += old[position..<end(ofLine: last)]
      if let before = changes.last, before.lines.upperBound == first, before.new.last ?? 0x0A == 0x0A {
        changes[changes.count - 1] = (before.lines.lowerBound..<last + 1, before.new + new)
      } else {
        changes.append((first..<last + 1, new))
      }
    }
    if changes.isEmpty { return }
    print(.removed, "--- \(path)", to: &output)
    print(.added, "+++ \(path)", to: &output)

    var shift = 0
    var next = 0
    while next < changes.count {
      var group = [changes[next]]
      next += 1
      while next < changes.count, changes[next].lines.lowerBound - (group.last?.lines.upperBound ?? 0) <= 2 * Self.context {
        group.append(changes[next])
        next += 1
      }
      let from = max(0, group[0].lines.lowerBound - Self.context)
      let to = min(starts.count, (group.last?.lines.upperBound ?? 0) + Self.context)
      let growth = group.reduce(0) { $0 + Self.lines($1.new).count - $1.lines.count }
      print(
        .place, "@@ -\(Self.place(from, to - from)) +\(Self.place(from + shift, to - from + growth)) @@", to: &output)
      shift += growth
      var current = from
      for change in group {
        for line in current..<change.lines.lowerBound { put(.kept, old[starts[line]..<end(ofLine: line)], to: &output) }
        for line in change.lines { put(.removed, old[starts[line]..<end(ofLine: line)], to: &output) }
        for line in Self.lines(change.new) { put(.added, line, to: &output) }
        current = change.lines.upperBound
      }
      for line in current..<to { put(.kept, old[starts[line]..<end(ofLine: line)], to: &output) }
    }
  }

  /// The line that holds an offset; the last one for the end of the text.
  private static func line(at offset: Int, _ starts: [Int]) -> Int {
    var low = 0
    var high = max(0, starts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private enum Kind {
    case kept
    case removed
    case added
    case place
  }

  /// `3` for one line, `3,4` for several; `0,0` stands for an empty file.
  private static func place(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start + 1)" : count == 0 ? "\(start),0" : "\(start + 1),\(count)"
  }

  private static func lineStarts(_ text: [UInt8]) -> [Int] {
    var starts = text.isEmpty ? [] : [0]
    for (offset, byte) in text.enumerated() where byte == 0x0A && offset + 1 < text.count { starts.append(offset + 1) }
    return starts
  }

  /// With their ends.
  private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    let starts = lineStarts(text)
    return starts.indices.map { text[starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : text.count)] }
  }

  private func put(_ kind: Kind, _ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let mark = kind == .kept ? " " : kind == .removed ? "-" : "+"
    let isWhole = line.last == 0x0A
    print(kind, mark + String(decoding: isWhole ? line.dropLast() : line, as: UTF8.self), to: &output)
    if !isWhole { output += Array("\\ No newline at end of file\n".utf8) }
  }

  private func print(_ kind: Kind, _ line: String, to output: inout [UInt8]) {
    switch kind {
    case .kept: output += Array(line.utf8)
    case .removed: output += Array(style.removed(line).utf8)
    case .added: output += Array(style.added(line).utf8)
    case .place: output += Array(style.place(line).utf8)
    }
    output.append(0x0A)
  }
}
