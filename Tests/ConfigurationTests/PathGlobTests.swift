import JumplineConfiguration
import Testing

struct PathGlobTests {
  @Test func `a glob fits names, folders and all that is in them`() {
    #expect(PathGlob("*.txt").matches("a/b/page.txt"))
    #expect(PathGlob("1950").matches("papers/1950/01/02.txt"))
    #expect(PathGlob("papers/1950/**").matches("papers/1950/01/02.txt"))
    #expect(PathGlob("papers/*/01").matches("papers/1950/01/02.txt"))
    #expect(PathGlob("**/01/*.txt").matches("papers/1950/01/02.txt"))
    #expect(PathGlob("**/01/*.txt").matches("01/02.txt"))
    #expect(PathGlob("./a?.txt").matches("a1.txt"))
    #expect(PathGlob("*1*5*.txt").matches("x1950-5.txt"))
  }

  @Test func `and nothing else`() {
    #expect(!PathGlob("*.txt").matches("page.xml"))
    #expect(!PathGlob("papers/*.txt").matches("papers/1950/02.txt"))
    #expect(!PathGlob("1950/**").matches("papers/1950/02.txt"))
    #expect(!PathGlob("a?.txt").matches("a.txt"))
    #expect(!PathGlob("*a*b").matches("xbxa"))
  }
}
