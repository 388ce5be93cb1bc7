internal import Foundation
internal import Model

/// How much of a document another explains, from what they share and what they do not.
///
/// A retelling has the changes of the telling that it was made from and lacks those of its siblings
/// (stemmatics, Maas 1927). So what counts is which of its runs of words the later text has from
/// nowhere, and which runs within the stretch that both tell the earlier text has and the later
/// lacks. Words that the later lacks at one end count little: a report is cut with one stroke.
struct Nearness: Sendable, Hashable {
  /// A score on the scale of log odds: the greater, the more likely the later was made from the
  /// earlier.
  ///
  /// The weights are those of a conditional logit (which of the earlier tellings of its story was it
  /// made from?) that `scripts/fit_lineage.py nearness` fits on families of `make_retellings.py` from
  /// one half of the CASIE articles and checks on the other: the true parent, or an exact copy of
  /// it, has the greatest score for 0.915 of those that were fitted and 0.921 of the others.
  private(set) var score = -10.0

  /// From 0 to 1, in ten-thousandths.
  private(set) var value = 0.0

  /// The score that makes 0.5.
  private static let middle = 15.0
  /// So much more score makes odds e times as great.
  private static let spread = 4.0

  /// How much of each of two texts the other explains.
  static func both(
    _ first: PreparedDocument, _ second: PreparedDocument
  ) -> (firstFromSecond: Nearness, secondFromFirst: Nearness) {
    both(first.runs, second.runs)
  }

  /// How much of each of two texts the other explains, by the hashes of their runs of words in text
  /// order.
  static func both(
    _ mine: [UInt64], _ theirs: [UInt64]
  ) -> (firstFromSecond: Nearness, secondFromFirst: Nearness) {
    let inFirst = RunMarks(of: mine, in: theirs)
    let inSecond = RunMarks(of: theirs, in: mine)
    return (
      Nearness(later: inFirst, earlier: inSecond), Nearness(later: inSecond, earlier: inFirst)
    )
  }

  /// How much of `later` is explained by `earlier`, each with the runs that the other has too.
  private init(later: RunMarks, earlier: RunMarks) {
    guard later.shared > 0, earlier.shared > 0 else { return }
    let all = Double(later.count)
    let new = Double(later.count - later.shared)
    score =
      20.8 * (all - new) / all - 2.95 * log((new + 1) / all)
      - 0.71 * log(Double(earlier.within + 1) / Double(earlier.count))
      - 0.57 * log(Double(earlier.behind + 1)) - 1.01 * log(Double(earlier.before + 1))
      - 1.52 * log(Double(earlier.stretches + 1))
    value = (1 / (1 + exp((Self.middle - score) / Self.spread)) * 10_000).rounded() / 10_000
  }
}
