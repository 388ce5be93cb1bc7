/// The texts of a corpus that share fingerprints with one of them.
struct CorpusCandidates: Sendable {
  /// A text that comes before, and how many fingerprints it shares.
  struct Candidate: Sendable {
    /// The text.
    var text: Int
    /// How many of the shared fingerprints are not common.
    var uncommon: Int
    /// How many are.
    var common: Int
  }

  /// What was found last, in order of the texts.
  private(set) var found: [Candidate] = []

  /// For each text how many fingerprints of either kind it shares, of those in `others`.
  private var uncommon: [UInt16]
  private var common: [UInt16]
  private var others: [Int32] = []

  /// Room for the candidates among so many texts.
  init(textCount: Int) {
    uncommon = [UInt16](repeating: 0, count: textCount)
    common = [UInt16](repeating: 0, count: textCount)
  }

  /// Finds what comes before `text` and shares some of its `fingerprints`.
  ///
  /// Common fingerprints are looked up only where a third of all are: such a text may be a copy of
  /// one that many have, and share hardly anything else with it.
  mutating func find(before text: Int, sharing fingerprints: [UInt64], in postings: PostingState) {
    found.removeAll(keepingCapacity: true)
    let lookUp = PostingLookUp(postings, fingerprints)
    var commonKeys: [Int] = []
    for index in fingerprints.indices {
      guard lookUp.ownerCount(at: index) <= LineageKeys.commonAbove else {
        commonKeys.append(index)
        continue
      }
      lookUp.forEachOwner(at: index, limit: LineageKeys.commonAbove) { owner in
        let other = Int(owner) - 1
        guard other < text else { return }
        if uncommon[other] == 0 { others.append(Int32(truncatingIfNeeded: other)) }
        if uncommon[other] < .max { uncommon[other] += 1 }
      }
    }
    let looksUpCommon = commonKeys.count * 3 >= fingerprints.count
    if looksUpCommon {
      for index in commonKeys {
        lookUp.forEachOwner(at: index, limit: LineageKeys.mostOwners) { owner in
          let other = Int(owner) - 1
          guard other < text else { return }
          if uncommon[other] == 0, common[other] == 0 {
            others.append(Int32(truncatingIfNeeded: other))
          }
          if common[other] < .max { common[other] += 1 }
        }
      }
    }
    let least = LineageKeys.leastSharedFingerprints
    let leastInAll = max(1, min(least, fingerprints.count / 4))
    for other in others {
      let other = Int(other)
      var candidate = Candidate(
        text: other, uncommon: Int(uncommon[other]), common: Int(common[other]))
      uncommon[other] = 0
      common[other] = 0
      guard candidate.uncommon >= least || candidate.uncommon + candidate.common >= leastInAll
      else { continue }
      if !looksUpCommon {
        candidate.common = commonKeys.count { lookUp.hasOwner(Int64(other) + 1, at: $0) }
      }
      found.append(candidate)
    }
    others.removeAll(keepingCapacity: true)
    found.sort { $0.text < $1.text }
  }
}
