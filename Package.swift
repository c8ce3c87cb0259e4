// swift-tools-version: 6.2
//
// The map of jumpline. Targets stand in the order in which a page walks through them:
// bytes → model → reader → lint → writer → validation → pipeline → command line.

import PackageDescription

/// Every target of ours is built with the strictest settings the language has.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
  .enableExperimentalFeature("Lifetimes"),
] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// A module of the core, under `Sources/`.
func core(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A stage that can be left out or replaced, under `Plugins/`. It sees the model and no other plugin.
///
/// - Parameter files: what lies beside the code and is not built.
func stage(_ name: String, _ dependencies: [Target.Dependency] = [], files: [String] = []) -> Target {
  .target(
    name: name, dependencies: ["JumplineBytes", "JumplineModel"] + dependencies, path: "Plugins/\(name)", exclude: files,
    swiftSettings: strict)
}

/// A group of lint rules, under `Plugins/`: one fault, one file. The list of its rules is derived when it is built.
/// Those about jump lines ask of them what the linking of pages asks.
func rules(_ name: String) -> Target {
  .target(
    name: name,
    dependencies: ["JumplineBytes", "JumplineModel", "JumplineLint"] + (name == "ContinuationRules" ? ["JumplineIssues"] : []), path: "Plugins/\(name)",
    swiftSettings: strict, plugins: ["RuleIndex"])
}

/// - Parameter files: folders of golden files, read where they lie and not built.
func tests(_ name: String, _ dependencies: [Target.Dependency], files: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: files, swiftSettings: strict)
}

let ruleGroups = [
  "ContinuationRules", "ParagraphRules", "HeadlineRules", "DateRules", "NumberRules", "NameRules", "PunctuationRules",
  "CharacterRules", "RepetitionRules", "DocumentRules",
]
let stages = ["NewspaperText", "TEI", "JSONLines", "PlainText", "RelaxNG"]
let aboard = (stages + ruleGroups).map { Target.Dependency(stringLiteral: $0) }

let package = Package(
  name: "jumpline",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "jumpline", targets: ["jumpline"]),
    .library(name: "JumplineModel", targets: ["JumplineBytes", "JumplineModel"]),
    .library(name: "JumplineLint", targets: ["JumplineLint"]),
    // The whole command line, for packages that build a jumpline with plugins of their own.
    .library(name: "JumplineCommand", targets: ["JumplineCommand"]),
  ],
  dependencies: [
    // The command line: parsing, help, completions.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    // SHA-256, which proves that no byte was lost.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    // YAML with the line and column of every node, so that a mistake in .jumpline.yml is shown where it stands.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Core, from the bytes up.
    core("JumplineBytes"),
    // JSON, written straight into bytes and read from strangers without Foundation.
    core("JumplineJSON"),
    // Encodings other than UTF-8, by the system's iconv.
    core("JumplineEncodings", ["JumplineBytes"]),
    core("JumplineModel", ["JumplineBytes"]),
    core("JumplineLint", ["JumplineBytes", "JumplineModel"]),
    core("JumplineEvaluation", ["JumplineBytes", "JumplineModel"]),
    // Pages that belong together: what is known of a page, and which article goes on where.
    core("JumplineIssues", ["JumplineBytes", "JumplineModel"]),
    // What `.jumpline.yml` may say, and what it says.
    core(
      "JumplineConfiguration",
      [
        "JumplineBytes", "JumplineEncodings", "JumplineJSON", "JumplineModel", "JumplineLint", "JumplineIssues",
        .product(name: "Yams", package: "Yams"),
      ]),
    // Rules without code: packs of patterns, and those that are compiled in.
    core(
      "JumplinePacks",
      [
        "JumplineBytes", "JumplineModel", "JumplineLint", "JumplineConfiguration", "JumplineFiles",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "JumplineFiles"),
    // What applied fixes change: which go together, the bytes before and after, and back again.
    core("JumplineEditing", ["JumplineBytes", "JumplineEncodings", "JumplineModel"]),
    core(
      "JumplinePipeline",
      [
        "JumplineBytes", "JumplineEditing", "JumplineEncodings", "JumplineModel", "JumplineIssues", "JumplineLint", "JumplineConfiguration",
        "JumplinePacks", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    core("JumplineReport", ["JumplineBytes", "JumplineJSON", "JumplineModel", "JumplineLint", "JumplineXML"]),

    // Plugins that are programs of their own: starting them, asking them, believing nothing they say unchecked.
    .target(name: "CPluginSpawn"),
    core("JumplineProcess", ["CPluginSpawn", "JumplineBytes", "JumplineJSON", "JumplineModel"]),

    // The schemas, compiled in; and libxml2, which judges by them.
    .target(name: "JumplineSchemas", cSettings: [.headerSearchPath("../../Schemas")]),
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),

    // XML from strangers, parsed safely, and XML of our own, printed well formed.
    core("JumplineXML", ["JumplineBytes", "CLibxml2"]),

    // Readers, writers, validator.
    stage("NewspaperText", files: ["Training"]),
    stage("TEI", ["JumplineEncodings", "JumplineXML"]),
    stage("JSONLines", ["JumplineEncodings"]),
    stage("PlainText"),
    stage("RelaxNG", ["CLibxml2", "JumplineEncodings", "JumplineXML", "JumplineSchemas"]),

    // Lint rules.
    .executableTarget(name: "rule-index", path: "Plugins/RuleIndexTool", swiftSettings: strict),
    .plugin(name: "RuleIndex", capability: .buildTool(), dependencies: ["rule-index"]),
  ] + ruleGroups.map(rules) + [
    // The command line: the only module that knows which plugins are aboard.
    .target(
      name: "JumplineCommand",
      dependencies: [
        "JumplineBytes", "JumplineEditing", "JumplineEncodings", "JumplineModel", "JumplineLint", "JumplineIssues",
        "JumplineConfiguration", "JumplineFiles", "JumplineJSON", "JumplinePacks", "JumplinePipeline", "JumplineProcess", "JumplineReport",
        "JumplineEvaluation", "JumplineSchemas", "JumplineXML", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ] + aboard,
      swiftSettings: strict),
    .executableTarget(name: "jumpline", dependencies: ["JumplineCommand"], swiftSettings: strict),

    tests("BytesTests", ["JumplineBytes"]),
    tests(
      "EncodingTests",
      [
        "JumplineBytes", "JumplineEncodings", "JumplineModel", "JumplineTesting", "JSONLines", "NewspaperText", "RelaxNG", "TEI",
      ]),
    tests("XMLTests", ["JumplineXML"]),
    tests("TEITests", ["JumplineBytes", "JumplineModel", "JumplineTesting", "NewspaperText", "TEI"], files: ["Golden"]),
    tests(
      "NewspaperTextTests",
      ["NewspaperText", "JumplineBytes", "JumplineModel", "JumplineEvaluation", "JumplineTesting"], files: ["Golden"]),
    // What tests share: gold as documents, generated documents and pages, golden files.
    .target(
      name: "JumplineTesting",
      dependencies: [
        "JumplineBytes", "JumplineEncodings", "JumplineJSON", "JumplineModel", "JumplineEvaluation", "JumplineLint", "JumplinePipeline",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      path: "Tests/JumplineTesting", exclude: ["Planting/errors.txt", "Planting/false-alarm-budgets.txt", "Setting/articles.txt"], swiftSettings: strict),
    // The reader's workshop: sets pages, trains the weights on them, measures. No part of the program.
    .executableTarget(
      name: "reader-training",
      dependencies: [
        "JumplineBytes", "JumplineModel", "JumplineEvaluation", "JumplinePipeline", "JumplineTesting", "NewspaperText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/ReaderTraining", swiftSettings: strict),
    // Every rule group in one list, for the tests that run them all.
    .target(
      name: "EveryRule", dependencies: ["JumplineLint", "JumplineModel"] + ruleGroups.map { .target(name: $0) },
      path: "Tests/EveryRule", swiftSettings: strict),
    // Plants errors on clean pages and counts what the rules find and what they cry wolf about. No part of the program.
    .executableTarget(
      name: "lint-accuracy",
      dependencies: [
        "EveryRule", "JumplineBytes", "JumplineLint", "JumplineModel", "JumplineTesting", "NewspaperText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/LintAccuracy", swiftSettings: strict),
    tests("EvaluationTests", ["JumplineBytes", "JumplineModel", "JumplineEvaluation", "JumplineTesting"]),
    tests("JSONLinesTests", ["JumplineBytes", "JumplineJSON", "JumplineModel", "JumplineEvaluation", "JumplineTesting", "JSONLines", "NewspaperText"]),
    tests("PlainTextTests", ["JumplineBytes", "JumplineModel", "JumplineTesting", "PlainText"], files: ["Golden"]),
    tests(
      "ReportTests", ["JumplineBytes", "JumplineJSON", "JumplineModel", "JumplineLint", "JumplineReport", "JumplineTesting"],
      files: ["Golden"]),
    tests(
      "ConfigurationTests",
      ["JumplineConfiguration", "JumplineEncodings", "JumplineIssues", "JumplineModel", "JumplineLint", "JumplineTesting"]),
    tests(
      "PackTests",
      [
        "JumplineBytes", "JumplineConfiguration", "JumplineEncodings", "JumplineModel", "JumplinePacks", "JumplineTesting", "NewspaperText",
      ]),
    tests("PipelineTests", ["JumplineBytes", "JumplineModel", "JumplineLint", "JumplinePipeline", "JumplineTesting"]),
    // A shell line and its whole output, replayed from Markdown against the built program.
    .testTarget(
      name: "CommandTests", dependencies: ["jumpline", "JumplineTesting"], exclude: ["Guests", "Transcripts"], swiftSettings: strict),
    tests(
      "IssuesTests",
      [
        "JumplineBytes", "JumplineModel", "JumplineEvaluation", "JumplineIssues", "JumplinePipeline", "JumplineTesting",
        "NewspaperText", "JSONLines", "PlainText", "TEI",
      ]),
    // Measures what a plugin costs that does nothing, beside a bare pipe. No part of the program.
    .executableTarget(
      name: "plugin-cost",
      dependencies: ["CPluginSpawn", "JSONLines", "JumplineBytes", "JumplineModel", "JumplineProcess", "NewspaperText"],
      path: "Tests/PluginCost", swiftSettings: strict),
    tests(
      "ProcessTests",
      [
        "JSONLines", "JumplineBytes", "JumplineEncodings", "JumplineJSON", "JumplineModel", "JumplineProcess", "JumplineTesting", "TEI",
      ],
      files: ["Plugins"]),
    tests("LawTests", []),
    // Every example of the documentation is run; the program has to be there.
    tests("DocumentationTests", ["jumpline", "JumplineTesting"]),
    tests("ModelTests", ["JumplineBytes", "JumplineModel"]),
    // What fixes change, and back again; over pages as they are made and planted.
    tests(
      "EditingTests",
      [
        "EveryRule", "JumplineBytes", "JumplineEditing", "JumplineEncodings", "JumplineJSON", "JumplineLint", "JumplineModel", "JumplinePipeline",
        "JumplineReport", "JumplineTesting", "NewspaperText", "RelaxNG", "TEI",
      ]),
    tests("LintTests", ["JumplineBytes", "JumplineModel", "JumplineLint"]),
    tests(
      "RuleTests",
      [
        "EveryRule", "JumplineBytes", "JumplineEncodings", "JumplineJSON", "JumplineModel", "JumplineIssues", "JumplineLint",
        "JumplineReport", "JumplineTesting", "NewspaperText", "RelaxNG",
      ]),
    // The smallest program that can compile a strange schema on its own.
    .executableTarget(
      name: "schema-worker", dependencies: ["RelaxNG"], path: "Tests/SchemaWorkerProgram", swiftSettings: strict),
    tests(
      "ValidationTests",
      [
        "JumplineBytes", "JumplineModel", "JumplineTesting", "JumplineXML", "NewspaperText", "RelaxNG", "TEI", "schema-worker",
      ],
      files: ["Invalid", "Schemas", "Valid"]),
  ],
  cLanguageStandard: .c2x
)
