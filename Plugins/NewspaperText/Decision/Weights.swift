/// The numbers that the decoder adds up: log-odds that a cue gives to a state, that one state follows another, and that
/// something seen at a seam closes it. Everything the reader knows by weight stands in the three tables below, whose rows
/// are in the order of the cases of `Cue`, `State` and `SeamCue` (a test sees to that) and bear their names.
package final class Weights: Sendable {
  /// For each cue, what it gives to each state.
  package let cues: [SIMD16<Float>]
  /// For each state, what the next may be.
  package let transitions: [SIMD16<Float>]
  package let start: SIMD16<Float>
  package let bias: SIMD16<Float>
  package let seams: SeamWeights

  package init() {
    let cueRows = Table(Weights.cueTable).rows.map { $0.row }
    bias = cueRows.first ?? SIMD16()
    cues = Array(cueRows.dropFirst())
    let transitionRows = Table(Weights.transitionTable).rows.map { $0.row }
    start = transitionRows.first ?? SIMD16()
    transitions = Array(transitionRows.dropFirst())
    seams = SeamWeights(Table(Weights.seamTable).rows.map { $0.row[0] })
  }

  package init(
    cues: [SIMD16<Float>], transitions: [SIMD16<Float>], start: SIMD16<Float>, bias: SIMD16<Float>, seams: SeamWeights
  ) {
    self.cues = cues
    self.transitions = transitions
    self.start = start
    self.bias = bias
    self.seams = seams
  }

  static let cueNames = Table(cueTable).rows.dropFirst().map(\.name)
  package static let stateNames = Table(transitionTable).rows.dropFirst().map(\.name)
  static let seamNames = Table(seamTable).rows.map(\.name)

  /// Reads a table: a line of headings, then a name and up to sixteen decimal numbers a line.
  private struct Table {
    var rows: [(name: String, row: SIMD16<Float>)] = []

    init(_ text: StaticString) {
      let bytes = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      for unsafe line in unsafe bytes.split(separator: UInt8(ascii: "\n")).dropFirst() {
        var row = SIMD16<Float>()
        var name = ""
        for unsafe (index, field) in unsafe line.split(separator: UInt8(ascii: " ")).enumerated() {
          if index == 0 {
            name = unsafe String(decoding: field, as: UTF8.self)
          } else if index <= 16 {
            row[index - 1] = unsafe Table.number(field)
          }
        }
        rows.append((name, row))
      }
    }

    /// A decimal with at most a sign and a point, as the tables are written.
    private static func number(_ field: Slice<UnsafeBufferPointer<UInt8>>) -> Float {
      var value: Float = 0
      var scale: Float = 0
      var sign: Float = 1
      for unsafe byte in unsafe field {
        switch byte {
        case UInt8(ascii: "-"): sign = -1
        case UInt8(ascii: "."): scale = 1
        default:
          value = value * 10 + Float(byte &- UInt8(ascii: "0"))
          scale *= 10
        }
      }
      return sign * value / max(scale, 1)
    }
  }

  static let cueTable: StaticString = """
    cue                     kick  k+m main deck  byl  par cont  sub  cap cred   to from sign verse furn  tab
    bias                    -0.9 -4.1 -0.9 -2.2 -5.3 -0.3 -1.1  0.0 -3.0 -4.6 -6.6 -5.9 -3.9 -3.7 -3.5 -5.6
    up-to-4                 -0.1 -5.0  0.6 -1.4 -0.4 -4.1 -1.5 -1.2 -1.4 -0.1  0.0  0.0 -0.7 -0.3 -1.1 -0.8
    up-to-9                  0.3 -5.0  0.5 -0.4  0.9 -1.8 -1.5  0.4 -1.8  0.8  0.2  0.1  0.6  1.7 -0.3 -0.4
    up-to-18                 0.1 -2.0  0.5 -0.1  0.7 -1.1 -0.1  0.5 -0.5  1.6 -1.3 -0.5  0.3 -0.4  0.2  0.0
    up-to-30                -0.8  0.1 -0.3  0.2  0.5  0.6  0.8  0.4  0.4 -0.9 -2.0 -2.0 -1.7 -2.3 -1.0  0.2
    up-to-50                -0.2  1.0 -0.6 -0.3 -1.0  0.2  0.2 -2.7  0.0 -1.5 -4.0 -4.0 -3.0 -4.0  0.6 -2.0
    over-50                 -5.0 -1.5 -4.5 -4.0 -4.0  2.5  1.7 -7.0  1.2 -5.0 -8.0 -8.0 -7.0 -8.0 -0.5 -4.0
    ends-full-stop          -5.2 -5.0 -5.4 -4.0 -6.0  1.1  3.4 -5.0  0.5 -5.0 -4.0 -4.0 -5.0  0.1 -3.0 -3.0
    ends-exclamation        -1.6 -1.0  1.0 -0.8 -6.0  0.0  0.8  0.4 -2.0 -5.0 -4.0 -4.0 -5.0 -0.3 -3.0 -3.0
    ends-pause              -3.5 -4.0 -3.7 -2.7 -5.0  1.3  0.8 -4.1 -1.0 -5.0 -4.0 -4.0 -5.0  1.3 -3.0 -0.1
    ends-semicolon          -4.0 -4.0 -4.0 -4.0 -5.0  2.3  0.9 -4.0 -2.2 -5.0 -4.0 -4.0 -5.0  2.3 -3.0 -0.1
    ends-colon              -1.5 -3.0 -2.3 -1.0 -4.0  3.1  1.3 -0.8 -1.6 -4.0 -4.0 -4.0 -4.0 -2.3 -1.5 -1.3
    ends-dash                3.8 -2.0 -1.3 -0.7 -4.0  0.9 -0.5 -2.2 -2.1 -4.0 -3.0 -3.0 -4.0 -0.2 -3.0 -1.0
    ends-ellipsis           -1.5 -2.0 -1.0 -1.0 -4.0  1.4  1.9 -1.0 -1.6 -4.0 -4.0 -4.0 -4.0  0.2 -3.0 -2.0
    ends-closer              0.1  0.0  1.1 -1.1  0.4  0.7  1.7  1.7 -0.4 -0.4 -0.7  0.1 -1.5 -2.1 -1.2 -0.2
    ends-word               -0.1  0.5  0.9  1.8 -0.2  0.0 -0.2  0.4  0.3  1.2 -0.9 -1.0  1.1 -1.5  0.6  0.6
    open-pair-at-end        -2.9 -2.0 -1.2 -2.5 -3.1  0.2 -0.1 -3.1  0.3 -2.0 -0.1  0.0 -3.0 -1.2 -1.2 -1.0
    starts-closer           -4.0 -4.0 -4.1 -4.0 -4.0 -1.5  2.7 -4.0 -3.0 -3.0 -3.0 -3.0 -4.0 -2.1 -3.0 -1.0
    starts-opener           -1.7  0.0  0.5 -0.8  0.0  2.4  1.1  0.8 -0.8 -0.3 -0.2  0.6 -1.1 -1.1 -0.4 -0.1
    starts-dash             -1.9 -3.0 -2.3  4.8  0.0 -1.3 -0.2 -1.5 -2.4 -1.0 -2.0 -2.0  1.0 -0.2 -2.0  0.0
    starts-sign             -0.6 -2.0 -0.6 -1.1  1.1  0.8 -2.2  1.4 -1.7  0.4  0.5  0.5 -1.0 -0.5  0.0  0.5
    indented                -0.6 -0.8 -1.1 -0.3 -0.6  4.8 -3.0 -0.5 -1.5  0.0 -0.1  0.0  0.5 -0.1 -0.1 -0.1
    inner-stop              -3.2 -1.0  0.0 -1.8 -5.0  1.1  0.5 -3.3  1.6 -4.0 -4.0 -4.0 -5.0 -2.5 -2.0 -2.0
    comma                   -0.5 -0.6 -1.0 -0.6 -2.9  0.0  0.6 -0.2 -1.1 -3.0 -3.0 -3.0 -3.1  1.2 -1.4 -1.4
    many-commas             -1.5 -2.0 -3.1 -2.0 -3.0  0.7  0.9 -3.5  0.1 -3.0 -3.0 -3.0 -3.0 -2.2 -1.1 -1.0
    no-marks                 0.6  0.6  1.2  1.1  0.9 -1.3 -1.7  0.5  0.1  0.5 -0.6  0.1  0.8  0.8  0.0 -1.2
    spaced-phrases          -1.0  0.7  0.5  0.5 -1.0 -1.8 -2.8  1.4 -0.6 -1.2 -2.5 -2.0 -2.2  1.0 -0.7  0.2
    many-spaces             -2.5 -1.5 -1.5 -1.5  2.2 -2.3 -2.9 -2.9  0.1  0.0 -1.0 -1.0  0.1 -1.9  2.1  3.5
    saying                   1.8  0.0 -0.8 -0.2 -2.1 -0.7 -0.6 -0.4 -0.7 -1.0 -2.0 -2.0 -2.0 -0.1 -1.0 -1.0
    saying-then-space       -1.1  5.2 -0.9 -1.0 -3.0 -1.4 -1.5 -1.7 -1.0 -2.0 -2.0 -2.0 -3.0 -2.1 -1.0 -1.0
    attendance              -0.6 -3.0 -1.4  4.1 -1.0 -0.6 -0.9 -1.7 -0.3 -2.0 -2.0 -2.0 -1.0 -2.0 -1.0 -1.1
    title-mark               0.0 -1.0  0.3  0.0  0.0 -0.5  0.0  0.2  0.2  0.0  0.0  0.0 -0.5  0.0  0.0  0.0
    byline-with-role        -2.0 -5.0 -3.6 -3.9  5.5 -4.5 -5.2 -4.8 -1.5  2.2 -5.0 -5.0 -2.1 -5.0  0.6 -3.0
    known-name-alone        -0.8 -4.0 -0.9 -2.0  6.1 -1.5 -0.1 -1.6 -0.8  0.4 -3.0 -3.0 -0.4 -0.9 -1.5  0.5
    possible-name-alone     -0.4  0.0  0.1  0.2  1.2 -0.1  0.2  0.4 -0.9  1.5  0.0  0.0  0.8 -1.0 -0.1 -0.1
    bracketed-byline        -1.2 -2.0 -1.7 -1.0  4.4 -1.8 -0.2 -2.7 -0.5  0.2  0.0  0.0  0.1 -1.0  0.0  0.0
    credit-line             -4.0 -5.0 -4.0 -4.0 -0.6 -5.0 -4.7 -4.0  2.0  7.1 -5.0 -5.0 -3.2 -3.0 -2.0 -2.0
    credit-tail             -4.0 -4.0 -4.1 -4.0 -4.9 -2.3 -2.5 -4.0  6.1 -0.8 -5.0 -5.0 -5.0 -4.0 -2.0 -3.0
    caption-opener          -0.9 -2.0 -1.8 -2.0 -3.3 -1.1 -1.9 -1.4  3.8  0.3  0.0  0.0 -2.1 -2.0 -1.0 -1.0
    position-mark           -1.0 -1.0 -1.3 -1.0 -2.0 -0.3 -0.7 -1.0  4.7  0.0  0.0  0.0 -1.0 -1.0 -1.0  0.0
    jump-to                 -5.0 -5.0 -5.3 -5.0 -5.0 -4.1 -5.0 -5.0 -5.0 -4.0 13.4  0.1 -5.0 -5.0 -3.0 -4.0
    jump-from               -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -4.0 -0.1 14.1 -5.0 -5.0 -3.0 -4.0
    jump-tail               -4.0 -4.1 -4.0 -3.0 -5.0  2.4  1.9 -4.0 -2.1 -4.0 -3.0 -3.0 -4.0 -3.0 -3.0 -3.1
    jump-head               -3.0 -3.0 -3.0 -3.0 -5.0  3.0 -1.0 -3.0 -2.0 -4.0 -3.0 -2.0 -4.0 -3.0 -3.0 -3.0
    dateline                -2.5 -4.0 -3.2 -3.0 -3.7  2.3 -4.0 -4.2  0.0 -3.0 -3.0 -3.0 -3.0 -4.2 -3.0 -3.0
    dateline-alone           0.5 -1.0 -0.2 -1.0  4.4 -4.1 -2.0 -1.1 -0.5  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    organisation-at-end     -0.7 -1.5  0.1 -0.1  0.1 -0.2 -0.9 -0.5 -1.0  0.0 -1.0 -1.0  4.2 -0.8  0.8  0.2
    date-alone              -2.0 -3.0 -2.1 -1.7 -1.1 -1.2 -1.0 -1.0 -1.2 -2.0 -2.0 -2.0  5.3 -1.2  2.0  0.4
    notice-title            -0.5 -1.0  5.9 -0.5 -1.0 -1.3 -1.5 -1.5 -1.0 -2.0 -2.0 -2.0 -1.0 -1.0 -1.0  0.0
    weather-title            0.0 -1.0  3.6  0.0 -1.0 -1.0 -1.0 -1.1 -0.5 -2.0 -2.0 -2.0 -1.0 -1.0  0.0  0.0
    column-title             4.5 -1.0  1.8 -1.0 -2.1 -1.0 -1.0 -1.1 -1.3 -0.1  0.0  0.0 -1.0 -1.0  0.5  0.0
    tabular                 -1.4 -1.0 -0.9 -0.3 -0.5  0.9 -0.8 -1.3 -1.4  0.0 -0.4  0.0 -0.1 -2.2  0.6  4.9
    speaker                 -0.9 -0.5 -1.3  2.5 -1.1  1.6 -0.1 -0.2 -1.4 -1.0 -1.0 -1.0 -1.4 -0.7 -0.9 -0.2
    salutation               0.0  0.0 -0.6  0.0  0.0  1.1  0.0 -0.2 -0.1  0.0  0.0  0.0  0.0 -0.1  0.0 -0.1
    furniture-word          -0.9 -1.0 -0.4 -0.6 -0.1  0.3  0.1 -0.3 -0.5  0.0 -1.0 -1.0  0.0 -0.5  2.4 -0.4
    furniture-words         -2.5 -3.0 -2.6 -2.5 -0.8 -0.3 -1.5 -2.5 -2.0 -1.0 -2.0 -2.0 -1.0 -2.0  6.4  0.9
    folio                   -2.0 -3.0 -2.0 -2.0 -2.0 -1.7 -0.5 -1.6 -2.1 -2.0 -2.0 -2.0 -0.6 -2.1  5.2  0.4
    page-top                 0.9  0.8  0.8  0.2 -0.2 -0.8 -0.2 -1.7 -0.3 -1.0 -1.0  0.0 -2.4 -1.3  1.6 -0.3
    page-end                -1.1 -1.0 -0.9 -1.2 -1.5  0.3 -0.3 -1.2 -0.4  0.6  0.4 -1.0  0.6  0.6  1.1  0.4
    wide-gap-before          1.8  0.5  1.7 -0.7 -1.1 -0.7  1.9 -2.4  2.8 -0.5  0.0  0.3 -0.7 -1.7  0.0 -0.2
    wide-gap-after          -2.0  0.0 -1.1 -0.8 -0.7  0.8  0.8 -0.5  1.2  0.4  0.0 -0.5  0.5  0.5  0.1  0.1
    no-gap-before           -2.0 -0.6 -1.6 -0.6 -0.7 -0.5  2.5  0.9  0.2 -0.4  0.0  0.0  0.8  0.9 -0.3  0.5
    no-gap-after             2.1  0.6  1.7  1.2  1.0  0.1  0.9 -0.9 -0.2 -0.7 -0.4  0.0 -1.2 -0.9 -0.3  0.2
    gap-on-dense-page        0.7  1.2  0.8  0.5  0.1 -1.7  0.4 -1.2  1.0  0.4  0.2  0.5 -0.6 -0.2  0.5  0.4
    prev-unfinished         -0.2 -2.0 -1.2 -1.0 -1.4 -1.9  0.2  0.2  0.4 -1.7  0.5 -2.0 -2.3 -1.7 -1.3 -0.1
    cut-around              -0.3 -1.4 -0.4 -0.4  0.0 -0.7 -0.8 -0.3 -0.4  0.1 -1.1 -1.0 -0.4 -0.5 -0.1 -0.4
    wide-gap-in-cut          0.0  0.0  0.1  0.0  0.0  1.3 -0.4  0.0 -0.2  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    prev-short              -0.1 -0.5 -0.7 -0.9  0.5 -1.1 -0.4 -0.2  0.1 -0.2 -0.4  0.0  0.8  1.7  0.5  0.5
    next-bylines             0.9  2.3  1.1  1.8  1.4 -0.9 -2.2 -3.4 -0.3 -1.2 -2.1 -2.0 -2.4 -3.0 -0.2 -1.9
    next-credits            -2.0 -2.0 -0.9 -1.6 -1.8 -3.1 -3.3 -2.0  5.9  0.0 -2.0 -2.0 -2.0 -3.0 -1.0 -1.7
    next-datelines           1.3  0.5  2.7  1.3  0.3 -1.3 -0.6 -2.3 -1.8 -0.5 -0.5  0.5 -2.9 -1.5  0.1 -0.8
    next-name-alone          1.5  0.0  1.1  1.2 -1.0 -0.6 -1.4 -1.5  0.1  0.0  0.1  0.0  0.3 -1.1  0.1  0.2
    byline-ahead             0.4  1.4  0.2  1.2 -0.1 -1.1 -1.8 -1.0 -1.8  0.1  0.0  0.0 -1.8 -1.2 -0.1 -0.5
    credit-ahead             0.0  0.0  2.4 -1.0 -0.3 -0.7 -2.1 -1.5  1.7  0.0  0.0  0.0  0.0 -1.0  0.0  0.0
    next-long               -1.1  0.5  0.7  1.1  1.2  0.1 -0.4  0.5  0.6  0.6  0.0  0.5 -0.5 -1.9 -0.6 -1.2
    next-short               0.9  0.6  0.1 -0.1  0.7  0.5  0.1  0.7  0.3 -0.1 -0.6 -0.2  0.0 -1.0 -0.6  0.6
    next-deck                0.0  1.9  2.6 -1.0 -1.0 -0.6 -0.7 -1.8 -0.8 -1.0  0.0  0.0 -0.7 -1.0  0.0 -0.1
    next-longer-heading      0.5 -1.0  0.2 -0.6 -0.4 -0.1  0.1  0.3 -0.4  0.1  0.0  0.0 -0.1 -0.7 -0.4  0.2
    prev-longer-heading     -0.1 -0.5 -0.2  0.4  0.1  0.4 -0.5  0.2  0.1 -0.1  0.0  0.0 -0.2 -0.6  0.0 -0.1
    prev-exclaims           -0.2 -0.4 -0.4  2.0  0.2  0.4 -0.1 -0.3 -0.4  0.0  0.0  0.0 -0.2 -0.2  0.0 -0.1
    short-run               -0.3 -1.1 -0.4 -0.2  0.3  0.1  0.2 -0.2 -0.2 -0.2  0.0  0.0 -0.8  0.9  0.3 -0.1
    even-run                -0.5 -1.0 -0.9 -1.0  0.4 -2.4 -0.6 -1.3 -1.4  0.0  0.0  0.0 -0.8  0.7 -1.0  0.8
    prev-bylines            -2.4 -2.5 -2.0 -2.0  0.5 -0.1 -1.1 -0.3 -1.2 -0.2 -0.9 -1.0 -1.0 -0.4  0.0  0.0
    prev-ends-story          0.6  1.2  0.9 -1.0 -0.1 -0.2  0.0 -2.4 -0.8 -0.4 -1.0  1.0  0.4 -0.9  0.2  0.0
    prev-stopped             1.1  0.3  0.6 -1.1 -0.3 -0.5  0.4 -0.1  0.2  1.0  0.3  0.4  1.1 -1.5 -0.1 -0.7
    after-notice-title      -2.0 -2.0 -2.4 -1.7 -1.2  1.8 -1.8 -1.7 -1.6 -1.0 -1.0 -1.0 -0.5 -1.1 -1.2  0.8
    full-width-line         -1.1 -0.5  0.1  0.0 -1.1  0.1 -0.4 -0.2 -0.7 -1.1 -1.0 -1.0 -1.5 -2.2 -1.2 -0.8
    partial-line             0.0  0.0  0.6  0.3  0.3 -0.2 -1.8  0.8 -0.1  0.3  0.0  0.0  1.0  0.9  0.3 -0.3
    after-full-line         -0.3 -2.0 -0.7 -1.3 -2.6 -2.0  0.5 -1.8 -0.1 -3.2  0.0 -1.0 -1.4 -2.2 -2.2 -1.1
    over-wide-line           0.2  1.7  0.6  0.2  0.6 -1.4 -2.1  1.7  0.3 -0.3  0.0  0.0 -0.1 -1.0  1.0  0.1
    same-subject            -0.5 -0.7 -1.4  0.3  0.1  0.5 -0.2  0.1  0.2  0.0  0.0  0.0  0.2  0.0 -0.1  0.0
    new-subject              0.4  0.5  0.8  0.0  0.2 -0.3 -0.1 -0.2 -0.2  0.0  0.0  0.0 -0.2 -0.1  0.0  0.0
    cut-word-at-end         -0.5 -0.1 -0.1  0.6  0.1  0.1  0.1 -0.4  0.8  0.1  0.0  0.0  0.2 -0.6  0.0  0.0
    cut-word-at-start        0.4  0.0  0.9  0.1  0.0 -1.2  0.7 -0.2  0.5 -0.2  0.0  0.0  0.0 -0.7  0.0 -0.1
    opens-paragraph         -0.2  0.0 -0.5  0.5  0.3  0.8 -0.5 -0.3  1.6 -0.6  0.0  0.0  0.2 -1.2  0.1  0.0
    one-sentence            -0.1  0.0  1.2 -0.3  0.0  0.0 -0.9 -0.3  0.0  0.0  0.0  0.0  0.0  0.5  0.0  0.0
    scene                    0.0  0.0 -1.2 -0.4 -0.1 -1.1  0.7 -0.6  2.8  0.0  0.0  0.0 -0.1  0.0  0.2 -0.1
    notice-words            -0.1  0.0  0.6 -0.1  0.0  2.0  0.5 -0.1 -0.7  0.0  0.0  0.0 -0.2 -0.5 -1.1 -0.4
    next-notice-words       -0.4  0.0  0.6  0.3  0.4 -0.4  0.0 -0.4  0.2 -0.1  0.0  0.0 -0.3 -0.2  0.4 -0.1
    signed-ahead            -0.1  0.0  0.2  0.0 -0.3  0.6  0.4 -0.3 -0.2  0.1  0.0  0.0 -0.2 -0.5 -0.1  0.2
    soon-after-heading      -0.3  0.0 -0.1  0.1  0.2  0.0  0.1  0.0 -0.3  0.3  0.0  0.0  0.5 -0.4  0.2 -0.3
    long-after-heading      -0.3  0.0  0.1 -0.2  0.1  0.0  0.5  0.1 -0.1  0.0  0.0  0.0 -0.2 -0.3  0.0  0.2
    heading-run              0.4  0.0  0.1 -0.2  0.1  0.2 -0.2 -0.1  0.1  0.1  0.0  0.0  0.3  0.1  0.0 -0.7
    long-run                 0.3  0.0  0.0  0.0 -0.6  0.0 -0.1 -0.4 -2.2  0.1  0.0  0.0  0.0  1.8  0.4  0.6
    prev-tabular             0.5  0.1  0.5  0.2 -0.3  0.0  0.4 -0.5 -1.0  0.0  0.0  0.0  0.9 -1.1  0.2  0.3
    next-tabular            -0.2  0.0 -0.2  0.2  0.3  0.4 -0.5 -0.3 -0.1 -0.1  0.0  0.0  0.0 -0.6 -0.1  1.1
    column-run               0.0  0.0 -0.5  0.1  0.2  0.0 -0.7 -0.2  0.0  0.0  0.0  0.0  0.0 -0.4  0.1  1.4
    sign-run                 0.8  0.0  0.7  0.0  0.0  0.3 -0.1  0.0 -1.8  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    affiliated-name         -0.1  0.0 -1.6 -0.2  2.8 -0.2 -0.2 -0.8 -0.1 -0.1  0.0  0.0  0.9 -0.1 -0.1 -0.1
    not-people              -0.3 -0.1  0.3  0.1  1.1  0.3 -0.2  0.0  0.1 -1.9 -0.6  0.1  0.0  1.7  0.2 -0.6
    next-caption             1.9  0.0  0.3 -0.4 -0.7  0.2  0.0  0.0 -0.8 -0.2  0.0  0.0 -0.6  0.1  0.1  0.0
    masthead                -1.0 -1.0 -1.4 -1.0 -1.0 -1.0 -1.0 -1.0 -1.0 -1.0  0.0  0.0 -0.5 -1.0  4.0 -0.5
    page-edge               -1.0 -1.0 -1.0 -1.0 -1.0 -0.6 -1.1 -1.3 -1.0 -1.0 -1.0 -1.0 -0.7 -1.0  2.7 -2.0
    dateline-ahead          -1.0  0.0  1.6  1.0  0.1 -0.4 -0.6 -1.6 -0.8 -0.4  0.0  0.0 -1.9 -0.5 -0.2 -0.3
    next-jump-from           0.4  0.0  1.1  0.3  0.0 -0.3 -0.2 -1.1 -0.3  0.0  0.0  0.0 -1.8 -0.4  0.1  0.2
    run-in-below             0.0  0.0 -3.0  0.0 -3.0  5.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    many-names               0.0  0.0 -0.5  0.0 -1.5  0.0 -0.2  0.0  0.2  0.0  0.0  0.0 -0.1  0.0  0.0  2.7
    goes-on-below           -0.8 -0.5 -0.7  0.3 -0.5  0.2  0.6 -0.7 -0.2  0.5  0.0  0.0 -0.8 -0.9  0.0  0.0
    fits-above               0.2 -0.5  0.4 -0.5 -1.1 -0.2  0.2 -0.8  1.0  0.1  0.0  0.0 -0.3 -1.8 -0.1 -0.2
    others-fit               0.3  0.0 -0.7 -0.5 -0.1 -0.3 -0.3  1.1  0.4  0.7  0.0  0.0 -0.1 -0.3 -0.1 -0.1
    broken-opening          -0.6 -0.5  0.4  0.2 -0.2 -0.1  0.4  0.0 -0.5 -1.1  0.0  0.0 -0.3 -1.4  0.1  0.0
    credit-at-run-end       -0.5 -0.5 -1.0 -0.5 -0.5 -1.9 -1.6 -0.5  4.5  0.0  0.0  0.0  0.0 -0.5  0.0  0.0
    under-picture-title      1.2  0.0  2.4  0.0 -0.3 -3.5 -3.0 -0.8  3.7  0.6  0.0  0.0 -0.1 -0.2  0.0  0.0
    heading-known           -0.1  0.0 -0.8 -0.1  0.0  0.1  0.1  1.1 -0.2  0.0  0.0  0.0  0.1  0.0  0.0  0.0
    heading-new             -0.1  0.0  0.0  0.6  0.3 -0.9 -0.4  0.3  0.2  0.0  0.0  0.0  0.2  0.0  0.0  0.0
    next-opens-paragraph    -0.4  0.0 -0.1  1.5  0.4 -0.3 -0.1 -0.4 -0.3  0.0  0.0  0.0 -0.2 -0.1 -0.1  0.1
    no-subject              -0.1  0.0  0.2  0.0  0.0  0.0  0.0  0.0 -0.1  0.0  0.0  0.0 -0.1  0.0  0.0  0.0
    wrapped-credit           0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  3.0 -3.0  0.0  0.0  0.0  0.0  0.0  0.0
    in-notice               -0.8  0.0 -0.8  0.0  0.0  0.0  0.0 -1.0  0.0  0.0  0.0  0.0  2.0  0.0  0.0  0.0
    """

  static let transitionTable: StaticString = """
    from                    -0.5  k+m  0.3 deck  byl  par cont  sub  cap cred   to from sign verse furn  tab
    start                    0.6  1.0  0.8 -2.1 -1.5  0.6 -9.0 -2.0 -1.0 -2.0 -3.0  1.0 -4.0 -1.5  1.3 -1.3
    kick                    -0.5 -2.1  1.5 -0.4 -2.1 -1.2 -9.0 -3.5 -3.4 -5.0 -5.0 -2.1 -5.0 -3.5 -3.0 -3.0
    k+m                     -3.0 -4.0  0.4  1.3  1.3 -0.1 -9.0 -3.0 -1.0 -4.0 -4.0 -1.0 -5.0 -2.0 -2.0 -2.0
    main                    -4.2 -4.0 -1.1  0.1  2.0  1.7 -8.1 -1.6  1.1 -4.0 -4.2 -0.9 -4.1 -2.4 -3.0  1.3
    deck                    -4.0 -4.0 -4.1 -0.2  2.9  1.2 -9.0 -2.4 -1.4 -4.0 -4.0 -0.2 -4.0 -1.2 -2.0 -0.5
    byl                     -3.2 -4.0 -1.8 -2.6 -0.4  1.7 -3.5  0.6 -1.5 -2.9 -3.0 -0.5 -3.1  0.2 -1.1 -0.7
    par                      0.0 -0.2  0.1 -4.3 -1.3 -0.1 -1.3 -0.3  0.0 -4.1  0.8 -0.1  0.6 -1.9 -0.6 -0.4
    cont                     0.0  0.4 -0.1 -4.1 -1.9  0.5 -1.4  0.2  0.0 -4.3  0.5 -0.3  0.6 -4.6 -0.8 -0.8
    sub                     -3.2 -2.8 -3.6 -4.0 -1.2  0.3 -0.8 -2.7  0.4 -4.0 -1.7 -1.1 -4.1 -0.6 -1.9 -1.2
    cap                      0.2 -0.5 -0.3 -4.1 -1.4  1.2  0.5 -1.7  1.9  2.5 -0.7  0.2 -2.0 -4.0  0.2 -1.0
    cred                     0.9  0.4  0.8 -4.0 -1.7  0.3  0.4 -0.1 -0.3 -1.0  0.3  0.0 -2.0 -4.0  0.3 -1.0
    to                       0.4  0.8  0.4 -4.0 -2.4 -2.0 -3.5 -3.0 -0.3 -2.0 -3.0  0.5 -2.6 -2.2  0.4 -1.0
    from                    -1.2 -1.0  0.3 -3.0 -0.5  2.5 -9.0 -1.7 -0.8 -3.0 -3.0 -3.0 -4.0 -1.6 -1.0  0.0
    sign                     1.1  0.7  2.0 -4.1 -1.2 -3.3 -0.2 -3.0 -0.9 -3.0 -0.1  1.7  0.8 -2.6  0.7 -0.5
    verse                    0.0 -0.3 -0.1 -4.0 -1.2 -2.5 -3.8  0.8 -1.1 -3.0  0.2 -0.4 -0.4  2.5  0.5 -1.4
    furn                     0.8  0.7  0.9 -4.2 -2.1 -1.3 -1.2 -2.1 -0.7 -3.0 -1.0  0.8 -3.3 -2.0  1.7 -0.4
    tab                      1.0 -0.4  1.0 -4.0 -2.0 -1.3 -3.8 -1.2 -0.9 -2.7  0.0 -0.3 -0.9 -1.6  0.1  3.5
    """

  static let seamTable: StaticString = """
    cue                        weight
    bias                        -1.5
    sentence-end                -3.9
    exclamation                 -3.7
    no-sentence-end              4.2
    pause-at-end                 4.6
    semicolon-at-end            -2.2
    colon-at-end                -1.9
    dash-at-end                 -1.7
    ellipsis-at-end             -2.7
    closing-mark-at-end          1.1
    open-pair                    0.1
    pair-across-seam             3.3
    open-pair-after-stop         0.5
    number-across-seam           5.7
    starts-with-closing-mark     4.0
    starts-with-bound-word       1.7
    starts-with-opening-mark    -1.2
    starts-with-dateline        -3.9
    starts-with-speaker         -0.9
    starts-with-sign            -2.2
    indent                      -2.5
    no-indent                    3.1
    soft-wrap                    5.3
    stop-at-full-line           -3.3
    line-not-full                0.1
    caption-between             -1.1
    picture-gap                  0.4
    directly-below               2.1
    short-rest                   0.9
    word-across-seam             3.7
    pair-on-page                 1.9
    starts-like-paragraph       -1.2
    after-interruption          -3.0
    subject-comes-back           1.1
    subject-stays               -1.8
    left-unfinished             -2.5
    given-up                    -0.4
    caption-wraps                2.5
    unfinished-at-end           -1.6
    """
}

/// What each seam cue is worth.
package final class SeamWeights: Sendable {
  private let values: [Float]

  package init(_ values: [Float]) { self.values = values }

  package subscript(cue: SeamCue) -> Float { values[cue.rawValue] }
}
