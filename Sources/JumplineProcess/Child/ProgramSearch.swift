#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the file of a program: the system's own search would start a shell for a file that is no program.
enum ProgramSearch {
  static func path(of description: ProgramDescription) throws(PluginFault) -> String {
    guard let word = description.command.first, !word.isEmpty else { throw .notStarted("command is empty") }
    if word.utf8.contains(0x2F) {
      return word
    }
    let places = variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
    for folder in places.split(separator: ":") {
      let path = "\(folder)/\(word)"
      if folder.utf8.first == 0x2F, unsafe access(path, X_OK) == 0 { return path }
    }
    throw .notStarted("\(word): not found on PATH")
  }

  private static func variable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
