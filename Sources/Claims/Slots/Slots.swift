import Model

/// Everything that two tellings can disagree in.
enum Slots {
  /// What all slots find.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    if let setting = comparison.setting {
      if isToldAlike(comparison, setting) { return [] }
      if let sentences = comparison.edited {
        return edits(comparison, sentences).filter { !$0.a.isEmpty && !$0.b.isEmpty }
      }
    }
    if isVerbatim(comparison) {
      // The same words can only be put into another mouth or on another day, or denied.
      let findings =
        StanceSlot.findings(in: comparison) + DateSlot.findings(in: comparison)
        + SpeakerSlot.findings(in: comparison)
      return findings.filter { !$0.a.isEmpty && !$0.b.isEmpty }
    }
    let findings =
      FigureSlots.findings(in: comparison) + StanceSlot.findings(in: comparison)
      + HedgeSlot.findings(in: comparison) + CaveatSlot.findings(in: comparison)
      + DateSlot.findings(in: comparison)
      + OutcomeSlot.findings(in: comparison) + ScopeSlot.findings(in: comparison)
      + TermSlot.findings(in: comparison) + AccusedSlot.findings(in: comparison)
      + TargetSlot.findings(in: comparison) + SpeakerSlot.findings(in: comparison)
      + QuoteWordingSlot.findings(in: comparison) + RenderingSlot.findings(in: comparison)
    return findings.filter { !$0.a.isEmpty && !$0.b.isEmpty }
  }

  /// Whether one document has the other's sentence word for word, or one of the two is a text of
  /// scattered words, in which nothing that differs was meant.
  private static func isToldAlike(_ comparison: Comparison, _ setting: Comparison.Setting) -> Bool {
    if setting.isScattered { return true }
    let (a, b) = (sentence(comparison.a, setting.a), sentence(comparison.b, setting.b))
    return a.map { setting.b.has($0) } ?? false || b.map { setting.a.has($0) } ?? false
  }

  private static func sentence(
    _ part: Comparison.Part, _ sentences: DocumentSentences
  ) -> TellingUnit? {
    part.unit.words.first.flatMap { sentences.sentence(at: $0.span.start) }
  }

  /// What differs between two sentences of which the one is made from the other.
  private static func edits(
    _ comparison: Comparison, _ sentences: EditedSentences
  ) -> [SlotFinding] {
    guard !sentences.places.isEmpty else { return [] }
    var findings = FigureSlots.findings(in: comparison)
    if let relation = RelationEdit.finding(in: sentences) { return findings + [relation] }
    var isExplained = true
    for place in sentences.places.prefix(EditSlots.placeLimit) {
      let found = EditSlots.finding(in: sentences, at: place)
      if found.isEmpty { isExplained = false }
      findings += found.filter { isNew($0, beside: findings) && !isOfSource($0, comparison) }
    }
    if isSourceEdited(comparison, sentences) { findings += SpeakerSlot.findings(in: comparison) }
    findings += DateSlot.said(comparison)
    guard !isExplained else { return findings }
    let others =
      HedgeSlot.distanced(comparison) + CaveatSlot.findings(in: comparison)
      + OutcomeSlot.findings(in: comparison)
      + ScopeSlot.findings(in: comparison) + TermSlot.findings(in: comparison)
      + AccusedSlot.findings(in: comparison) + TargetSlot.findings(in: comparison)
    findings += others.filter { isNew($0, beside: findings) }
    let areQuoted = comparison.a.unit.isDirect && comparison.b.unit.isDirect
    if areQuoted || sentences.places.count <= 3, findings.isEmpty {
      findings += QuoteWordingSlot.findings(in: comparison)
    }
    return findings
  }

  /// Whether nothing of the kind was found there yet.
  private static func isNew(_ finding: SlotFinding, beside found: [SlotFinding]) -> Bool {
    !found.contains {
      $0.kind == finding.kind && $0.a.overlaps(finding.a) && $0.b.overlaps(finding.b)
    }
  }

  /// Whether a name differs that is the source's: that is the matter of `SpeakerSlot`.
  private static func isOfSource(_ finding: SlotFinding, _ comparison: Comparison) -> Bool {
    guard finding.kind == .name, let source = comparison.a.statement.source?.extent,
      let other = comparison.b.statement.source?.extent
    else { return false }
    return finding.place.map { $0.a.overlaps(source) && $0.b.overlaps(other) } ?? false
  }

  /// Whether the source stands outside one of the sentences, or words of it differ.
  private static func isSourceEdited(
    _ comparison: Comparison, _ sentences: EditedSentences
  ) -> Bool {
    guard let source = comparison.a.statement.source?.extent,
      let other = comparison.b.statement.source?.extent,
      sentences.a.unit.span.contains(source), sentences.b.unit.span.contains(other)
    else { return true }
    return sentences.places.contains { place in
      place.first.contains { sentences.a.unit.words[$0].span.overlaps(source) }
        || place.second.contains { sentences.b.unit.words[$0].span.overlaps(other) }
    }
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
