import JumplineIssues
import JumplineModel

/// The pairs that the linking of pages finds in an issue.
struct JumpLinks: IssueView {
  let all: [Continuation]

  init(_ pages: [ContinuationFacts]) { all = ContinuationLinking.resolve(pages) }
}
