/// A plugin that is compiled in: a package that builds a jumpline which has it.
struct SwiftSkeleton {
  let skeleton: PluginSkeleton

  init(_ kind: PluginSkeleton.Kind, _ name: PluginName, package: String) {
    let folder = name.dashed + "/"
    let type = name.capitalized + kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
    skeleton = PluginSkeleton(
      files: [
        .init(path: folder + "Package.swift", text: Self.manifest(name, package)),
        .init(path: folder + "Sources/\(name.capitalized)/\(type).swift", text: Self.source(kind, name, type)),
        .init(path: folder + "Sources/jumpline-\(name.dashed)/main.swift", text: Self.program(kind, name, type)),
        .init(path: folder + "Tests/\(name.capitalized)Tests/\(type)Tests.swift", text: Self.tests(kind, name, type)),
      ],
      test: "swift test --package-path \(name.dashed)", use: Self.use(kind, name))
  }

  private static func use(_ kind: PluginSkeleton.Kind, _ name: PluginName) -> String {
    let command =
      switch kind {
      case .reader: "convert PAGES --from \(name.dashed) --to text"
      case .writer: "convert PAGES --to \(name.dashed)"
      case .rule: "lint PAGES"
      }
    return "swift run --package-path \(name.dashed) jumpline-\(name.dashed) \(command)"
  }

  private static func manifest(_ name: PluginName, _ package: String) -> String {
    let isFolder = !package.contains("://")
    // A folder is named from the working folder; the manifest names it from its own.
    let folder = package.hasPrefix("/") ? package : "../" + package
    let dependency = isFolder ? ".package(name: \"jumpline\", path: \"\(folder)\")" : ".package(url: \"\(package)\", from: \"\(Jumpline.version)\")"
    return """
      // swift-tools-version: 6.2

      import PackageDescription

      let package = Package(
        name: "jumpline-\(name.dashed)",
        platforms: [.macOS(.v15)],
        dependencies: [\(dependency)],
        targets: [
          .target(
            name: "\(name.capitalized)",
            dependencies: [.product(name: "JumplineModel", package: "jumpline"), .product(name: "JumplineLint", package: "jumpline")]),
          .executableTarget(
            name: "jumpline-\(name.dashed)", dependencies: ["\(name.capitalized)", .product(name: "JumplineCommand", package: "jumpline")]),
          .testTarget(name: "\(name.capitalized)Tests", dependencies: ["\(name.capitalized)"]),
        ]
      )

      """
  }

  private static func program(_ kind: PluginSkeleton.Kind, _ name: PluginName, _ type: String) -> String {
    let part =
      switch kind {
      case .reader: "readers: [\(type)()]"
      case .writer: "writers: [\(type)()]"
      case .rule: "rules: [\(type).self]"
      }
    return """
      import JumplineCommand
      import \(name.capitalized)

      CommandLineProgram.run(adding: CompiledPlugin(name: "\(name.dashed)", version: "0.1", \(part)))

      """
  }

  private static func source(_ kind: PluginSkeleton.Kind, _ name: PluginName, _ type: String) -> String {
    switch kind {
    case .reader:
      """
      public import JumplineBytes
      public import JumplineModel

      /// Reads \(name.dashed): the first line is the headline, every other one is a paragraph.
      public struct \(type): Reader {
        public let format = Format(name: "\(name.dashed)", extensions: ["\(name.dashed)"], summary: "a headline, then a paragraph a line")

        public init() {}

        /// Nothing tells the format but its name: it is read when `--from` says so.
        public func recognizes(_ head: Span<UInt8>) -> Double { 0 }

        public func read(_ source: Source) throws(ReadFailure) -> [Document] {
          let text = source.text
          var blocks: [Block] = []
          var start = 0
          // Every byte that is not blank has to be in one block.
          for offset in 0...text.count where offset == text.count || text[offset] == 0x0A {
            var (first, last) = (start, offset)
            while first < last, case let (scalar, length) = UTF8Decoding.scalar(text.span, at: first), WhiteSpace.contains(scalar) { first += length }
            while last > first, let (scalar, length) = UTF8Decoding.scalar(text.span, before: last), WhiteSpace.contains(scalar) { last -= length }
            if first < last {
              blocks.append(Block(label: blocks.isEmpty ? .headline : .paragraph, role: blocks.isEmpty ? .main : .none, pieces: [TextRange(first, last)]))
            }
            start = offset + 1
          }
          let articles = blocks.isEmpty ? [] : [Article(kind: .story, blocks: Array(blocks.indices))]
          return [Document(source: source, language: "zh-Hans", blocks: blocks, articles: articles)]
        }
      }

      """
    case .writer:
      """
      public import JumplineModel

      /// Writes \(name.dashed): headlines after a #, then the text.
      public struct \(type): Writer {
        public let format = Format(name: "\(name.dashed)", extensions: ["\(name.dashed)"], summary: "headlines after a #, then the text")

        public init() {}

        public func write(_ document: Document, _ options: WriterOptions, to output: inout [UInt8]) {
          for article in document.articles {
            for index in article.blocks {
              if document.blocks[index].label == .headline { output += "# ".utf8 }
              document.appendText(of: document.blocks[index], to: &output)
              output += "\\n\\n".utf8
            }
          }
        }
      }

      """
    case .rule:
      """
      import JumplineBytes
      public import JumplineModel

      public struct \(type): PageRule {
        public init() {}

        public static let card = RuleCard(
          code: "\(name.prefix)001", name: "word-not-of-the-house", severity: .warning, confidence: 0.9, scope: .block, fix: .suggestion,
          summary: .init(zh: "本报不用这种写法。", en: "This paper writes it in another way."),
          why: .init(zh: "写法统一，读者才找得到。", en: "Readers find what is written in one way."), source: "the house",
          fires: ["大家⟦按步就班⟧地做事。"], silent: ["大家按部就班地做事。"])

        private static let words = WordList("按步就班")

        public func check(_ page: LintedPage, _ report: inout [Finding]) {
          let text = page.reading.bytes
          var start = 0
          while let place = Self.words.first(in: start..<text.count, of: text.span), let end = Self.words.after(place, in: text.span) {
            let range = ReadingRange(place, end)
            report.append(
              finding(
                at: range, on: page, zh: "应写“按部就班”", en: "written “按部就班” here", evidence: ["word-list"],
                fix: Fix(.suggestion, replacements: [.init(page.reading.source(of: range), with: "按部就班")])))
            start = end
          }
        }
      }

      """
    }
  }

  private static func tests(_ kind: PluginSkeleton.Kind, _ name: PluginName, _ type: String) -> String {
    let head = """
      import JumplineBytes
      import JumplineModel
      import Testing

      import \(name.capitalized)

      struct \(type)Tests {

      """
    let page = """
          let source = Source(path: "page", utf8: Array("青石桥头话今昔\\n\\n大家按步就班地做事。\\n".utf8), sha256: "")
      """
    let document = """
          let block = Block(label: .paragraph, pieces: [TextRange(23, source.bytes.count - 1)])
          let document = Document(source: source, language: "zh-Hans", blocks: [block], articles: [Article(kind: .story, blocks: [0])])
      """
    switch kind {
    case .reader:
      return head + """
          @Test func `a page is a headline and paragraphs`() throws {
        \(page)
            let document = try #require(try \(type)().read(source).first)
            #expect(document.blocks.map(\\.label) == [.headline, .paragraph])
            #expect(document.blocks.map(document.text(of:)) == ["青石桥头话今昔", "大家按步就班地做事。"])
          }
        }

        """
    case .writer:
      return head + """
          @Test func `an article is its text`() {
        \(page)
        \(document)
            var output: [UInt8] = []
            \(type)().write(document, WriterOptions(), to: &output)
            #expect(String(decoding: output, as: UTF8.self) == "大家按步就班地做事。\\n\\n")
          }
        }

        """
    case .rule:
      return head + """
          @Test func `a word that the house does not write is flagged`() {
        \(page)
        \(document)
            var findings: [Finding] = []
            \(type)().check(LintedPage(document, language: .en), &findings)
            #expect(findings.map { source.string($0.range) } == ["按步就班"])
          }
        }

        """
    }
  }
}
