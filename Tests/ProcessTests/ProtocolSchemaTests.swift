import Foundation
import JSONLines
import JumplineBytes
import JumplineJSON
import JumplineModel
import JumplineTesting
import Testing

@testable import JumplineProcess

/// The schema says what is sent, and what the examples answer.
@Suite(.enabled(if: FaultyPlugin.hasPython, "there is no python3"))
struct ProtocolSchemaTests {
  /// The part of the schema that a message has to fit.
  static func faults(_ line: some StringProtocol) throws -> [String] {
    let message = try JSONValue(parsing: Array(line.utf8))
    let type = message["type"]?.string ?? ""
    let answers = ["page", "output", "findings", "error"]
    let isAnswer = answers.contains(type) || (type == "hello" && message["name"] != nil) || (type == "facts" && message["facts"] != nil)
    return try JSONSchema("plugin.schema.json").faults(in: message, definition: isAnswer ? type + "Answer" : type)
  }

  @Test func `every message to rules is what the schema says`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "jumpline-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let plugin = try ProcessPlugin(
      ProgramDescription(
        name: "recorder", command: ["python3", "recorder.py", file], folder: FaultyPlugin.folder, options: #"{"a":[1,null,"b"]}"#,
        limit: .seconds(60)),
      language: .zh
    ) { _ in }
    let rules = try #require(plugin.rules(records: JSONLinesWriter()))
    let source = FaultyPlugin.page("a\"b\\\u{1}.txt")
    let document = Document(
      source: source, blocks: [Block(label: .paragraph, pieces: [TextRange(0, 12)]), Block(label: .paragraph, pieces: [TextRange(13, 25)])],
      articles: [Article(kind: .story, blocks: [0, 1])])
    var findings: [Finding] = []
    let habits = TitleHabits(
      kinds: [.dash: Habit(form: "——", share: 0.98, count: 210), .lineWidth: Habit(form: "17", share: 1, count: 0)],
      roles: ["记者": Habit(form: "《临江日报》记者", share: 0.9, count: 40)])
    let page = LintedPage(document, habits: habits, language: .zh)
    try rules.check(page, ["REC001"], &findings)
    let facts = try #require(try rules.facts(of: page, ["REC001"]))
    #expect(try rules.resolve([facts, facts], language: .zh).map(\.count) == [0, 0])
    plugin.end()
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 9)
    for line in lines { #expect(try Self.faults(line) == [], "\(line)") }
    let told = #","habits":{"dash":{"form":"——","share":0.98,"count":210},"line-width":{"form":"17","share":1,"count":0},"bylines":[{"form":"《临江日报》记者","share":0.9,"count":40}]},"records":["#
    #expect(lines.filter { $0.contains(told) }.count == 2)
  }

  @Test func `rules of a page whose title nobody knows are told of no habits`() throws {
    let request = PluginMessages.ask("check", { _ in }, rules: ["REC001"], .en, id: 1)
    #expect(String(decoding: request, as: UTF8.self) == #"{"id":1,"type":"check","language":"en","rules":["REC001"],"records":[]}"# + "\n")
  }

  @Test(arguments: ["alto", "page-xml"]) func `what the examples answer is what the schema says`(_ name: String) throws {
    let folder = TestPage.package + "Examples/ProcessPlugins/\(name)"
    let script = name.replacing("-", with: "_") + ".py"
    let text = try String(contentsOfFile: folder + "/samples/page.xml", encoding: .utf8)
    let requests: [JSONValue] = [
      .object([
        .init(key: "type", value: .string("hello")), .init(key: "protocol", value: .integer(1)),
        .init(key: "language", value: .string("en")), .init(key: "options", value: .object([])),
      ]),
      .object([
        .init(key: "id", value: .integer(1)), .init(key: "type", value: .string("read")), .init(key: "format", value: .string(name)),
        .init(key: "path", value: .string("page.xml")), .init(key: "encoding", value: .string("UTF-8")),
        .init(key: "text", value: .string(text)),
      ]),
      .object([
        .init(key: "id", value: .integer(2)), .init(key: "type", value: .string("read")), .init(key: "format", value: .string(name)),
        .init(key: "path", value: .string("no.xml")), .init(key: "encoding", value: .string("UTF-8")), .init(key: "text", value: .string("")),
      ]),
    ]
    var input: [UInt8] = []
    for request in requests {
      request.write(to: &input)
      input.append(0x0A)
    }
    let process = Process()
    let (to, from) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["PYTHONPATH=..", "PYTHONDONTWRITEBYTECODE=1", "python3", script]
    process.currentDirectoryURL = URL(filePath: folder)
    (process.standardInput, process.standardOutput) = (to, from)
    try process.run()
    to.fileHandleForWriting.write(Data(input))
    to.fileHandleForWriting.closeFile()
    let output = String(decoding: from.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = output.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines { #expect(try Self.faults(line) == [], "\(line)") }
  }
}
