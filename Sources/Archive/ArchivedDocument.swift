import Lineage
import Model

/// A document with its statements, and the numbers under which the archive has them.
struct ArchivedDocument: Sendable {
  /// The number of the document.
  var number: Int64
  /// The document and its statements.
  var analysed: AnalysedDocument
  /// The numbers of the statements, in their order.
  var statementNumbers: [Int64]
  /// Its words, once they were read for a comparison.
  var prepared: PreparedDocument?
}
