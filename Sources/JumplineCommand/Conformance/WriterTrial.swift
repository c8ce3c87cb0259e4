import JumplineJSON
import JumplineModel
import JumplineXML

/// Tries a writer on the sample page: what it writes is always the same, and well formed where the extension says of what.
struct WriterTrial {
  private(set) var checks: [ConformanceCheck] = []

  init(_ writer: any Writer, _ page: Document) {
    var title = "write \(writer.format.name)"
    guard let fallible = writer as? any FallibleWriter else { return }
    do throws(PluginFailure) {
      let first = try Self.write(page, fallible)
      checks.append(
        .init(name: title, verdict: first.isEmpty ? .failed : .passed, detail: first.isEmpty ? "nothing" : "\(first.count) bytes"))
      title = "same again"
      let same = first == (try Self.write(page, fallible))
      checks.append(.init(name: title, verdict: same ? .passed : .failed, detail: same ? "" : "another text"))
      let fault = Self.fault(first, extensions: writer.format.extensions)
      checks.append(.init(name: "well formed", verdict: fault == nil ? .passed : .failed, detail: fault ?? ""))
      title = "a page without blocks"
      let empty = try Self.write(Document(source: page.source), fallible)
      checks.append(.init(name: title, verdict: .passed, detail: "\(empty.count) bytes"))
    } catch {
      checks.append(.init(name: title, verdict: .failed, detail: error.message))
    }
  }

  private static func write(_ page: Document, _ writer: any FallibleWriter) throws(PluginFailure) -> [UInt8] {
    var output: [UInt8] = []
    writer.writeHeader(WriterOptions(), to: &output)
    try writer.tryWrite(page, WriterOptions(), to: &output)
    writer.writeFooter(WriterOptions(), to: &output)
    return output
  }

  private static func fault(_ output: [UInt8], extensions: [String]) -> String? {
    if extensions.contains(where: { ["xml", "tei", "html", "vrt"].contains($0) }) {
      do throws(XMLRefusal) { _ = try XMLTree.parse(output) } catch { return "line \(error.line): \(error.message)" }
    }
    let isLines = extensions.contains { ["jsonl", "ndjson"].contains($0) }
    if isLines || extensions.contains("json") {
      for part in isLines ? output.split(separator: 0x0A) : [output[...]] {
        do throws(JSONValue.SyntaxError) { _ = try JSONValue(parsing: Array(part)) } catch { return "byte \(error.offset): \(error.message)" }
      }
    }
    return nil
  }
}
