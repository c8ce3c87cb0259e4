/// The numbers that the decoder adds up: log-odds that a cue gives to a state, that one state follows another, and that
/// something seen at a seam closes it. Everything the reader knows by weight stands in the three tables below, whose rows
/// are in the order of the cases of `Cue`, `State` and `SeamCue` (a test sees to that) and bear their names.
final class Weights: Sendable {
  /// For each cue, what it gives to each state.
  let cues: [SIMD16<Float>]
  /// For each state, what the next may be.
  let transitions: [SIMD16<Float>]
  let start: SIMD16<Float>
  let bias: SIMD16<Float>
  let seams: SeamWeights

  init() {
    let cueRows = Table(Weights.cueTable).rows.map { $0.row }
    bias = cueRows.first ?? SIMD16()
    cues = Array(cueRows.dropFirst())
    let transitionRows = Table(Weights.transitionTable).rows.map { $0.row }
    start = transitionRows.first ?? SIMD16()
    transitions = Array(transitionRows.dropFirst())
    seams = SeamWeights(Table(Weights.seamTable).rows.map { $0.row[0] })
  }

  static let cueNames = Table(cueTable).rows.dropFirst().map(\.name)
  static let stateNames = Table(transitionTable).rows.dropFirst().map(\.name)
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
    bias                    -2.0 -4.0 -1.0 -2.0 -3.5  0.0 -0.2 -1.2 -2.0 -5.0 -6.0 -6.0 -4.0 -4.0 -3.0 -5.0
    up-to-4                 -1.5 -5.0 -0.5 -2.5  0.5 -3.0 -1.0 -1.0 -2.0  0.5  0.0  0.0 -0.5 -0.5 -1.0  0.0
    up-to-9                  0.0 -5.0  0.5 -0.3  0.5 -1.8 -0.6  0.5 -0.5  0.5  0.0  0.0  0.5  0.3 -0.3  0.0
    up-to-18                 0.3 -2.0  0.7  0.3  0.3 -1.2 -0.6  0.4  0.2  0.3 -0.5 -0.5  0.0  0.0  0.0  0.0
    up-to-30                 0.3  0.3  0.6  0.6 -0.3 -0.5 -0.5 -0.8  0.5 -0.3 -2.0 -2.0 -1.5 -1.5  0.0 -0.5
    up-to-50                -0.8  1.0 -0.6  0.0 -1.0  0.5  0.5 -3.0  0.5 -1.5 -4.0 -4.0 -3.0 -4.0  0.2 -2.0
    over-50                 -5.0 -1.5 -4.5 -4.0 -4.0  2.5  2.5 -7.0  0.3 -5.0 -8.0 -8.0 -7.0 -8.0 -0.5 -4.0
    ends-full-stop          -5.0 -5.0 -5.0 -4.0 -6.0  2.5  2.5 -5.0  0.8 -5.0 -4.0 -4.0 -5.0 -1.5 -3.0 -3.0
    ends-exclamation        -1.5 -1.0 -0.3 -0.5 -6.0  1.0  1.0 -0.7 -1.5 -5.0 -4.0 -4.0 -5.0  0.0 -3.0 -3.0
    ends-pause              -3.5 -4.0 -3.5 -3.0 -5.0  2.0  2.0 -4.0 -2.0 -5.0 -4.0 -4.0 -5.0  0.3 -3.0  0.0
    ends-semicolon          -4.0 -4.0 -4.0 -4.0 -5.0  2.5  2.5 -4.0 -2.0 -5.0 -4.0 -4.0 -5.0  0.0 -3.0  0.0
    ends-colon              -1.5 -3.0 -1.5 -1.0 -4.0  1.5  1.0 -0.5 -1.5 -4.0 -4.0 -4.0 -4.0 -2.0 -1.5 -1.0
    ends-dash                1.8 -2.0 -0.5 -0.5 -4.0  0.3  0.3 -1.5 -2.0 -4.0 -3.0 -3.0 -4.0  0.0 -3.0 -1.0
    ends-ellipsis           -1.5 -2.0 -1.0 -1.0 -4.0  1.5  1.5 -1.0 -1.5 -4.0 -4.0 -4.0 -4.0  0.3 -3.0 -2.0
    ends-closer              0.2  0.2  0.3  0.2 -1.0 -0.4  0.1  0.4  0.2  0.0  0.0  0.0 -1.0 -0.5 -0.5  0.0
    ends-word                0.5  0.5  0.5  0.5  0.5  0.0  0.0  0.5  0.3  0.3 -1.0 -1.0  0.5  0.5  0.3  0.5
    open-pair-at-end        -2.5 -2.0 -2.5 -2.5 -3.0  1.0  1.0 -3.0 -1.5 -2.0  0.0  0.0 -3.0 -1.0 -1.0 -1.0
    starts-closer           -4.0 -4.0 -4.0 -4.0 -4.0 -1.5  2.5 -4.0 -3.0 -3.0 -3.0 -3.0 -4.0 -2.0 -3.0 -1.0
    starts-opener            0.0  0.0  0.0  0.0 -1.0  0.0 -0.3  0.1 -0.3  0.0  0.5  0.5 -0.5  0.0 -0.3  0.0
    starts-dash             -2.0 -3.0 -2.0  4.0  0.0 -1.0 -0.5 -1.5 -2.0 -1.0 -2.0 -2.0  1.0  0.0 -2.0  0.0
    starts-sign             -1.5 -2.0 -1.0 -1.0  0.5  0.0 -2.0  0.5  1.5  0.5  0.5  0.5 -1.0 -0.5  0.0  0.5
    indented                -0.5 -0.8 -0.5 -0.3  0.0  0.8 -2.0 -0.3 -0.3  0.0  0.0  0.0  0.5  0.0  0.0  0.0
    inner-stop              -3.0 -1.0 -1.5 -1.5 -5.0  1.5  1.2 -3.0  0.5 -4.0 -4.0 -4.0 -5.0 -2.0 -2.0 -2.0
    comma                   -1.2 -0.5 -0.8 -0.2 -3.0  0.6  0.6 -0.6  0.2 -3.0 -3.0 -3.0 -3.0 -1.0 -1.0 -1.0
    no-marks                 0.5  0.5  0.5  0.4  0.3 -1.5 -0.8  0.6  0.3  0.0  0.0  0.0  0.3  0.5  0.3  0.3
    spaced-phrases          -1.0  0.8  1.0  0.3 -1.5 -2.0 -2.0  0.2 -0.3 -1.0 -2.0 -2.0 -2.0  0.2  0.0  0.0
    many-spaces             -2.0 -1.5 -1.5 -0.5  1.5 -2.0 -2.0 -2.0 -1.0  0.5 -1.0 -1.0 -1.0 -1.0  1.5  2.0
    saying                   2.5  0.0 -0.8  0.0 -2.0 -0.5 -0.5 -1.0 -0.5 -1.0 -2.0 -2.0 -2.0 -1.0 -1.0 -1.0
    saying-then-space       -1.0  5.0 -0.5 -1.0 -3.0 -1.5 -1.5 -2.0 -1.0 -2.0 -2.0 -2.0 -3.0 -2.0 -1.0 -1.0
    attendance              -0.5 -3.0 -1.5  4.0 -1.0 -1.0 -0.5 -1.5 -0.5 -2.0 -2.0 -2.0 -1.0 -2.0 -1.0 -1.0
    title-mark               0.0 -1.0  0.3  0.0  0.0 -0.5  0.0  0.2  0.2  0.0  0.0  0.0 -0.5  0.0  0.0  0.0
    byline-with-role        -4.0 -5.0 -4.0 -4.0  8.0 -5.0 -5.0 -5.0 -2.0  0.5 -5.0 -5.0 -1.5 -5.0  0.0 -3.0
    known-name-alone        -1.0 -4.0 -0.7 -2.0  3.2 -1.5 -1.0 -1.0 -0.5  0.5 -3.0 -3.0  0.5 -0.8 -1.5  0.0
    possible-name-alone      0.0  0.0  0.0  0.0  0.3  0.0  0.0  0.0  0.0  0.3  0.0  0.0  0.0  0.0  0.0  0.0
    credit-line             -4.0 -5.0 -4.0 -4.0 -1.0 -5.0 -5.0 -4.0 -0.5 10.0 -5.0 -5.0 -3.0 -3.0 -2.0 -2.0
    credit-tail             -4.0 -4.0 -4.0 -4.0 -5.0 -2.0 -2.5 -4.0  6.0 -1.0 -5.0 -5.0 -5.0 -4.0 -2.0 -3.0
    caption-opener          -2.0 -2.0 -2.0 -2.0 -3.0 -0.5 -1.0 -1.5  4.5 -1.0  0.0  0.0 -2.0 -2.0 -1.0 -1.0
    jump-to                 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -4.0 14.0  0.0 -5.0 -5.0 -3.0 -4.0
    jump-from               -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -5.0 -4.0  0.0 14.0 -5.0 -5.0 -3.0 -4.0
    jump-tail               -4.0 -4.0 -4.0 -3.0 -5.0  2.0  2.0 -4.0 -2.0 -4.0 -3.0 -3.0 -4.0 -3.0 -3.0 -3.0
    jump-head               -3.0 -3.0 -3.0 -3.0 -5.0  3.0 -1.0 -3.0 -2.0 -4.0 -3.0 -2.0 -4.0 -3.0 -3.0 -3.0
    dateline                -4.0 -4.0 -4.0 -3.0 -2.0  3.5 -4.0 -4.0 -1.0 -3.0 -3.0 -3.0 -3.0 -4.0 -3.0 -3.0
    organisation-at-end     -1.5 -1.5 -0.7 -0.5  0.3 -0.5 -0.3 -0.4  0.0  0.0 -1.0 -1.0  4.5 -0.5  0.3  0.3
    date-alone              -2.0 -3.0 -1.5 -1.5 -1.0 -1.0 -1.0 -1.0 -1.0 -2.0 -2.0 -2.0  4.0 -1.0  3.0  0.5
    notice-title            -0.5 -1.0  4.0 -0.5 -1.0 -1.5 -1.5 -1.5 -1.0 -2.0 -2.0 -2.0 -1.0 -1.0 -1.0  0.0
    weather-title            0.0 -1.0  2.0  0.0 -1.0 -1.0 -1.0  0.3 -0.5 -2.0 -2.0 -2.0 -1.0 -1.0  0.0  0.0
    speaker                 -0.5 -0.5 -0.3  0.3 -1.0  1.5 -1.5 -0.7 -0.3 -1.0 -1.0 -1.0 -1.0 -0.3 -0.3  0.0
    salutation               0.0  0.0  0.0  0.0  0.0  0.5 -0.5  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    furniture-word          -0.5 -1.0 -0.5 -0.5  0.0 -0.3 -0.3 -0.3 -0.3  0.0 -1.0 -1.0  0.3 -0.5  1.8  0.0
    furniture-words         -2.5 -3.0 -2.5 -2.5  0.0 -1.5 -1.5 -2.5 -2.0 -1.0 -2.0 -2.0 -1.0 -2.0  6.5  1.0
    folio                   -2.0 -3.0 -1.5 -2.0 -2.0 -2.0 -2.0 -1.5 -2.0 -2.0 -2.0 -2.0 -0.5 -2.0  6.0  0.5
    page-top                 0.8  0.8  0.8  0.2  0.0 -0.3 -0.5 -2.0 -0.5 -1.0 -1.0  0.0 -2.0 -1.0  0.8  0.0
    page-end                -1.0 -1.0 -1.0 -1.0 -0.5  0.0  0.0 -1.0  0.0  0.0  0.5 -1.0  0.5  0.0  1.0  0.0
    wide-gap-before          0.3  0.3  0.5 -0.5 -0.5  0.0  0.3 -0.5  1.5 -0.3  0.0  0.3 -0.5 -0.5  0.3  0.0
    wide-gap-after          -0.3  0.2  0.2 -0.3  0.0  0.0  0.0 -1.0  0.3  0.0  0.3 -0.5  0.3 -0.5  0.0  0.0
    no-gap-before           -0.5 -0.5 -0.5  0.0  0.0  0.0  0.5 -0.5 -0.5  0.0  0.0  0.0  0.3  0.3  0.0  0.5
    prev-unfinished         -2.0 -2.0 -2.0 -2.5 -1.5 -1.0  1.5 -2.0  1.0  0.0  0.5 -2.0 -2.0 -1.0 -0.5  0.0
    cut-around              -1.5 -1.5 -1.5 -1.5 -0.5 -1.0  0.0 -0.5  2.5  0.5 -1.0 -1.0 -0.5 -1.0  0.5  0.0
    prev-short               0.0 -0.5 -0.3  0.3  0.5  0.0 -1.0 -0.7  0.0  0.3  0.0  0.0  0.0  0.3  0.0  0.3
    next-bylines             1.0  2.5  3.0  2.5  1.0 -1.0 -1.0 -4.0 -3.0 -1.0 -2.0 -2.0 -1.0 -3.0  0.0 -2.0
    next-credits            -2.0 -2.0 -1.0 -2.0 -2.0 -3.0 -3.0 -2.0  6.5  0.0 -2.0 -2.0 -2.0 -3.0 -1.0 -2.0
    next-datelines           0.0  0.5  1.5  0.8  1.5 -0.5 -0.5 -2.0 -1.0  0.0 -0.5  0.5 -0.5 -2.0  0.3 -1.0
    next-name-alone          0.0  0.0  2.5  1.0  0.0 -1.0 -1.0 -1.5  0.0  0.0  0.0  0.0  0.0 -1.0  0.0  0.0
    byline-ahead             1.5  1.5  2.0  0.0  0.0 -1.5 -1.5 -2.5 -1.5  0.0  0.0  0.0  0.0 -1.0  0.0  0.0
    credit-ahead             0.0  0.0  3.0 -1.0  0.0 -0.5 -0.5 -1.5 -1.0  0.0  0.0  0.0  0.0 -1.0  0.0  0.0
    next-long               -0.5  0.5  0.5  0.5  0.5  0.0  0.0  1.0  0.0  0.3  0.0  0.5 -0.5 -1.5 -0.3 -1.0
    next-short               1.0  0.5  0.3  0.0 -0.5  0.0  0.0 -1.0 -0.3 -0.5  0.0 -0.3  0.3  0.8  0.3  1.0
    next-deck                0.0  2.0  2.0 -0.5 -1.0 -0.5 -0.5 -2.0 -1.0 -1.0  0.0  0.0 -1.0 -1.0  0.0  0.0
    next-longer-heading      1.5 -1.0 -0.7 -1.0  0.0  0.0  0.0 -1.0 -0.3  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    prev-longer-heading     -1.0 -0.5 -0.7  0.8  0.3  0.0  0.0 -0.3  0.0  0.0  0.0  0.0  0.3  0.0  0.0  0.0
    prev-exclaims            0.0 -0.5 -0.7  1.5  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    short-run               -0.5 -1.0 -0.7 -0.7 -0.3 -0.7 -0.5 -0.8 -0.3  0.0  0.0  0.0 -0.3  3.0  0.3  2.0
    prev-bylines            -2.5 -2.5 -2.5 -2.0  0.5  1.0 -3.0 -0.5 -0.5  0.0 -1.0 -1.0 -1.0  0.3  0.0  0.0
    prev-ends-story          1.5  1.5  1.5 -1.0 -0.5 -1.0 -1.0 -2.0  0.0 -0.5 -1.0  1.0 -1.0 -0.5  0.5  0.0
    prev-stopped             0.3  0.3  0.3 -1.0 -1.0  0.3 -1.0  0.8  0.3  0.0  0.5  0.3  1.0 -0.5  0.3  0.0
    after-notice-title      -2.0 -2.0 -2.0 -1.5 -1.0  1.5 -2.0 -2.0 -1.5 -1.0 -1.0 -1.0 -0.5 -1.0 -1.0  0.5
    full-width-line          0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    partial-line             0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0  0.0
    """

  static let transitionTable: StaticString = """
    from                    kick  k+m main deck  byl  par cont  sub  cap cred   to from sign verse furn  tab
    start                    1.0  1.0  1.0 -2.0 -1.5  0.0 -9.0 -2.0 -1.0 -2.0 -3.0  1.0 -4.0 -1.5  1.0 -1.0
    kick                    -0.5 -2.0  2.5 -1.5 -2.0 -3.0 -9.0 -4.0 -3.0 -5.0 -5.0 -2.0 -5.0 -3.0 -3.0 -3.0
    k+m                     -3.0 -4.0  0.3  1.2  1.5  0.0 -9.0 -3.0 -1.0 -4.0 -4.0 -1.0 -5.0 -2.0 -2.0 -2.0
    main                    -4.0 -4.0 -1.0  0.8  1.5  0.5 -9.0 -3.0  0.0 -4.0 -4.0  0.0 -4.0 -0.5 -2.0  0.0
    deck                    -4.0 -4.0 -2.5 -0.5  1.5  0.5 -9.0 -3.0 -0.5 -4.0 -4.0  0.0 -4.0 -1.0 -2.0 -0.5
    byl                     -4.0 -4.0 -3.0 -2.5  0.0  1.5 -9.0 -0.5 -0.7 -3.0 -3.0 -0.5 -3.0  0.5 -1.5 -0.5
    par                      0.0  0.0  0.0 -4.0 -2.0  0.5  0.0  0.3  0.0 -4.0  0.5  0.0  0.0 -2.0  0.0 -1.0
    cont                     0.0  0.0  0.0 -4.0 -2.0  0.5  0.0  0.3  0.0 -4.0  0.5  0.0  0.0 -2.0  0.0 -1.0
    sub                     -3.0 -3.0 -3.0 -4.0 -1.0  2.0 -3.0 -3.0 -0.5 -4.0 -2.0 -1.0 -4.0 -1.0 -2.0  0.5
    cap                     -0.2 -0.2  0.0 -4.0 -1.0  0.3  0.5  0.0  0.3  2.0  0.3  0.0 -2.0 -2.0  0.0 -1.0
    cred                     0.5  0.5  0.5 -4.0 -1.5  0.3  0.5  0.0  0.3 -1.0  0.3  0.0 -2.0 -2.0  0.3 -1.0
    to                       1.0  1.0  1.0 -4.0 -3.0 -2.0 -9.0 -3.0 -0.3 -2.0 -3.0  0.5 -3.0 -2.0  0.5 -1.0
    from                    -1.0 -1.0 -0.5 -3.0 -0.5  1.5 -9.0 -1.0 -0.5 -3.0 -3.0 -3.0 -4.0 -1.0 -1.0  0.0
    sign                     1.0  0.7  1.0 -4.0 -1.5 -2.0 -9.0 -3.0  0.0 -3.0  0.0  0.5  0.5 -2.0  0.7 -0.5
    verse                    0.0 -0.5  0.0 -4.0 -1.0 -1.5 -9.0 -1.0 -1.0 -3.0  0.0 -0.5  0.3  2.5  0.0 -1.0
    furn                     0.7  0.7  0.7 -4.0 -2.0 -0.3 -0.5 -2.0 -0.5 -3.0 -1.0  0.7 -3.0 -1.5  1.5  0.0
    tab                      0.0 -0.5  0.0 -4.0 -2.0 -0.3 -4.0  0.0 -0.5 -3.0  0.0 -0.5 -0.5 -1.0  0.0  3.0
    """

  static let seamTable: StaticString = """
    cue                        weight
    bias                       -0.3
    sentence-end               -5.0
    exclamation                -4.0
    no-sentence-end             4.3
    pause-at-end                4.2
    semicolon-at-end           -0.3
    colon-at-end               -1.5
    dash-at-end                -1.5
    ellipsis-at-end            -2.5
    closing-mark-at-end         1.5
    open-pair                   0.8
    pair-across-seam            2.5
    open-pair-after-stop        0.3
    number-across-seam          4.8
    starts-with-closing-mark    4.0
    starts-with-bound-word      1.2
    starts-with-opening-mark   -0.5
    starts-with-dateline       -5.0
    starts-with-speaker        -2.0
    starts-with-sign           -3.0
    indent                     -5.0
    no-indent                   1.0
    soft-wrap                   4.0
    line-not-full              -2.0
    caption-between             0.2
    picture-gap                 0.2
    directly-below              0.2
    short-rest                  0.8
    """
}

/// What each seam cue is worth.
final class SeamWeights: Sendable {
  private let values: [Float]

  init(_ values: [Float]) { self.values = values }

  subscript(cue: SeamCue) -> Float { values[cue.rawValue] }
}
