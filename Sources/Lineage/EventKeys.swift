internal import Model

/// The keys by which a document that tells of the same event is found, however it is worded.
enum EventKeys {
  /// What its speakers say and what survives a translation, in order, each once.
  static func keys(
    of sayings: [Saying], _ particulars: Particulars, published: PartialDate?
  ) -> [UInt64] {
    (Saying.eventKeys(of: sayings, published: published) + ParticularsKeys.keys(of: particulars))
      .sortedOnce()
  }
}
