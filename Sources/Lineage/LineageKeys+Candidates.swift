extension LineageKeys {
  /// So many shared fingerprints make a candidate.
  ///
  /// Two sevenths of all runs of words are fingerprints: 15 shared runs (a passage of 19 words) have
  /// four on average, and two at least. How precise the candidates are does not matter, since
  /// `TextVerdict` decides.
  public static let leastSharedFingerprints = 2
  /// So many shared events make a candidate.
  public static let leastSharedEvents = 1
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
}
