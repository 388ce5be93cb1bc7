import Model

/// Everything that two tellings can disagree in.
enum Slots {
  /// What all slots find.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    if isVerbatim(comparison) {
      // The same words can only be put into another mouth or on another day, or denied.
      let findings =
        StanceSlot.findings(in: comparison) + DateSlot.findings(in: comparison)
        + SpeakerSlot.findings(in: comparison)
      return findings.filter { !$0.a.isEmpty && !$0.b.isEmpty }
    }
    let findings =
      FigureSlots.findings(in: comparison) + StanceSlot.findings(in: comparison)
      + HedgeSlot.findings(in: comparison) + DateSlot.findings(in: comparison)
      + OutcomeSlot.findings(in: comparison) + ScopeSlot.findings(in: comparison)
      + TermSlot.findings(in: comparison) + AccusedSlot.findings(in: comparison)
      + TargetSlot.findings(in: comparison) + SpeakerSlot.findings(in: comparison)
      + QuoteWordingSlot.findings(in: comparison)
    return findings.filter { !$0.a.isEmpty && !$0.b.isEmpty }
  }

  /// Whether the two sentences are one, word for word and figure for figure.
  private static func isVerbatim(_ comparison: Comparison) -> Bool {
    let (a, b) = (comparison.a.unit, comparison.b.unit)
    guard a.words.count == b.words.count, a.figures.count == b.figures.count,
      a.words.elementsEqual(b.words, by: { $0.stem == $1.stem && $0.traits == $1.traits })
    else { return false }
    return a.figures.elementsEqual(
      b.figures,
      by: { $0.text == $1.text && $0.counted == $1.counted && $0.period?.text == $1.period?.text })
  }
}
