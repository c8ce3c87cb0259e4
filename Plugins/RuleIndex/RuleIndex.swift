import PackagePlugin

/// Derives the list of a group's rules from the names of its files, so that adding a rule touches one file.
@main
struct RuleIndex: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target.sourceModule else { return [] }
    let files = target.sourceFiles(withSuffix: ".swift").map(\.url).sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(target.name).index.swift")
    return [
      .buildCommand(
        displayName: "Listing the rules of \(target.name)",
        executable: try context.tool(named: "rule-index").url,
        arguments: [target.name, output.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
