import Synchronization
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Hands work to lanes and takes the results back in order: the only file where things happen at the same time.
///
/// Work is numbered. A lane takes the next few numbers, does as many of them as it wants to hold at once, and gives back
/// what it made; what it left is the next that is handed out. Results are delivered on the calling thread, in order of
/// number, whatever lane is done first. Lanes stay within a window of the oldest result that is not delivered yet, so
/// memory does not depend on the number of numbers.
public final class Lanes<Result: Sendable>: Sendable {
  /// How many numbers are handed out at once.
  static var stride: Int { 16 }
  /// How many results may wait, for each lane.
  static var window: Int { 4 }

  private struct State {
    var next = 0
    /// Ranges that a lane gave back, in order.
    var leftOver: [Range<Int>] = []
    var working = 0
    var done: [Int: (end: Int, result: Result)] = [:]
    var delivered = 0
    var isStopped = false
  }

  private let count: Int
  private let lanes: Int
  private let state = Mutex(State())
  private let changed = Signal()

  private init(count: Int, lanes: Int) {
    self.count = count
    self.lanes = lanes
  }

  /// - Parameters:
  ///   - count: work is numbered from 0 to below this.
  ///   - work: does a range of numbers from its start, as far as it likes but at least one; says where it ended.
  ///   - deliver: takes the results in order; false stops everything.
  public static func run(
    count: Int, lanes: Int, work: @escaping @Sendable (Range<Int>) -> (end: Int, result: Result),
    deliver: (_ end: Int, _ result: Result) -> Bool
  ) {
    if lanes < 2 || count < 2 {
      runHere(from: 0, count: count, work: work, deliver: deliver)
      return
    }
    let shared = Lanes(count: count, lanes: lanes)
    var started = 0
    for _ in 0..<min(lanes, (count + stride - 1) / stride) where Lane.start({ shared.labour(work) }) { started += 1 }
    if started == 0 {
      runHere(from: 0, count: count, work: work, deliver: deliver)
    } else {
      shared.collect(deliver)
    }
  }

  private static func runHere(
    from start: Int, count: Int, work: (Range<Int>) -> (end: Int, result: Result),
    deliver: (_ end: Int, _ result: Result) -> Bool
  ) {
    var next = start
    while next < count {
      let (end, result) = work(next..<min(next + stride, count))
      guard deliver(end, result) else { return }
      next = end
    }
  }

  private func labour(_ work: (Range<Int>) -> (end: Int, result: Result)) {
    while let range = take() {
      let (end, result) = work(range)
      state.withLock { state in
        state.done[range.lowerBound] = (end, result)
        state.working -= 1
        if end < range.upperBound {
          let place = state.leftOver.firstIndex { $0.lowerBound > end } ?? state.leftOver.endIndex
          state.leftOver.insert(end..<range.upperBound, at: place)
        }
      }
      changed.broadcast()
    }
  }

  /// The next numbers for a lane; waits while results pile up. Nil when there is nothing left.
  private func take() -> Range<Int>? {
    while true {
      let seen = changed.count
      let (range, isOver) = state.withLock { state -> (Range<Int>?, Bool) in
        if state.isStopped { return (nil, true) }
        if let first = state.leftOver.first {
          let isOldest = first.lowerBound == state.delivered
          if isOldest || state.done.count < lanes * Self.window {
            state.leftOver.removeFirst()
            state.working += 1
            return (first, false)
          }
          return (nil, false)
        }
        if state.next >= count { return (nil, state.working == 0) }
        guard state.done.count + state.working < lanes * Self.window else { return (nil, false) }
        let range = state.next..<min(state.next + Self.stride, count)
        state.next = range.upperBound
        state.working += 1
        return (range, false)
      }
      if isOver {
        changed.broadcast()
        return nil
      }
      if let range { return range }
      changed.wait(past: seen)
    }
  }

  private func collect(_ deliver: (_ end: Int, _ result: Result) -> Bool) {
    var next = 0
    while next < count {
      let seen = changed.count
      guard let (end, result) = state.withLock({ $0.done.removeValue(forKey: next) }) else {
        changed.wait(past: seen)
        continue
      }
      let goesOn = deliver(end, result)
      next = end
      state.withLock { state in
        state.delivered = next
        if !goesOn { state.isStopped = true }
      }
      changed.broadcast()
      if !goesOn { return }
    }
  }
}
