internal import Model

extension Comparison {
  /// How sure it is that the two belong together so, from 0.05 to 0.99.
  func certainty(of kind: Retelling.Kind) -> Double {
    let (inFirst, inSecond) = alignment.containment
    var certainty =
      switch kind {
      case .copied: 0.85 + 0.14 * alignment.resemblance
      case .abridged: 0.6 + 0.39 * max(inFirst, inSecond)
      case .rewritten: 0.45 + 0.5 * min(1, Double(alignment.sharedGrams) / 100)
      case .cites:
        0.6 + 0.2 * min(1, Double(alignment.sharedGrams) / 100)
          + 0.03 * Double(event?.agreements ?? 0)
      case .sameEvent: eventCertainty
      }
    if kind != .cites, kind != .sameEvent {
      if hasCredit { certainty += 0.05 }
      if gap.order == 0, !hasCredit { certainty -= 0.05 }
    }
    return (min(0.99, max(0.05, certainty)) * 100).rounded() / 100
  }

  private var eventCertainty: Double {
    guard let event else { return 0 }
    let start =
      switch event.timing {
      case .sameDay: 0.6
      case .nearby: 0.45
      case .unknown, .different: 0.4
      }
    return min(0.95, start + 0.06 * Double(event.agreements))
  }
}
