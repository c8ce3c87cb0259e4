import JumplineBytes
import JumplineEncodings
import JumplineModel
import JumplineXML

/// Reads one `TEI` element: the bytes of its source, and the document that was made of them.
///
/// All elements of the profile stand in one file: each is a line of one of three switches and a few lines that say what it
/// becomes, and all of them add to the same drafts.
struct PageReading {
  let header: PageHeader
  private(set) var image: SourceImage
  var drafts: [DraftBlock] = []
  private var articles: [Article] = []
  private var findings: [Finding] = []
  /// In bytes of the source, though typed as text.
  private var edits: [Edit] = []
  private var joins: [StandOffJoin] = []
  private let language: String
  /// Datelines and bylines that wait for the paragraph they belong to.
  private var runIn: [Inline] = []

  init(_ page: XMLElement, fileSize: Int) throws(ReadFailure) {
    let parts = page.elements
    header = PageHeader(parts.first { $0.name == "teiHeader" } ?? page)
    let isMarkup = header.encoding.hasSuffix(Source.markupSuffix)
    let encoding = Source.characterEncoding(of: header.encoding)
    guard let codec = SourceCodec(named: encoding.isEmpty ? "UTF-8" : encoding) else {
      throw ReadFailure(
        "line \(page.line): a source in \(header.encoding) cannot be rebuilt; expected \(TextEncoding.names.joined(separator: ", "))"
      )
    }
    image = SourceImage(size: header.size, codec: codec, isMarkup: isMarkup, header: page, fileSize: fileSize)
    language = page.attribute("xml:lang") ?? ""
    for part in parts {
      switch part.name {
      case "text": for body in part.elements where body.name == "body" { self.body(body) }
      case "standOff":
        for list in part.elements {
          switch list.name {
          case "listAnnotation": annotations(list)
          case "joinGrp": joins += list.elements.compactMap { StandOffJoin($0, names: header.names) }
          default: break
          }
        }
      default: break
      }
    }
    image.reportOverlaps()
  }

  var rebuilt: RebuiltSource {
    RebuiltSource(
      path: header.path, sha256: header.sha256, size: header.size, encoding: header.encoding, bytes: image.bytes,
      discrepancies: image.discrepancies,
      corrections: edits.map { .init(range: ByteRange($0.range.start, $0.range.end), text: $0.text) })
  }

  // MARK: Body

  private mutating func body(_ body: XMLElement) {
    for child in body.elements {
      guard child.name == "div" else {
        self.child(child, article: nil)
        continue
      }
      let type = child.attribute("type") ?? ""
      if type == "unassigned" {
        division(child, article: nil)
      } else {
        articles.append(
          Article(id: child.attribute("xml:id") ?? "", kind: Article.Kind(rawValue: type) ?? .story, blocks: []))
        division(child, article: articles.count - 1)
      }
    }
  }

  private mutating func division(_ division: XMLElement, article: Int?) {
    for child in division.elements {
      if child.name == "div" { self.division(child, article: article) } else { self.child(child, article: article) }
    }
  }

  private mutating func child(_ child: XMLElement, article: Int?) {
    switch child.name {
    case "head": headline(child, article)
    case "byline": byline(child, article)
    case "dateline": dateline(child, article)
    case "p": paragraph(child, article)
    case "ab": block(child, .unassigned, article)
    case "fw": furniture(child)
    case "trailer": block(child, .jump, article)
    case "opener", "closer":
      let signed = child.elements.filter { $0.name == "signed" }
      if signed.isEmpty { block(child, .jump, article) }
      for element in signed { block(element, .signature, article) }
    case "lg":
      for line in child.elements {
        if line.name == "l" { block(line, .verse, article) } else { self.child(line, article: article) }
      }
    case "table":
      for row in child.elements where row.name == "row" {
        for cell in row.elements where cell.name == "cell" { block(cell, .table, article) }
      }
    case "figure": figure(child, article)
    case "milestone": if child.attribute("unit") == "gap" { image.putSpelled(child) }
    default: break
    }
  }

  private mutating func headline(_ element: XMLElement, _ article: Int?) {
    switch element.attribute("type") {
    case "sub": block(element, .subheading, article)
    case "kicker": block(element, .headline, article, role: .kicker)
    case "main": block(element, .headline, article, role: .main)
    case "deck": block(element, .headline, article, role: .deck)
    case "kicker+main": block(element, .headline, article, role: .kickerAndMain)
    default: block(element, .headline, article)
    }
  }

  private mutating func byline(_ element: XMLElement, _ article: Int?) {
    let flow = flow(element)
    let byline = Byline(range: flow.whole, people: flow.people)
    if element.attribute("rend") == "run-in" {
      runIn.append(.byline(byline))
    } else {
      add(flow, element, .byline, article, itself: flow.people.isEmpty ? nil : .byline(byline))
    }
  }

  private mutating func dateline(_ element: XMLElement, _ article: Int?) {
    let flow = flow(element)
    var dateline = flow.dateline
    dateline.range = flow.whole
    if element.attribute("rend") == "run-in" {
      runIn.append(.dateline(dateline))
    } else {
      let isEmpty = dateline.agency == nil && dateline.place == nil && dateline.date == nil
      add(flow, element, .dateline, article, itself: isEmpty ? nil : .dateline(dateline))
    }
  }

  private mutating func paragraph(_ element: XMLElement, _ article: Int?) {
    let lead = runIn
    runIn = []
    let number = block(element, .paragraph, article)
    guard let number, let first = lead.first, !drafts[number].pieces.isEmpty else { return }
    drafts[number].pieces[0].start = min(first.range.start, drafts[number].pieces[0].start)
    drafts[number].inlines = lead + drafts[number].inlines
  }

  private mutating func furniture(_ element: XMLElement) {
    block(element, .furniture, nil, role: Role(rawValue: element.attribute("type") ?? "") ?? .none)
  }

  private mutating func figure(_ figure: XMLElement, _ article: Int?) {
    var caption: Int?
    for child in figure.elements {
      switch child.name {
      case "p": caption = block(child, .caption, article)
      case "byline":
        let flow = flow(child)
        let credit = Byline(range: flow.whole, people: flow.people)
        if let caption, let end = drafts[caption].pieces.last?.end, end == flow.whole.start, !flow.pieces.isEmpty {
          // The credit stands on the caption's own line.
          drafts[caption].pieces[drafts[caption].pieces.count - 1].end = flow.pieces[0].end
          drafts[caption].pieces += flow.pieces.dropFirst()
          drafts[caption].joins += flow.joins
          drafts[caption].inlines.append(.credit(credit))
        } else {
          add(flow, child, .credit, article, itself: flow.people.isEmpty ? nil : .credit(credit))
        }
      default: self.child(child, article: article)
      }
    }
  }

  private mutating func flow(_ element: XMLElement) -> FlowReading {
    let flow = FlowReading(element, names: header.names, &image)
    edits += flow.edits
    return flow
  }

  @discardableResult
  private mutating func block(
    _ element: XMLElement, _ label: Label, _ article: Int?, role: Role = .none
  ) -> Int? {
    add(flow(element), element, label, article, role: role)
  }

  /// Adds a block, or the rest of one that was cut; then what stood inside it.
  @discardableResult
  private mutating func add(
    _ flow: FlowReading, _ element: XMLElement, _ label: Label, _ article: Int?, role: Role = .none,
    itself: Inline? = nil
  ) -> Int? {
    var draft = DraftBlock(
      label: label, role: role, pieces: flow.pieces, joins: flow.joins, inlines: flow.inlines, article: article,
      firstJoin: flow.firstJoin)
    if let itself { draft.inlines = [itself] + draft.inlines }
    if label == .jump, role == .none {
      for case .jump(let jump) in draft.inlines where !jump.isPointer { draft.role = jump.role }
    }
    var number: Int?
    if !draft.pieces.isEmpty {
      draft.identifier = element.attribute("xml:id") ?? ""
      draft.previous = String((element.attribute("prev") ?? "").drop { $0 == "#" })
      drafts.append(draft)
      number = drafts.count - 1
    }
    for other in flow.others {
      if other.name == "fw" { furniture(other) } else { figure(other, article) }
    }
    return number
  }

  // MARK: Findings

  private mutating func annotations(_ list: XMLElement) {
    for annotation in list.elements where annotation.attribute("motivation") == "editing" {
      guard let range = image.ranges("target", of: annotation).first else { continue }
      edits.append(
        Edit(
          range: TextRange(range.start, range.end), text: annotation.elements.first { $0.name == "note" }?.text ?? "",
          rules: Pointers.names(annotation, header.names)))
    }
    for annotation in list.elements where annotation.attribute("motivation") == "assessing" {
      let code = String((annotation.attribute("ana") ?? "").drop { $0 == "#" }.prefix { $0 != " " })
      var finding = Finding(
        code: header.names[code] ?? code, severity: .information,
        confidence: Double(annotation.attribute("cert") ?? "") ?? 0, message: "", range: TextRange(0, 0))
      if let range = image.ranges("target", of: annotation).first { finding.range = TextRange(range.start, range.end) }
      for note in annotation.elements where note.name == "note" {
        let type = note.attribute("type") ?? ""
        if type == "evidence" {
          finding.evidence.append(note.text)
        } else if let severity = Severity(rawValue: type) {
          finding.severity = severity
          finding.message = note.text
        }
      }
      findings.append(finding)
    }
  }

  // MARK: The document

  /// The document that the page says, over the rebuilt source.
  consuming func document() -> Document {
    mergeCutBlocks()
    let source = source()
    mergeHeadlines(source)
    func text(_ bytes: TextRange) -> TextRange { source.alignment.text(enclosing: ByteRange(bytes.start, bytes.end)) }

    // Markup is read in the order in which its pieces are told.
    let order =
      source.isMarkup ? Array(drafts.indices) : drafts.indices.sorted { drafts[$0].pieces[0] < drafts[$1].pieces[0] }
    var blocks: [Block] = []
    for index in order {
      let draft = drafts[index]
      if let article = draft.article { articles[article].blocks.append(blocks.count) }
      blocks.append(
        Block(
          label: draft.label, role: draft.role, pieces: draft.pieces.map(text), joins: draft.joins,
          inlines: draft.inlines.map { $0.mapped(text) }))
    }
    let inOrder = articles.sorted { ($0.blocks.first ?? .max) < ($1.blocks.first ?? .max) }
    for index in findings.indices { findings[index].range = text(findings[index].range) }
    var document = Document(
      source: source, metadata: header.metadata, language: language, blocks: blocks, articles: inOrder, findings: findings)
    for join in joins { join.apply(to: &document) }
    document.edits = edits.map { Edit(range: text($0.range), text: $0.text, rules: $0.rules) }.sorted { $0.range < $1.range }
    return document
  }
  private func source() -> Source {
    if image.isMarkup {
      let pieces = drafts.flatMap { $0.pieces.map { ByteRange($0.start, $0.end) } }
      return image.extraction(of: pieces).source(
        path: header.path, bytes: image.bytes, sha256: header.sha256, encoding: image.codec.encoding.name,
        confidence: header.encodingConfidence)
    }
    let decoded = image.codec.decode(image.bytes)
    return Source(
      path: header.path, bytes: image.bytes, sha256: header.sha256, encoding: image.codec.encoding.name,
      text: decoded.text, alignment: decoded.alignment, encodingConfidence: header.encodingConfidence)
  }
}
