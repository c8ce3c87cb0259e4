import ArgumentParser
import JumplineConfiguration
import JumplineModel
import JumplinePipeline
import JumplineProcess
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The programs that somebody has made plugins of: those in the plugin folder, and those that the configuration names.
///
/// Only the configuration that holds for the working folder counts, or the one that was named. What lies in a folder of pages
/// says nothing about which programs run: whoever opens pages from elsewhere has not asked for that.
struct GuestList {
  private(set) var programs: [ProgramDescription] = []
  private(set) var failures: [PluginFailure] = []

  /// None.
  init() {}

  init(_ choice: ConfigurationSearch.Choice, _ language: Language) {
    addInstalled(language)
    switch choice {
    case .none: break
    case .upward: if let file = ConfigurationSearch.ofWorkingFolder { addConfigured(file, language) }
    case .file(let file): addConfigured(file, language)
    }
  }

  /// `JUMPLINE_PLUGINS`, or `jumpline/plugins` where the system keeps settings.
  static var folder: String? {
    if let named = Terminal.variable("JUMPLINE_PLUGINS") { return named.isEmpty ? nil : named }
    if let settings = Terminal.variable("XDG_CONFIG_HOME"), !settings.isEmpty { return settings + "/jumpline/plugins" }
    return Terminal.variable("HOME").map { $0 + "/.config/jumpline/plugins" }
  }

  private mutating func addInstalled(_ language: Language) {
    guard let folder = Self.folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
    for name in names.sorted() where !name.hasPrefix(".") {
      let file = FilePath("\(folder)/\(name)/plugin.yml")
      guard let text = try? FileContents.read(file) else { continue }
      do throws(ConfigurationFailure) {
        add(try PluginEntry.entry(inPluginFile: String(decoding: text, as: UTF8.self), name: name, language: language), file)
      } catch {
        let fault = error.faults.first
        failures.append(PluginFailure(plugin: name, "\(file):\(fault?.line ?? 1): \(fault?.message ?? "")"))
      }
    }
  }

  /// The program of one plugin folder.
  static func program(inFolder folder: FilePath, _ language: Language) throws -> ProgramDescription {
    let file = folder.appending("plugin.yml".utf8)
    let text: [UInt8]
    do throws(SystemFault) {
      text = try FileContents.read(file)
    } catch {
      throw ValidationError("\(file): \(error.words(language)). Name the folder of a plugin, with its plugin.yml.")
    }
    do throws(ConfigurationFailure) {
      var list = GuestList()
      let name = folder.real.name.description
      list.add(try PluginEntry.entry(inPluginFile: String(decoding: text, as: UTF8.self), name: name, language: language), file)
      return list.programs[0]
    } catch {
      return ConfigurationOptions.orRefuse { () throws(SettingsRefusal) in throw .faulty(path: file, text: text, error) }
    }
  }

  /// The files in a folder, by name.
  static func files(in folder: FilePath) -> [FilePath] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.description)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }.map { folder.appending($0.utf8) }
  }

  private mutating func addConfigured(_ file: FilePath, _ language: Language) {
    // A configuration that cannot be read is refused where it is looked for.
    guard let text = try? FileContents.read(file) else { return }
    do throws(ConfigurationFailure) {
      for entry in try PluginEntry.entries(inConfiguration: String(decoding: text, as: UTF8.self), language: language) { add(entry, file) }
    } catch {
      ConfigurationOptions.orRefuse { () throws(SettingsRefusal) in throw .faulty(path: file, text: text, error) }
    }
  }

  /// Adds a program, or changes the one of that name.
  private mutating func add(_ entry: PluginEntry, _ file: FilePath) {
    let known = programs.firstIndex { $0.name == entry.name }
    guard known != nil || !entry.command.isEmpty else {
      failures.append(PluginFailure(plugin: entry.name, "\(file):\(entry.line): `command` is missing, and no plugin of that name is installed"))
      return
    }
    var program = known.map { programs[$0] } ?? ProgramDescription(name: entry.name, command: [], folder: "", origin: "")
    if !entry.command.isEmpty {
      program.command = entry.command
      program.folder = file.parent.real.description
      program.origin = file.description
    }
    if let options = entry.options { program.options = options }
    if let limit = entry.limit { program.limit = limit }
    if let known { programs[known] = program } else { programs.append(program) }
  }
}
