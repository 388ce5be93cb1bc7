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

  /// How likely the two belong together, by the words that they share: many, a large share of one
  /// of the two, and a long passage.
  ///
  /// A logistic model that `scripts/fit_lineage.py certainty` fits on families of `make_retellings.py` from
  /// one half of the CASIE articles and checks on the other.
  private var textCertainty: Double {
    let (inFirst, inSecond) = alignment.containment
    let odds =
      -6.6 + 0.82 * log(Double(max(1, alignment.sharedGrams)))
      + 1.15 * log(max(0.001, max(inFirst, inSecond)))
      + 1.86 * log(Double(alignment.longest + 1))
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
