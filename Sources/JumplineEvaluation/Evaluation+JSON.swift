import JumplineModel

extension Evaluation {
  /// What `evaluate --json` prints: one object, numerators and denominators beside every figure.
  ///
  /// ```
  /// {"pages":[{"path":"seeds/000.txt", …figures}],"total":{
  ///   "labels":{"correct":40,"gold":40,"accuracy":1.0},
  ///   "joins":{"correct":4,"predicted":4,"gold":4,"precision":1.0,"recall":1.0,"f1":1.0},
  ///   "articles":{…}, "bcubed":{"precisionSum":40.0,"predicted":40,"recallSum":40.0,"gold":40,"precision":…,"recall":…,"f1":…},
  ///   "headlines":{…}, "jumps":{…}, "links":{…}, "covered":{"bytes":8000,"nonBlank":8000,"share":1.0}, "twice":0,
  ///   "confusions":[{"gold":"caption","predicted":"paragraph","count":1}]}}
  /// ```
  /// A rate of nothing, whose denominator is 0, is `null`: it says neither good nor bad.
  /// `predicted` of a confusion is `""` where no piece has the bounds of the gold piece.
  public var json: String {
    let lines = pages.map { "{\"path\":\(Self.quoted($0.path)),\($0.figures.jsonMembers)}" }
    return "{\"pages\":[\n" + lines.joined(separator: ",\n") + (lines.isEmpty ? "" : "\n") + "],\"total\":{"
      + total.jsonMembers + "}}\n"
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..<"\u{20}":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension Figures {
  fileprivate var jsonMembers: String {
    let wrong = confusionsByCount.map {
      "{\"gold\":\"\($0.confusion.gold.rawValue)\",\"predicted\":\"\($0.confusion.predicted?.rawValue ?? "")\",\"count\":\($0.count)}"
    }
    return [
      "\"labels\":{\"correct\":\(labels.whole),\"gold\":\(labels.of),\"accuracy\":\(labels.json)}",
      "\"joins\":{\(joins.jsonMembers)}",
      "\"articles\":{\(articles.jsonMembers)}",
      "\"bcubed\":{\"precisionSum\":\(pieces.precision.numerator),\"predicted\":\(pieces.precision.of),"
        + "\"recallSum\":\(pieces.recall.numerator),\"gold\":\(pieces.recall.of),\(pieces.jsonRates)}",
      "\"headlines\":{\(headlines.jsonMembers)}",
      "\"jumps\":{\(jumps.jsonMembers)}",
      "\"links\":{\(links.jsonMembers)}",
      "\"covered\":{\"bytes\":\(covered.whole),\"nonBlank\":\(covered.of),\"share\":\(covered.json)}",
      "\"twice\":\(twice)",
      "\"confusions\":[\(wrong.joined(separator: ","))]",
    ].joined(separator: ",")
  }
}

extension Score {
  fileprivate var jsonRates: String {
    let f1 = precision.denominator == 0 && recall.denominator == 0 ? "null" : "\(f1)"
    return "\"precision\":\(precision.json),\"recall\":\(recall.json),\"f1\":\(f1)"
  }

  fileprivate var jsonMembers: String {
    "\"correct\":\(recall.whole),\"predicted\":\(precision.of),\"gold\":\(recall.of),\(jsonRates)"
  }
}

extension Ratio {
  fileprivate var whole: Int { Int(numerator) }
  fileprivate var of: Int { Int(denominator) }
  fileprivate var json: String { denominator == 0 ? "null" : "\(value)" }
}
