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
  /// A shared passage of 15 runs of words (19 words) has at least two, and four on average.
  public static let leastSharedFingerprints = 2
  /// So many shared events make a candidate.
  public static let leastSharedEvents = 1
  /// No more candidates than this are looked at closely.
  public static let mostCandidates = 64

  /// Whether two documents that share so many keys are worth a close look.
  ///
  /// Documents so short that they have a single fingerprint are candidates by that one.
  public static func isCandidate(
    sharedFingerprints: Int, sharedEvents: Int, own keys: LineageKeys
  ) -> Bool {
    sharedFingerprints >= min(leastSharedFingerprints, max(1, keys.fingerprints.count))
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
