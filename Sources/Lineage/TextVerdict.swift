internal import Model

/// Whether, and how, two texts belong together, by what they share alone.
enum TextVerdict {
  /// So many shared runs of five words are a trace of the text and no chance.
  ///
  /// A passage of 19 words has that many; copyright lines, bylines and set phrases have fewer.
  static let leastSharedGrams = 15
  /// Texts are near when they share half of all their runs.
  static let nearResemblance = 0.5
  /// When passages cover so much of both texts, one is a copy.
  static let copiedShare = 0.8
  /// When passages cover so much of one text, it is part of the other.
  static let abridgedShare = 0.7
  /// A stretch that is more than this share of a text is no quotation in it.
  static let quotedShare = 0.5
  /// A text that quotes another begins with so many words of its own.
  static let ownOpening = 25

  /// How many uncommon fingerprints two texts must share for what they share to count: 0 where it
  /// counts in any case, `nil` where it never does.
  ///
  /// Of the `sharedFingerprints` some may be common among all texts: of the furniture that many
  /// reports have. The others tell which part of the shared runs is their own, and that part must
  /// be `leastSharedGrams`. So the verdict hangs on the two texts and on one count, which falls when
  /// a fingerprint becomes common and never rises.
  ///
  /// On documents of `make_retellings.py` from CASIE, shared pairs by `score_retellings.py`: 5,000 of
  /// seed 1 precision 0.997, recall 0.999; 10,000 of seed 2 precision 0.999, recall 0.997. With at
  /// least 3 uncommon fingerprints recall is 0.997 and 0.993; counting the runs of furniture, too,
  /// precision is 0.95 and 0.99.
  static func leastUncommonFingerprints(
    _ alignment: Alignment, sharedFingerprints: Int
  ) -> Int? {
    if isNear(alignment) { return 0 }
    let grams = alignment.sharedGrams
    guard grams >= leastSharedGrams else { return nil }
    let least = (leastSharedGrams * sharedFingerprints + grams - 1) / grams
    let wanted = max(LineageKeys.leastSharedFingerprints, least)
    return wanted <= sharedFingerprints ? wanted : nil
  }

  /// How many different runs two texts must share, which have so many, for what they share to count;
  /// `nil` where it cannot, whatever it is.
  ///
  /// It follows from `leastUncommonFingerprints`, and spares looking at most texts that share but
  /// set phrases.
  static func leastSharedGrams(
    _ first: Int, _ second: Int, sharedFingerprints: Int, uncommon: Int
  ) -> Int? {
    // They are near, or enough of what they share is their own.
    var least = max(1, (first + second + 2) / 3)
    if uncommon >= LineageKeys.leastSharedFingerprints {
      least = min(
        least,
        max(leastSharedGrams, (leastSharedGrams * sharedFingerprints + uncommon - 1) / uncommon))
    }
    return least <= min(first, second) ? least : nil
  }

  /// Whether the texts share half of all their runs.
  static func isNear(_ alignment: Alignment) -> Bool {
    alignment.resemblance >= nearResemblance
      && min(alignment.words.first, alignment.words.second) >= WordGrams.width
  }

  /// How two texts that share text belong together.
  static func kind(_ alignment: Alignment) -> Retelling.Kind {
    let shares = alignment.shares
    let most = max(shares.first, shares.second)
    let containment = alignment.containment
    if isNear(alignment),
      min(shares.first, shares.second) >= copiedShare || alignment.passages.isEmpty
    {
      return .copied
    }
    if isQuotation(alignment) { return .cites }
    if most >= abridgedShare, max(containment.first, containment.second) >= nearResemblance {
      return .abridged
    }
    return .rewritten
  }

  /// Whether what is shared is one dense stretch of both texts, and in one of them it stands behind
  /// an opening of its own, and is the smaller part.
  ///
  /// Who retells a text begins where it begins, or leaves runs of it strewn all over; who quotes
  /// takes one passage into a story about something else.
  private static func isQuotation(_ alignment: Alignment) -> Bool {
    var (passages, all) = (alignment.passages, 0)
    for passage in passages { all += passage.first.count }
    guard all > 0 else { return false }
    passages.sort {
      ($1.first.count, $0.first.lowerBound) < ($0.first.count, $1.first.lowerBound)
    }
    // Set phrases elsewhere are left out: the longest passages that make up nine tenths count.
    var kept = 0
    var first = passages[0].first
    var second = passages[0].second
    for passage in passages where kept * 10 < all * 9 {
      kept += passage.first.count
      first =
        min(
          first.lowerBound, passage.first.lowerBound)..<max(
          first.upperBound, passage.first.upperBound)
      second =
        min(
          second.lowerBound, passage.second.lowerBound)..<max(
          second.upperBound, passage.second.upperBound)
    }
    guard kept * 2 >= first.count, kept * 2 >= second.count else { return false }
    return isWithin(first, of: alignment.words.first)
      || isWithin(second, of: alignment.words.second)
  }

  private static func isWithin(_ stretch: Range<Int>, of wordCount: Int) -> Bool {
    stretch.lowerBound > ownOpening
      && Double(stretch.count) <= quotedShare * Double(wordCount)
  }
}
