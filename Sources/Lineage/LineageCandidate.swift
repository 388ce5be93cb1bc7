public import Model

/// A document that shares keys with another, and how many.
public struct LineageCandidate: Sendable, Hashable {
  /// The document.
  public var document: DocumentID
  /// How many fingerprints the two share, without those that are too common.
  public var sharedFingerprints: Int
  /// How many events the two share, without those that are too common.
  public var sharedEvents: Int

  /// A document that shares so many keys.
  public init(document: DocumentID, sharedFingerprints: Int, sharedEvents: Int) {
    self.document = document
    self.sharedFingerprints = sharedFingerprints
    self.sharedEvents = sharedEvents
  }
}

extension LineageKeys {
  /// So many shared fingerprints make a candidate.
  ///
  /// Two sevenths of all runs of words are fingerprints: 15 shared runs (a passage of 19 words) have
  /// four on average, and two at least. How precise the candidates are does not matter, since
  /// `TextVerdict` decides.
  public static let leastSharedFingerprints = 2
  /// So many shared events make a candidate.
  public static let leastSharedEvents = 1
  /// No more candidates than this are looked at closely: a bound against hostile input alone.
  public static let mostCandidates = 4096
  /// A common fingerprint that is looked up after all is looked up among so many documents.
  public static let mostOwners = 1000

  /// Whether the common fingerprints of this document are to be looked up after all, each among the
  /// `mostOwners` documents that had it first.
  ///
  /// Furniture makes a few of a document's fingerprints common. When a third of them are, it may be
  /// one more copy of a text that everybody has, and would otherwise be found by none of them.
  public func looksUpCommon(commonFingerprints: Int) -> Bool {
    commonFingerprints > 0 && commonFingerprints * 3 >= fingerprints.count
  }

  /// Whether two documents belong together by what they share that is not common, or because they
  /// are as good as one text.
  ///
  /// It follows from the two and from how common their keys are in the whole set, so the order in
  /// which documents are added makes no difference.
  public static func areCandidates(
    sharedFingerprints: Int, sharedEvents: Int, resemblance: Double
  ) -> Bool {
    sharedFingerprints >= leastSharedFingerprints || sharedEvents >= leastSharedEvents
      || resemblance >= 0.5
  }

  /// Whether a document that shares so many fingerprints, common ones too, may have half of its runs
  /// of words in common with this one; fewer than a third of the fingerprints are too few.
  public func mayResemble(sharedFingerprints: Int) -> Bool {
    sharedFingerprints * 3 >= fingerprints.count
  }

  /// Whether two documents that share so many keys are worth a close look.
  ///
  /// Of documents so short that they have hardly more, half of the fingerprints are enough.
  public static func isCandidate(
    sharedFingerprints: Int, sharedEvents: Int, own keys: LineageKeys
  ) -> Bool {
    sharedFingerprints
      >= min(
        leastSharedFingerprints, max(1, keys.fingerprints.count / 2))
      || sharedEvents >= leastSharedEvents
  }

  /// The candidates to look at closely, the best first; equals in order of their names.
  ///
  /// The order, and so the choice, hangs on nothing but the candidates themselves.
  public func closest(among candidates: [LineageCandidate]) -> [LineageCandidate] {
    let worthwhile = candidates.filter {
      Self.isCandidate(
        sharedFingerprints: $0.sharedFingerprints, sharedEvents: $0.sharedEvents, own: self)
    }
    let ordered = worthwhile.sorted {
      ($1.weight, $0.document) < ($0.weight, $1.document)
    }
    return Array(ordered.prefix(Self.mostCandidates))
  }
}

extension LineageCandidate {
  /// An event is worth as much as a shared passage of some seven words.
  fileprivate var weight: Int { sharedFingerprints + 2 * sharedEvents }
}
