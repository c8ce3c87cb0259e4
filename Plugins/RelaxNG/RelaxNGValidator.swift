public import JumplineModel
import JumplineXML
import Synchronization

/// Judges TEI files by jumpline's own grammar and by what no grammar sees.
///
/// Lanes may share one validator: each file is judged with a compiled grammar that no other lane has at that moment.
public struct RelaxNGValidator: Validator {
  /// What is to be said about a file, and what other files must confirm.
  public struct Verdict: Sendable {
    /// Links to other files are not judged here.
    public var faults: [Fault]
    public var facts: LinkFacts
  }

  private let crossChecks: Bool
  private let limits: XMLLimits
  private let grammars = GrammarPool()

  /// - Parameter crossChecks: without them only the schema is asked.
  public init(crossChecks: Bool = true) {
    self.crossChecks = crossChecks
    limits = XMLLimits()
  }

  /// Everything that is wrong with a file on its own; that a link leaves the file is information.
  public func validate(_ xml: [UInt8], name: String) -> [Fault] {
    let verdict = judge(xml, name: name)
    return verdict.facts.isSelfContained ? verdict.faults : verdict.faults + (LinkFacts.faults([verdict.facts]).first ?? [])
  }

  /// The same for one file of a call that has several: `LinkFacts.faults` judges the links between them once all are known.
  public func judge(_ xml: [UInt8], name: String) -> Verdict {
    let tree: XMLTree
    do throws(XMLRefusal) {
      tree = try XMLTree.parse(xml, limits: limits)
    } catch {
      return Verdict(faults: [Fault(refusal: error)], facts: LinkFacts(file: name))
    }
    var faults = schemaFaults(of: tree)
    guard crossChecks else { return Verdict(faults: faults, facts: LinkFacts(file: name)) }
    let (found, facts) = CrossChecks.run(tree, file: name)
    if faults.isEmpty { return Verdict(faults: found, facts: facts) }
    // One fault, one message: what is wrong with an element explains what its checks find.
    faults += found.filter { check in !faults.contains { $0.xpath.hasPrefix(check.xpath) } }
    faults = Self.ordered(faults)
    return Verdict(faults: faults, facts: facts)
  }

  private func schemaFaults(of tree: XMLTree) -> [Fault] {
    let complaints: [Complaint]?
    do throws(SchemaRefusal) {
      complaints = try grammars.withGrammar { grammar in grammar.complaints(about: tree) }
    } catch {
      return [Fault(code: "XML002", message: "jumpline's own grammar is broken: \(error.message)", line: 0)]
    }
    guard let complaints else { return [] }
    let explainer = SchemaExplainer(tree: tree, vocabulary: .jumpline)
    // The grammar has refused the file; the schema says why. Should it find nothing, the grammar's own words must do.
    return WordSchema.shared.withLock { $0?.complaints(about: tree).map(explainer.faults) } ?? explainer.faults(complaints)
  }

  static func ordered(_ faults: [Fault]) -> [Fault] {
    faults.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }
}

extension Fault {
  /// Of a file that was not even read as XML.
  init(refusal: XMLRefusal) {
    self.init(code: "XML001", message: refusal.message, line: refusal.line)
  }
}
