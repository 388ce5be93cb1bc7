/// One document retells another: an edge of the lineage between reports.
public struct Retelling: Sendable, Hashable {
  /// How the two documents belong together.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The same text, but for furniture.
    case copied
    /// Part of the same text.
    case abridged
    /// The same matter in other words, with traces of the text.
    case rewritten
    /// It says that it has something from the other.
    case cites
    /// Both tell one event; who had it from whom cannot be told.
    case sameEvent = "same-event"
  }

  /// A passage that both documents have.
  public struct SharedPassage: Sendable, Hashable {
    /// Where it stands in the earlier document.
    public var from: TextSpan
    /// Where it stands in the later document.
    public var to: TextSpan

    /// A passage that stands at `from` and at `to`.
    public init(from: TextSpan, to: TextSpan) {
      self.from = from
      self.to = to
    }
  }

  /// The earlier or credited document; for `sameEvent` the earlier, or the one of lesser name.
  public var from: DocumentID
  /// The document that retells it.
  public var to: DocumentID
  /// How the two belong together.
  public var kind: Kind
  /// How sure it is that the later document has what both have, directly or through others, from
  /// the earlier one or from what the earlier one has it from; from 0 to 1, in hundredths.
  ///
  /// For `sameEvent`, which has no direction, how sure it is that both tell one event. Of the edges
  /// that are said to be 0.9 certain nine in ten are to be right.
  public var certainty: Double
  /// The passages that both have, in order of `from`.
  public var passages: [SharedPassage]
  /// What speaks for it, in plain words.
  public var evidence: [String]
  /// The Jaccard similarity of the two documents' sets of runs of five words, from 0 to 1, in
  /// hundredths.
  public var resemblance: Double
  /// How much of the later document the earlier one explains, from 0 to 1, in ten-thousandths.
  ///
  /// Of all earlier tellings of a story the one with the greatest is most likely the one that the
  /// later document was made from; of equals the earliest.
  public var nearness: Double
  /// Whether the earlier document is the one that the later has it from at first hand.
  ///
  /// Of all that are known, it is then the nearest. Whoever knows the other documents sets it.
  public var isDirect = false

  /// An edge from `from` to `to`.
  public init(
    from: DocumentID, to: DocumentID, kind: Kind, certainty: Double,
    passages: [SharedPassage] = [], evidence: [String] = [], resemblance: Double = 0,
    nearness: Double = 0
  ) {
    self.from = from
    self.to = to
    self.kind = kind
    self.certainty = certainty
    self.passages = passages
    self.evidence = evidence
    self.resemblance = resemblance
    self.nearness = nearness
  }
}
