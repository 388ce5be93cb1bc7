import Model

/// Chooses which of the documents that retellings join are compared.
///
/// Two are compared when one of them is among the `limit` earliest that the other is joined to. So a
/// text that a thousand outlets copied is not compared a million times; and as the choice follows
/// from the set of documents, the order of adding makes no difference.
struct ComparedPairs<Store: ClaimStore> {
  /// The documents to compare with the new one.
  private(set) var compared: [NumberedDocument] = []
  /// Stored documents that were compared and now have earlier ones to be compared with, in order.
  private(set) var displaced: [DocumentPair] = []
  /// Stored documents that are compared now that a retelling no longer joins others, in order.
  private(set) var regained: [DocumentPair] = []

  private let store: Store
  private let own: DocumentOrder
  private let isJoined: Set<DocumentID>
  /// For each document the others that a retelling no longer joins to it.
  private var parted: [DocumentID: [DocumentOrder]] = [:]

  /// So many of the documents that one is joined to are compared with it in any case.
  private static var limit: Int { 16 }

  /// Chooses among `joined`, which are in order, and among stored documents that are near those or
  /// that are `parted`.
  init(
    _ document: NumberedDocument, joined: [NumberedDocument], parted: [DocumentPair], _ store: Store
  ) throws {
    self.store = store
    own = DocumentOrder(document.analysed.document)
    isJoined = Set(joined.map(\.analysed.document.id))
    var changed: Set<DocumentID> = []
    for (index, other) in joined.enumerated() {
      let id = other.analysed.document.id
      let others = try stored(near: id, least: Self.limit)
      let isEarly = Self.isEarly(own, among: others)
      if isEarly || index < Self.limit { compared.append(other) }
      if isEarly, others.count >= Self.limit { changed.insert(id) }
    }
    for pair in parted {
      for (id, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
        guard let lost = try store.document(other) else { continue }
        self.parted[id, default: []].append(DocumentOrder(lost.analysed.document))
        changed.insert(id)
      }
    }
    var gone: Set<DocumentPair> = []
    var come: Set<DocumentPair> = []
    for id in changed.sorted() {
      let before = try Set(others(of: id, before: true).sorted().prefix(Self.limit))
      let after = try Set(others(of: id, before: false).sorted().prefix(Self.limit))
      for other in before.subtracting(after) where try !isNear(id, other, before: false) {
        gone.insert(DocumentPair(id, other.document))
      }
      for other in after.subtracting(before) where other != own {
        if try !isNear(id, other, before: true) { come.insert(DocumentPair(id, other.document)) }
      }
    }
    displaced = gone.subtracting(parted).sorted()
    regained = come.sorted()
  }

  /// Whether `id` is among the earliest that `other` is joined to.
  private func isNear(_ id: DocumentID, _ other: DocumentOrder, before: Bool) throws -> Bool {
    guard let document = try store.document(id) else { return false }
    let order = DocumentOrder(document.analysed.document)
    let others = try others(of: other.document, before: before)
    return others.contains(order) && Self.isEarly(order, among: others)
  }

  private static func isEarly(_ order: DocumentOrder, among others: [DocumentOrder]) -> Bool {
    others.count { $0 < order } < limit
  }

  /// The documents that a stored one was joined to before the new one came, or is now.
  private func others(of id: DocumentID, before: Bool) throws -> [DocumentOrder] {
    let others = try stored(near: id, least: 0)
    if before { return others + (parted[id] ?? []) }
    return isJoined.contains(id) ? others + [own] : others
  }

  /// The stored documents that a stored one is joined to now; none where they are fewer than `least`.
  private func stored(near id: DocumentID, least: Int) throws -> [DocumentOrder] {
    try (store.joined(to: id, least: least) ?? []).filter { $0 != own }
  }
}
