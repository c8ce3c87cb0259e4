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
    bias                    -1.0 -4.0 -0.7 -2.2 -5.4 -0.5 -0.7  0.3 -3.5 -4.5 -6.7 -5.7 -3.9 -3.6 -3.6 -5.7
    up-to-4                 -0.1 -5.0  0.6 -0.8 -0.1 -4.8 -1.5 -0.9 -1.5 -0.2  0.0  0.0 -0.3 -0.6 -1.4 -0.9
    up-to-9                  0.3 -5.0  0.5 -0.7  0.7 -2.0 -1.8  0.3 -1.5  0.7  0.5  0.3  0.4  2.2  0.2 -0.6
    up-to-18                 0.1 -2.0  0.7  0.2  0.4 -1.3  0.2  0.4 -0.7  1.8 -1.7 -0.5  0.0  0.0  0.0  0.1
    up-to-30                -0.7  0.0 -0.2  0.1  0.6  0.6  1.2  0.6  0.0 -0.8 -2.0 -2.0 -1.5 -2.9 -1.2  0.3
    up-to-50                -0.4  1.1 -0.7 -0.9 -1.0  0.9  0.3 -2.8  0.0 -1.5 -4.0 -4.0 -3.0 -4.1  0.8 -2.0
    over-50                 -5.0 -1.5 -4.5 -4.0 -4.0  2.6  1.5 -7.0  1.2 -5.0 -8.0 -8.0 -7.0 -8.0 -0.5 -4.0
    ends-full-stop          -5.1 -5.0 -5.5 -4.0 -6.0  1.1  3.4 -5.0  0.1 -5.0 -4.0 -4.0 -5.0  0.4 -3.0 -3.0
    ends-exclamation        -1.8 -1.0  1.3 -0.7 -6.0 -0.2  1.3  0.4 -2.2 -5.0 -4.0 -4.0 -5.0 -0.7 -3.0 -3.0
    ends-pause              -3.5 -4.0 -3.6 -2.8 -5.0  1.4  0.1 -4.1 -1.2 -5.0 -4.0 -4.0 -5.0  2.2 -3.0 -0.1
    ends-semicolon          -4.0 -4.0 -4.0 -4.0 -5.0  2.2  0.7 -4.0 -2.1 -5.0 -4.0 -4.0 -5.0  2.4 -3.0 -0.1
    ends-colon              -1.8 -3.0 -2.4 -1.0 -4.0  3.7  1.4 -0.8 -1.5 -4.0 -4.0 -4.0 -4.0 -2.7 -1.5 -1.4
    ends-dash                4.0 -2.0 -1.1 -0.7 -4.0  0.9 -0.5 -2.3 -2.1 -4.0 -3.0 -3.0 -4.1 -0.4 -3.0 -1.0
    ends-ellipsis           -1.5 -2.0 -1.2 -1.0 -4.0  1.4  2.4 -1.5 -1.5 -4.0 -4.0 -4.0 -4.0  0.1 -3.0 -2.0
    ends-closer              0.2  0.1  1.2 -1.2  0.3  0.6  2.0  2.3 -0.8 -0.2 -0.7  0.3 -1.6 -2.9 -1.2 -0.2
    ends-word               -0.2  0.5  0.8  1.9 -0.2 -0.5 -0.3  0.7  0.5  0.9 -0.9 -1.0  1.2 -1.0  0.5  0.6
    open-pair-at-end        -2.8 -2.1 -0.8 -2.5 -3.0  0.3  0.5 -3.2 -0.3 -2.0 -0.7  0.0 -3.0 -1.1 -1.2 -1.0
    starts-closer           -4.0 -4.0 -4.0 -4.0 -4.0 -1.4  2.5 -4.2 -3.0 -3.0 -3.0 -3.0 -4.0 -2.0 -3.0 -1.0
    starts-opener           -1.7  0.0  0.2 -0.7 -0.2  2.4  1.1  0.8 -1.3  0.2 -0.2  0.8 -1.1 -1.1 -0.4 -0.1
    starts-dash             -1.8 -3.0 -2.5  5.7 -0.3 -1.3 -0.3 -1.6 -2.4 -1.0 -2.0 -2.0  0.9 -0.3 -2.0  0.0
    starts-sign             -0.2 -2.0 -0.9 -1.0  2.1  1.3 -2.2  1.4 -2.4  0.3  0.5  0.5 -1.1 -1.3  0.0  0.5
    indented                -0.7 -0.8 -1.3 -0.5 -1.2  6.2 -3.3 -0.6 -1.6  0.0 -0.2  0.0  0.5  0.2 -0.1  0.0
    inner-stop              -3.1 -1.0 -0.2 -1.8 -5.0  1.4  0.4 -3.7  1.9 -4.0 -4.0 -4.0 -5.0 -2.5 -2.0 -2.0
    comma                   -0.5 -0.6 -1.2 -0.8 -2.9  0.1  1.2 -0.5 -1.1 -3.0 -3.2 -3.0 -3.0  1.4 -1.4 -1.3
    many-commas             -1.4 -2.0 -3.1 -2.0 -3.0  0.6  0.9 -3.5  0.0 -3.0 -3.0 -3.0 -3.0 -2.3 -1.0 -1.0
    no-marks                 0.6  0.7  1.2  1.2  0.9 -1.4 -1.8  0.0 -0.3  0.5 -0.4  0.3  0.6  1.3 -0.1 -1.1
    spaced-phrases          -1.4  0.8  0.5  0.0 -1.2 -1.9 -3.0  1.5 -0.3 -1.1 -2.1 -2.0 -2.1  1.5 -0.7  0.1
    many-spaces             -2.6 -1.5 -1.3 -1.7  2.3 -2.1 -4.0 -2.6  0.3  0.5 -1.0 -1.0  0.2 -2.5  2.1  4.0
    saying                   2.0 -0.2 -0.3 -0.3 -2.1 -0.6 -0.6 -0.7 -0.7 -1.0 -2.0 -2.0 -2.0  0.0 -1.0 -1.2
    saying-then-space       -1.1  5.3 -0.5 -1.0 -3.0 -1.4 -1.5 -2.0 -1.2 -2.0 -2.0 -2.0 -3.0 -2.0 -1.0 -1.1
    attendance              -0.7 -3.0 -1.6  4.5 -1.0 -0.6 -1.0 -1.5 -0.5 -2.0 -2.0 -2.0 -1.0 -2.0 -1.0 -1.1
    title-mark               0.0 -1.0  0.3  0.0  0.0 -0.5  0.0  0.2  0.2  0.0  0.0  0.0 -0.5  0.0  0.0  0.0
    byline-with-role        -1.4 -5.0 -3.6 -4.2  5.4 -4.4 -5.4 -5.0 -2.1  2.4 -5.0 -5.0 -1.8 -5.0  0.7 -3.0
    known-name-alone        -1.0 -4.0 -1.0 -1.6  5.5 -1.8  0.3 -0.9 -1.2  0.2 -3.0 -3.0  0.0 -0.9 -1.5  0.4
    possible-name-alone     -0.3  0.0  0.2  0.0  1.2 -0.2  0.9  0.5 -0.5  1.3  0.0  0.0 -0.4 -0.4 -0.2 -0.3
    bracketed-byline        -1.2 -2.0 -1.8 -1.0  5.0 -2.1  0.3 -3.3 -1.0  0.6  0.0  0.0  0.0 -1.0  0.0  0.0
    credit-line             -4.0 -5.0 -4.0 -4.0 -0.1 -5.0 -4.6 -4.0  0.5  7.9 -5.0 -5.0 -3.1 -3.0 -2.0 -2.0
    credit-tail             -4.0 -4.0 -4.2 -4.0 -4.4 -2.5 -3.2 -4.0  6.8 -1.0 -5.0 -5.0 -5.0 -4.0 -2.0 -3.0
    caption-opener          -0.6 -2.0 -2.2 -2.0 -3.3 -1.1 -2.5 -1.8  4.8  0.5  0.0  0.0 -2.1 -2.2 -1.0 -1.0
    position-mark           -1.0 -1.0 -1.3 -1.0 -2.0 -0.1 -1.1 -1.1  5.2  0.0  0.0  0.0 -1.0 -1.0 -1.0  0.0
    jump-to                 -5.0 -5.0 -5.2 -5.0 -5.0 -4.2 -4.8 -5.3 -5.0 -4.0 13.3  0.3 -5.0 -5.0 -3.0 -4.0
    jump-from               -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -4.0  0.0 14.1 -5.0 -5.0 -3.0 -4.0
    jump-tail               -4.0 -4.1 -4.0 -3.1 -5.0  2.6  1.8 -4.0 -2.1 -4.0 -3.0 -3.0 -4.0 -3.0 -3.1 -3.0
    jump-head               -3.0 -3.0 -3.0 -3.0 -5.0  3.0 -1.0 -3.0 -2.0 -4.0 -3.0 -2.0 -4.0 -3.0 -3.0 -3.0
    dateline                -2.7 -4.0 -3.5 -3.1 -3.5  3.1 -4.2 -4.2 -0.1 -3.0 -3.0 -3.0 -3.0 -4.2 -3.0 -3.0
    dateline-alone           0.3 -1.0 -0.2 -1.0  4.7 -4.2 -2.0 -1.1 -0.4  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    organisation-at-end      0.2 -1.5  0.0 -0.4 -0.2 -0.5 -0.6 -0.8 -1.4  0.0 -1.0 -1.0  4.6 -1.2  0.8  0.3
    date-alone              -1.6 -3.0 -2.4 -1.5 -1.0 -1.2 -1.0 -1.1 -1.1 -2.0 -2.0 -2.0  5.3 -1.2  1.6  0.4
    notice-title            -0.5 -1.0  5.6 -0.5 -1.0 -1.3 -1.5 -1.3 -1.0 -2.0 -2.0 -2.0 -1.0 -1.0 -1.0  0.0
    weather-title            0.0 -1.0  3.7  0.0 -1.0 -1.0 -1.0 -1.2 -0.5 -2.0 -2.0 -2.0 -1.0 -1.0  0.0  0.0
    column-title             4.7 -1.0  1.8 -1.0 -2.5 -1.0 -1.0 -1.2 -1.1 -0.1  0.0  0.0 -1.0 -1.0  0.5  0.0
    tabular                 -1.5 -1.2 -0.8 -0.4 -0.5  0.6 -1.3 -1.2 -1.1  0.0 -0.1  0.0 -0.4 -2.2  0.8  5.1
    speaker                 -0.8 -0.5 -1.4  2.5 -0.9  1.9 -0.4  0.0 -1.2 -1.1 -1.0 -1.0 -1.4 -0.9 -0.9 -0.3
    salutation              -0.3  0.0 -0.8  0.0  0.0  1.5  0.5 -0.2 -0.2  0.0  0.0  0.0  0.0 -0.3  0.0 -0.1
    furniture-word          -0.7 -1.0 -0.3 -0.4 -0.1  1.1 -0.3 -1.0 -0.6  0.0 -1.0 -1.0 -0.1 -0.9  2.7 -0.3
    furniture-words         -2.5 -3.0 -2.5 -2.5 -0.8 -0.1 -1.5 -2.4 -2.0 -1.0 -2.0 -2.0 -1.0 -2.0  6.2  0.8
    folio                   -2.0 -3.0 -2.1 -2.0 -2.1 -1.7 -0.1 -1.5 -2.0 -2.0 -2.0 -2.0 -0.5 -2.1  5.0  0.2
    page-top                 0.8  0.8  0.4  0.1 -0.3 -0.6 -1.0 -1.8  0.2 -1.0 -1.0  0.0 -2.4 -1.1  2.4 -0.4
    page-end                -0.9 -1.0 -0.3 -1.2 -1.6  0.1 -0.9 -1.3  0.1  0.7 -0.1 -1.0  0.9  0.4  1.2  0.5
    wide-gap-before          1.2  0.5  1.0 -0.4 -0.7 -0.7  1.1 -2.1  2.0 -0.6  0.0  0.3 -1.0  0.1  0.0 -0.1
    wide-gap-after          -1.9  0.1 -1.0 -0.5 -1.2  0.7 -0.2 -0.5  1.4  0.6  0.1 -0.5  0.3  1.3  0.0 -0.1
    no-gap-before           -2.2 -0.5 -2.0 -0.9 -1.1 -0.4  2.2  1.2 -0.1  0.9 -0.2  0.0  0.5  1.3  0.0  0.5
    no-gap-after             2.1  0.5  1.8  1.3  1.0  0.0  0.8 -0.5 -0.8 -1.1 -0.4  0.0 -1.0 -0.4 -0.5  0.4
    gap-on-dense-page        0.4  0.9  0.5  0.7  0.0 -1.8  0.2 -1.0  1.2  0.5  0.3  0.5 -0.4  0.4  0.3  0.4
    prev-unfinished         -0.7 -1.6 -1.1 -1.0 -1.5 -2.1  0.4  0.1  0.1 -0.9  0.5 -2.0 -2.5 -2.0 -1.2  0.1
    cut-around              -0.2 -1.4 -0.3 -0.6 -0.4 -0.6 -0.3 -0.1  0.5 -0.5 -0.9 -1.0 -0.7 -1.1 -0.1 -0.4
    wide-gap-in-cut         -0.3  0.1  0.1  0.0  0.0  0.7 -0.4 -0.2  0.6  0.0  0.0  0.0  0.0  0.1  0.0  0.0
    prev-short               0.1 -0.7 -0.7 -1.1  0.3 -0.9 -0.2 -0.1  0.5 -0.2 -0.2  0.0  1.1  1.2  0.0  0.3
    next-bylines             1.0  2.2  0.9  2.2  1.3 -1.1 -2.4 -3.4 -0.6 -1.0 -1.8 -2.0 -2.4 -2.7 -0.2 -1.9
    next-credits            -2.0 -2.0 -0.5 -1.5 -1.7 -3.2 -4.0 -2.0  5.9  0.0 -2.0 -2.0 -2.0 -3.0 -1.0 -1.5
    next-datelines           2.0  0.4  2.7  1.1  0.3 -1.2 -1.0 -2.0 -2.0 -0.2 -0.5  0.5 -3.0 -1.8  0.4 -1.0
    next-name-alone          1.6  0.0  1.0  1.1 -0.9 -0.6 -1.3 -1.3 -0.6  0.0  0.0  0.0  0.1 -0.7  0.3  0.2
    byline-ahead             0.5  1.1  0.4  1.6 -0.5 -1.9 -2.4 -0.7 -1.1  0.1 -0.1  0.0 -1.9 -0.9 -0.2 -0.3
    credit-ahead             0.0  0.0  2.5 -1.0 -0.3 -0.3 -2.9 -1.5  2.1  0.0  0.0  0.0  0.0 -1.0  0.0  0.0
    next-long               -1.2  0.4  0.6  0.8  1.1  0.4 -0.3  0.7  0.7 -0.3  0.0  0.5 -0.2 -1.8 -0.5 -1.0
    next-short               0.8  0.7  0.0  0.2  1.1  0.5  0.2  0.7  0.3 -1.0 -0.6  0.0  0.1 -1.2 -0.5  0.4
    next-deck               -0.4  2.0  3.4 -0.5 -1.0 -0.6 -1.1 -2.0 -0.8 -1.0  0.0  0.0 -1.0 -1.2  0.0 -0.1
    next-longer-heading      0.6 -1.0  0.3 -0.2 -0.7  0.3 -0.3  0.4 -0.2 -0.3  0.0  0.0  0.0 -0.6 -0.5 -0.2
    prev-longer-heading     -0.3 -0.4 -0.2  0.1 -0.3  0.3  0.0  0.3  0.0 -0.2  0.0  0.0  0.0 -0.4  0.4 -0.3
    prev-exclaims            0.1 -0.4 -0.4  1.5  1.1  0.9  0.2 -1.1 -0.3  0.0 -0.2  0.0 -0.3 -0.4  0.0 -0.4
    short-run               -0.2 -1.2 -0.1 -0.5  0.5 -0.2  0.4 -0.3  0.3 -0.3  0.0  0.0 -0.4  0.0  0.2 -0.1
    even-run                -0.4 -1.0 -0.8 -0.6  0.5 -2.6 -0.5 -1.2 -0.5  0.0  0.0  0.0 -1.0 -0.2 -1.0  0.4
    prev-bylines            -2.5 -2.5 -2.0 -2.0  1.1  0.2 -1.0 -0.7 -1.5 -0.1 -1.0 -1.0 -1.0 -0.7  0.0  0.0
    prev-ends-story          0.8  1.2  0.7 -1.1 -0.6  0.0 -0.4 -2.5 -0.5 -0.5 -1.0  1.0  1.1 -1.1  0.6 -0.1
    prev-stopped             0.9  0.1  0.4 -1.3 -0.1 -0.2  0.3 -0.2  0.0  1.3  0.0  0.6  0.7 -0.8  0.0 -0.7
    after-notice-title      -2.0 -2.0 -2.7 -1.7 -1.3  2.0 -1.8 -1.8 -1.6 -1.0 -1.0 -1.0 -0.5 -1.1 -1.1  1.2
    full-width-line         -1.3 -0.5  0.2 -0.1 -1.1  0.6 -1.0  0.1 -1.8 -0.7 -1.0 -1.0 -1.5 -1.8 -1.0 -0.8
    partial-line             0.3  0.0  0.7  0.3  0.5 -0.1 -2.6  0.6  0.1  0.9  0.1  0.0  0.8  0.4 -0.1  0.0
    after-full-line          0.1 -2.0 -0.5 -1.2 -2.5 -2.2  1.5 -2.4 -2.0 -2.0  0.0 -1.0 -1.9 -2.5 -2.0 -0.9
    over-wide-line           0.0  1.6  0.2  1.0  0.6 -0.5 -2.2  0.7  0.7 -0.3  0.0  0.0  0.0 -1.2  1.0  0.0
    same-subject            -0.4 -0.7 -1.3  0.5 -0.1  0.6 -0.5 -0.1  0.7  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    new-subject              0.5  0.5  0.3  0.2  0.2 -0.2 -0.3 -0.2  0.0  0.0  0.0  0.0 -0.1 -0.2  0.0  0.0
    cut-word-at-end         -0.8 -0.1 -0.1  0.5  0.2  0.4  0.2 -0.3  0.9  0.0  0.0  0.0  0.0 -0.8 -0.1 -0.2
    cut-word-at-start        0.1  0.0  0.8  0.0 -0.3 -1.1  0.8 -0.3  1.0 -0.4  0.0  0.0  0.0 -0.6  0.1 -0.3
    opens-paragraph         -0.1  0.0 -0.5  0.3  0.4  1.2 -0.8 -0.5  1.5 -1.1  0.0  0.0  0.1 -1.0  0.3  0.1
    one-sentence            -0.1  0.0  1.1 -0.1  0.0  0.2 -1.5 -0.4  0.2  0.0  0.0  0.0  0.0  0.6  0.0  0.0
    scene                    0.0 -0.1 -1.5 -0.2 -0.2 -0.8  0.5 -0.6  3.2 -0.2  0.0  0.0 -0.2  0.0  0.0  0.0
    notice-words             0.0  0.0  0.8 -0.2 -0.1  2.2  0.6  0.4 -0.9  0.0  0.0  0.0 -0.5 -0.9 -1.0 -0.4
    next-notice-words       -0.4  0.0  0.5  0.1 -0.1 -0.3  0.1 -0.4  0.4 -0.1  0.0  0.0 -0.2  0.2  0.1  0.1
    signed-ahead            -0.5  0.0  0.1  0.0 -0.1  0.9  0.2 -0.4 -0.2  0.0  0.0  0.0  0.0  0.1  0.0 -0.1
    soon-after-heading      -0.2 -0.2 -0.1  0.1  0.1  0.1 -0.2 -0.1 -0.3  0.3  0.0  0.0  0.8 -0.6  0.3  0.1
    long-after-heading      -0.1  0.1  0.3 -0.5  0.2  0.1 -0.4  0.5 -0.1 -0.1  0.0  0.0 -0.2  0.0  0.0  0.2
    heading-run              0.6  0.3  0.0  0.1 -0.2  0.3 -0.1 -0.1 -0.2  0.0  0.0  0.0  0.0  0.1  0.0 -0.9
    long-run                 0.3 -0.1 -0.1  0.6 -0.7  0.1 -0.2 -0.6 -1.8 -0.1  0.0  0.0 -0.5  1.8  0.5  0.7
    prev-tabular             0.1  0.1  0.3 -0.1 -0.2  0.2 -0.1 -0.6 -1.0  0.0  0.0  0.0  1.5 -1.2  0.2  0.7
    next-tabular            -0.5  0.0  0.3  0.2  0.4  0.8 -0.7 -0.4 -0.1  0.0  0.0  0.0 -0.2 -1.1  0.3  1.1
    column-run               0.2  0.0 -0.6  0.3  0.2  0.0 -0.9 -0.1 -0.1  0.0 -0.1  0.0  0.2 -0.9  0.0  1.7
    sign-run                 0.9  0.0  1.1  0.0 -0.1  0.7 -0.2 -0.1 -1.8 -0.1  0.0  0.0  0.0 -0.4  0.0  0.0
    affiliated-name         -0.5  0.0 -1.6 -0.3  3.3 -0.2 -0.5 -0.8 -0.2  0.0  0.0  0.0  1.5 -0.3 -0.4  0.0
    not-people              -0.4  0.0  0.5  0.1  1.1  0.0 -0.2 -0.2  0.4 -1.6 -0.7  0.3 -0.2  1.3  0.2 -0.5
    next-caption             1.6  0.0  0.2 -0.3 -1.0  0.3 -0.2  0.0 -0.8  0.0  0.0  0.2  0.0 -0.1  0.0  0.0
    masthead                -1.0 -1.0 -1.5 -1.0 -1.0 -1.0 -1.0 -1.0 -1.0 -1.0  0.0  0.0 -0.5 -1.0  4.0 -0.5
    page-edge               -1.0 -1.0 -1.7 -1.0 -1.0 -0.6 -0.7 -1.2 -1.0 -1.0 -1.0 -1.0 -0.5 -1.0  3.3 -2.3
    dateline-ahead          -1.2  0.0  2.1  1.6 -0.1  0.0 -0.8 -1.6 -0.9 -0.3  0.0  0.0 -1.7 -1.3 -0.2 -0.5
    next-jump-from           0.3  0.0  1.5  0.1  0.0 -0.3 -0.2 -1.1 -0.8  0.2  0.0  0.0 -1.7 -0.3  0.1  0.2
    run-in-below             0.0  0.0 -2.8  0.0 -3.0  4.9  0.0  0.0 -0.1  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    many-names               0.0  0.0 -0.5  0.0 -1.3  0.0 -0.1  0.0  0.0  0.0  0.0  0.0  0.0 -0.1  0.0  2.6
    goes-on-below           -0.6 -0.7 -0.5  0.1  0.1  0.2  0.7 -0.8 -0.4  0.0  0.0  0.0 -0.5 -0.8  0.0 -0.1
    fits-above              -0.1 -0.5  0.6 -0.4 -1.0  0.4  0.5 -1.1  0.6 -0.6  0.0  0.0 -0.4 -1.5 -0.7  0.6
    others-fit               0.7  0.0 -0.5 -0.4 -0.1 -0.4 -0.4  0.4  0.4  0.5  0.0  0.0  0.0 -0.2  0.1  0.1
    broken-opening          -0.5 -0.5  0.5  0.0 -0.3 -0.5  0.7  0.1 -0.3 -1.6  0.0  0.0 -0.4 -1.4  0.3  0.1
    credit-at-run-end       -0.5 -0.5 -0.9 -0.5 -0.5 -2.5 -1.4 -0.5  4.8  0.0  0.0  0.0  0.0 -0.5  0.0  0.0
    under-picture-title      1.2  0.5  2.6  0.0 -0.4 -4.1 -3.7 -1.2  4.8  0.8  0.0  0.0  0.0 -0.3  0.0  0.0
    heading-known           -0.2  0.0 -0.6 -0.1 -0.4  0.5 -0.2  1.4 -0.3  0.0  0.0  0.0  0.2  0.0  0.0  0.0
    heading-new              0.1  0.0  0.2  0.8  0.3 -0.9 -0.8  0.4  0.2 -0.1  0.0  0.0 -0.2 -0.1  0.0  0.0
    next-opens-paragraph    -0.3 -0.1 -0.2  1.8  1.0 -0.4 -0.3 -0.2 -0.4 -0.2  0.0  0.0 -0.5 -0.1 -0.2  0.1
    no-subject               0.0  0.0  0.6  0.2  0.0 -0.4 -0.1 -0.1  0.0  0.0  0.0  0.0 -0.1  0.0  0.0  0.0
    wrapped-credit           0.0  0.0  0.0  0.0 -0.1  0.0  0.5  0.0  3.3 -3.6  0.0  0.0  0.0  0.0  0.0  0.0
    in-notice               -0.8  0.1 -0.3  0.5  0.0 -0.1  0.1 -1.5 -0.6  0.0  0.0  0.0  2.2 -0.2  0.0  0.0
    """

  static let transitionTable: StaticString = """
    from                    -0.5  k+m  0.3 deck  byl  par cont  sub  cap cred   to from sign verse furn  tab
    start                    0.7  0.9  0.7 -2.0 -1.7  0.6 -9.0 -2.0 -1.0 -2.0 -3.0  1.0 -4.0 -1.6  1.7 -1.3
    kick                    -0.7 -2.0  1.5 -0.1 -2.1 -0.9 -9.0 -3.4 -3.8 -5.0 -5.0 -2.2 -5.0 -3.7 -3.2 -3.0
    k+m                     -3.0 -4.0  0.4  1.4  1.2 -0.1 -9.0 -3.0 -1.0 -4.0 -4.0 -1.0 -5.0 -2.0 -2.0 -2.0
    main                    -4.4 -4.0 -1.3  0.1  2.5  1.9 -7.5 -1.4  1.4 -4.0 -4.4 -0.5 -4.4 -2.5 -2.9  1.4
    deck                    -4.0 -4.0 -4.6 -0.4  3.0  1.3 -9.0 -1.6 -1.3 -4.0 -4.0 -0.4 -4.0 -1.5 -2.0 -0.6
    byl                     -3.1 -4.0 -2.0 -2.9  0.0  1.9 -3.7  1.0 -1.9 -2.8 -3.1 -0.5 -3.1  0.3 -1.9 -0.7
    par                     -0.1  0.0 -0.1 -4.4 -1.7  0.0 -1.4 -0.5  0.1 -4.3  1.3 -0.2  0.4 -2.4 -0.6 -0.4
    cont                     0.1  0.2  0.0 -4.2 -1.4  0.5 -1.1  0.0  0.3 -5.1  0.5  0.0  1.1 -4.7 -0.4 -1.0
    sub                     -3.4 -2.8 -3.6 -4.0 -1.1  0.7 -0.7 -3.2  0.6 -4.0 -1.6 -1.1 -4.2  0.0 -2.0 -1.4
    cap                      0.2 -0.1 -0.4 -4.0 -1.7  1.0  0.4 -1.9  1.5  3.3 -0.8 -0.3 -2.0 -4.0  0.2 -1.0
    cred                     0.4  0.5  0.8 -4.0 -1.7  0.4  0.1 -0.2  0.3 -1.0  0.3  0.2 -2.0 -4.0  0.1 -1.0
    to                       0.5  0.7  1.0 -4.0 -2.8 -2.0 -3.5 -3.0 -0.4 -2.0 -3.0  0.5 -2.2 -2.2  0.2 -1.0
    from                    -1.2 -1.0  0.8 -3.0 -0.6  2.7 -9.0 -1.8 -0.8 -3.0 -3.0 -3.0 -4.0 -1.6 -1.1  0.0
    sign                     1.6  0.9  2.0 -4.0 -1.4 -3.8 -0.2 -3.4 -1.3 -3.0 -0.1  1.8  0.8 -2.7  1.2 -0.5
    verse                    0.2 -0.7  0.2 -4.0 -1.2 -3.0 -3.7  1.2 -1.4 -3.1 -0.2 -0.3 -0.9  3.8  0.5 -1.8
    furn                     0.9  0.6  0.9 -4.0 -2.0 -1.2 -1.1 -2.2 -0.6 -3.0 -1.0  0.8 -3.2 -2.3  2.0 -0.3
    tab                      0.8 -0.5  0.9 -4.0 -2.0 -1.7 -4.0 -1.0 -1.0 -2.5  0.0 -0.3 -0.9 -1.6  0.1  4.0
    """

  static let seamTable: StaticString = """
    cue                        weight
    bias                        -1.7
    sentence-end                -4.1
    exclamation                 -3.7
    no-sentence-end              4.2
    pause-at-end                 4.9
    semicolon-at-end            -2.2
    colon-at-end                -2.0
    dash-at-end                 -1.6
    ellipsis-at-end             -2.7
    closing-mark-at-end          0.8
    open-pair                    0.0
    pair-across-seam             3.6
    open-pair-after-stop         0.6
    number-across-seam           5.9
    starts-with-closing-mark     3.9
    starts-with-bound-word       1.9
    starts-with-opening-mark    -1.1
    starts-with-dateline        -3.5
    starts-with-speaker         -1.0
    starts-with-sign            -2.2
    indent                      -2.2
    no-indent                    3.4
    soft-wrap                    5.1
    stop-at-full-line           -3.5
    line-not-full               -0.3
    caption-between             -1.4
    picture-gap                  0.2
    directly-below               1.1
    short-rest                   1.1
    word-across-seam             4.0
    pair-on-page                 2.4
    starts-like-paragraph       -0.8
    after-interruption          -2.9
    subject-comes-back           1.6
    subject-stays               -1.9
    left-unfinished             -2.3
    given-up                    -0.8
    caption-wraps                3.8
    unfinished-at-end           -1.8
    """
}

/// What each seam cue is worth.
package final class SeamWeights: Sendable {
  private let values: [Float]

  package init(_ values: [Float]) { self.values = values }

  package subscript(cue: SeamCue) -> Float { values[cue.rawValue] }
}
