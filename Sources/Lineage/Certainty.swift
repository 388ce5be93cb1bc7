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
      default:
        // Whoever shares text and tells the same event is as sure as the surer of the two.
        max(textCertainty, isSameEvent ? eventCertainty : 0) * direction.certainty
      }
    return (min(0.99, max(0.05, certainty)) * 100).rounded() / 100
  }

  private var textCertainty: Double {
    let (inFirst, inSecond) = alignment.containment
    return TextCertainty.likelihood(share: max(inFirst, inSecond), longest: alignment.longest)
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
