import CharacterRules
import ContinuationRules
import DateRules
import DocumentRules
import HeadlineRules
import JSONLines
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
import TEI

/// The plugins that are aboard: the one list that names them.
enum Aboard {
  /// Of readers that are equally sure of an input, the first is taken.
  static let readers: [any Reader] = [NewspaperTextReader(), TEIReader(), JSONLinesReader()]

  static let writers: [any Writer] = [TEIWriter(), JSONLinesWriter(), PlainTextWriter()]

  /// Formats from which the bytes of the sources can be rebuilt.
  static var rebuilders: [any SourceRebuilding] { readers.compactMap { $0 as? any SourceRebuilding } }

  /// Judges what a writer wrote.
  static func validator(of format: Format) -> (any Validator)? {
    format.name == TEIWriter().format.name ? RelaxNGValidator() : nil
  }

  /// All that can be explained: the rules of lint, and what the validator says.
  static var cards: [RuleCard] { rules.cards + XMLFaults.cards }

  static let rules = RuleCatalogue(
    ContinuationRules.all + ParagraphRules.all + HeadlineRules.all + DateRules.all + NumberRules.all + NameRules.all
      + PunctuationRules.all + CharacterRules.all + RepetitionRules.all + DocumentRules.all)
}
