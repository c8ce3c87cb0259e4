/// A schema that the user brought.
struct SchemaFile {
  enum Kind: String {
    case relaxNG = "rng"
    case xmlSchema = "xsd"

    var name: String { self == .relaxNG ? "RELAX NG" : "XML Schema" }
  }

  var path: String
  var kind: Kind

  init(_ path: String) throws(SchemaRefusal) {
    let file = path.split(separator: "/").last ?? ""
    let ending = file.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last.map { String($0).lowercased() } ?? ""
    guard let kind = Kind(rawValue: ending) else {
      let hint =
        ending == "rnc"
        ? "; the compact syntax is not read: convert it, for instance with trang"
        : Nearest.name(to: ending, among: ["rng", "xsd"]).map { "; did you mean .\($0)?" } ?? ""
      throw SchemaRefusal("\(path): unknown kind of schema, expected a file that ends in .rng (RELAX NG) or .xsd (XML Schema)\(hint)")
    }
    self.path = path
    self.kind = kind
  }
}
