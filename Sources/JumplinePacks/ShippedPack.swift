import JumplineFiles

/// A rule pack that is part of the program: a file of `Packs/`.
public struct ShippedPack: Sendable {
  /// What configurations call it.
  public var name: String
  /// YAML.
  public var text: String

  /// By name.
  public static let all: [ShippedPack] = (0..<jumpline_pack_count()).map { index in
    let pack = unsafe jumpline_pack_at(index)
    let bytes = unsafe UnsafeRawBufferPointer(start: pack.bytes, count: pack.size)
    return unsafe ShippedPack(name: String(cString: pack.name), text: String(decoding: bytes, as: UTF8.self))
  }
}
