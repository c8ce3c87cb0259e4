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
  private let judge: Judge

  private enum Judge: Sendable {
    case own(GrammarPool)
    case strange(SchemaChild)
  }

  /// Judges by jumpline's own schema.
  /// - Parameter crossChecks: without them only the schema is asked.
  public init(crossChecks: Bool = true) {
    self.crossChecks = crossChecks
    limits = XMLLimits()
    judge = .own(GrammarPool())
  }

  /// Judges any XML by a schema that the user brought, in a process of its own (`SchemaWorker`).
  /// - Parameters:
  ///   - schema: a file that ends in `.rng` or `.xsd`.
  ///   - program: what to start as a worker; it must begin with `SchemaWorker.run`.
  ///   - limit: how long compiling may take, and how long a document.
  /// - Throws: `SchemaRefusal` for an unknown kind of schema, one that cannot be read, does not compile, or takes too long.
  public init(schema: String, crossChecks: Bool = true, program: String, limit: Duration = .seconds(60)) throws(SchemaRefusal) {
    self.crossChecks = crossChecks
    limits = XMLLimits()
    judge = .strange(try SchemaChild(SchemaFile(schema), program: program, limit: limit))
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
    var faults =
      switch judge {
      case .own(let grammars): ownFaults(of: tree, grammars)
      case .strange(let child): child.faults(xml)
      }
    guard crossChecks else { return Verdict(faults: faults, facts: LinkFacts(file: name)) }
    let (found, facts) = CrossChecks.run(tree, file: name)
    if faults.isEmpty { return Verdict(faults: found, facts: facts) }
    // One fault, one message: what is wrong with an element explains what its checks find.
    faults += found.filter { check in
      check.code == "XML003" || check.code == "XML004" || !faults.contains { $0.xpath.hasPrefix(check.xpath) }
    }
    faults = Self.ordered(faults)
    return Verdict(faults: faults, facts: facts)
  }

  private func ownFaults(of tree: XMLTree, _ grammars: GrammarPool) -> [Fault] {
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
