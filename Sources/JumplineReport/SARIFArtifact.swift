import JumplineBytes
import JumplineJSON

/// A page among the artifacts of a SARIF run.
struct SARIFArtifact {
  let path: String
  private let sha256: String
  private let size: Int
  private let encoding: String

  init(_ source: Source) {
    path = source.path
    sha256 = source.sha256
    size = source.bytes.count
    encoding = source.encoding
  }

  func write(to output: inout [UInt8]) {
    JSONObject.begin(&output)
    JSONObject.add("location", to: &output) { JSONObject.add("uri", Self.uri(path), to: &$0) }
    JSONObject.add("length", size, to: &output)
    JSONObject.add("roles", list: ["analysisTarget"], to: &output) { JSONObject.quote($0, to: &$1) }
    if !encoding.isEmpty { JSONObject.add("encoding", encoding, to: &output) }
    if !sha256.isEmpty {
      JSONObject.add("hashes", to: &output) { JSONObject.add("sha-256", sha256, to: &$0) }
    }
    JSONObject.end(&output)
  }

  /// A path as a URI reference (RFC 3986): `file://` before one from the root, `./` before one whose first step has a
  /// colon, all but unreserved characters and slashes in per cent.
  static func uri(_ path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : path.prefix(while: { $0 != "/" }).contains(":") ? "./" : ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += byte < 0x10 ? "%0" + digits : "%" + digits
      }
    }
    return uri
  }
}
