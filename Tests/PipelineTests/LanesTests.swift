import JumplinePipeline
import Synchronization
import Testing

@Suite struct LanesTests {
  @Test(arguments: [1, 2, 3, 8], [0, 1, 15, 16, 17, 1000])
  func `delivers everything once and in order, whatever a lane leaves over`(_ lanes: Int, _ count: Int) {
    var delivered: [Int] = []
    Lanes<[Int]>.run(count: count, lanes: lanes) { range in
      // Every lane stops somewhere else.
      let end = min(range.upperBound, range.lowerBound + 1 + range.lowerBound % 5)
      return (end, Array(range.lowerBound..<end))
    } deliver: { end, numbers in
      delivered += numbers
      return end == delivered.count
    }
    #expect(delivered == Array(0..<count))
  }

  @Test func `stops when what is delivered is not wanted`() {
    let worked = Mutex(0)
    var delivered = 0
    Lanes<Int>.run(count: 100_000, lanes: 4) { range in
      worked.withLock { $0 += range.count }
      return (range.upperBound, range.count)
    } deliver: { _, count in
      delivered += count
      return delivered < 100
    }
    #expect(delivered < 200)
    #expect(worked.withLock { $0 } < 10_000)
  }

  @Test func `does not run far ahead of a slow result`() {
    let highest = Mutex(0)
    let first = Mutex(false)
    Lanes<Int>.run(count: 100_000, lanes: 2) { range in
      if range.lowerBound == 0 {
        // The first result comes when the others have nowhere to go any more.
        var seen = -1
        while seen != highest.withLock({ $0 }) {
          seen = highest.withLock { $0 }
          for _ in 0..<200_000 { first.withLock { $0 = true } }
        }
      }
      highest.withLock { $0 = max($0, range.upperBound) }
      return (range.upperBound, highest.withLock { $0 })
    } deliver: { end, seen in
      #expect(seen - end <= 16 * 2 * 4 + 32)
      return end < 4096
    }
  }
}
