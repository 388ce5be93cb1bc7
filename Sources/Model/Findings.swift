/// A document with the statements found in it.
public struct AnalysedDocument: Sendable, Hashable {
  /// The document.
  public var document: Document
  /// Its statements in text order.
  public var statements: [Statement]

  /// `document` with its `statements`.
  public init(document: Document, statements: [Statement]) {
    self.document = document
    self.statements = statements
  }
}

/// Everything found in a set of documents.
public struct Findings: Sendable, Hashable {
  /// The documents with their statements, in order of path.
  public var documents: [AnalysedDocument]
  /// Who retells whom.
  public var retellings: [Retelling]
  /// What is claimed, most told first.
  public var claims: [Claim]
  /// What changed on the way, the gravest first.
  public var discrepancies: [Discrepancy]

  /// Findings made of their parts.
  public init(
    documents: [AnalysedDocument], retellings: [Retelling], claims: [Claim],
    discrepancies: [Discrepancy]
  ) {
    self.documents = documents
    self.retellings = retellings
    self.claims = claims
    self.discrepancies = discrepancies
  }
}

/// The version of the analysis that made the findings; it changes whenever findings may change.
public enum Analyser {
  /// As printed in the findings.
  public static let version = "1.4.0"
}
