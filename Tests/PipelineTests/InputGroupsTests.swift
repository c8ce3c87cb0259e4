import JumplinePipeline
import Testing

struct InputGroupsTests {
  private static func groups(_ paths: [String]) -> [[String]] {
    let groups = InputGroups(Inputs(paths.map { Input(named: $0) }))
    return (0..<groups.count).map { groups[$0].map(\.path.description) }
  }

  @Test func `pages of one issue stand together, at the place of the first`() {
    #expect(
      Self.groups(["in/晚报_2001-01-01_01.txt", "in/晚报_2001-01-02_01.txt", "in/晚报_2001-01-01_02.txt", "-", "in/晚报_2001-01-02_02.txt"])
        == [["in/晚报_2001-01-01_01.txt", "in/晚报_2001-01-01_02.txt"], ["in/晚报_2001-01-02_01.txt", "in/晚报_2001-01-02_02.txt"], ["-"]])
  }

  @Test func `few files of a folder whose names say nothing stand together, many stand alone`() {
    let few = (10..<20).map { "few/\($0).txt" }
    let many = (100..<200).map { "many/\($0).txt" }
    #expect(Self.groups(few) == [few])
    #expect(Self.groups(many) == many.map { [$0] })
    #expect(Self.groups(["few/00.txt"] + many + few) == [["few/00.txt"] + few] + many.map { [$0] })
  }

  @Test func `a list of inputs keeps what each is, and the way from its folder`() {
    let paths = ["a/b/1.txt", "-", "2.txt", "a/c/3.txt"]
    let inputs = Inputs(paths.map { Input(named: $0) })
    #expect(inputs.map(\.path.description) == paths)
    #expect(inputs.map { $0.kind == .standardInput } == [false, true, false, false])
    #expect(inputs.keeping { $0.kind == .file }.map(\.path.description) == ["a/b/1.txt", "2.txt", "a/c/3.txt"])
  }
}
