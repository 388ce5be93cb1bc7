import Model

/// A stored document that a retelling joins to the new one.
struct JoinedDocument: Sendable {
  /// The stored document.
  var document: AnalysedDocument
  /// How the two belong together.
  var retelling: Retelling

  /// At most this many stored documents are compared with a new one.
  static let limit = 8

  /// Those that `retellings` join most surely to `document`, the surest first.
  static func closest(
    to document: AnalysedDocument, _ retellings: [Retelling], in store: some ClaimStore
  ) throws -> [JoinedDocument] {
    let own = document.document.id
    var done: Set<DocumentID> = [own]
    var closest: [JoinedDocument] = []
    let ordered = retellings.sorted {
      ($1.certainty, $0.from, $0.to) < ($0.certainty, $1.from, $1.to)
    }
    for retelling in ordered where closest.count < limit {
      let id = retelling.from == own ? retelling.to : retelling.from
      guard done.insert(id).inserted, let other = try store.document(id) else { continue }
      closest.append(JoinedDocument(document: other, retelling: retelling))
    }
    return closest
  }
}
