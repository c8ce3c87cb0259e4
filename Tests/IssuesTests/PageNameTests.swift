import JumplineIssues
import JumplineModel
import Testing

struct PageNameTests {
  @Test(arguments: [
    ("in/山河日报-20240912-02.txt", "山河日报", "2024-09-12", "2"),
    ("20240912-02.txt", "", "2024-09-12", "2"),
    ("scans/Shanhe-Daily_2024-09-12_A02.txt", "Shanhe-Daily", "2024-09-12", "A2"),
    ("山河日报/2024-09-12/02.txt", "山河日报", "2024-09-12", "2"),
    ("山河日报/20240912/b12.txt", "山河日报", "2024-09-12", "B12"),
    ("2024/09/12/A02.txt", "", "2024-09-12", "A2"),
    ("./2024-02-29/1", "", "2024-02-29", "1"),
    ("山河日报_2024-09-12_第02版.txt", "山河日报", "2024-09-12", "2"),
    ("山河日报/2024-09-12/A02版.txt", "山河日报", "2024-09-12", "A2"),
  ])
  func `reads title, date and page out of a name`(path: String, title: String, date: String, page: String) {
    #expect(PageName.metadata(ofPath: path) == PageMetadata(title: title, date: date, page: page))
  }

  @Test(arguments: [
    "000_f68c1fdaeab37a6b.txt", "page.txt", "20240912-第版.txt", "20240912-版.txt", "", "-", "a/b/02.txt", "20240231-02.txt", "2023-02-29/02.txt", "20240912-0000.txt",
    "paper-20240912-00.txt", "....", "///", "--", "2024/13/01/02.txt", "99999999999999999999-01.txt",
  ])
  func `says nothing of a name of another shape`(path: String) {
    #expect(PageName.metadata(ofPath: path) == PageMetadata())
  }
}
