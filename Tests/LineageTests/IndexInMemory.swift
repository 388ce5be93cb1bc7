import Lineage
import Model

/// The index that `LineageKeys` describes, kept in memory.
struct IndexInMemory {
  private var documents: [DocumentID: PreparedDocument] = [:]
  private var fingerprints: [UInt64: [DocumentID]] = [:]
  private var events: [UInt64: [DocumentID]] = [:]

  /// Adds `document` and returns its retellings with those that were there before.
  mutating func add(_ document: AnalysedDocument) -> [Retelling] {
    let prepared = PreparedDocument(document)
    let keys = LineageKeys(prepared)
    let postings = keys.fingerprints.map { fingerprints[$0] ?? [] }
    let common = postings.count { $0.count > LineageKeys.commonAbove }
    let looksUpCommon = keys.looksUpCommon(commonFingerprints: common)
    var counts: [DocumentID: (fingerprints: Int, events: Int)] = [:]
    for posting in postings where posting.count <= LineageKeys.commonAbove || looksUpCommon {
      for id in posting.prefix(LineageKeys.commonAbove) {
        counts[id, default: (0, 0)].fingerprints += 1
      }
    }
    for key in keys.events {
      let posting = events[key] ?? []
      guard posting.count <= LineageKeys.commonEventsAbove else { continue }
      for id in posting { counts[id, default: (0, 0)].events += 1 }
    }
    let candidates = counts.map {
      LineageCandidate(
        document: $0.key, sharedFingerprints: $0.value.fingerprints,
        sharedEvents: $0.value.events)
    }
    let found = keys.closest(among: candidates).compactMap { candidate in
      documents[candidate.document].flatMap {
        RetellingFinder.retelling(between: $0, and: prepared)
      }
    }
    for key in keys.fingerprints { fingerprints[key, default: []].append(document.document.id) }
    for key in keys.events { events[key, default: []].append(document.document.id) }
    documents[document.document.id] = prepared
    return found
  }
}
