import CharacterRules
import ContinuationRules
import DateRules
import DocumentRules
import HeadlineRules
import JSONLines
import JumplineEncodings
import JumplineLint
import JumplineModel
import NameRules
import NewspaperText
import NumberRules
import ParagraphRules
import PlainText
import PunctuationRules
import RelaxNG
import RepetitionRules
import Synchronization
import TEI

/// The plugins that are aboard: the one list that names them.
enum Aboard {
  private static let added = Mutex<[CompiledPlugin]>([])

  /// What the package that this program was built from adds.
  static let plugins = added.withLock { $0 }

  /// Takes a plugin aboard, before anything is asked of the lists below.
  /// - Returns: the format or the code of it that is there already; nil when it is aboard.
  static func take(_ plugin: CompiledPlugin) -> String? {
    added.withLock { added in
      let readers = (ownReaders + added.flatMap(\.readers)).map(\.format.name)
      let writers = (ownWriters + added.flatMap(\.writers)).map(\.format.name)
      let codes = ownRules.map { $0.card.code } + added.flatMap { $0.rules.map { $0.card.code } }
      let taken =
        plugin.readers.map(\.format.name).first(where: readers.contains) ?? plugin.writers.map(\.format.name).first(where: writers.contains)
        ?? plugin.rules.map { $0.card.code }.first(where: codes.contains)
      if taken == nil { added.append(plugin) }
      return taken
    }
  }

  private static let ownReaders: [any Reader] = [NewspaperTextReader(), TEIReader(), JSONLinesReader()]
  private static let ownWriters: [any Writer] = [TEIWriter(), JSONLinesWriter(), PlainTextWriter()]
  private static let ownRules =
    ContinuationRules.all + ParagraphRules.all + HeadlineRules.all + DateRules.all + NumberRules.all + NameRules.all
    + PunctuationRules.all + CharacterRules.all + RepetitionRules.all + DocumentRules.all

  /// Of readers that are equally sure of an input, the first is taken.
  static let readers = ownReaders + plugins.flatMap(\.readers)

  static let writers = ownWriters + plugins.flatMap(\.writers)

  private static let exampleReader = NewspaperTextReader()

  /// The example of a rule's card, read as any page is.
  static let example: @Sendable ([UInt8]) -> Document? = { page in
    try? exampleReader.read(SourceReading(detecting: page).source(path: "example", sha256: "")).first
  }

  /// What plugins that are programs are told pages in.
  static let records: any Writer = JSONLinesWriter()

  /// Formats from which the bytes of the sources can be rebuilt.
  static var rebuilders: [any SourceRebuilding] { readers.compactMap { $0 as? any SourceRebuilding } }

  /// Judges what a writer wrote.
  static func validator(of format: Format) -> (any Validator)? {
    format.name == TEIWriter().format.name ? RelaxNGValidator() : nil
  }

  /// What the validator says.
  static let faults = XMLFaults.cards

  /// All that can be explained: the rules of lint, and what the validator says.
  static var cards: [RuleCard] { rules.cards + faults }

  static let rules = RuleCatalogue(ownRules + plugins.flatMap(\.rules))
}
