import ContinuationRules
import CharacterRules
import DateRules
import JumplineModel
import NewspaperText
import ParagraphRules
import PunctuationRules
import TEI

/// The plugins that are aboard: the one list that names them.
enum Aboard {
  /// Of readers that are equally sure of an input, the first is taken.
  static var readers: [any Reader] { [NewspaperTextReader()] }

  static var writers: [any Writer] { [TEIWriter()] }

  static var rules: [any LintRule.Type] {
    ContinuationRules.all + ParagraphRules.all + DateRules.all + PunctuationRules.all + CharacterRules.all
  }
}
