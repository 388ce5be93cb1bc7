import Claims
import Lineage
public import Model

/// A report about to be added, with all that can be worked out without the archive.
///
/// Making one is the costly part of adding; it is a pure function, and many can be made at once.
public struct NewDocument: Sendable {
  /// The report with its statements.
  public let analysed: AnalysedDocument
  /// Its bytes.
  public let raw: RawBytes
  /// What was told beside the bytes, as a JSON object, or `nil`.
  public let given: String?
  /// What a feed says of it, as a JSON object, or `nil`.
  public let listed: String?
  /// How its bytes were had over the network, where they were.
  public let retrieval: Retrieval?
  /// What it is looked up by when another may retell it.
  let lineageKeys: LineageKeys
  /// Its words, read for the comparison with others.
  let prepared: PreparedDocument
  /// What its statements are looked up by when others may assert the same, in their order.
  let claimKeys: [[UInt64]]

  /// Packs `analysed`, read from `bytes`.
  public init(
    _ analysed: AnalysedDocument, bytes: [UInt8], given: String? = nil, listed: String? = nil,
    retrieval: Retrieval? = nil
  ) {
    self.analysed = analysed
    self.raw = RawBytes(bytes)
    self.given = given
    self.listed = listed
    self.retrieval = retrieval
    prepared = PreparedDocument(analysed)
    lineageKeys = LineageKeys(prepared)
    claimKeys = analysed.statements.map { ClaimMatcher.keys(of: $0) }
  }
}
