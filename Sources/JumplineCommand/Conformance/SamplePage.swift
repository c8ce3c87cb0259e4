import JSONLines
import JumplineBytes
import JumplineModel
import JumplinePipeline
import NewspaperText

/// A page of our own for plugins to write and to judge: two articles, a caption, a byline, and every character that formats
/// trip over.
enum SamplePage {
  static let text = """
    山城新修步道开放
    本报记者 江一帆

    昨天上午，山城新修的步道开放了，全长3.5公里，沿途有<观景台>六处。市民说：“走一圈要一个小时。”
    步道一角。 林远山 摄
    A&B商店的老板娘说，来买水的人比去年多了一倍🚶。

    图书馆延长开放时间

    从下周一起，图书馆每天开放到晚上十点。	读者可以在网上预约座位。

    """

  static var document: Document {
    let bytes = Array(text.utf8)
    let source = Source(path: "sample.txt", utf8: bytes, sha256: Fingerprint.sha256(bytes))
    let reading = PageReading(readers: [NewspaperTextReader()], language: .en)
    return (try? reading.documents(source).first) ?? Document(source: source)
  }

  /// As JSON Lines.
  static var records: [UInt8] {
    var records: [UInt8] = []
    JSONLinesWriter().write(document, WriterOptions(), to: &records)
    return records
  }
}
