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
    let lookUp = PostingLookUp(postings, fingerprints)
    var commonKeys: [Int] = []
    for index in fingerprints.indices {
      guard lookUp.ownerCount(at: index) <= LineageKeys.commonAbove else {
        commonKeys.append(index)
        continue
      }
      lookUp.forEachOwner(at: index, limit: LineageKeys.commonAbove) { owner in
        countUncommon(Int(owner) - 1, before: text)
      }
    }
    let looksUpCommon = commonKeys.count * 3 >= fingerprints.count
    if looksUpCommon {
      for index in commonKeys {
        lookUp.forEachOwner(at: index, limit: LineageKeys.mostOwners) { owner in
          countCommon(Int(owner) - 1, before: text)
        }
      }
    }
    choose(fingerprintCount: fingerprints.count) { other in
      looksUpCommon ? nil : commonKeys.count { lookUp.hasOwner(Int64(other) + 1, at: $0) }
    }
  }

  /// Finds the same by `links`, which point into `run`.
  mutating func find(
    before text: Int, fingerprintCount: Int, by links: ArraySlice<CorpusLinks.Link>,
    in run: PostingRun
  ) {
    let owners = unsafe run.owners
    let shift = Int(truncatingIfNeeded: run.shape.firstOwner) - 1
    var common: [CorpusLinks.Link] = []
    for link in links {
      guard link.count <= LineageKeys.commonAbove else {
        common.append(link)
        continue
      }
      let start = Int(link.start)
      for place in start..<(start + Int(link.count)) {
        let other = unsafe Int(owners[place]) + shift
        guard other < text else { break }
        countUncommon(other, before: text)
      }
    }
    let looksUpCommon = common.count * 3 >= fingerprintCount
    if looksUpCommon {
      for link in common {
        let start = Int(link.start)
        for place in start..<(start + min(Int(link.count), LineageKeys.mostOwners)) {
          countCommon(unsafe Int(owners[place]) + shift, before: text)
        }
      }
    }
    choose(fingerprintCount: fingerprintCount) { other in
      looksUpCommon
        ? nil
        : common.count { link in
          run.hasOwner(
            Int64(other) + 1, in: link.start..<(link.start + link.count))
        }
    }
  }

  @inline(__always)
  private mutating func countUncommon(_ other: Int, before text: Int) {
    guard other < text else { return }
    if uncommon[other] == 0 { others.append(Int32(truncatingIfNeeded: other)) }
    if uncommon[other] < .max { uncommon[other] += 1 }
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
