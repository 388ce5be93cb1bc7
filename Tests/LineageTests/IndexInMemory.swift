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
    let candidates = documents.indices.map { at in
      let owner = Int64(at) + 1
      return LineageCandidate(
        document: documents[at].analysed.document.id,
        sharedFingerprints: text.counts[owner, default: 0] + text.commonCounts[owner, default: 0],
        sharedEvents: matter.counts[owner, default: 0])
    }
    let places = Dictionary(
      uniqueKeysWithValues: zip(candidates.map(\.document), documents.indices))
    let found = keys.closest(among: candidates).compactMap { candidate in
      places[candidate.document].flatMap { at in
        RetellingFinder.retelling(
          between: documents[at], and: prepared,
          uncommonFingerprints: text.counts[Int64(at) + 1, default: 0])
      }
    }
    documents.append(prepared)
    fingerprints.insert(keys.fingerprints, owner: Int64(documents.count))
    events.insert(keys.events, owner: Int64(documents.count))
    return found
  }
}
