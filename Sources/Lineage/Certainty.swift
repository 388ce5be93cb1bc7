internal import Foundation
internal import Model

extension Comparison {
  /// How sure the edge is, in hundredths.
  ///
  /// That is how likely the later has what both have, directly or through others, from the earlier
  /// one or from what the earlier one has it from; for a same event, that both tell one event.
  func certainty(of kind: Retelling.Kind, _ direction: Direction) -> Double {
    let certainty =
      switch kind {
      case .sameEvent: eventCertainty
      case .cites where !hasSharedText, .rewritten where !hasSharedText:
        eventCertainty * direction.certainty
      default: textCertainty * direction.certainty
      }
    return (min(0.99, max(0.05, certainty)) * 100).rounded() / 100
  }

  /// How likely the two belong together, by the words that they share: a large share of one of the
  /// two, and a long passage.
  ///
  /// A logistic model that `scripts/fit_lineage.py certainty` fits on families of
  /// `make_retellings.py` from the CASIE articles (5,000 of seed 21 and 4,000 of seed 22), checked on
  /// 5,000 others: of the edges said to be 0.95 to 0.98 certain 0.99 are right, of those from 0.9 on
  /// 0.96, of those from 0.8 on 0.77, of those from 0.6 on 0.68. Edges between stories whose articles
  /// had a passage in common from the start count as wrong in this, and half in the fit; without
  /// them each of these bands is right in at least 0.97.
  private var textCertainty: Double {
    let (inFirst, inSecond) = alignment.containment
    let odds =
      -0.75 + 1.84 * log(max(0.001, max(inFirst, inSecond)))
      + 1.47 * log(Double(alignment.longest + 1))
    return 1 / (1 + exp(-odds))
  }

  private var eventCertainty: Double {
    guard let event else { return particulars.certainty }
    let start =
      switch event.timing {
      case .sameDay: 0.6
      case .nearby: 0.45
      case .unknown, .different: 0.4
      }
    return max(particulars.certainty, min(0.95, start + 0.06 * Double(event.agreements)))
  }
}
