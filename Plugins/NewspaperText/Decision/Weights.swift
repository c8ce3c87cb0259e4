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
    bias                    -1.1 -4.1 -0.7 -2.1 -5.2 -0.8 -1.3 -0.3 -3.6 -4.6 -6.6 -5.5 -3.7 -3.4 -2.9 -5.8
    up-to-4                 -0.1 -5.0  0.4 -1.3 -0.7 -4.2 -0.7 -0.3 -1.2 -0.5  0.1  0.0 -1.2 -0.7 -0.8 -1.2
    up-to-9                  0.3 -5.0  0.5 -0.7  1.1 -2.3 -2.6  0.1 -0.9  0.9  0.1  0.5  0.9  2.3 -0.3 -0.6
    up-to-18                 0.4 -2.1  0.6  0.0  0.8 -1.3  0.3  0.0 -1.0  1.9 -1.2 -0.5  0.7  0.3 -0.9 -0.4
    up-to-30                -0.6  0.3 -0.2  0.4  0.7  0.4  1.0 -0.3 -0.8 -1.0 -2.0 -2.0 -1.6 -2.6  0.2  0.4
    up-to-50                -0.8  0.9 -0.4 -0.4 -1.0  0.4 -0.2 -2.5  0.2 -1.5 -4.0 -4.0 -3.0 -4.4  0.8 -1.3
    over-50                 -5.0 -1.5 -4.5 -4.0 -4.0  2.7  1.6 -7.0  1.0 -5.0 -8.0 -8.0 -7.0 -8.1 -0.5 -4.0
    ends-full-stop          -5.2 -5.0 -6.2 -4.0 -6.0  1.5  3.9 -5.0  1.1 -5.0 -4.0 -4.0 -5.0 -0.4 -3.0 -3.2
    ends-exclamation        -1.8 -1.0  0.6 -1.1 -6.0  0.7  1.8 -0.2 -3.1 -5.0 -4.0 -4.0 -5.0  0.6 -3.0 -3.1
    ends-pause              -3.6 -4.0 -3.2 -3.0 -5.0  1.2  0.6 -4.1 -2.1 -5.0 -4.0 -4.0 -5.0  2.5 -3.0 -0.1
    ends-semicolon          -4.0 -4.0 -4.0 -4.0 -5.0  2.2 -0.6 -4.0 -2.3 -5.0 -4.0 -4.0 -5.0  3.9 -3.0 -0.1
    ends-colon              -1.6 -3.0 -2.4 -1.1 -4.0  3.6  2.0 -1.0 -1.8 -4.0 -4.0 -4.0 -4.0 -2.9 -1.5 -1.3
    ends-dash                4.0 -2.0 -1.1 -0.6 -4.0  0.2 -0.2 -1.9 -2.1 -4.0 -3.0 -3.0 -4.0 -0.4 -3.0 -1.0
    ends-ellipsis           -1.5 -2.0 -0.9 -1.1 -4.0  1.5  1.7 -1.1 -1.6 -4.0 -4.0 -4.0 -4.0  0.3 -3.0 -2.0
    ends-closer              0.1 -0.1  1.6  0.2  0.2 -0.1  1.4  2.1  0.1 -0.5 -0.7  0.7 -1.7 -3.8 -1.0 -0.4
    ends-word               -0.1  0.6  1.0  1.3  0.1 -0.5 -0.6  0.4  0.9  1.3 -0.9 -1.1  1.5 -2.2  1.0  0.9
    open-pair-at-end        -3.1 -2.0 -1.4 -2.6 -3.2  0.3  1.3 -3.0 -0.5 -2.0  0.0  0.0 -3.2 -1.3 -1.1 -1.2
    starts-closer           -4.0 -4.0 -4.0 -4.0 -4.0 -1.4  2.5 -4.1 -3.0 -3.0 -3.0 -3.0 -4.0 -2.0 -3.0 -1.0
    starts-opener           -0.6  0.0 -0.5  0.3 -0.1  2.8  1.6  1.0 -1.2 -0.3 -0.2  1.2 -1.7 -1.2 -0.8 -1.8
    starts-dash             -2.2 -3.0 -2.6  6.2 -0.1 -1.3 -0.1 -1.5 -2.4 -1.0 -2.0 -2.0  0.8 -0.7 -2.0  0.0
    starts-sign             -0.6 -2.0 -0.3 -1.0  1.0  2.1 -3.1  1.7 -1.8  0.3  0.5  0.5 -1.3 -1.0  0.0  0.5
    indented                -0.6 -0.8 -1.6 -0.6 -0.8  7.3 -3.6 -0.5 -3.0  0.0  0.0  0.0  0.5  1.1 -0.1 -0.6
    inner-stop              -3.2 -1.0 -0.8 -2.3 -5.0  1.7  0.9 -3.8  2.6 -4.0 -4.1 -4.0 -5.0 -3.4 -1.1 -2.2
    comma                   -0.8 -0.7 -0.7  0.0 -2.7  0.7  1.4 -0.3 -1.8 -3.0 -3.1 -3.0 -3.1  0.3 -1.2 -2.1
    many-commas             -1.9 -2.0 -3.3 -2.0 -3.0  1.2  1.4 -3.5 -0.2 -3.0 -3.0 -3.0 -3.0 -2.3 -1.1 -1.0
    no-marks                 0.6  0.6  1.5  1.0  0.9 -1.0 -3.7  0.5 -0.7  0.4 -0.5  0.5  1.6  1.3  0.3 -1.2
    spaced-phrases          -1.0  0.8  0.4  0.6 -0.8 -2.8 -4.4  1.0 -1.0 -1.3 -2.2 -2.0 -1.1  1.8  0.5  0.2
    many-spaces             -2.5 -1.5 -1.5 -1.7  2.3 -2.6 -4.1 -2.6 -0.1 -0.1 -1.0 -1.0 -0.3 -2.7  2.1  6.2
    saying                   2.1  0.0 -1.3  0.0 -2.0 -1.0 -0.7 -0.3 -1.2 -1.0 -2.0 -2.0 -2.0  0.7 -1.0 -1.1
    saying-then-space       -1.2  5.5 -0.7 -1.0 -3.0 -1.5 -1.5 -1.9 -1.0 -2.0 -2.0 -2.0 -3.0 -2.0 -1.0 -1.1
    attendance              -0.7 -3.0 -1.2  4.4 -1.0 -0.7 -0.8 -1.7 -0.5 -2.0 -2.0 -2.0 -1.0 -2.2 -1.0 -1.1
    title-mark               0.0 -1.0  0.3  0.0  0.0 -0.5  0.0  0.2  0.2  0.0  0.0  0.0 -0.5  0.0  0.0  0.0
    byline-with-role        -1.1 -5.0 -2.9 -4.1  4.9 -4.1 -5.0 -5.0 -2.4  2.3 -5.0 -5.0 -2.3 -5.1  0.4 -3.1
    known-name-alone        -1.7 -4.0 -1.0 -1.9  5.9 -1.7  0.4 -1.1 -0.7  0.1 -3.0 -3.0 -0.9 -0.5 -0.7  0.3
    possible-name-alone     -0.3  0.0 -0.1  0.4  1.4 -0.3  0.0 -0.1 -0.7  1.2  0.0  0.0  0.1  0.3  0.1 -0.2
    bracketed-byline        -1.5 -2.0 -2.2 -1.0  4.9 -2.1  1.3 -3.4 -0.9  0.5  0.0  0.0 -0.1 -1.1  0.0  0.0
    credit-line             -4.0 -5.0 -4.2 -4.0 -0.4 -5.0 -5.1 -4.0  1.9  7.9 -5.0 -5.0 -3.5 -3.0 -2.0 -2.1
    credit-tail             -4.0 -4.0 -4.3 -4.0 -4.9 -3.2 -3.7 -4.0  8.6 -1.0 -5.0 -5.0 -5.0 -4.0 -2.0 -3.0
    caption-opener          -2.2 -2.0 -0.6 -2.0 -3.4 -1.2 -2.9 -1.6  4.9  0.9  0.0  0.0 -2.0 -2.3 -1.1 -1.0
    position-mark           -1.0 -1.0 -1.3 -1.0 -2.0 -0.3 -1.5 -1.0  5.5  0.0  0.0  0.0 -1.0 -1.0 -1.0  0.0
    jump-to                 -5.0 -5.0 -5.4 -5.0 -5.0 -4.6 -5.0 -5.1 -5.0 -4.0 13.4  0.7 -5.0 -5.0 -3.0 -4.0
    jump-from               -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -4.0  0.0 14.0 -5.0 -5.0 -3.0 -4.0
    jump-tail               -4.0 -4.1 -4.0 -3.0 -5.0  2.4  1.9 -4.0 -2.2 -4.0 -3.0 -3.0 -4.0 -3.0 -3.1 -3.0
    jump-head               -3.0 -3.0 -3.0 -3.0 -5.0  3.0 -1.0 -3.0 -2.0 -4.0 -3.0 -2.0 -4.0 -3.0 -3.0 -3.0
    dateline                -3.0 -4.0 -3.4 -3.2 -3.1  3.4 -4.1 -4.1 -0.3 -3.0 -3.0 -3.0 -3.0 -4.6 -3.0 -3.1
    dateline-alone           0.0 -1.0 -0.1 -1.1  5.6 -4.4 -2.0 -1.1 -0.6  0.0  0.0  0.0  0.0 -0.3  0.0  0.0
    organisation-at-end     -1.0 -1.5 -0.3 -0.7  0.6 -0.3  0.2 -0.2 -1.2 -0.1 -1.0 -1.0  4.3 -1.4  0.9  0.1
    date-alone              -1.6 -3.0 -1.8 -1.3 -1.1 -1.0 -1.0 -0.8 -1.1 -2.0 -2.0 -2.0  5.3 -1.2  0.5  0.3
    notice-title            -0.5 -1.0  6.0 -0.5 -1.0 -1.5 -1.7 -1.3 -1.0 -2.0 -2.0 -2.0 -1.0 -1.0 -1.0  0.0
    weather-title            0.0 -1.0  3.8  0.0 -1.0 -1.0 -1.1 -1.1 -0.5 -2.0 -2.0 -2.0 -1.0 -1.0  0.0  0.0
    column-title             6.1 -1.0  1.6 -1.0 -2.6 -1.0 -1.2 -1.1 -1.3 -0.3  0.0  0.0 -1.0 -1.2  0.4  0.0
    tabular                 -1.9 -1.2 -1.7 -0.7 -0.9  4.0 -0.7 -1.4 -1.2  0.0 -0.2  0.0 -0.1 -3.1  0.6  4.6
    speaker                 -1.6 -0.5 -0.7  2.3 -0.7  2.8 -0.6  0.6 -0.2 -1.1 -1.0 -1.0 -1.7 -1.9 -1.5 -0.7
    salutation               0.0  0.0 -0.7  0.0  0.0  1.6  0.6 -0.5 -0.3  0.0  0.0  0.0  0.0 -0.5  0.0 -0.1
    furniture-word          -0.9 -1.0  0.2 -0.6  0.0  0.9 -0.4 -0.9 -0.2  0.0 -1.0 -1.0  0.4 -0.7  2.1 -0.9
    furniture-words         -2.5 -3.0 -2.0 -2.5 -0.8 -0.2 -1.9 -2.5 -2.0 -1.0 -2.0 -2.0 -1.0 -2.0  6.1  0.9
    folio                   -2.0 -3.0 -2.1 -2.2 -2.0 -0.2 -0.4 -1.5 -2.2 -2.0 -2.0 -2.0 -0.6 -2.4  4.3  0.2
    page-top                 0.6  0.7  0.6 -0.2  0.0 -0.9 -1.3 -0.9  0.1 -1.0 -1.0  0.0 -2.1 -1.8  2.3  0.0
    page-end                -1.1 -1.0 -0.6 -1.3 -1.8 -0.1 -1.4 -1.5  0.3  0.9  0.5 -1.0  1.2  0.3  1.4  0.7
    wide-gap-before          1.1  0.5  1.0 -0.6 -0.9 -1.1  1.4 -2.3  2.8 -0.4  0.0  0.3 -0.7  0.5 -0.3 -0.5
    wide-gap-after          -2.0 -0.1 -1.1 -0.4 -0.3  0.5  0.0 -0.8  1.0  0.6  0.3 -0.5  0.1  1.2  0.0  0.0
    no-gap-before           -2.9 -0.6 -2.2 -0.3 -0.1 -1.0  2.6  0.6 -0.4  0.3  0.3 -0.2  1.0  1.4  0.0  0.6
    no-gap-after             2.5  0.6  2.1  1.0  0.5  0.5  0.7 -0.3  0.3 -0.9 -0.3  0.1 -1.5 -1.0 -0.8 -0.1
    gap-on-dense-page        0.8  1.3  0.6  0.4  0.5 -2.1  1.1 -1.0 -0.3  0.4  0.2  0.6 -0.3  0.5  0.5 -0.2
    prev-unfinished         -0.5 -2.0 -1.4 -1.2 -1.0 -2.3  0.6 -0.1  0.7 -1.7  0.6 -2.0 -2.7 -1.0 -1.1 -0.4
    cut-around              -0.6 -1.5  0.0 -0.3  0.1 -0.7 -0.3 -0.2  0.2  0.3 -0.5 -1.1 -0.7 -1.4 -0.2 -0.9
    wide-gap-in-cut         -0.1  0.0 -0.1 -0.2  0.0  1.0 -0.8  0.0  0.6  0.0  0.0  0.0  0.0  0.3  0.0  0.0
    prev-short              -0.1 -0.5 -0.8 -1.3  0.3 -0.7 -0.4  0.0  0.7 -0.4 -0.5  0.2  0.8  1.5  0.4  0.1
    next-bylines             0.5  2.3  0.5  2.0  1.6 -1.5 -1.9 -3.4 -0.6 -1.1 -1.8 -2.0 -1.6 -3.2 -0.1 -1.5
    next-credits            -2.0 -2.0 -1.1 -1.2 -2.1 -1.8 -4.6 -2.0  6.2 -0.1 -2.0 -2.0 -2.0 -3.1 -1.0 -1.8
    next-datelines           0.9  0.5  2.4  2.0  0.2 -2.8 -1.1 -2.0 -0.1 -0.3 -0.5  0.6 -2.8 -1.9  0.5 -1.0
    next-name-alone          1.3  0.0  1.0  1.2 -1.4 -0.1 -1.3 -1.7  0.1  0.1  0.2  0.0  0.6 -1.2  0.5 -0.2
    byline-ahead             0.8  1.2  0.3  2.2 -1.0 -1.7 -2.1 -1.1 -1.2 -0.3  0.0  0.0 -2.0 -1.0  0.1 -0.4
    credit-ahead             0.0  0.0  2.5 -1.0 -0.2  0.0 -2.7 -1.2  1.5  0.1  0.0  0.0  0.0 -1.3  0.0  0.0
    next-long               -1.5  0.5  0.7  1.0  0.9  0.4  0.0  0.8  1.0  0.4  0.0  0.4 -0.2 -1.9 -1.1 -1.5
    next-short               0.9  0.6  0.2  0.4  0.4  0.8  0.6  0.5  0.1 -0.7 -0.7  0.3  0.0 -0.9 -0.9  0.1
    next-deck               -0.3  1.9  2.3  0.6 -1.0 -0.4 -0.8 -2.0 -1.0 -1.0  0.0  0.0 -1.0 -1.5 -0.1 -0.1
    next-longer-heading      0.6 -1.0  0.5 -1.4 -0.4  0.0 -0.2  0.7 -0.8  0.0  0.0  0.0  0.5 -0.7 -0.3  0.0
    prev-longer-heading      0.4 -0.5 -0.1 -0.5  0.2  0.6  0.2  0.5  0.1  0.0  0.0 -0.1 -0.6 -0.9  0.1 -0.4
    prev-exclaims            0.0 -0.5 -0.5  2.2 -1.3  1.6  0.5 -0.2 -0.5 -0.2 -0.3  0.0  0.5 -0.9  0.0 -0.1
    short-run               -0.3 -1.2  0.0  0.4  0.1 -0.2  0.5 -0.3  0.8 -0.2  0.0 -0.1 -1.0  0.4  0.3 -0.7
    even-run                -0.8 -1.0 -0.8 -1.5  1.1 -1.8 -1.4 -2.1  1.5  0.0  0.0  0.0 -1.2 -0.9 -0.8  0.7
    prev-bylines            -2.4 -2.5 -2.1 -1.5  1.1 -0.1 -1.6 -0.3 -0.8 -0.1 -1.0 -1.0 -1.1 -1.0 -0.2 -0.1
    prev-ends-story          0.9  1.4  1.4 -1.0  0.0 -0.7  0.2 -2.6 -0.6 -0.3 -1.5  1.3  0.3 -1.0 -0.2 -0.1
    prev-stopped             0.5  0.4  0.0 -1.2 -0.4 -0.1 -0.3 -0.3  0.5  1.0  0.4  0.7  0.9 -0.7  0.2 -0.7
    after-notice-title      -2.0 -2.0 -1.9 -1.6 -1.2  2.4 -2.3 -2.0 -2.0 -1.0 -1.0 -1.0 -0.5 -1.1 -1.3  1.1
    full-width-line         -1.3 -0.4  0.2  0.7 -0.3  0.0 -0.7 -0.5 -2.3 -1.1 -1.0 -1.0 -1.3 -1.9 -1.5 -0.5
    partial-line             0.4  0.0  0.6  0.4  0.7  0.2 -1.6  0.4  0.0  0.3  0.1  0.0  0.4 -0.3  0.7 -0.5
    after-full-line          0.1 -2.0 -0.7 -1.0 -3.1 -2.6  2.0 -2.1 -2.3 -1.4  0.1 -1.0 -1.3 -2.8 -2.3 -1.0
    over-wide-line           0.4  1.5 -0.5  0.9  0.7  0.5 -2.9  1.0 -0.1 -0.2  0.0  0.0 -0.2 -0.9  0.8  0.3
    same-subject            -0.5 -0.7 -1.5  0.7  0.2  0.9 -0.4 -0.2  0.2 -0.1  0.0 -0.1  0.2 -0.2  0.0  0.0
    new-subject              1.0  0.5  1.5  0.0  0.1 -0.4  0.0 -0.2 -0.4 -0.3  0.0  0.0 -0.6 -0.4  0.0 -0.2
    cut-word-at-end         -0.5 -0.1 -0.3  0.4  0.4  0.5  1.2 -0.4  1.7  0.0  0.0  0.0 -0.3 -1.2 -0.6 -0.7
    cut-word-at-start        0.6  0.0  0.4  0.0 -0.5 -0.4  1.3 -0.5  1.3 -0.6  0.0  0.0 -0.1 -1.0  0.0 -0.6
    opens-paragraph          0.2  0.0  0.2  1.1  0.6  0.5 -1.0 -0.3  1.5 -1.4  0.0  0.0  0.1 -1.2 -0.7  0.5
    one-sentence            -0.3  0.0  1.8 -0.5  0.0 -0.3 -2.0  0.3  1.1  0.0  0.0  0.0  0.0  0.0  0.0 -0.1
    scene                    0.6  0.0 -1.7 -0.5 -0.2 -0.3 -0.3 -0.6  3.4 -0.1  0.0  0.0 -0.2 -0.3  0.1  0.0
    notice-words            -0.2  0.0  1.2 -0.1  0.0  1.5 -0.2  0.2 -0.2  0.0  0.0  0.0 -0.6 -0.5 -0.2 -0.8
    next-notice-words       -0.8  0.0  0.9 -0.2 -0.2  0.0 -0.1 -0.6  0.0  0.2  0.0  0.0  0.3  0.6  0.0 -0.1
    signed-ahead            -0.3  0.0  0.6  0.4 -0.2 -0.1  0.9 -0.7 -0.8 -0.2  0.0  0.0  0.0 -0.2 -0.1  0.7
    soon-after-heading      -0.2 -0.1  0.0  0.1 -0.2  0.0  0.4 -0.1 -0.2  0.2  0.0 -0.2  0.2  0.1 -0.1  0.2
    long-after-heading       0.0  0.0  0.4 -0.2  0.1  0.3 -1.1  0.5 -0.1  0.0  0.0  0.0  0.0  0.1 -0.2  0.2
    heading-run              0.6  0.1  0.1 -0.1  0.8  0.2 -0.5  0.0  0.4  0.0  0.0 -0.1 -0.5 -0.3  0.1 -0.9
    long-run                -0.1  0.1 -0.2  0.1 -0.1  0.2 -0.8 -0.4 -1.1 -0.1  0.0 -0.1 -0.3  1.6  0.3  0.9
    prev-tabular             0.5  0.1  0.3  0.7 -0.3  1.0 -0.9 -0.3 -1.0  0.0  0.1 -0.2  0.9 -1.6 -0.1  0.7
    next-tabular            -0.4  0.0  0.4 -0.3 -0.1  1.2 -0.1 -0.1  0.5 -0.1  0.0  0.0 -0.7 -1.6 -0.4  1.6
    column-run              -0.2  0.1 -0.7 -0.6  0.0 -0.2 -0.5 -1.2 -0.1  0.0  0.0  0.0 -0.1  1.3  0.0  2.3
    sign-run                 0.5  0.0  1.6  0.0 -0.1  0.9 -0.3 -0.1 -2.2  0.0  0.0  0.0 -0.2 -0.2  0.0  0.0
    affiliated-name         -0.4  0.0 -1.9 -0.4  4.4 -0.6 -0.7 -1.7 -0.3  0.0  0.0  0.0  3.2 -1.5 -0.1 -0.1
    not-people              -0.3 -0.1  0.4  0.4  0.1  0.5  0.1  0.8 -0.6 -1.4 -0.6  0.6 -0.8  1.7 -0.2 -0.5
    next-caption             0.5  0.0  0.3  0.6 -0.6  0.4  0.3  0.2 -0.7 -0.2  0.0  0.0 -0.5 -0.3 -0.1  0.1
    masthead                -1.0 -1.0 -1.7 -1.1 -1.0 -1.0 -1.0 -1.0 -1.0 -1.0  0.0  0.0 -0.5 -1.0  4.4 -0.5
    page-edge               -1.2 -1.0 -0.6 -1.0 -1.0 -0.9 -1.0 -1.1 -1.0 -1.0 -1.0 -1.0 -0.1 -1.2  2.5 -2.5
    dateline-ahead          -1.5  0.0  1.7  2.1  0.6 -1.1 -1.0 -1.2 -1.0 -0.3  0.0 -0.2 -1.6 -1.1 -0.2 -0.2
    next-jump-from           0.4  0.0  1.7  0.3 -0.6 -0.4  0.2 -1.1 -0.5  0.0  0.0  0.0 -1.9 -0.2  0.2  0.1
    run-in-below             0.0  0.0 -3.0  0.0 -3.0  5.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    many-names               0.0  0.0 -0.6  0.0 -1.4 -0.1  0.0  0.0  0.1  0.0  0.0  0.0  0.0 -0.1  0.0  2.6
    goes-on-below           -0.8 -0.5 -0.4  0.3  0.1  0.4  1.1 -1.2  0.1 -0.3  0.0  0.0 -0.9 -0.6 -0.6 -0.1
    fits-above              -0.3 -0.4  0.3 -0.4 -1.6  0.3  1.0 -1.1  0.1 -1.1 -0.2 -0.1  1.2 -2.2  0.2  0.5
    others-fit               0.3  0.0 -0.1  0.3 -0.3 -0.1 -0.1  0.6  0.2  0.5  0.0  0.1  0.0 -0.9 -0.1 -0.3
    broken-opening           0.3 -0.5  0.0 -0.5  0.1 -0.1  1.1  0.4 -0.3 -1.9  0.0  0.0 -0.6 -1.4 -0.7  0.3
    credit-at-run-end       -0.6 -0.5 -0.3 -0.5 -0.5 -2.4 -5.9 -0.5  8.7  0.0  0.0  0.0  0.0 -0.6  0.0  0.2
    under-picture-title      1.5  0.0  3.1 -0.3 -0.6 -4.3 -2.6 -1.0  4.3  1.2  0.0  0.0 -0.4 -0.7  0.0  0.0
    heading-known            0.0  0.0 -0.9  0.0 -0.1  0.5 -0.5  1.3  0.1  0.0  0.0  0.0 -0.1 -0.1  0.0 -0.2
    heading-new              0.5  0.0  0.2  0.2  1.1 -0.7 -0.3  0.3  0.2 -0.3  0.0 -0.1 -0.5 -0.4 -0.1 -0.2
    next-opens-paragraph     0.0  0.0  0.1  0.9  0.5 -0.5 -0.3  0.0 -0.7  0.4  0.0  0.0 -0.1 -0.6  0.2  0.2
    no-subject               0.5  0.0  0.6  0.0  0.4 -0.8  0.1 -0.1 -0.1 -0.2  0.0  0.0 -0.3  0.0  0.0 -0.1
    wrapped-credit           0.0  0.0  0.0  0.0 -0.1  0.0  0.0  0.0  3.2 -2.9  0.0  0.0 -0.2  0.0  0.0  0.0
    in-notice               -0.1  0.0 -0.4  0.2 -0.2 -0.3  1.1 -1.7 -0.5  0.0  0.0  0.0  2.1 -0.5 -0.3 -0.1
    circled-number           0.0  0.0 -1.2  0.0 -0.5 -0.8 -2.2 -0.3  4.6  0.0  0.0  0.0 -0.5 -0.6  0.0  0.0
    pen-name                -0.5  0.0 -0.6 -0.5  3.8 -0.6 -0.5 -1.1 -0.5  0.0  0.0  0.0  0.3 -0.8  0.0  0.0
    credit-behind-run       -0.1  0.0 -0.2  0.2 -0.1  0.0 -1.0 -0.3  1.7  0.0  0.0  0.0 -0.7 -1.0  0.0 -0.6
    fits-open               -0.3 -0.5 -0.9  0.0  0.1 -0.5  1.7 -0.3 -0.4  0.0 -0.2  0.0 -0.6 -0.6 -0.2  0.4
    island                  -0.6  0.1  0.1  0.0 -0.4  0.5 -0.9 -0.8  1.1  0.3  0.0  0.0 -0.1  0.6 -0.7  1.1
    island-in-cut           -0.1  0.0 -0.2 -0.1 -0.9 -0.4 -0.6  0.7  0.3  0.4  0.3 -0.1  0.2 -0.2 -0.2 -0.2
    furniture-line          -0.9 -1.0 -1.6 -1.0 -1.3 -1.2 -0.4  0.1 -1.1 -0.5 -1.0 -1.0 -0.2 -1.7  2.6 -0.3
    section-name            -0.2  0.0 -0.3  0.0 -0.8  0.0  0.0 -0.1 -0.5  0.0  0.0  0.0 -0.5 -0.7  1.5  0.0
    signed-date             -1.0 -1.0 -1.1 -1.2 -1.0 -0.5 -0.5 -0.6 -1.1  0.0  0.0  0.0  4.0 -1.0  0.0  0.0
    """

  static let transitionTable: StaticString = """
    from                    -0.5  k+m  0.3 deck  byl  par cont  sub  cap cred   to from sign verse furn  tab
    start                    0.8  0.9  1.3 -2.0 -1.6  0.1 -9.0 -2.0 -1.1 -2.0 -3.0  1.0 -4.0 -1.5  1.4 -1.3
    kick                    -0.7 -2.0  2.0 -0.4 -2.1 -1.2 -9.0 -3.6 -3.5 -5.0 -5.0 -2.1 -5.0 -3.6 -3.1 -3.2
    k+m                     -3.0 -4.0  0.3  1.3  1.3  0.0 -9.0 -3.0 -1.0 -4.0 -4.0 -1.0 -5.0 -2.0 -2.0 -2.0
    main                    -4.4 -4.1 -1.4  0.5  3.0  1.7 -7.6 -1.4  1.0 -4.0 -4.3 -0.3 -4.3 -2.7 -3.4  1.7
    deck                    -4.2 -4.0 -4.4  0.1  2.7  0.9 -9.0 -2.0  0.0 -4.0 -4.0 -0.3 -4.1 -2.0 -2.1 -0.6
    byl                     -3.1 -3.9 -2.2 -3.0 -0.2  1.1 -3.9  0.2  0.1 -3.0 -3.0 -1.1 -3.2  0.1 -0.4 -0.5
    par                      0.0 -0.1  0.2 -4.4 -1.6 -0.2 -1.0 -0.2 -0.3 -3.2  1.4  0.3  1.0 -2.5 -0.6  0.1
    cont                     0.3  0.1  0.2 -4.3 -1.8  0.0 -1.2  0.4 -1.0 -5.0  0.4  0.2  1.0 -4.4 -0.4 -0.9
    sub                     -3.4 -2.7 -3.4 -4.1 -1.3  0.5 -1.2 -3.3  0.2 -4.0 -1.5 -1.1 -4.0  0.9 -1.8 -2.0
    cap                     -0.7 -0.5 -0.4 -4.0 -1.7  1.6  0.9 -1.7  2.0  2.8 -1.2  0.0 -2.3 -3.7 -0.7 -1.1
    cred                     0.5  0.3  0.2 -4.0 -1.5  0.6  0.3 -0.2  0.4 -1.2  0.3  0.0 -2.0 -4.0  0.1 -1.0
    to                       0.5  1.0  0.5 -4.0 -2.6 -2.1 -3.5 -3.0 -0.3 -2.0 -3.0  0.5 -2.4 -2.2  0.3 -1.0
    from                    -1.0 -1.0  1.2 -3.0 -0.7  2.8 -9.1 -1.6 -1.1 -3.0 -3.0 -3.0 -4.0 -1.7 -1.0 -0.1
    sign                     1.9  0.8  2.1 -4.0 -1.0 -2.8 -0.5 -2.7 -1.9 -3.0  0.0  1.5  0.7 -3.0  0.9 -0.6
    verse                   -0.1 -0.5 -0.4 -4.0 -1.4 -1.5 -3.5  1.2 -2.0 -3.1  0.4 -0.2 -0.9  4.0  0.7 -1.9
    furn                     0.9  0.7  0.5 -4.0 -1.9 -2.0 -1.5 -2.3 -1.4 -3.0 -1.1  0.9 -3.2 -2.7  2.1 -0.5
    tab                      1.2 -0.3  0.9 -4.1 -2.1 -1.5 -4.1 -1.6 -0.7 -2.9 -0.2 -0.4 -0.7 -1.7  0.4  4.1
    """

  static let seamTable: StaticString = """
    cue                        weight
    bias                        -1.3
    sentence-end                -4.6
    exclamation                 -3.7
    no-sentence-end              4.2
    pause-at-end                 4.9
    semicolon-at-end            -1.8
    colon-at-end                -1.7
    dash-at-end                 -1.5
    ellipsis-at-end             -2.7
    closing-mark-at-end          0.8
    open-pair                    0.0
    pair-across-seam             3.6
    open-pair-after-stop         0.5
    number-across-seam           5.9
    starts-with-closing-mark     4.0
    starts-with-bound-word       2.3
    starts-with-opening-mark    -0.9
    starts-with-dateline        -2.9
    starts-with-speaker         -1.2
    starts-with-sign            -2.0
    indent                      -2.5
    no-indent                    3.4
    soft-wrap                    5.1
    stop-at-full-line           -3.3
    line-not-full               -0.4
    caption-between             -1.0
    picture-gap                  0.3
    directly-below               0.5
    short-rest                   1.1
    word-across-seam             4.0
    pair-on-page                 2.5
    starts-like-paragraph       -1.0
    after-interruption          -3.6
    subject-comes-back           1.9
    subject-stays               -1.9
    left-unfinished             -2.2
    given-up                    -1.2
    caption-wraps                3.9
    unfinished-at-end           -1.6
    """
}

/// What each seam cue is worth.
package final class SeamWeights: Sendable {
  private let values: [Float]

  package init(_ values: [Float]) { self.values = values }

  package subscript(cue: SeamCue) -> Float { values[cue.rawValue] }
}
