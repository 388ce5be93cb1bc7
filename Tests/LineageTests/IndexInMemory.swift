import Lineage
import Model

/// The look-ups that `LineageKeys` describes, in memory.
struct IndexInMemory {
  private var documents: [PreparedDocument] = []
  private let fingerprints = PostingIndex()
  private let events = PostingIndex()

  /// Adds `document` and returns its retellings with those that were there before.
  mutating func add(_ document: AnalysedDocument) -> [Retelling] {
    let prepared = PreparedDocument(document)
    let keys = LineageKeys(prepared)
    let text = fingerprints.shared(
      with: keys.fingerprints, commonAbove: LineageKeys.commonAbove,
      looksUpCommon: keys.looksUpCommon(commonFingerprints:), mostOwners: LineageKeys.mostOwners)
    let matter = events.shared(with: keys.events, commonAbove: LineageKeys.commonEventsAbove)
    let found = documents.enumerated().compactMap { at, other -> Retelling? in
      let owner = Int64(at) + 1
      let uncommon = text.counts[owner, default: 0]
      guard
        let retelling = RetellingFinder.retelling(
          between: other, and: prepared, uncommonFingerprints: uncommon),
        LineageKeys.areCandidates(
          sharedFingerprints: uncommon, sharedEvents: matter.counts[owner, default: 0],
          resemblance: retelling.resemblance)
      else { return nil }
      return retelling
    }
    documents.append(prepared)
    fingerprints.insert(keys.fingerprints, owner: Int64(documents.count))
    events.insert(keys.events, owner: Int64(documents.count))
    return found
  }
}
