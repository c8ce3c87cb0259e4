import JumplineModel
import JumplineTesting
import NewspaperText
import TEI
import Testing

/// The seeds as they are understood and written: `UPDATE_GOLDEN=1 swift test --filter TEITests` writes the files anew.
struct GoldenTests {
  @Test(arguments: TestPage.seeds)
  func `a seed is written as its golden file says`(page: TestPage) throws {
    var document = try #require(try NewspaperTextReader().read(page.source).first)
    TestSource.stampIdentifiers(&document)
    let golden = GoldenFile("TEITests/Golden/\(page.name).xml")
    #expect(golden.difference(from: TEIWriterTests.write(document)) == nil)
  }
}
