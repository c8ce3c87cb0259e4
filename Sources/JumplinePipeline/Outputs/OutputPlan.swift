import JumplineBytes
import JumplineModel

/// Looks at a job before anything is written, and refuses what would overwrite itself.
struct OutputPlan {
  /// Why the job cannot be done as it was asked for.
  private(set) var complaint: Complaint?

  init(inputs: Inputs, destination: Destination, writer: any Writer, options: WriterOptions, language: Language) {
    switch destination {
    case .folder(let folder): complaint = Self.clash(inputs, folder, writer.format, language)
    case .file(let path):
      // What a device is given is no file that someone could find to be two.
      complaint =
        Destination.isDevice(path)
        ? nil : Self.tooMany(inputs, writer, options, language) ?? Self.overwritten(inputs, path, language)
    case .standardOutput: complaint = Self.tooMany(inputs, writer, options, language)
    }
  }

  static func path(of input: Input, in folder: FilePath, _ format: Format) -> FilePath {
    let path = folder.appending(input.relativePath.bytes)
    return format.extensions.first.map(path.withExtension) ?? path
  }

  /// One file a page for an input that holds many, in a folder of the input's own name: under the path of the page's
  /// source, with a number where that path came before.
  static func paths(of documents: [Document], of input: Input, in folder: FilePath, _ format: Format) -> [FilePath] {
    let own = path(of: input, in: folder, Format(name: "", extensions: [], summary: "")).withoutExtension
    var known: [FilePath: Int] = [:]
    return documents.map { document in
      let steps = document.source.path.utf8.split(separator: 0x2F).filter { !$0.elementsEqual("..".utf8) && !$0.elementsEqual(".".utf8) }
      let source = steps.reduce(own) { $0.appending($1) }.withoutExtension
      let count = known[source, default: 0] + 1
      known[source] = count
      let name = count == 1 ? source : FilePath("\(source)-\(count)")
      return format.extensions.first.map { name.appending(extension: $0) } ?? name
    }
  }

  private static func tooMany(
    _ inputs: Inputs, _ writer: any Writer, _ options: WriterOptions, _ language: Language
  ) -> Complaint? {
    if inputs.count < 2 || writer.holdsSeveralPages(options) { return nil }
    return Complaint(
      path: "",
      message: language.say(
        zh: "一个 \(writer.format.name) 文件只放一个版面，而输入有 \(inputs.count) 个。请用“-o 文件夹/”指定输出文件夹。",
        en: "a \(writer.format.name) file holds one page, and there are \(inputs.count) inputs. Name a folder with -o FOLDER/."))
  }

  private static func overwritten(_ inputs: Inputs, _ path: FilePath, _ language: Language) -> Complaint? {
    for input in inputs where input.kind == .file && Destination.isSameFile(input.path, path) {
      return wouldOverwrite(input, language)
    }
    return nil
  }

  /// Two inputs with one output, or an output in the place of an input.
  private static func clash(_ inputs: Inputs, _ folder: FilePath, _ format: Format, _ language: Language) -> Complaint? {
    var takenBy: [FilePath: Int] = [:]
    takenBy.reserveCapacity(inputs.count)
    for (index, input) in inputs.enumerated() {
      let output = path(of: input, in: folder, format)
      if let other = takenBy.updateValue(index, forKey: output) {
        return Complaint(
          path: output.description,
          message: language.say(
            zh: "\(inputs[other].path) 和 \(input.path) 都会写到这里。请分两次转换，或改名。",
            en: "both \(inputs[other].path) and \(input.path) would be written here. Convert them in two runs, or rename one."))
      }
      let ownExtension = format.extensions.first.map(input.path.hasExtension) ?? true
      if ownExtension, input.kind == .file, Destination.isSameFile(input.path, output) {
        return wouldOverwrite(input, language)
      }
    }
    return nil
  }

  private static func wouldOverwrite(_ input: Input, _ language: Language) -> Complaint {
    Complaint(
      path: input.path.description,
      message: language.say(
        zh: "输出会覆盖这个输入。请用 -o 选另一个地方。", en: "the output would replace this input. Choose another place with -o."))
  }
}
