internal import Foundation

/// How likely the two belong together, by the words that they share: a large share of one of the
/// two, and a long passage.
///
/// A logistic model that `scripts/fit_lineage.py certainty` fits on families of
/// `make_retellings.py` from the CASIE articles (5,000 of seed 21 and 4,000 of seed 22), checked on
/// 5,000 others: of the edges said to be 0.95 to 0.98 certain 0.99 are right, of those from 0.9 on
/// 0.96, of those from 0.8 on 0.77, of those from 0.6 on 0.68. Edges between stories whose articles
/// had a passage in common from the start count as wrong in this, and half in the fit; without
/// them each of these bands is right in at least 0.97.
enum TextCertainty {
  /// From 0 to 1; `share` is which share of the runs of one of the texts, the one with more, the
  /// other has too, and `longest` how many words alike the longest passage has.
  static func likelihood(share: Double, longest: Int) -> Double {
    let odds = -0.75 + 1.84 * log(max(0.001, share)) + 1.47 * log(Double(longest + 1))
    return 1 / (1 + exp(-odds))
  }
}
