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

  @Test(arguments: [("page:A09", "A9"), ("page:02", "2"), ("page:10", "10"), ("page:A0", "A0"), ("page:中缝", "中缝"), ("inline-jump:to:B02", "B2")])
  func `a page is the same with zeros before its number and without`(note: String, page: String) throws {
    let gold = try GoldPage(parsing: Array("start\tend\tlabel\trole\tarticle\tjoins\tnote\n4\t70\tjump\tto\t1\t-\t\(note)\n".utf8))
    #expect(gold.pieces.first?.jump?.page == page)
  }

  @Test func `says which line is wrong and what it expected`() {
    let header = "start\tend\tlabel\trole\tarticle\tjoins\tnote\n"
    func failure(_ rows: String) -> GoldFailure? {
      do throws(GoldFailure) {
        _ = try GoldPage(parsing: Array((header + rows).utf8))
        return nil
      } catch {
        return error
      }
    }
    let label = failure("4\t70\tparagraf\t-\t1\t-\t-\t\n")
    #expect(label?.message == "expected a label, found `paragraf`" && label?.line == 2)
    #expect(label?.found == "paragraf" && label?.known == Label.allCases.map(\.rawValue))
    let role = failure("4\t70\theadline\tmian\t1\t-\t-\t\n")
    #expect(role?.found == "mian" && role?.known.contains("main") == true)
    #expect(failure("4\t70\n") == GoldFailure("expected 7 or 8 columns separated by tabs, found 2", line: 2))
    #expect(
      failure("4\t70\ttable\t-\tone\t-\t-\n")
        == GoldFailure("expected a number in column `article`, found `one`", line: 2))
    #expect(
      failure("4\t70\tparagraph\t-\t1\t-\t-\n71\t90\tparagraph\t-\t1\t5\t-\n")
        == GoldFailure("expected the start of another piece in column `joins`, found 5", line: 3))
  }

  @Test func `refuses another header line and prints the expected one`() {
    let message = "expected the header line `start\tend\tlabel\trole\tarticle\tjoins\tnote\ttext` (with tabs), found `start\tend`"
    #expect(throws: GoldFailure(message, line: 1)) { try GoldPage(parsing: Array("start\tend\n".utf8)) }
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
