import Model

/// Chooses which of the documents that retellings join are compared.
///
/// Two are compared when one of them is among the `limit` earliest that the other is joined to. So a
/// text that a thousand outlets copied is not compared a million times; and as the choice follows
/// from the set of documents, the order of adding makes no difference.
struct ComparedPairs {
  /// The documents to compare with the new one.
  private(set) var compared: [NumberedDocument] = []
  /// Stored documents that were compared and now have earlier ones to be compared with, in order.
  private(set) var displaced: [DocumentPair] = []

  private static let limit = 16

  /// Chooses among `joined`, which are in order.
  init(
    _ document: NumberedDocument, joined: [NumberedDocument], _ store: some ClaimStore
  ) throws {
    let own = DocumentOrder(document.analysed.document)
    let isJoined = Set(joined.map(\.analysed.document.id))
    for (index, other) in joined.enumerated() {
      let id = other.analysed.document.id
      guard let neighbours = try store.joined(to: id, least: Self.limit) else {
        compared.append(other)
        continue
      }
      // The earliest that it is joined to, before the new document came.
      let earliest = neighbours.sorted().prefix(Self.limit)
      let isAmong = earliest.last.map { own < $0 } ?? true
      if isAmong || index < Self.limit { compared.append(other) }
      guard isAmong, earliest.count == Self.limit, let last = earliest.last else { continue }
      // The last of them makes room, unless the other is among its own earliest.
      var others = try store.joined(to: last.document, least: 0) ?? []
      if isJoined.contains(last.document) { others.append(own) }
      let order = DocumentOrder(other.analysed.document)
      if others.count(where: { $0 < order }) >= Self.limit {
        displaced.append(DocumentPair(id, last.document))
      }
    }
    displaced = Set(displaced).sorted()
  }
}
