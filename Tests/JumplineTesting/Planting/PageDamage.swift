import JumplineBytes
import JumplineEvaluation
import JumplineModel

/// Errors that change what a page says instead of adding to it.
enum PageDamage {
  static let all: [ErrorKind] = [
    // In a notice the rule on last sentences speaks.
    ErrorKind("second-half-lost", ["PAR002", "PAR006"]) { ground, random in
      guard let (piece, offset) = pick(ground.seams(atLeast: 60), &random) else { return nil }
      var edit = PlantedError.Edit(ByteRange(offset, piece.range.end), "")
      edit.marks = [ByteRange(piece.range.start, offset)]
      return edit
    },
    ErrorKind("paragraph-cut", ["PAR001", "PAR002"]) { ground, random in
      guard let (piece, offset) = pick(ground.seams(atLeast: 60), &random) else { return nil }
      var edit = PlantedError.Edit(ByteRange(offset, offset), random.pick(["\n\n", "\n\n\n\n"]))
      edit.marks = [ByteRange(piece.range.start, piece.range.end + edit.bytes.count)]
      return edit
    },
    ErrorKind("seam-overlap", ["DUP003"]) { ground, random in
      guard let (_, offset) = pick(ground.seams(atLeast: 60), &random) else { return nil }
      // Six characters of three bytes, printed at both ends of the cut.
      let words = String(decoding: ground.page.bytes[(offset - 18)..<offset], as: UTF8.self)
      guard words.unicodeScalars.count == 6, words.unicodeScalars.allSatisfy(PlantingGround.isHan) else { return nil }
      var edit = PlantedError.Edit(ByteRange(offset, offset), "\n\n" + words)
      edit.marks = [ByteRange(offset - 18, offset + edit.bytes.count)]
      return edit
    },
    ErrorKind("paragraph-printed-twice", ["DUP001"]) { ground, random in
      let pieces = ground.whole(atLeast: 40)
      guard pieces.count > 1, let piece = pick(pieces, &random), let other = pick(pieces.filter({ $0 != piece }), &random)
      else { return nil }
      let end = other.range.end
      var edit = PlantedError.Edit(ByteRange(end, end), "\n\n" + ground.text(piece))
      let shift = piece.range.start > end ? edit.bytes.count : 0
      edit.marks.append(ByteRange(piece.range.start + shift, piece.range.end + shift))
      return edit
    },
    ErrorKind("end-of-article-lost", ["PAR006", "PAR002"]) { ground, random in
      guard let piece = pick(ground.lastParagraphs.filter(ground.whole(atLeast: 40).contains), &random) else { return nil }
      let tail = ground.text(piece).unicodeScalars.suffix(2 + random.below(8))
      // Behind a full stop or a closing mark, nothing shows that more was there.
      guard let first = tail.first, PlantingGround.isHan(first),
        let last = ground.text(piece).unicodeScalars.dropLast(tail.count).last, PlantingGround.isHan(last) || "，,".unicodeScalars.contains(last)
      else { return nil }
      let start = piece.range.end - String(String.UnicodeScalarView(tail)).utf8.count
      var edit = PlantedError.Edit(ByteRange(start, piece.range.end), "")
      edit.marks = [ByteRange(piece.range.start, start)]
      return edit
    },
    ErrorKind("headline-broken", ["HED006"]) { ground, random in
      let headlines = ground.page.gold.pieces.filter { $0.label == .headline && $0.role == .main && $0.notes.isEmpty }
      guard let piece = pick(headlines, &random) else { return nil }
      var edit = PlantedError.Edit(ByteRange(piece.range.end, piece.range.end), random.pick(["的", "和", "与", "“", "《"]))
      edit.marks = [ByteRange(piece.range.start, piece.range.end + edit.bytes.count)]
      return edit
    },
    ErrorKind("closing-mark-lost", ["PUN001"]) { ground, random in
      guard let place = pick(["”", "》", "）", "」"].flatMap(ground.places), &random),
        let piece = ground.paragraphs.first(where: { $0.range.start <= place.start && place.end <= $0.range.end })
      else { return nil }
      var edit = PlantedError.Edit(place, "")
      edit.marks = [ByteRange(piece.range.start, piece.range.end - place.count)]
      return edit
    },
    ErrorKind("quotes-swapped", ["PUN002", "PUN001"]) { ground, random in
      let pairs = ground.places(of: "“").compactMap { open in
        ground.places(of: "”").first { $0.start > open.start && $0.start - open.end < 40 }.map { ByteRange(open.start, $0.end) }
      }
      guard let pair = pick(pairs, &random) else { return nil }
      let inside = String(decoding: ground.page.bytes[(pair.start + 3)..<(pair.end - 3)], as: UTF8.self)
      return inside.contains("“") ? nil : PlantedError.Edit(pair, "”\(inside)“")
    },
    ErrorKind("mark-doubled", ["PUN004"]) { ground, random in
      guard let place = pick(["，", "、", "。"].flatMap(ground.places), &random) else { return nil }
      let mark = String(decoding: ground.page.bytes[place.start..<place.end], as: UTF8.self)
      return PlantedError.Edit(place, mark + mark)
    },
    ErrorKind("last-byte-lost", ["CHR016"]) { ground, random in
      guard let (_, offset) = pick(ground.seams(atLeast: 20), &random) else { return nil }
      var edit = PlantedError.Edit(ByteRange(offset - 1, offset), "")
      edit.marks = [ByteRange(offset - 3, offset - 1)]
      return edit
    },
    ErrorKind("character-slipped-in", ["CHR004"]) { ground, random in
      guard let (_, offset) = pick(ground.seams(atLeast: 20), &random) else { return nil }
      return PlantedError.Edit(ByteRange(offset, offset), random.pick(["\u{200B}", "\u{200D}", "\u{FEFF}", "\u{2063}"]))
    },
    replaced(
      "radical-for-character", ["CHR006"],
      [
        ("人", "\u{2F08}"), ("大", "\u{2F24}"), ("小", "\u{2F29}"), ("山", "\u{2F2D}"), ("工", "\u{2F2F}"), ("心", "\u{2F3C}"),
        ("日", "\u{2F47}"), ("水", "\u{2F54}"), ("生", "\u{2F63}"), ("行", "\u{2F8F}"), ("长", "\u{2ED3}"), ("车", "\u{2ECB}"),
      ]),
    replaced("lookalike-for-character", ["CHR008"], [("人口", "人ロ"), ("能力", "能カ"), ("工作", "エ作"), ("二十", "ニ十"), ("动力", "动カ")]),
    replaced(
      "traditional-in-simplified", ["CHR010"],
      [("国", "國"), ("们", "們"), ("时", "時"), ("这", "這"), ("说", "說"), ("进", "進"), ("学", "學"), ("经", "經"), ("对", "對")]),
    replaced(
      "twin-for-character", ["CHR012"],
      [("已经", "己经"), ("政治", "政冶"), ("治理", "冶理"), ("时候", "时侯"), ("人民", "入民"), ("未来", "末来"), ("干部", "千部"), ("天气", "夭气")]),
    replaced(
      "digit-out-of-form", ["DAT003"],
      (1...12).flatMap { month in [1, 2, 3].map { ("\(month)月\($0)0日", "\(month)月\($0 + 3)5日") } }),
    replaced(
      "letter-for-digit", ["NUM002", "DAT009"],
      (2000...2025).map { ("\($0)年", "2O\($0 % 100 < 10 ? "O" : "")\($0 % 100)年") }),
    replaced("year-digit-lost", ["DAT009"], (1950...2025).map { ("\($0)年", "\($0 / 100)\($0 % 10)年") }),
  ]

  private static func pick<Element>(_ choices: [Element], _ random: inout SplitMix64) -> Element? {
    choices.isEmpty ? nil : random.pick(choices)
  }

  /// One of several words that stand on the page, replaced by another.
  private static func replaced(_ name: String, _ codes: [String], _ words: [(String, String)]) -> ErrorKind {
    ErrorKind(name, codes) { ground, random in
      if name == "traditional-in-simplified", !ground.page.isAllSimplified { return nil }
      let places = words.flatMap { word in ground.places(of: word.0).map { ($0, word.1) } }
      guard let (place, words) = pick(places, &random) else { return nil }
      return PlantedError.Edit(place, words)
    }
  }
}
