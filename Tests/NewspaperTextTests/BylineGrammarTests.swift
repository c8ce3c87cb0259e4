import JumplineBytes
import Testing

@testable import NewspaperText

@Suite struct BylineGrammarTests {
  private let grammar = BylineGrammar()

  /// `name[role]` for each person; nil when the line is no byline.
  private func read(_ text: String) -> [String]? {
    let line = ScalarLine(text)
    guard let parse = grammar.parse(line, 0..<line.count) else { return nil }
    return parse.people.map { line.string($0.name) + "[" + ($0.role.map(line.string) ?? "") + "]" }
  }

  @Test(arguments: [
    ("本报记者 周航 通讯员 林小满", ["周航[本报记者]", "林小满[通讯员]"]),
    ("《晨光日报》记者 周航 林小满", ["周航[《晨光日报》记者]", "林小满[《晨光日报》记者]"]),
    ("晨光日报首席记者 周航", ["周航[晨光日报首席记者]"]),
    ("本报全媒体记者 周航 实习生 林小满", ["周航[本报全媒体记者]", "林小满[实习生]"]),
    ("本报记者周航通讯员林小满", ["周航[本报记者]", "林小满[通讯员]"]),
    ("本报记者 周航、林小满", ["周航[本报记者]", "林小满[本报记者]"]),
    ("記者周大航╱高雄報導", ["周大航[記者]"]),
    ("記者周大航／高雄報導", ["周大航[記者]"]),
    ("文/周航 图/林小满", ["周航[文]", "林小满[图]"]),
    ("周航/文 林小满/摄", ["周航[文]", "林小满[摄]"]),
    ("(本报记者 周航)", ["周航[本报记者]"]),
    ("□本报记者 周航", ["周航[本报记者]"]),
    ("本报记者 周 航 林小满", ["周 航[本报记者]", "林小满[本报记者]"]),
    ("本报记者：周航", ["周航[本报记者]"]),
    ("特约通讯员 欧阳明月", ["欧阳明月[特约通讯员]"]),
    ("记者 阿卜杜拉·买买提", ["阿卜杜拉·买买提[记者]"]),
    ("周航 林小满", ["周航[]", "林小满[]"]),
    ("〔記者周大航、林小滿／宜蘭報導〕", ["周大航[記者]", "林小滿[記者]"]),
    ("【本報記者周大航專訪】", ["周大航[本報記者]"]),
    ("【本報記者周大航花蓮報導】", ["周大航[本報記者]"]),
    ("【港聞組報道】", []),
    ("作者:周航(临江师范学院教授)", ["周航[作者]"]),
    ("全媒体记者 周航 文/图", ["周航[全媒体记者]"]),
    ("书评人 周航", ["周航[书评人]"]),
  ])
  func `reads who wrote it and in what capacity`(text: String, people: [String]) {
    #expect(read(text) == people)
  }

  @Test(arguments: [
    "本报记者从市交通局获悉,明天起三条公交线路改道。", "记者在现场看到,水位已经下降。", "让老街重新热闹起来", "一、二、三季度经济运行情况",
    "本报讯 记者 周航报道:临江", "记者手记",
  ])
  func `does not take prose for a byline`(text: String) {
    #expect(read(text) == nil)
  }
}

extension ScalarLine {
  init(_ text: String) { self.init(scalars: text.unicodeScalars.map(\.value)) }

  func string(_ part: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for index in part { if let scalar = Unicode.Scalar(self[index]) { view.append(scalar) } }
    return String(view)
  }
}
