import JumplineBytes
public import JumplineModel

public struct PlaceHierarchy: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "NAM004", name: "place-hierarchy", severity: .information, confidence: 0.75, scope: .block,
    summary: .init(
      zh: "县、区写在了另一个城市名下。", en: "A county or district is named under a city that it does not lie in."),
    why: .init(
      zh: "地名搭错了：不是城市写错，就是区县认错。全国只有一处叫这个名字的区县才查；区划有变迁，旧报纸上的说法可能曾经是对的，所以只作提示。",
      en: "Either the city or the district is wrong. Only names that one county of the country bears are looked at; borders have moved, and an "
        + "old paper may have been right in its day, so it is information."),
    source: "GB/T 2260 (中华人民共和国行政区划代码)",
    fires: [
      "考察组到了⟦浙江省徐州市⟧,看望山里的孩子。",
      "他在⟦上海市海淀区⟧开了一家面馆。",
      "她从⟦成都渝中区⟧调到海边。",
      "考察组到了⟦杭州市鄞州区⟧,看望山里的孩子。",
      "他在⟦宁波萧山区⟧开了一家面馆。",
      "⟦苏州市余杭区⟧的茶农都来参加比赛。",
    ],
    silent: [
      "考察组到了台州市黄岩区,看望山里的孩子。",
      "他在杭州萧山区开了一家面馆。",
      "他从宁波、萧山区一路骑到海边。",
      "浙江鄞州区和余杭区都派了人来。",
      "南昌西湖区和杭州西湖区都有一座桥。",
      "吉林宽城区的雪下得很大。",
      "浙江省宁波市和江苏省徐州市都派了人来。",
      "考察组从江苏、宁波市一路看到福建。",
      "北京市海淀区和上海市徐汇区结成了对子。",
      "吉林省吉林市的雾凇开了。",
    ])

  private static let cities = WordList(CountyCities.cities)
  private static let city = WordList("市")

  /// The city of each county, by its three characters.
  private static let homes: [UInt64: String] = {
    var homes: [UInt64: String] = [:]
    for (city, counties) in rows(CountyCities.counties) {
      for county in counties { homes[key(county.unicodeScalars)] = city }
    }
    return homes
  }()

  /// A name and those behind it. By bytes: to look for characters takes as long as to read a page.
  private static func rows(_ table: String) -> [(name: String, members: [Substring])] {
    table.utf8.split(separator: 0x20).compactMap { row in
      let parts = row.split(separator: 0x3A)
      return parts.count == 2 ? (String(Substring(parts[0])), parts[1].split(separator: 0x2C).map { Substring($0) }) : nil
    }
  }

  private static func key(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 { key(scalars.lazy.map(\.value)) }
  private static func key(_ scalars: some Sequence<UInt32>) -> UInt64 { scalars.reduce(0) { $0 << 21 | UInt64($1) } }

  private static let provinces = WordList(rows(CountyCities.provinces).map { Array(($0.name + "省").utf8) })
  private static let provincialCities = WordList(homesOfCities.keys.sorted().map { Array($0.utf8) })

  /// The province of each city, without 省 and 市.
  private static let homesOfCities: [String: String] = {
    var homes: [String: String] = [:]
    for (province, cities) in rows(CountyCities.provinces) {
      for city in cities { homes[String(city)] = province }
    }
    return homes
  }()

  /// 江苏省宁波市: a city behind a province that it does not lie in. Both are spelt out, so that no list of places is taken for one.
  private func misplaced(_ place: Int, in block: ReadingRange, _ page: LintedPage, _ text: Span<UInt8>) -> Finding? {
    guard let city = Self.provincialCities.before(place, in: text), city > block.start,
      let province = Self.provinces.before(city, in: text), province >= block.start
    else { return nil }
    let name = page.reading.string(ReadingRange(city, place))
    let named = page.reading.string(ReadingRange(province, city))
    guard let home = Self.homesOfCities[name], named != home + "省" else { return nil }
    return finding(
      at: ReadingRange(province, place + 3), on: page, zh: "\(name)市属于\(home)省，不属于\(named)", en: "\(name)市 lies in \(home)省, not in \(named)",
      evidence: ["province: " + home])
  }

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let places = page.view(NamePlaces.self)
    let bytes = page.reading.bytes
    let text = bytes.span
    for block in page.reading.blocks {
      for place in places.endings(in: block) where place >= block.start + 12 {
        // 区 县 市
        let (kind, _) = UTF8Decoding.scalar(text, at: place)
        if kind == 0x5E02, let found = misplaced(place, in: block, page, text) {
          report.append(found)
          continue
        }
        guard kind == 0x533A || kind == 0x53BF || kind == 0x5E02, text[place - 1] & 0x80 != 0,
          let (second, width) = UTF8Decoding.scalar(text, before: place), width == 3,
          let (first, length) = UTF8Decoding.scalar(text, before: place - 3), length == 3,
          let home = Self.homes[Self.key([first, second, kind])]
        else { continue }
        let county = ReadingRange(place - 6, place + 3)
        guard let start = Self.cities.before(Self.city.before(county.start, in: text) ?? county.start, in: text), start >= block.start
        else { continue }
        let range = ReadingRange(start, county.end)
        let named = page.reading.string(ReadingRange(start, county.start))
        guard named != home, named != home + "市" else { continue }
        let name = page.reading.string(county)
        report.append(
          finding(
            at: range, on: page, zh: "\(name)属于\(home)，不属于\(named)", en: "\(name) lies in \(home), not in \(named)",
            evidence: ["only-county-of-its-name", "city: " + home]))
      }
    }
  }
}
