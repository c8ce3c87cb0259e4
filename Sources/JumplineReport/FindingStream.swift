/// Puts what a format printed of pages together, in their order, as it comes: nothing waits for the end.
public struct FindingStream {
  private let format: any FindingFormat
  private let isList: Bool
  private let limit: Int
  private var count = 0
  private var leftOut = 0

  public init(_ format: some FindingFormat) {
    self.format = format
    isList = type(of: format).isList
    limit = type(of: format).limit
  }

  /// What stands before the first page.
  public func head() -> [UInt8] {
    var output: [UInt8] = []
    format.writeHead(to: &output)
    return output
  }

  /// What one or more pages printed, as it goes out.
  public mutating func add(_ printed: [UInt8]) -> [UInt8] {
    if !isList && limit == .max { return printed }
    var output: [UInt8] = []
    output.reserveCapacity(printed.count + 64)
    for line in printed.split(separator: 0x0A) {
      if count == limit {
        leftOut += 1
        continue
      }
      if isList && count > 0 { output.append(0x2C) }
      output.append(0x0A)
      output += line
      count += 1
    }
    return output
  }

  /// What stands after the last page.
  public func foot(_ totals: FindingTotals) -> [UInt8] {
    var totals = totals
    totals.leftOut = leftOut
    var output: [UInt8] = []
    format.writeFoot(totals, to: &output)
    return output
  }
}
