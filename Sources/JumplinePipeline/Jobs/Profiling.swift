public import JumplineLint
import JumplineModel

/// Learns the habits of a title: reads every page and counts what the rules of style judge by.
public struct Profiling: Sendable {
  public var opening: SourceOpening
  public var reading: PageReading
  /// Its rules say what there is to count.
  public var catalogue: RuleCatalogue
  public var lanes: Int

  public init(opening: SourceOpening, reading: PageReading, catalogue: RuleCatalogue, lanes: Int) {
    self.opening = opening
    self.reading = reading
    self.catalogue = catalogue
    self.lanes = lanes
  }

  /// What the pages of inputs come to, however many lanes there are. An input that cannot be read is told and left out.
  public func run(
    _ inputs: Inputs, tell: (Complaint) -> Void, progress: (_ done: Int) -> Void = { _ in }
  ) -> (count: HabitCount, status: ExitStatus) {
    var total = HabitCount()
    var status = ExitStatus.clean
    Lanes.run(count: inputs.count, lanes: lanes) { range in
      (range.upperBound, range.map { count(inputs[$0]) })
    } deliver: { end, parts in
      for part in parts {
        total.merge(part.count)
        guard let failure = part.failure else { continue }
        status.raise(to: ExitStatus(failure))
        tell(Complaint(failure))
      }
      progress(end)
      return true
    }
    return (total, status)
  }

  private func count(_ input: Input) -> (count: HabitCount, failure: InputFailure?) {
    var count = HabitCount()
    do throws(InputFailure) {
      for document in try reading.pages(try opening.open(input)) {
        count.add(LintedPage(document, language: reading.language), catalogue)
      }
      return (count, nil)
    } catch {
      return (count, error)
    }
  }
}
