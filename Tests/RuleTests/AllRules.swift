import CharacterRules
import ContinuationRules
import DateRules
import JumplineLint
import JumplineModel
import ParagraphRules
import PunctuationRules

/// Every rule that there is.
let everyRule = RuleCatalogue(
  ContinuationRules.all + ParagraphRules.all + DateRules.all + PunctuationRules.all + CharacterRules.all)
