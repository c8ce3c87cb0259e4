import Foundation
import JumplineBytes
import JumplineReport
import JumplineTesting
import Testing

struct UnifiedDiffTests {
  private static func diff(_ old: String, _ edits: [(Int, Int, String)]) -> String {
    var output: [UInt8] = []
    UnifiedDiff().write(
      path: "page.txt", old: Array(old.utf8), edits: edits.map { (TextRange($0.0, $0.1), Array($0.2.utf8)) }, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func `a changed line stands between three others`() {
    #expect(
      Self.diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", [(8, 9, "x")]) == """
        --- page.txt
        +++ page.txt
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +x
         6
         7
         8

        """)
  }

  @Test func `a line that was cut in two, and two that became one`() {
    #expect(
      Self.diff("ab\ncd\nef\n", [(1, 1, "\n"), (5, 6, "")]) == """
        --- page.txt
        +++ page.txt
        @@ -1,3 +1,3 @@
        -ab
        -cd
        -ef
        +a
        +b
        +cdef

        """)
  }

  @Test func `the last line without an end`() {
    #expect(
      Self.diff("ab\ncd", [(4, 5, "")]) == """
        --- page.txt
        +++ page.txt
        @@ -1,2 +1,2 @@
         ab
        -cd
        \\ No newline at end of file
        +c
        \\ No newline at end of file

        """)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/patch"), "patch is not installed"))
  func `patch makes of a page what the edits make of it`() throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let old = (0..<(1 + random.below(60))).map { _ in random.pick([0x0A, 0x61, 0x62, 0x63] as [UInt8]) }
      var edits: [(TextRange, [UInt8])] = []
      var position = 0
      var new: [UInt8] = []
      while true {
        let start = position + random.below(20)
        let end = start + random.below(3)
        if end > old.count { break }
        let text = (0..<random.below(3)).map { _ in random.pick([0x0A, 0x78] as [UInt8]) }
        new += old[position..<start] + text
        edits.append((TextRange(start, end), text))
        position = end
        if start == end { position += 0 }
        if position >= old.count { break }
        new.append(old[position])
        position += 1
      }
      new += old[min(position, old.count)...]
      var diff: [UInt8] = []
      UnifiedDiff().write(path: "page.txt", old: old, edits: edits, to: &diff)
      let shell = try Shell()
      let folder = try ScratchFolder()
      try folder.write("page.txt", old)
      try folder.write("diff", diff)
      let (output, status) = try shell.run("cd \(folder.path) && patch -p0 < diff")
      #expect(status == 0 || old == new || diff.isEmpty, "seed \(seed): \(output)")
      #expect(try folder.read(bytes: "page.txt") == new, "seed \(seed): \(String(decoding: diff, as: UTF8.self))")
    }
  }
}
