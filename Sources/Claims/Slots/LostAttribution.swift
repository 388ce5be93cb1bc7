import Model

/// A sentence that nobody is said to have said.
struct FreeSentence: Sendable, Hashable {
  /// What it tells.
  var unit: TellingUnit
  /// The words of the name of who speaks in the sentence before it, if somebody does.
  var after: [String]?
}

/// A speaker's words that a later document tells in its own voice.
enum LostAttribution {
  /// The sentences of `later` outside its statements that tell what statements of `earlier` say.
  static func findings(
    earlier: [StatementProfile], in document: Document, later: AnalysedDocument,
    read: ReadStatements
  ) -> [Difference] {
    var findings: [Difference] = []
    var whole: DocumentSentences?
    var isScattered: Bool?
    for candidate in read.freeSentences(of: later) {
      let sentence = candidate.unit
      guard let match = match(sentence, earlier) else { continue }
      // The sentence after a speaker's may still be that speaker's, but not another's.
      if let last = candidate.after {
        guard !last.isEmpty, !match.profile.speaker.isEmpty,
          !PartyName.agree(last, match.profile.speaker)
        else { continue }
      }
      let sentences = whole ?? read.sentences(of: document)
      whole = sentences
      // Words that a machine scattered lose their speakers by chance.
      let isChance =
        isScattered
        ?? WordScatter.isScattered(sentences, read.sentences(of: later.document))
      isScattered = isChance
      if isChance { return findings }
      guard isLost(match.profile.statement, match.unit, sentence, in: sentences) else {
        continue
      }
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

  /// Whether the words that report are gone from the sentence, or the marks around it.
  private static func isLost(
    _ statement: Statement, _ unit: TellingUnit, _ sentence: TellingUnit,
    in sentences: DocumentSentences
  ) -> Bool {
    guard statement.source.map({ $0.party != nil || SourceNouns.canSpeak($0) }) ?? false else {
      return false
    }
    guard let start = unit.words.first?.span.start, let own = sentences.sentence(at: start) else {
      return true
    }
    // The earlier may have the sentence too, beside what somebody says of the matter.
    let likeness = TellingUnit.likeness(own, sentence)
    let isNearest = !sentences.sentences.contains { other in
      other.span != own.span && TellingUnit.likeness(other, sentence) > likeness
    }
    guard isNearest, likeness >= 0.55 else { return false }
    // What the outlet tells is the whole of what was said, not a sentence of its own within it.
    let reporting = statement.cue.span.union(statement.source?.extent ?? statement.cue.span)
    let said = own.words.lazy.filter { !$0.span.overlaps(reporting) }.reduce(0) { $0 + $1.weight }
    guard said <= 1.4 * sentence.weight else { return false }
    let stems = Set(sentence.words.map(\.stem))
    let cue = own.words.filter { $0.span.overlaps(statement.cue.span) }
    if cue.isEmpty {
      return own.quotedShare > 0.5 && sentence.quotedShare < 0.5
        && own.quotations.contains { own.span.start <= $0.start }
    }
    guard cue.contains(where: { !stems.contains($0.stem) }) else { return false }
    // Whoever is still named still says it, whatever became of the verb.
    let source = statement.source?.extent ?? statement.cue.span
    return !own.words.contains {
      $0.span.overlaps(source) && $0.weight > 0 && stems.contains($0.stem)
    } && WordEdits(own.words, sentence.words).places.count <= 6
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
  static func freeSentences(of analysed: AnalysedDocument) -> [FreeSentence] {
    let taken = analysed.statements.prefix(1024)
      .flatMap { $0.content.map(\.span) + [$0.cue.span] + [$0.source?.span].compactMap(\.self) }
      .sorted()
    var free: [FreeSentence] = []
    let text = analysed.document.text
    for block in analysed.document.blocks.prefix(512) where block.kind == .paragraph {
      guard block.span.byteCount <= 16_384 else { continue }
      let units = TellingUnit.units(of: Passage(of: text, at: block.span))
      for (index, unit) in units.enumerated() {
        guard unit.weight >= 3, !overlaps(unit.span, taken), !reports(unit, text) else { continue }
        let isAfter = index > 0 && overlaps(units[index - 1].span, taken)
        let last = isAfter ? speaker(in: units[index - 1].span, of: analysed) : nil
        free.append(FreeSentence(unit: unit, after: last))
      }
      if free.count > 256 { break }
    }
    return free
  }

  /// The words of the name of who speaks at `span`; none where that is not told or several do.
  private static func speaker(in span: TextSpan, of analysed: AnalysedDocument) -> [String] {
    let parties = Set(
      analysed.statements.prefix(1024).filter { statement in
        statement.cue.span.overlaps(span) || statement.content.contains { $0.span.overlaps(span) }
      }.map { $0.source?.party ?? "" })
    guard parties.count == 1, let party = parties.first else { return [] }
    return PartyName.words(party)
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
