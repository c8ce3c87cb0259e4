import Foundation
import JumplineModel
import JumplinePipeline
import JumplineTesting
import Testing

@Suite struct InputListTests {
  private func list(_ folder: ScratchFolder, _ arguments: [String], extensions: [String] = ["txt"]) -> [String] {
    InputList(arguments, extensions: extensions, language: .en).inputs.map {
      $0.path.description.replacing(folder.path + "/", with: "")
    }
  }

  @Test func `finds the files of a folder in byte order, and no hidden ones`() throws {
    let folder = try ScratchFolder()
    for name in ["b.txt", "a/c.txt", "a-b.txt", "a.md", ".d.txt", ".e/f.txt", "甲.txt", "A.txt"] { try folder.write(name) }
    #expect(list(folder, [folder.path]) == ["A.txt", "a-b.txt", "a/c.txt", "b.txt", "甲.txt"])
    #expect(list(folder, [folder.path + "/"]) == ["A.txt", "a-b.txt", "a/c.txt", "b.txt", "甲.txt"])
  }

  @Test func `reads what is named whatever it is called`() throws {
    let folder = try ScratchFolder()
    let named = try folder.write(".hidden.md")
    #expect(list(folder, [named, "-", folder.path + "/nothing"]) == [".hidden.md", "-", "nothing"])
  }

  @Test func `follows links to files, not to folders`() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("other/page.txt")
    try folder.write("in/a.txt")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/in/b.txt", withDestinationPath: file)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/in/circle", withDestinationPath: folder.path)
    #expect(list(folder, [folder.path + "/in"]) == ["in/a.txt", "in/b.txt"])
  }

  @Test func `keeps the way from the folder that was named`() throws {
    let folder = try ScratchFolder()
    try folder.write("2024/09/01.txt")
    let inputs = InputList([folder.path], extensions: ["txt"], language: .en).inputs
    #expect(inputs.map(\.relativePath.description) == ["2024/09/01.txt"])
  }
}
