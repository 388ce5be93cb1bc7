import Lineage
import Model

/// A document with its statements, and the numbers under which the archive has them; shared by all
/// who look at it, and so never copied.
final class ArchivedDocument: Sendable {
  /// The number of the document.
  let number: Int64
  /// The document and its statements.
  let analysed: AnalysedDocument
  /// The numbers of the statements, in their order, which rise.
  let statementNumbers: [Int64]
  /// Its words, once they were read for a comparison.
  let prepared: PreparedDocument?

  /// A document as the archive has it.
  init(
    number: Int64, analysed: AnalysedDocument, statementNumbers: [Int64],
    prepared: PreparedDocument? = nil
  ) {
    self.number = number
    self.analysed = analysed
    self.statementNumbers = statementNumbers
    self.prepared = prepared
  }

  /// The statement of that number, if it is one of this document.
  func statement(number: Int64) -> Model.Statement? {
    guard let index = statementNumbers.firstIndex(of: number) else { return nil }
    return analysed.statements[index]
  }
}
