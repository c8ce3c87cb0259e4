import JumplineBytes

/// One kind of error that can be planted on a clean page: a sentence with an error in it, or damage to what stands there.
///
/// Kinds come from the catalogue of rules and not from the rules: no example of a card is used here.
public struct ErrorKind: Sendable {
  /// `year-range-without-connector`; damage is named for what is done: `closing-mark-lost`.
  public let name: String
  /// The rules of which any may speak of it.
  public let codes: [String]
  private let plant: @Sendable (PlantingGround, inout SplitMix64) -> PlantedError.Edit?

  init(
    _ name: String, _ codes: [String], plant: @escaping @Sendable (PlantingGround, inout SplitMix64) -> PlantedError.Edit?
  ) {
    self.name = name
    self.codes = codes
    self.plant = plant
  }

  /// All kinds: sentences first, then damage.
  public static let all: [ErrorKind] = SentenceError.all.map(\.kind) + PageDamage.all

  /// - Returns: the page with one error of this kind; nil where the page has no place for it.
  public func plant(on page: TestPage, seed: UInt64) -> PlantedError? {
    var random = SplitMix64(seed: seed)
    let ground = PlantingGround(page)
    guard let edit = plant(ground, &random) else { return nil }
    var bytes = page.bytes
    bytes.replaceSubrange(edit.range.start..<edit.range.end, with: edit.bytes)
    return PlantedError(kind: name, path: page.path, bytes: bytes, metadata: edit.metadata, ranges: edit.marks)
  }
}
