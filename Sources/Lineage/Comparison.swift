internal import Model

/// Everything that two documents have in common, and what follows from it.
///
/// The first is the one of lesser name, so that nothing hangs on the order in which they are given.
struct Comparison {
  let first: PreparedDocument
  let second: PreparedDocument
  let alignment: Alignment
  /// Whether the text that they share is more than chance and furniture.
  let hasSharedText: Bool
  /// How much of each the other explains.
  let nearness: (firstFromSecond: Nearness, secondFromFirst: Nearness)
  let matters: [SharedMatter]
  /// The figures, days, names and the like that both have.
  let particulars: SharedParticulars
  let gap: PublicationGap
  /// The words with which the first credits the second, and the other way about.
  let credits: (byFirst: String?, bySecond: String?)

  /// When so much of the passages is quoted in both, what they share is the speaker's words.
  static let quotedShare = 0.8
  /// Below so large a share of shared words two tellings of one event are that and no more.
  static let ownWordsShare = 0.4
  /// No more passages than this are listed.
  static let mostPassages = 500

  /// Compares two documents, the first of lesser name, which share so many fingerprints that are not
  /// common; without a number none that they share is.
  init(
    _ first: PreparedDocument, _ second: PreparedDocument, uncommonFingerprints: Int? = nil
  ) {
    self.first = first
    self.second = second
    let alignment = Alignment(first, second)
    self.alignment = alignment
    nearness = Nearness.both(first, second)
    let sharedFingerprints = first.fingerprints.sharedCount(with: second.fingerprints)
    hasSharedText =
      TextVerdict.leastUncommonFingerprints(alignment, sharedFingerprints: sharedFingerprints)
      .map { (uncommonFingerprints ?? sharedFingerprints) >= $0 } ?? false
    matters = SharedMatter.all(first, second, sharedGrams: alignment.sharedGrams)
    let gap = PublicationGap(from: first.document.published, to: second.document.published)
    self.gap = gap
    particulars = SharedParticulars(first, second, gap: gap)
    // Who was published days before the other cannot have it from there.
    let days = gap.days ?? 0
    var byFirst = days > 1 ? nil : Credit.given(by: first, to: second)
    var bySecond = days < -1 ? nil : Credit.given(by: second, to: first)
    if byFirst != nil, bySecond != nil { (byFirst, bySecond) = (nil, nil) }
    credits = (byFirst, bySecond)
  }

  /// What follows: the edge between the two, or `nil` when there is none.
  var retelling: Retelling? {
    guard let kind else { return nil }
    let direction = direction
    let forwards = direction.isForwards
    let (from, to) = forwards ? (first, second) : (second, first)
    return Retelling(
      from: from.document.id, to: to.document.id, kind: kind,
      certainty: certainty(of: kind, direction),
      passages: passages(forwards: forwards),
      evidence: evidence(direction, from: from, to: to),
      resemblance: (alignment.resemblance * 100).rounded() / 100,
      nearness: (forwards ? nearness.secondFromFirst : nearness.firstFromSecond).value)
  }

  var event: SharedMatter? { matters.first { $0.isSameEvent } }

  /// Whether both tell of one event, by what a party says or by what survives any rewriting.
  var isSameEvent: Bool { event != nil || particulars.isSameEvent }

  var hasCredit: Bool { credits.byFirst != nil || credits.bySecond != nil }

  /// Which share of each text's words stands in a passage.
  var shares: (first: Double, second: Double) { alignment.shares }

  /// How the two belong together.
  ///
  /// A passage quoted from a story about something else is an edge as well: `cites`. Two reports that
  /// share little but what one speaker says at one event are `sameEvent`.
  private var kind: Retelling.Kind? {
    guard hasSharedText, !isHouseText else {
      guard isSameEvent else { return nil }
      return hasCredit ? .cites : particulars.isRetold ? .rewritten : .sameEvent
    }
    let kind = TextVerdict.kind(alignment)
    if kind == .copied || kind == .abridged { return kind }
    if hasCredit { return .cites }
    let most = max(shares.first, shares.second)
    if isSameEvent, most < Self.ownWordsShare || isMostlyQuoted { return .sameEvent }
    return kind
  }

  /// Whether all that is shared is what one publisher puts under its reports: who it is, what it
  /// sells, what the matter is about.
  private var isHouseText: Bool {
    guard let publisher = first.document.publisher, publisher == second.document.publisher,
      event == nil, max(shares.first, shares.second) < Self.ownWordsShare
    else { return false }
    return alignment.passages.allSatisfy {
      $0.first.upperBound * 10 >= first.wordCount * 9
        && $0.second.upperBound * 10 >= second.wordCount * 9
    }
  }

  /// Whether the passages lie for the most part in what speakers are quoted with, in both texts.
  private var isMostlyQuoted: Bool {
    let mine = Self.quotedShare(
      of: passages(forwards: true).map(\.from), in: first.analysed.statements)
    let theirs = Self.quotedShare(
      of: passages(forwards: true).map(\.to), in: second.analysed.statements)
    return mine >= Self.quotedShare && theirs >= Self.quotedShare
  }

  private static func quotedShare(of spans: [TextSpan], in statements: [Statement]) -> Double {
    let quoted = statements.filter { $0.mode != .indirect }.flatMap(\.content).map(\.span)
    let inside = Spans.sharedByteCount(spans, quoted)
    let all = Spans.sharedByteCount(spans, spans)
    return all == 0 ? 0 : Double(inside) / Double(all)
  }

  private func passages(forwards: Bool) -> [Retelling.SharedPassage] {
    alignment.passages
      .sorted { ($1.alike, $0.first.lowerBound) < ($0.alike, $1.first.lowerBound) }
      .prefix(Self.mostPassages)
      .map { passage in
        let mine = Spans.span(of: passage.first, in: first.spans)
        let theirs = Spans.span(of: passage.second, in: second.spans)
        return forwards
          ? Retelling.SharedPassage(from: mine, to: theirs)
          : Retelling.SharedPassage(from: theirs, to: mine)
      }
      .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }
}
