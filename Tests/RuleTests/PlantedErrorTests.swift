import EveryRule
import JumplineBytes
import JumplineLint
import JumplineModel
import JumplineTesting
import NewspaperText
import Testing

/// The small sample of what `Scripts/accuracy` measures at length.
struct PlantedErrorTests {
  static let pages =
    TestPage.handMade
    + [PageStyle.blocks, .traditional].flatMap { style in
      (0..<15).map { PageSetter.page(style, seed: PageSeries.sample.seed($0)).page }
    }

  @Test(arguments: ErrorKind.all.map(\.name))
  func `every kind of error can be planted, and stands where it is said to`(name: String) throws {
    let kind = try #require(ErrorKind.all.first { $0.name == name })
    let planted = Self.pages.enumerated().compactMap { kind.plant(on: $1, seed: UInt64($0)) }
    #expect(!planted.isEmpty)
    for error in planted {
      #expect(!error.ranges.isEmpty)
      #expect(error.ranges.allSatisfy { $0.start < $0.end && $0.end <= error.bytes.count }, "\(error.path) \(error.ranges)")
    }
  }

  @Test func `the same seed plants the same error`() {
    for kind in ErrorKind.all {
      #expect(kind.plant(on: Self.pages[0], seed: 3)?.bytes == kind.plant(on: Self.pages[0], seed: 3)?.bytes)
    }
  }

  @Test func `kinds of errors have names of their own`() {
    #expect(Set(ErrorKind.all.map(\.name)).count == ErrorKind.all.count)
  }
}
