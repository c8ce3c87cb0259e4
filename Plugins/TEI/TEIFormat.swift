import JumplineModel

/// The name under which this plugin is known.
enum TEIFormat {
  static let format = Format(
    name: "tei", extensions: ["xml", "tei"],
    summary: "TEI P5 in the jumpline profile; every byte of the source can be rebuilt from it")

  static let namespace: StaticString = "http://www.tei-c.org/ns/1.0"
}
