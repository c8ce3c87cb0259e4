import JumplineBytes
import JumplineModel

/// All numbers of a page by value: in Arabic digits with their decimals and their 万, in 汉字 as they are.
struct Amounts: PageView {
  struct Amount {
    var value: Double
    var start: Int
    var end: Int
  }

  /// By place.
  let all: [Amount]

  init(_ page: LintedPage) {
    var all: [Amount] = []
    all.reserveCapacity(page.numerals.count)
    let quantities = page.quantities
    var next = 0
    for numeral in page.numerals {
      while next < quantities.count, quantities[next].end <= numeral.start { next += 1 }
      if next < quantities.count, quantities[next].start <= numeral.start {
        // The digits behind a point belong to the number before.
        let quantity = quantities[next]
        if quantity.start == numeral.start { all.append(Amount(value: quantity.value, start: quantity.start, end: quantity.end)) }
      } else {
        all.append(Amount(value: Double(numeral.value), start: numeral.start, end: numeral.end))
      }
    }
    self.all = all
  }

  /// Those that begin at an offset or after it.
  func all(from offset: Int) -> ArraySlice<Amount> {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return all[low...]
  }
}
