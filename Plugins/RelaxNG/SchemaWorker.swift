import CLibxml2
import JumplineModel
import JumplineXML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The other side of a schema that came from outside: a process of its own that compiles it and validates by it.
///
/// A strange schema may take for ever to compile, or all the memory there is; only a process can be stopped then. A program that
/// validates by strange schemas lets its first line be
///
///     if let status = SchemaWorker.run(CommandLine.arguments) { exit(status) }
///
/// and starts itself again through `RelaxNGValidator(schema:)`.
public enum SchemaWorker {
  static let flag = "--schema-worker"
  /// Bytes of address space, which no honest schema needs.
  private static let memory: UInt = 4 << 30

  /// - Returns: nil when the program was not started as a worker; otherwise its exit status, once there is no more to do.
  public static func run(_ arguments: [String]) -> Int32? {
    guard arguments.count == 3, arguments[1] == flag else { return nil }
    limitMemory()
    let channel = Channel(descriptor: 0)
    let judge: Judge
    do throws(SchemaRefusal) {
      judge = try compile(SchemaFile(arguments[2]))
    } catch {
      var answer = Wire()
      answer.append(error.message)
      _ = channel.deliver(answer.bytes, within: nil)
      return 0
    }
    var ready = Wire()
    ready.append("")
    guard channel.deliver(ready.bytes, within: nil) else { return 0 }
    while let xml = channel.receive(within: nil) {
      guard channel.deliver(Wire(faults: judge.faults(xml)).bytes, within: nil) else { return 0 }
    }
    return 0
  }

  private enum Judge {
    case grammar(Grammar)
    case schema(WordSchema)

    func faults(_ xml: [UInt8]) -> [Fault] {
      let tree: XMLTree
      do throws(XMLRefusal) { tree = try XMLTree.parse(xml) } catch { return [Fault(refusal: error)] }
      let complaints =
        switch self {
        case .grammar(let grammar): grammar.complaints(about: tree)
        case .schema(let schema): schema.complaints(about: tree)
        }
      return complaints.map(SchemaExplainer(tree: tree, vocabulary: nil).faults) ?? []
    }
  }

  private static func compile(_ file: SchemaFile) throws(SchemaRefusal) -> Judge {
    Libxml2.start()
    guard unsafe access(file.path, R_OK) == 0 else {
      throw SchemaRefusal("\(file.path): cannot be read: \(unsafe String(cString: strerror(errno)))")
    }
    // A schema may include its neighbours; documents load nothing.
    Libxml2.allowLocalFiles(true)
    defer { Libxml2.allowLocalFiles(false) }
    do throws(SchemaRefusal) {
      switch file.kind {
      case .relaxNG: return .grammar(try Grammar.compile(path: file.path))
      case .xmlSchema: return .schema(try WordSchema.compile(path: file.path))
      }
    } catch {
      throw SchemaRefusal("\(file.path): does not compile as \(file.kind.name): \(error.message)")
    }
  }

  private static func limitMemory() {
    #if os(Linux)
      var limit = rlimit(rlim_cur: memory, rlim_max: memory)
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    #endif
  }
}
