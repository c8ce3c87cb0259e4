import JumplineBytes
import JumplineEditing
import JumplineTesting
import Testing

struct EditScriptTests {
  /// Edits in order that do not touch each other, over some bytes.
  private static func script(over bytes: [UInt8], _ random: inout SplitMix64) -> EditScript {
    var edits: [ByteEdit] = []
    var position = 0
    while position <= bytes.count {
      let start = position + random.below(6)
      let end = start + random.below(4)
      if end > bytes.count { break }
      let new = (0..<random.below(4)).map { _ in UInt8(0x61 + random.below(3)) }
      edits.append(ByteEdit(range: ByteRange(start, end), new: new, rules: ["R\(random.below(3))"], isUnsafe: random.chance(30)))
      position = end + 1
    }
    return EditScript(edits, size: bytes.count) ?? .empty
  }

  private static func bytes(_ random: inout SplitMix64) -> [UInt8] { (0..<random.below(40)).map { _ in UInt8(0x41 + random.below(3)) } }

  @Test func `the inverse gives back the bytes`() {
    for seed in 0..<500 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let before = Self.bytes(&random)
      let script = Self.script(over: before, &random)
      let after = script.applied(to: before)
      #expect(script.inverse(of: before).applied(to: after) == before, "seed \(seed)")
    }
  }

  @Test func `two scripts after each other are one, whose edits do not touch`() {
    for seed in 0..<500 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let before = Self.bytes(&random)
      var whole = EditScript.empty
      var now = before
      for _ in 0..<4 {
        let next = Self.script(over: now, &random)
        whole = whole.followed(by: next, before: before)
        now = next.applied(to: now)
      }
      #expect(whole.applied(to: before) == now, "seed \(seed)")
      #expect(EditScript(whole.edits, size: before.count) == whole, "seed \(seed)")
    }
  }

  @Test func `what one edit puts in and another takes out is no edit`() throws {
    let before = Array("abc".utf8)
    let first = try #require(EditScript([ByteEdit(range: ByteRange(1, 1), new: [0x78], rules: ["R1"], isUnsafe: false)], size: 3))
    let second = try #require(EditScript([ByteEdit(range: ByteRange(1, 2), new: [], rules: ["R2"], isUnsafe: false)], size: 4))
    #expect(first.followed(by: second, before: before).isEmpty)
  }

  @Test func `edits that come to touch each other are one, of both rules`() throws {
    let before = Array("abcd".utf8)
    let first = try #require(EditScript([ByteEdit(range: ByteRange(1, 2), new: [0x78], rules: ["R1"], isUnsafe: false)], size: 4))
    let second = try #require(EditScript([ByteEdit(range: ByteRange(2, 3), new: [0x79], rules: ["R2"], isUnsafe: true)], size: 4))
    let both = first.followed(by: second, before: before)
    #expect(both.edits == [ByteEdit(range: ByteRange(1, 3), new: [0x78, 0x79], rules: ["R1", "R2"], isUnsafe: true)])
  }

  @Test func `edits that touch make no script`() {
    let edits = [ByteRange(0, 1), ByteRange(1, 2)].map { ByteEdit(range: $0, new: [], rules: [], isUnsafe: false) }
    #expect(EditScript(edits, size: 4) == nil)
    #expect(EditScript([edits[1]], size: 1) == nil)
  }

  @Test func `a place is found again behind edits`() throws {
    let script = try #require(
      EditScript([ByteEdit(range: ByteRange(2, 4), new: [0x78, 0x78, 0x78], rules: [], isUnsafe: false)], size: 10))
    #expect(script.mapped(ByteRange(0, 1)) == ByteRange(0, 1))
    #expect(script.mapped(ByteRange(6, 8)) == ByteRange(7, 9))
    #expect(script.mapped(ByteRange(3, 6)) == ByteRange(2, 7))
  }
}
