import JumplinePipeline
import Testing

@Suite struct FilePathTests {
  @Test func `orders by bytes`() {
    let paths = ["a/b", "a-b", "a", "é", "B"].map { FilePath($0) }
    #expect(paths.sorted().map(\.description) == ["B", "a", "a-b", "a/b", "é"])
  }

  @Test func `replaces the extension of the last component only`() {
    #expect(FilePath("a.b/page.txt").withExtension("xml").description == "a.b/page.xml")
    #expect(FilePath("a.b/page").withExtension("xml").description == "a.b/page.xml")
    #expect(FilePath("a/.txt").withExtension("xml").description == "a/.txt.xml")
    #expect(FilePath("page.gold.tsv").withExtension("xml").description == "page.gold.xml")
  }

  @Test func `knows its parent`() {
    #expect(FilePath("page.txt").parent == FilePath("."))
    #expect(FilePath("/page.txt").parent == FilePath("/"))
    #expect(FilePath("a/b/page.txt").parent == FilePath("a/b"))
  }
}
