import Foundation
import JumplineBytes
import JumplineModel
import RelaxNG
import Testing

/// One fault each, and everything that is said about it. `UPDATE_GOLDEN=1` writes what is said now.
struct InvalidDocumentTests {
  enum Sort: String, CaseIterable {
    /// Refused by the grammar too.
    case schema
    /// Which no grammar sees.
    case crossCheck = "cross-check"
    /// Which never gets as far as a grammar.
    case safety
  }

  static func documents(_ sort: Sort) -> [URL] {
    Tree.files(in: Tree.tests.appending(path: "Invalid/\(sort.rawValue)"), extension: "xml")
  }

  /// As `validate` prints them, with the place in the newspaper's source.
  static func print(_ faults: [Fault]) -> String {
    faults.map { fault in
      let place = fault.xpath.isEmpty ? "" : "\n  at \(fault.xpath)"
      let source = fault.source.isEmpty ? "" : "\n  source \(fault.source.map(\.description).joined(separator: " "))"
      return "\(fault.line): \(fault.severity.rawValue) \(fault.code) \(fault.message)\(place)\(source)\n"
    }.joined()
  }

  private func check(_ document: URL) throws {
    let faults = RelaxNGValidator().validate(try Tree.bytes(document), name: document.lastPathComponent)
    let said = Self.print(faults)
    let golden = document.deletingPathExtension().appendingPathExtension("expected")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try said.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(try said == String(contentsOf: golden, encoding: .utf8), "\(document.lastPathComponent)")
    #expect(!faults.isEmpty)
  }

  @Test(arguments: documents(.schema))
  func `a fault against the schema is explained`(document: URL) throws {
    try check(document)
    let faults = RelaxNGValidator(crossChecks: false).validate(try Tree.bytes(document), name: "")
    #expect(faults.contains { $0.code == "XML002" })
  }

  @Test(arguments: documents(.crossCheck))
  func `a fault that no grammar sees is explained`(document: URL) throws {
    try check(document)
    #expect(RelaxNGValidator(crossChecks: false).validate(try Tree.bytes(document), name: "") == [])
  }

  @Test(arguments: documents(.safety))
  func `what is not XML, or not safe, is refused`(document: URL) throws {
    try check(document)
    let faults = RelaxNGValidator().validate(try Tree.bytes(document), name: "")
    #expect(faults.map(\.code) == ["XML001"])
  }

  @Test func `there are enough of them`() {
    #expect(Sort.allCases.allSatisfy { !Self.documents($0).isEmpty })
    #expect(Sort.allCases.map { Self.documents($0).count }.reduce(0, +) >= 25)
  }

  @Test func `the document they were made from is valid`() throws {
    for document in Tree.files(in: Tree.tests.appending(path: "Valid"), extension: "xml") {
      #expect(RelaxNGValidator().validate(try Tree.bytes(document), name: document.lastPathComponent) == [])
    }
  }
}
