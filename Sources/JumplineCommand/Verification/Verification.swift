import JumplineBytes
import JumplineEditing
import JumplineEncodings
import JumplineModel
import JumplinePipeline

/// Proves that an output gives back the bytes of its sources, or says where it does not.
///
/// The proof is the SHA-256 that the output records. Where it fails, what the output knows of itself is asked first: an
/// element whose text and ranges disagree. The original file, when it is at hand, shows the first byte that differs.
struct Verification {
  let rebuilders: [any SourceRebuilding]
  let readers: [any Reader]
  let search: OriginalSearch
  let language: Language

  /// What was found about one source of an output.
  struct Verdict {
    var isProven: Bool
    /// The first line says the verdict, those after it where and why.
    var lines: [String]
  }

  func verify(_ path: String, _ output: [UInt8]) throws(ReadFailure) -> [Verdict] {
    guard let rebuilder = rebuilder(path, output) else {
      let known = rebuilders.map(\.format.name).joined(separator: ", ")
      throw ReadFailure(
        language.say(
          zh: "应为 jumpline 写出的文件（\(known)），却不是。请给出 convert 的输出。",
          en: "expected a file that jumpline wrote (\(known)), found something else. Name an output of convert."))
    }
    let sources = try rebuilder.rebuild(output)
    return sources.map { verdict($0, output: path, output) }
  }

  /// By the reader that is surest of the first bytes; a file that none is sure of by its name.
  private func rebuilder(_ path: String, _ output: [UInt8]) -> (any SourceRebuilding)? {
    let head = output.span.extracting(first: 4096)
    var best: (name: String, certainty: Double)?
    for reader in readers {
      let certainty = reader.recognizes(head)
      if certainty > best?.certainty ?? 0 { best = (reader.format.name, certainty) }
    }
    if let best, let rebuilder = rebuilders.first(where: { $0.format.name == best.name }) { return rebuilder }
    let path = FilePath(path)
    return rebuilders.first { $0.format.extensions.contains(where: path.hasExtension) }
  }

  private func verdict(_ source: RebuiltSource, output: String, _ bytes: [UInt8]) -> Verdict {
    let sha256 = Fingerprint.sha256(source.bytes)
    let isRecorded = sha256 == source.sha256 && source.bytes.count == source.size
    let original = search.original(recordedAs: source.path, besideOutput: output)
    var difference = original.flatMap { SourceDifference($0.bytes, source.bytes) }
    let isCorrected = difference != nil && original.map { $0.bytes == Self.corrected(source) } ?? false
    if isCorrected { difference = nil }
    guard !isRecorded || !source.discrepancies.isEmpty || difference != nil else {
      var compared = original.map { language.say(zh: "，与 \($0.path) 逐字节相同", en: ", byte for byte \($0.path)") } ?? ""
      if isCorrected, let original {
        let count = source.corrections.count
        compared = language.say(
          zh: "；加上 \(count) 处更正，与 \(original.path) 逐字节相同",
          en: "; with its \(count) correction\(count == 1 ? "" : "s"), byte for byte \(original.path)")
      }
      return Verdict(
        isProven: true,
        lines: [
          language.say(
            zh: "\(output)：还原出 \(source.path)，\(source.bytes.count) 字节，SHA-256 相符\(compared)",
            en: "\(output): gives back \(source.path), \(source.bytes.count) bytes, SHA-256 agrees\(compared)")
        ])
    }
    var lines = [
      isRecorded && difference == nil
        ? language.say(
          zh: "\(output)：字节还原出 \(source.path)，但记录与之不符",
          en: "\(output): gives back the bytes of \(source.path), but says of them what is not so")
        : language.say(zh: "\(output)：还原不出 \(source.path)", en: "\(output): does not give back \(source.path)")
    ]
    if source.bytes.count != source.size {
      lines.append(
        language.say(
          zh: "应为 \(source.size) 字节，还原出 \(source.bytes.count) 字节",
          en: "expected \(source.size) bytes, rebuilt \(source.bytes.count)"))
    }
    if sha256 != source.sha256 {
      lines.append(
        language.say(
          zh: "应为 SHA-256 \(source.sha256)，还原出 \(sha256)", en: "expected SHA-256 \(source.sha256), rebuilt \(sha256)"))
    }
    lines += source.discrepancies.prefix(20).map(describe)
    if source.discrepancies.count > 20 {
      lines.append(
        language.say(
          zh: "另有 \(source.discrepancies.count - 20) 处", en: "and \(source.discrepancies.count - 20) more places"))
    }
    if let original, let difference {
      lines += difference.describe(original, rebuilt: source.bytes, SourceCodec(named: Source.characterEncoding(of: source.encoding)), language)
      if let place = place(of: difference.offset, source, bytes) { lines.append(place) }
    } else if original != nil, !isRecorded {
      lines.append(
        language.say(
          zh: "还原出的字节与 \(original?.path ?? "") 相同：被改动的是记录的 SHA-256、大小，或上面所列之处",
          en: "the rebuilt bytes are those of \(original?.path ?? ""): what was changed is the recorded SHA-256, size, or the places above"))
    } else if source.discrepancies.isEmpty {
      lines.append(
        language.say(
          zh: "所有长度都相符，所以是同样长度的文字被改动；没有原文件，无法说出位置。请用 --source 文件夹 指出原文件所在。",
          en: "all lengths agree, so text was replaced by text of the same length; without the original nobody can say where. Name its folder with --source."))
    }
    return Verdict(isProven: false, lines: lines)
  }

  /// The source with what the output says should stand there; nil when that cannot be written in its encoding.
  private static func corrected(_ source: RebuiltSource) -> [UInt8]? {
    guard !source.corrections.isEmpty, let codec = SourceCodec(named: Source.characterEncoding(of: source.encoding)) else { return nil }
    let isMarkup = source.encoding.hasSuffix(Source.markupSuffix)
    let edits = source.corrections.map { correction in
      let text = isMarkup ? MarkupText.written(correction.text.utf8) : Array(correction.text.utf8)
      return ByteEdit(range: correction.range, new: codec.encode(text[...]).bytes, rules: [], isUnsafe: false)
    }
    return EditScript(edits, size: source.bytes.count)?.applied(to: source.bytes)
  }

  /// Which block of the output holds a byte of the source.
  private func place(of offset: Int, _ source: RebuiltSource, _ output: [UInt8]) -> String? {
    let file = Source(path: "", utf8: output, sha256: "")
    let head = output.span.extracting(first: 4096)
    let reader = readers.max { $0.recognizes(head) < $1.recognizes(head) }
    guard let documents = try? reader?.read(file) else { return nil }
    for document in documents where document.source.path == source.path {
      for (index, block) in document.blocks.enumerated() {
        for piece in block.pieces {
          let range = document.source.bytes(of: piece)
          guard range.contains(offset) else { continue }
          let article = document.articleOfBlock[index].map { " \(document.articles[$0].id)" } ?? ""
          return language.say(
            zh: "  在：文章\(article) 的 \(block.label.rawValue)，第 \(range) 字节",
            en: "  it is in: \(block.label.rawValue) \(range)\(article.isEmpty ? "" : " of article")\(article)")
        }
      }
    }
    return nil
  }

  private func describe(_ discrepancy: RebuiltSource.Discrepancy) -> String {
    let line = discrepancy.line > 0 ? language.say(zh: "第 \(discrepancy.line) 行 ", en: "line \(discrepancy.line) ") : ""
    let range = discrepancy.range.map { language.say(zh: "，原文第 \($0) 字节", en: ", bytes \($0) of the source") } ?? ""
    return "\(line)\(discrepancy.place)\(range): \(discrepancy.message)"
  }
}
