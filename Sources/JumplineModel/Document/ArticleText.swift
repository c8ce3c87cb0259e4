public import JumplineBytes

/// What writers, rules and people ask of an article, derived from its blocks.
extension Document {
  /// The headlines of an article with a role, in order. A line that holds a kicker and the main headline gives both.
  public func headlines(of article: Article) -> [(role: Role, range: TextRange)] {
    var headlines: [(role: Role, range: TextRange)] = []
    for index in article.blocks where blocks[index].label == .headline {
      let block = blocks[index]
      var split = false
      for case .headlinePart(let role, let range) in block.inlines {
        headlines.append((role, range))
        split = true
      }
      if !split { headlines += block.pieces.map { (block.role, $0) } }
    }
    return headlines
  }

  /// The main parts of the headline joined by a space; empty when the article has none.
  public func headline(of article: Article) -> String { headlines(of: article, in: .main).joined(separator: " ") }

  public func headlines(of article: Article, in role: Role) -> [String] {
    headlines(of: article).filter { $0.role == role }.map { source.string($0.range) }
  }

  /// Bylines of the text, not credits of pictures.
  public func bylines(of article: Article) -> [Byline] {
    inlines(of: article).compactMap { if case .byline(let byline) = $0 { byline } else { nil } }
  }

  public func datelines(of article: Article) -> [Dateline] {
    inlines(of: article).compactMap { if case .dateline(let dateline) = $0 { dateline } else { nil } }
  }

  /// The jump lines by which an article goes on or comes from elsewhere, not those that point to other news.
  public func jumps(of article: Article) -> [Jump] {
    inlines(of: article).compactMap { if case .jump(let jump) = $0, !jump.isPointer { jump } else { nil } }
  }

  /// The paragraph that a jump line stands in or next to: the last before a 下转, the first after a 上接, pictures and a
  /// headline of its own aside. Nil when something else stands there.
  public func paragraph(cutBy jump: Jump, in article: Article) -> Int? {
    guard
      let own = article.blocks.firstIndex(where: { blocks[$0].pieces.contains { $0.contains(jump.range) } })
    else { return nil }
    let way = jump.direction == .to ? Array(article.blocks[...own].reversed()) : Array(article.blocks[own...])
    for index in way {
      switch blocks[index].label {
      case .paragraph: return index
      case .caption, .credit: continue
      case .jump where index == article.blocks[own]: continue
      case .headline where jump.direction == .from: continue
      default: return nil
      }
    }
    return nil
  }

  public func inlines(of article: Article) -> [Inline] { article.blocks.flatMap { blocks[$0].inlines } }

  /// A person's name without the spaces that pad it (王　成).
  public func name(of person: Byline.Person) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in source.string(person.name).unicodeScalars where !WhiteSpace.contains(scalar.value) {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// Where the article begins in the source, in bytes: what its identifier is made of.
  public func start(of article: Article) -> Int {
    guard let first = article.blocks.first else { return 0 }
    return source.bytes(of: TextRange(blocks[first].start, blocks[first].start)).start
  }
}
