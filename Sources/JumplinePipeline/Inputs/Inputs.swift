/// Inputs in an order, of which hardly more is kept than the bytes of their names: there may be millions.
public struct Inputs: RandomAccessCollection, Sendable {
  /// The part of a path that inputs in a row have in common and no output folder repeats.
  private struct Root {
    var path: [UInt8]
    /// The first input that has it.
    var start: Int
  }

  private var roots: [Root] = []
  /// The rest of each path, one behind the other, and where each ends.
  private var names: [UInt8] = []
  private var ends: [Int] = []
  /// Of inputs that are no files.
  private var kinds: [Int: Input.Kind] = [:]

  init() {}

  /// Those that were named, whatever they are.
  public init(_ inputs: some Sequence<Input>) {
    for input in inputs { append(input) }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { ends.count }

  public subscript(index: Int) -> Input {
    let root = roots[rootIndex(of: index)].path
    return Input(kinds[index] ?? .file, path: FilePath(bytes: root + name(index)), relativeStart: root.count)
  }

  mutating func append(_ input: Input) {
    append(input.kind, root: input.path.bytes.prefix(input.relativeStart), name: input.path.bytes.dropFirst(input.relativeStart))
  }

  mutating func append(_ kind: Input.Kind = .file, root: some Collection<UInt8>, name: some Sequence<UInt8>) {
    if roots.last.map({ !$0.path.elementsEqual(root) }) ?? true { roots.append(Root(path: Array(root), start: count)) }
    if kind != .file { kinds[count] = kind }
    names.append(contentsOf: name)
    ends.append(names.count)
  }

  /// Those that a test lets pass.
  public func keeping<Failure: Error>(_ isKept: (Input) throws(Failure) -> Bool) throws(Failure) -> Inputs {
    var kept = Inputs()
    for index in indices {
      let input = self[index]
      if try isKept(input) { kept.append(input) }
    }
    return kept
  }

  /// Adds others that lie below one folder, in byte order of their ways from there.
  mutating func append(inByteOrder others: Inputs) {
    let order = others.indices.sorted { others.name($0).lexicographicallyPrecedes(others.name($1)) }
    for index in order {
      append(others.kinds[index] ?? .file, root: others.roots[others.rootIndex(of: index)].path, name: others.name(index))
    }
  }

  private func name(_ index: Int) -> ArraySlice<UInt8> { names[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

  private func rootIndex(of index: Int) -> Int {
    var (low, high) = (0, roots.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if roots[middle].start <= index { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
