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
  /// Where the lists of common fingerprints begin.
  private var commonLists: [Int] = []

  /// Room for the candidates among so many texts.
  init(textCount: Int) {
    uncommon = [UInt16](repeating: 0, count: textCount)
    common = [UInt16](repeating: 0, count: textCount)
  }

  /// Finds what comes before `text`, which has so many fingerprints, and shares some of them.
  ///
  /// Common fingerprints are looked up only where a third of all are: such a text may be a copy of
  /// one that many have, and share hardly anything else with it.
  mutating func find(before text: Int, fingerprintCount: Int, by links: CorpusLinks) {
    commonLists.removeAll(keepingCapacity: true)
    let limit = UInt32(truncatingIfNeeded: text)
    unsafe uncommon.withUnsafeMutableBufferPointer { uncommon in
      unsafe links.forEachLink(of: text) { place, lists in
        let count = unsafe Int(lists[place])
        guard count <= LineageKeys.commonAbove else {
          commonLists.append(place)
          return
        }
        for member in (place &+ 1)...(place &+ count) {
          let other = unsafe lists[member]
          guard other < limit else { break }
          let shared = unsafe uncommon[Int(other)]
          if shared == 0 { others.append(Int32(truncatingIfNeeded: other)) }
          if shared < .max { unsafe uncommon[Int(other)] = shared &+ 1 }
        }
      }
    }
    let looksUpCommon = commonLists.count * 3 >= fingerprintCount
    if looksUpCommon {
      for place in commonLists {
        links.forEachMember(ofListAt: place, limit: LineageKeys.mostOwners) { other in
          countCommon(other, before: text)
        }
      }
    }
    let lists = commonLists
    choose(fingerprintCount: fingerprintCount) { other in
      looksUpCommon ? nil : lists.count { links.has(other, at: $0) }
    }
  }

  @inline(__always)
  private mutating func countCommon(_ other: Int, before text: Int) {
    guard other < text else { return }
    if uncommon[other] == 0, common[other] == 0 { others.append(Int32(truncatingIfNeeded: other)) }
    if common[other] < .max { common[other] += 1 }
  }

  /// Lists those that share enough; `commonCount` says how many common fingerprints a text shares
  /// where they were not counted.
  private mutating func choose(fingerprintCount: Int, _ commonCount: (Int) -> Int?) {
    found.removeAll(keepingCapacity: true)
    let least = LineageKeys.leastSharedFingerprints
    let leastInAll = max(1, min(least, fingerprintCount / 4))
    for other in others {
      let other = Int(other)
      var candidate = Candidate(
        text: other, uncommon: Int(uncommon[other]), common: Int(common[other]))
      uncommon[other] = 0
      common[other] = 0
      guard candidate.uncommon >= least || candidate.uncommon + candidate.common >= leastInAll
      else { continue }
      if let counted = commonCount(other) { candidate.common = counted }
      found.append(candidate)
    }
    others.removeAll(keepingCapacity: true)
    found.sort { $0.text < $1.text }
  }
}
