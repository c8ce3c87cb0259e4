import CharacterRules
import ContinuationRules
import DateRules
import DocumentRules
import HeadlineRules
public import JumplineLint
import JumplineModel
import NameRules
import NumberRules
import ParagraphRules
import PunctuationRules
import RepetitionRules

/// Every rule that there is.
public let everyRule = RuleCatalogue(
  ContinuationRules.all + ParagraphRules.all + HeadlineRules.all + DateRules.all + NumberRules.all + NameRules.all + PunctuationRules.all
    + CharacterRules.all + RepetitionRules.all + DocumentRules.all)
