import JumplineBytes
import JumplineEvaluation
import JumplineModel
import JumplineTesting
import Testing

@Suite struct GoldPageTests {
  @Test func `reads rows with joins and notes`() throws {
    let page = try GoldPage(
      parsing: Array(
        """
        start\tend\tlabel\trole\tarticle\tjoins\tnote\ttext
        4\t70\theadline\tkicker+main\t1\t-\t-\t山路
        72\t90\tparagraph\t-\t1\t4\tambiguous-join\t雨
        91\t99\tjump\tfrom\t2\t-\tpage:A3\t(
        100\t120\tparagraph\t-\t2\t-\tinline-jump:to:2\t雨\r

        """.utf8))
    #expect(page.pieces.map(\.range) == [ByteRange(4, 70), ByteRange(72, 90), ByteRange(91, 99), ByteRange(100, 120)])
    #expect(page.pieces.map(\.role) == [.kickerAndMain, .none, .from, .none])
    #expect(page.pieces.map(\.joins) == [nil, 4, nil, nil])
    #expect(page.pieces.map(\.notes) == [[], [.ambiguousJoin], [.page("A3")], [.inlineJump(.to, page: "2")]])
  }

  @Test func `says which line is wrong and what it expected`() {
    #expect(throws: GoldFailure("expected a label, found `paragraf`", line: 2)) {
      try GoldPage(parsing: Array("start\tend\n4\t70\tparagraf\t-\t1\t-\t-\t\n".utf8))
    }
    #expect(throws: GoldFailure("expected 7 or 8 columns separated by tabs, found 2", line: 2)) {
      try GoldPage(parsing: Array("start\tend\n4\t70\n".utf8))
    }
    #expect(throws: GoldFailure("expected a number in column `article`, found `one`", line: 1)) {
      try GoldPage(parsing: Array("4\t70\ttable\t-\tone\t-\t-\n".utf8))
    }
  }

  @Test func `names the gold file that stands beside an input`() {
    #expect(GoldPage.fileName(forInput: "seeds/000_f6.txt") == "000_f6.gold.tsv")
    #expect(GoldPage.fileName(forInput: "d01") == "d01.gold.tsv")
  }

  @Test func `reads links`() throws {
    let links = try GoldLink.parse(Array("from_file\tfrom_start\tto_file\tto_start\na.txt\t8030\tb.txt\t4\n".utf8))
    #expect(links == [GoldLink(fromFile: "a.txt", fromStart: 8030, toFile: "b.txt", toStart: 4)])
  }
}
