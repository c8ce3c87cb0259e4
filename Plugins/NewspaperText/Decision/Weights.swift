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
    bias                    -2.0 -4.0 -0.4 -2.0 -5.7 -0.9 -1.0 -0.6 -2.4 -4.7 -6.0 -6.0 -3.9 -3.2 -3.2 -5.5
    up-to-4                 -0.9 -5.0  0.8 -1.5 -0.3 -3.8 -0.5 -2.2 -2.4  0.5  0.0  0.0 -0.6 -0.4 -1.0 -0.2
    up-to-9                  0.7 -5.0  0.8 -0.8  0.4 -1.5 -1.6  0.6 -1.3  0.4  0.0  0.0  0.9  1.2 -0.4 -0.1
    up-to-18                -0.7 -2.0  0.3 -0.1  0.6 -1.6 -0.3  0.9  0.9  1.0 -0.5 -0.5 -0.2 -0.1  0.0  0.0
    up-to-30                 0.0  0.2  0.2  0.7  0.6 -0.6 -0.3  0.4 -0.5 -0.7 -2.0 -2.0 -1.5 -1.6 -0.1 -0.6
    up-to-50                -0.9  1.0 -0.8 -0.2 -1.0  0.4  0.2 -3.0  1.4 -1.5 -4.0 -4.0 -3.0 -4.0  0.2 -2.0
    over-50                 -5.0 -1.5 -4.5 -4.0 -4.0  2.7  2.1 -7.0  0.5 -5.0 -8.0 -8.0 -7.0 -8.0 -0.5 -4.0
    ends-full-stop          -5.0 -5.0 -5.0 -4.0 -6.0  1.5  2.8 -5.0  0.6 -5.0 -4.0 -4.0 -5.0 -0.6 -3.0 -3.0
    ends-exclamation        -1.5 -1.0  0.9 -0.5 -6.0  0.3  0.9 -1.0 -1.6 -5.0 -4.0 -4.0 -5.0  0.0 -3.0 -3.0
    ends-pause              -3.5 -4.0 -3.6 -3.0 -5.0  1.7  2.0 -4.0 -2.0 -5.0 -4.0 -4.0 -5.0  0.8 -3.0 -0.1
    ends-semicolon          -4.0 -4.0 -4.0 -4.0 -5.0  2.5  1.7 -4.0 -2.0 -5.0 -4.0 -4.0 -5.0  1.0 -3.0 -0.1
    ends-colon              -1.5 -3.0 -2.0 -1.0 -4.0  2.1  1.0 -0.6 -1.5 -4.0 -4.0 -4.0 -4.0 -2.0 -1.5 -1.0
    ends-dash                2.2 -2.0 -1.0 -0.6 -4.0  0.9  0.2 -1.9 -2.0 -4.0 -3.0 -3.0 -4.0  0.0 -3.0 -1.0
    ends-ellipsis           -1.5 -2.0 -1.0 -1.0 -4.0  1.5  1.5 -1.0 -1.5 -4.0 -4.0 -4.0 -4.0  0.3 -3.0 -2.0
    ends-closer              0.3  0.1  1.0 -0.3 -0.4 -0.4 -0.4  1.4 -0.1  0.0  0.0  0.0 -1.2 -1.0 -0.7 -0.2
    ends-word               -0.1  0.5  0.4  1.1  0.2  0.0  0.4  0.9  0.5  0.6 -1.0 -1.0  0.8 -0.6  0.4  0.4
    open-pair-at-end        -2.7 -2.0 -1.5 -2.5 -3.0  0.7  0.0 -3.0 -0.8 -2.0  0.0  0.0 -3.0 -1.0 -1.1 -1.0
    starts-closer           -4.0 -4.0 -4.0 -4.0 -4.0 -1.5  2.5 -4.0 -3.0 -3.0 -3.0 -3.0 -4.0 -2.0 -3.0 -1.0
    starts-opener           -0.6  0.0 -0.2 -0.1 -0.5 -0.1 -0.4  2.0 -0.6  0.0  0.5  0.5 -0.7 -0.6 -0.4 -0.1
    starts-dash             -2.0 -3.0 -2.2  4.5  0.0 -1.2 -0.3 -1.5 -2.3 -1.0 -2.0 -2.0  1.0  0.0 -2.0  0.0
    starts-sign             -1.5 -2.0 -1.0 -1.0  0.7  0.1 -2.0  0.3  1.4  0.5  0.5  0.5 -1.0 -0.5  0.0  0.5
    indented                -0.6 -0.8 -0.6 -0.3 -0.3  1.9 -2.3 -0.3 -0.6  0.0  0.0  0.0  0.5  0.0  0.0  0.0
    inner-stop              -3.1 -1.0 -0.7 -1.7 -5.0  1.0  1.0 -3.0  1.1 -4.0 -4.0 -4.0 -5.0 -2.2 -2.0 -2.0
    comma                   -1.5 -0.6 -0.4 -0.3 -3.4  0.3  0.7  0.3 -1.2 -3.0 -3.0 -3.0 -3.0  0.4 -1.2 -1.1
    no-marks                 0.3  0.6  0.8  0.6  1.0 -1.2 -1.3  0.8  0.3  0.3  0.0  0.0  0.4 -0.6  0.3 -0.1
    spaced-phrases          -0.9  0.8  1.1  0.5 -1.2 -2.0 -2.3  0.4 -1.1 -1.0 -2.0 -2.0 -2.0  0.2  0.1  0.1
    many-spaces             -2.0 -1.5 -2.2 -0.8  2.8 -2.0 -2.3 -2.3 -1.1  0.1 -1.0 -1.0 -0.8 -1.6  2.2  2.5
    saying                   2.7  0.0 -1.1  0.0 -2.0 -0.5 -0.5 -1.0 -0.5 -1.0 -2.0 -2.0 -2.0 -0.9 -1.0 -1.0
    saying-then-space       -1.0  5.0 -0.6 -1.0 -3.0 -1.4 -1.5 -2.0 -1.0 -2.0 -2.0 -2.0 -3.0 -2.0 -1.0 -1.0
    attendance              -0.5 -3.0 -1.9  4.5 -1.0 -0.9 -0.6 -1.5 -0.5 -2.0 -2.0 -2.0 -1.0 -2.0 -1.0 -1.1
    title-mark               0.0 -1.0  0.3  0.0  0.0 -0.5  0.0  0.2  0.2  0.0  0.0  0.0 -0.5  0.0  0.0  0.0
    byline-with-role        -4.0 -5.0 -3.5 -4.0  8.7 -4.7 -4.9 -5.0 -1.9  0.5 -5.0 -5.0 -1.5 -5.0  0.8 -3.0
    known-name-alone        -1.0 -4.0 -0.6 -2.0  5.7 -1.5 -1.0 -1.2 -0.5  0.5 -3.0 -3.0  0.4 -0.8 -1.5  0.0
    possible-name-alone      0.3  0.0 -1.1  0.4  1.8 -0.1  0.0 -1.2 -0.1  1.0  0.0  0.0  0.2  0.9  0.0 -0.3
    bracketed-byline        -1.0 -2.0 -1.2 -1.0  5.0 -2.0 -2.0 -2.2 -1.0  0.5  0.0  0.0  0.4 -1.0  0.0  0.0
    credit-line             -4.0 -5.0 -4.0 -4.0 -0.7 -5.0 -5.0 -4.0 -0.5  9.7 -5.0 -5.0 -3.0 -3.0 -2.0 -2.0
    credit-tail             -4.0 -4.0 -4.0 -4.0 -5.1 -2.2 -2.5 -4.0  6.3 -1.0 -5.0 -5.0 -5.0 -4.0 -2.0 -3.0
    caption-opener          -2.0 -2.0 -2.0 -2.0 -3.0 -0.4 -1.0 -1.5  4.4 -1.0  0.0  0.0 -2.0 -2.0 -1.0 -1.0
    position-mark           -1.0 -1.0 -1.0 -1.0 -2.0  0.0 -0.5 -1.0  4.0  0.0  0.0  0.0 -1.0 -1.0 -1.0  0.0
    jump-to                 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -4.0 14.0  0.0 -5.0 -5.0 -3.0 -4.0
    jump-from               -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -4.0  0.0 14.0 -5.0 -5.0 -3.0 -4.0
    jump-tail               -4.0 -4.1 -4.0 -3.0 -5.0  2.1  1.9 -4.0 -2.0 -4.0 -3.0 -3.0 -4.0 -3.0 -3.0 -3.0
    jump-head               -3.0 -3.0 -3.0 -3.0 -5.0  3.0 -1.0 -3.0 -2.0 -4.0 -3.0 -2.0 -4.0 -3.0 -3.0 -3.0
    dateline                -4.0 -4.0 -4.0 -3.0 -2.0  3.6 -4.0 -4.0 -1.0 -3.0 -3.0 -3.0 -3.0 -4.1 -3.0 -3.0
    dateline-alone          -1.0 -1.0 -1.0 -1.0  6.0 -4.0 -2.0 -1.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    organisation-at-end     -1.3 -1.5  0.1 -0.5  0.3 -0.3 -0.7 -0.7 -0.4  0.0 -1.0 -1.0  4.3 -0.5  0.4  0.3
    date-alone              -2.0 -3.0 -1.5 -1.5 -1.0 -1.0 -1.0 -1.0 -1.0 -2.0 -2.0 -2.0  4.7 -1.1  1.2  0.4
    notice-title            -0.5 -1.0  6.0 -0.5 -1.0 -1.5 -1.5 -1.5 -1.0 -2.0 -2.0 -2.0 -1.0 -1.0 -1.0  0.0
    weather-title            0.0 -1.0  3.6  0.0 -1.0 -1.0 -1.0 -1.1 -0.5 -2.0 -2.0 -2.0 -1.0 -1.0  0.0  0.0
    column-title             1.8 -1.0  3.0 -1.0 -1.2 -1.0 -1.0 -1.0 -1.0  0.0  0.0  0.0 -1.0 -1.0  0.5  0.0
    tabular                 -1.1 -1.0 -0.5 -0.5 -0.5 -0.5 -0.5 -1.2 -0.5  0.0  0.0  0.0  0.0 -2.1  0.6  3.8
    speaker                 -0.5 -0.5 -0.3  0.7 -1.0  0.9 -1.0 -0.2 -1.0 -1.0 -1.0 -1.0 -1.0 -0.3 -0.3  0.0
    salutation               0.0  0.0 -0.5  0.0  0.0  1.1 -0.5 -0.1  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    furniture-word          -0.5 -1.0 -0.4 -0.5  0.0  0.1 -0.8 -0.4 -0.3  0.0 -1.0 -1.0  0.3 -0.5  2.0  0.0
    furniture-words         -2.5 -3.0 -2.5 -2.5 -0.8 -1.5 -1.5 -2.5 -2.0 -1.0 -2.0 -2.0 -1.0 -2.0  7.3  1.0
    folio                   -2.0 -3.0 -2.0 -2.0 -2.0 -1.9 -0.7 -1.7 -2.0 -2.0 -2.0 -2.0 -0.5 -2.0  5.4  0.5
    page-top                 1.4  0.8  0.7  0.1  0.0 -0.3 -0.8 -2.0 -0.5 -1.0 -1.0  0.0 -2.0 -1.1  0.9 -0.1
    page-end                -1.1 -1.0 -1.3 -1.0 -1.5 -1.0 -0.1 -0.7  0.2  0.7  0.5 -1.0  0.8  0.6  1.5 -0.1
    wide-gap-before          0.5  0.3  0.6 -0.5 -0.5 -1.7  1.2 -0.8  2.4 -0.3  0.0  0.3 -0.5 -0.5  0.3  0.0
    wide-gap-after          -0.4  0.1 -0.4 -0.3 -0.1  0.5 -0.2 -1.0  0.8  0.0  0.3 -0.5  0.3 -0.4  0.0  0.0
    no-gap-before           -0.7 -0.5 -0.2  0.1  0.3 -0.6 -0.2  0.0 -0.7  0.4  0.0  0.0  0.8  0.8 -0.8  0.4
    no-gap-after             1.0  0.5  1.2  1.3  0.8 -0.6  0.7 -0.2 -0.4 -0.1 -0.3  0.0 -0.6  0.2 -0.6  0.4
    gap-on-dense-page        0.6  1.0  1.7  0.4  0.1 -0.6 -1.6  0.0  0.3  0.0  0.3  0.5 -0.3  0.1  0.4  0.1
    prev-unfinished         -1.1 -2.0 -1.8 -1.6 -1.6 -1.9  0.7 -0.8  0.3 -0.1  0.5 -2.0 -2.2 -0.9 -0.7 -0.2
    cut-around              -1.2 -1.5 -0.7 -1.0  0.5 -0.7 -0.2 -0.6  0.0  0.3 -1.0 -1.0 -0.6 -0.4  0.3 -0.2
    wide-gap-in-cut          0.0  0.0  0.0  0.0  0.0  0.0 -0.6  0.0  1.3  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    prev-short               0.4 -0.4 -0.5  0.1  0.5 -0.5 -1.5 -0.2  0.4 -0.1  0.0  0.0  0.3  1.2 -0.2 -0.1
    next-bylines             1.0  2.5  2.4  2.6  1.1 -0.9 -1.4 -3.4 -3.0 -1.0 -2.0 -2.0 -0.8 -2.8 -0.1 -2.0
    next-credits            -2.0 -2.0 -1.0 -1.7 -2.0 -3.0 -3.0 -2.0  6.2  0.0 -2.0 -2.0 -2.0 -3.0 -1.0 -2.0
    next-datelines           0.0  0.5  2.4  1.2  0.9 -0.5 -0.5 -2.7 -1.0  0.0 -0.5  0.5 -0.5 -2.0  0.3 -1.0
    next-name-alone          0.8  0.0  2.2  1.2 -0.3 -0.8 -1.5 -1.5  0.0  0.0  0.0  0.0  0.0 -1.1  0.0  0.0
    byline-ahead             0.8  1.5  1.2  0.4  0.0 -1.7 -1.8 -0.9 -1.6  0.0  0.0  0.0  0.1 -0.9  0.0 -0.1
    credit-ahead             0.0  0.0  3.3 -1.0 -0.3 -0.5 -0.5 -1.5 -1.0  0.0  0.0  0.0  0.0 -1.0  0.0  0.0
    next-long               -0.6  0.5  0.9  0.2  0.8  0.5  0.4  1.0 -0.8 -0.1  0.0  0.5 -0.5 -1.5 -0.3 -1.0
    next-short               1.1  0.5 -0.2  0.3  0.2  0.2  0.1  0.1 -0.2 -0.6  0.0 -0.3  0.2  0.2 -0.4  0.6
    next-deck               -0.2  2.1  2.5 -0.7 -1.0 -0.3 -0.6 -2.0 -1.1 -1.0  0.0  0.0 -1.0 -1.0  0.0 -0.1
    next-longer-heading      2.2 -1.0  0.7 -0.8 -0.5 -0.1 -0.4 -1.2 -0.6  0.0  0.0  0.0 -0.3  0.0 -0.2 -0.2
    prev-longer-heading      0.2 -0.5  0.1  0.2 -0.1  0.7 -0.6 -1.2  0.0  0.0  0.0  0.0  0.4  0.0 -0.1 -0.2
    prev-exclaims            0.0 -0.5 -1.2  2.2  0.2 -0.1  0.2 -0.2 -0.3  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    short-run               -1.1 -1.0 -0.2 -0.4  0.1 -0.6 -0.1  0.4 -0.7  0.0  0.0  0.0 -0.5  1.8  0.1  0.6
    even-run                -1.0 -1.0 -1.1 -1.0 -1.0 -2.5 -2.5 -1.0 -1.0  0.0  0.0  0.0 -1.0  4.2 -1.0  0.9
    prev-bylines            -2.5 -2.5 -2.5 -2.0  0.5  0.6 -2.7 -0.5 -0.3  0.0 -1.0 -1.0 -1.0  0.2  0.0  0.0
    prev-ends-story          1.5  1.5  2.0 -1.0 -0.5 -1.1 -1.0 -2.3  0.0 -0.5 -1.0  1.0 -1.0 -0.6  0.5  0.0
    prev-stopped             0.3  0.3 -0.5 -1.0 -0.7 -0.6 -0.7  0.4  1.2  0.7  0.5  0.3  1.1 -0.5  0.3 -0.1
    after-notice-title      -2.0 -2.0 -2.2 -1.5 -1.0  1.8 -2.0 -2.0 -1.5 -1.0 -1.0 -1.0 -0.5 -1.0 -1.1  0.5
    full-width-line         -1.1 -0.5 -0.8 -1.0 -1.4  1.5  1.3 -0.5 -0.5 -1.0 -1.0 -1.0 -1.7 -2.6 -1.4 -1.0
    partial-line             0.0  0.0  0.5  0.3 -0.3  0.0  0.7  0.7 -0.2  0.3  0.0  0.0  1.0  0.1 -0.4 -0.8
    after-full-line         -1.1 -2.0 -1.3 -2.1 -2.0  0.2  0.5 -2.1 -1.7 -1.5  0.0 -1.0 -1.3 -2.7 -2.1 -1.2
    over-wide-line           1.1  1.5  1.0  0.4  0.5 -1.3 -2.2  0.8 -0.1 -0.1  0.0  0.0  0.0 -1.0  1.0 -0.1
    same-subject            -0.5 -0.7 -1.5 -0.1  0.2  0.3  0.0  0.9 -0.2  0.0  0.0  0.0  0.2  0.0  0.0  0.0
    new-subject              0.5  0.5  1.5  0.0  0.0 -0.5  0.0 -0.9 -0.2  0.0  0.0  0.0 -0.1 -0.1  0.0  0.0
    """

  static let transitionTable: StaticString = """
    from                    -0.5  k+m  0.3 deck  byl  par cont  sub  cap cred   to from sign verse furn  tab
    start                    1.1  1.0  1.1 -2.0 -1.5 -0.3 -9.0 -2.0 -1.0 -2.0 -3.0  1.0 -4.0 -1.5  1.1 -1.1
    kick                     0.2 -2.0  1.3 -1.0 -2.0 -3.0 -9.0 -4.0 -3.0 -5.0 -5.0 -2.0 -5.0 -3.0 -3.0 -3.0
    k+m                     -3.0 -4.0  0.4  1.1  1.5  0.0 -9.0 -3.0 -1.0 -4.0 -4.0 -1.0 -5.0 -2.0 -2.0 -2.0
    main                    -4.1 -4.0 -0.8 -0.1  2.2  1.1 -9.0 -2.9  0.5 -4.0 -4.1  0.0 -4.0 -1.5 -2.1  1.2
    deck                    -4.0 -4.0 -3.6  0.1  2.1  0.6 -9.0 -3.0 -0.6 -4.0 -4.0  0.0 -4.0 -1.0 -2.0 -0.5
    byl                     -4.0 -4.0 -2.1 -2.5 -0.4  2.0 -9.0 -0.9 -1.1 -3.0 -3.0 -0.5 -3.0  1.6 -1.5 -0.5
    par                     -0.2  0.0 -0.1 -4.0 -1.6  0.5 -0.8 -0.1  0.0 -4.0  0.6  0.1  0.2 -3.7  0.0 -1.0
    cont                     0.1  0.0  0.0 -4.0 -1.8  1.0 -0.6  0.5  0.2 -4.0  0.2 -0.1 -0.4 -4.5 -0.6 -1.0
    sub                     -3.0 -2.7 -3.1 -4.0 -1.0 -0.6 -2.0 -0.4 -1.1 -4.0 -0.9 -1.0 -4.0 -4.0 -1.4 -0.6
    cap                     -0.6 -0.4 -0.1 -4.0 -1.0  1.7  0.8 -0.6  0.4  2.3 -0.1  0.0 -2.0 -4.0 -0.2 -1.0
    cred                     0.7  0.5  0.4 -4.0 -1.5 -0.2  0.4  0.0  0.3 -1.0  0.3  0.0 -2.0 -4.0  0.3 -1.0
    to                       0.5  1.0  1.6 -4.0 -3.0 -2.0 -9.0 -3.0 -0.3 -2.0 -3.0  0.5 -3.0 -2.1  0.5 -1.0
    from                    -1.0 -1.0 -0.4 -3.0 -0.5  1.6 -9.0 -1.2 -0.5 -3.0 -3.0 -3.0 -4.0 -1.0 -1.0  0.0
    sign                     0.7  0.6  1.6 -4.0 -1.5 -2.0 -0.1 -3.0  0.0 -3.0  0.0  0.5  0.7 -2.5  0.9 -0.5
    verse                    0.3 -0.5  0.0 -4.0 -1.0 -1.8 -9.0 -1.0 -1.0 -3.0 -0.4 -0.5  0.3  3.3  0.3 -1.2
    furn                     0.8  0.7  0.6 -4.0 -2.0 -0.4 -1.0 -2.0 -0.5 -3.0 -1.0  0.7 -2.9 -1.6  0.9  0.0
    tab                      0.0 -0.5  0.8 -4.0 -2.0 -0.5 -4.0 -0.6 -0.5 -3.0  0.0 -0.5 -0.5 -1.0  0.0  2.8
    """

  static let seamTable: StaticString = """
    cue                        weight
    bias                       -0.6
    sentence-end               -4.4
    exclamation                -3.7
    no-sentence-end             4.9
    pause-at-end                4.2
    semicolon-at-end           -1.4
    colon-at-end               -1.7
    dash-at-end                -1.5
    ellipsis-at-end            -2.6
    closing-mark-at-end         1.6
    open-pair                   0.4
    pair-across-seam            2.8
    open-pair-after-stop        0.5
    number-across-seam          5.5
    starts-with-closing-mark    4.0
    starts-with-bound-word      1.6
    starts-with-opening-mark    0.2
    starts-with-dateline       -4.6
    starts-with-speaker        -1.2
    starts-with-sign           -3.0
    indent                     -4.1
    no-indent                   3.3
    soft-wrap                   3.9
    stop-at-full-line          -3.7
    line-not-full               0.4
    caption-between             1.2
    picture-gap                 0.3
    directly-below              0.3
    short-rest                  1.1
    """
}

/// What each seam cue is worth.
package final class SeamWeights: Sendable {
  private let values: [Float]

  package init(_ values: [Float]) { self.values = values }

  package subscript(cue: SeamCue) -> Float { values[cue.rawValue] }
}
