import Model

/// A speaker's words that a later document tells in its own voice.
enum LostAttribution {
  /// The sentences of `later` outside its statements that tell what statements of `earlier` say.
  static func findings(
    earlier: [StatementProfile], in document: Document, later: AnalysedDocument,
    free: [TellingUnit]
  ) -> [Difference] {
    var findings: [Difference] = []
    for sentence in free {
      guard let match = match(sentence, earlier) else { continue }
      findings.append(
        Difference(
          kind: .attributionLost, severity: .medium,
          a: Discrepancy.Side(
            statement: match.profile.statement.id, document: document.id,
            passage: Passage(of: document.text, at: match.unit.clause(limit: 40))),
          b: Discrepancy.Side(
            statement: nil, document: later.document.id,
            passage: Passage(of: later.document.text, at: sentence.clause(limit: 40))),
          explanation: "said by \(speaker(match.profile)) in the earlier, "
            + "told in the outlet's own voice in the later"))
      if findings.count == 8 { break }
    }
    return findings
  }

  private static func speaker(_ profile: StatementProfile) -> String {
    guard let source = profile.statement.source else { return "somebody" }
    return source.party ?? "“\(source.text)”"
  }

  private static func match(
    _ sentence: TellingUnit, _ profiles: [StatementProfile]
  ) -> (profile: StatementProfile, unit: TellingUnit)? {
    var best: (likeness: Double, profile: StatementProfile, unit: TellingUnit)?
    for profile in profiles.prefix(96) where profile.statement.stance != .urges {
      for unit in profile.units
      where unit.weight >= 3 && unit.weight <= 2.1 * sentence.weight
        && sentence.weight <= 2.1 * unit.weight && isBeside(unit, profile.statement)
      {
        let likeness = TellingUnit.likeness(sentence, unit)
        if likeness >= 0.65, likeness > best?.likeness ?? 0 { best = (likeness, profile, unit) }
      }
    }
    return best.map { ($0.profile, $0.unit) }
  }

  /// Whether the sentence stands with the words that report it: what follows further on may be the
  /// outlet's own.
  private static func isBeside(_ unit: TellingUnit, _ statement: Statement) -> Bool {
    let cue = statement.cue.span
    let gap = max(unit.span.start - cue.end, cue.start - unit.span.end)
    return gap <= 120
  }

  /// Sentences with no part of a statement in them, and no word that could report one.
  static func freeSentences(of analysed: AnalysedDocument) -> [TellingUnit] {
    let taken = analysed.statements.prefix(1024)
      .flatMap { $0.content.map(\.span) + [$0.cue.span] + [$0.source?.span].compactMap(\.self) }
      .sorted()
    var free: [TellingUnit] = []
    let text = analysed.document.text
    for block in analysed.document.blocks.prefix(512) where block.kind == .paragraph {
      guard block.span.byteCount <= 16_384 else { continue }
      let units = TellingUnit.units(of: Passage(of: text, at: block.span))
      for (index, unit) in units.enumerated() {
        guard unit.weight >= 3, !overlaps(unit.span, taken), !reports(unit, text) else { continue }
        // The sentence after a speaker's may still be the speaker's.
        if index > 0, overlaps(units[index - 1].span, taken) { continue }
        free.append(unit)
      }
      if free.count > 256 { break }
    }
    return free
  }

  private static func overlaps(_ span: TextSpan, _ taken: [TextSpan]) -> Bool {
    taken.contains { $0.overlaps(span) }
  }

  private static func reports(_ unit: TellingUnit, _ text: String) -> Bool {
    unit.words.contains { word in
      word.traits.contains(.quoted) || reportWords.contains(text[word.span].lowercased())
    }
  }

  private static let reportWords: Set<String> = [
    "said", "says", "say", "saying", "told", "according", "added", "accused", "claimed", "claims",
    "stated", "reported", "announced", "argued", "denied", "alleged", "warned", "noted", "called",
    "urged", "asked", "wrote", "declared", "stressed", "explained", "revealed", "disclosed",
    "reports", "report", "statement", "understands", "understood", "believes", "believe", "found",
    "finds", "shows", "showed", "suggests", "suggested", "estimates", "estimated", "cited", "cites",
    "citing", "quoted", "learned", "concluded", "confirmed", "confirms", "per", "observed",
    "allegedly", "reportedly", "we", "our", "us", "i", "my",
  ]
}
