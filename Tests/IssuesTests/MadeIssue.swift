import JumplineBytes
import JumplineIssues
import JumplineModel
import JumplinePipeline
import JumplineTesting
import NewspaperText

/// A made-up issue, read as the command line reads it.
struct MadeIssue {
  var documents: [Document]

  /// - Parameter pages: what each page says, by its name.
  init(_ pages: [(name: String, text: String)]) throws {
    let reading = PageReading(readers: [NewspaperTextReader()], language: .en)
    documents = []
    for page in pages {
      let path = "山河日报-20240912-\(page.name).txt"
      documents += try reading.pages(TestSource.make(path: path, Array(page.text.utf8)))
    }
    reading.settle(&documents)
  }

  /// Each link as the first words of the paragraphs on both sides of the cut: the last ten characters before, the first ten
  /// after. Jump lines are left out.
  var links: Set<String> {
    var found: Set<String> = []
    for document in documents {
      for article in document.articles {
        for jump in document.jumps(of: article) where jump.direction == .to && !jump.target.isEmpty {
          for other in documents {
            for target in other.articles where target.id == jump.target {
              found.insert(Self.mark(article, document) + "→" + Self.mark(target, other))
            }
          }
        }
      }
    }
    return found
  }

  /// Whether every resolved line is answered by the other side.
  var isConsistent: Bool {
    var ends: Set<String> = []
    for document in documents {
      for article in document.articles {
        for jump in document.jumps(of: article) where !jump.target.isEmpty {
          ends.insert("\(jump.direction) \(article.id) \(jump.target)")
        }
      }
    }
    return ends.allSatisfy { end in
      let parts = end.split(separator: " ")
      return ends.contains("\(parts[0] == "to" ? "from" : "to") \(parts[2]) \(parts[1])")
    }
  }

  /// The mark that the texts carry: the first letter-and-digit word in square brackets.
  private static func mark(_ article: Article, _ document: Document) -> String {
    for index in article.blocks {
      let text = document.text(of: document.blocks[index])
      if let start = text.firstIndex(of: "["), let end = text.firstIndex(of: "]"), start < end {
        return String(text[text.index(after: start)..<end])
      }
    }
    return "?"
  }
}
