import JumplineEncodings
import JumplineModel
import JumplineXML

/// What the header of a page says about its source.
struct PageHeader {
  var path = ""
  var sha256 = ""
  var size = 0
  var encoding = ""
  var encodingConfidence = 1.0
  var metadata = PageMetadata()
  /// What each category stands for, by `xml:id`.
  var names: [String: String] = [:]

  init(_ header: XMLElement) { read(header) }

  private mutating func read(_ element: XMLElement) {
    for child in element.elements {
      switch child.name {
      case "bibl":
        bibl(child)
      case "category":
        if let identifier = child.attribute("xml:id") {
          names[identifier] = child.elements.first { $0.name == "catDesc" }?.text ?? identifier
        }
      default: read(child)
      }
    }
  }

  private mutating func bibl(_ element: XMLElement) {
    for child in element.elements {
      switch (child.name, child.attribute("type") ?? child.attribute("unit") ?? "") {
      case ("title", _): metadata.title = child.text
      case ("date", _): metadata.date = child.text
      case ("biblScope", "page"): metadata.page = child.text
      case ("idno", "filename"): path = child.text
      case ("idno", "sha256"): sha256 = child.text
      case ("note", "encoding"):
        encoding = child.text
        encodingConfidence = Double(child.attribute("cert") ?? "") ?? 1
      case ("extent", _):
        for measure in child.elements where measure.attribute("unit") == "byte" {
          size = Int(measure.attribute("quantity") ?? "") ?? 0
        }
      default: break
      }
    }
  }
}
