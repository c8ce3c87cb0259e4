import JumplinePipeline

/// The program `jumpline`, as a library: what a package calls that builds one with plugins of its own.
public enum CommandLineProgram {
  /// Does what the command line says, and ends the process with its status.
  /// - Parameter plugins: what is aboard besides everything that jumpline brings along. A format or a code that is taken
  ///   already ends the process with status 4.
  public static func run(adding plugins: CompiledPlugin...) {
    for plugin in plugins {
      if let taken = Aboard.take(plugin) {
        Terminal.standardError("jumpline: plugin \(plugin.name): there is a \(taken) already\n")
        Jumpline.leave(.failure)
      }
    }
    Jumpline.main()
  }
}
