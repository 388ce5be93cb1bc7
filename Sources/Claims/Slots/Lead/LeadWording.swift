import Model

/// A lead that takes up words of a quotation further down, and changes or adds to them.
enum LeadWording {
  private static let leadLimit = 4
  private static let quotationLimit = 64
  private static let limit = 2

  /// How the lead of `document` retells what it quotes later.
  static func findings(in document: Document, profiles: [StatementProfile]) -> [Difference] {
    let inBody = profiles.filter { $0.statement.part == .body }
      .sorted { $0.statement.cue.span < $1.statement.cue.span }
    let quoted = inBody.prefix(96).flatMap { profile in
      profile.units.prefix(8).filter(\.isDirect).map { (profile: profile, unit: $0) }
    }.prefix(quotationLimit)
    guard !quoted.isEmpty else { return [] }
    var findings: [Difference] = []
    for lead in inBody.prefix(leadLimit) where lead.statement.mode != .direct {
      for unit in lead.units.prefix(3) where !unit.isDirect {
        for (profile, quotation) in quoted
        where profile.statement.stance == lead.statement.stance
          && quotation.span.start > unit.span.end
          && areOneVoice(lead.statement, profile.statement, inBody)
        {
          guard let change = change(unit, quotation, quoted.map(\.unit)) else { continue }
          let (a, b) = (change.a, change.b)
          findings.append(
            Difference(
              kind: .quoteWording, severity: .low,
              a: Discrepancy.Side(
                statement: lead.statement.id, document: document.id,
                passage: Passage(of: document.text, at: a)),
              b: Discrepancy.Side(
                statement: profile.statement.id, document: document.id,
                passage: Passage(of: document.text, at: b)),
              explanation: change.isAdded
                ? "the lead adds “\(document.text[change.words])” to what is quoted later"
                : "the lead has “\(document.text[change.words])” where "
                  + "“\(document.text[change.others])” is quoted later"))
          if findings.count == limit { return findings }
          break
        }
      }
    }
    return findings
  }

  /// What differs.
  private struct Change {
    var a: TextSpan
    var b: TextSpan
    var words: TextSpan
    var others: TextSpan
    var isAdded: Bool
  }

  /// The first word that stands in the place of another, or the words that follow what both have.
  private static func change(
    _ unit: TellingUnit, _ quotation: TellingUnit, _ all: [TellingUnit]
  ) -> Change? {
    guard TellingUnit.likeness(unit, quotation) >= 0.3 else { return nil }
    let edits = WordEdits(unit.words, quotation.words)
    var start = 0
    for place in edits.places {
      let run = unit.words[start..<max(start, place.first.lowerBound)]
      let telling = run.filter { $0.weight >= 1 && !$0.traits.contains(.name) }.count
      defer { start = place.first.upperBound }
      let hasNext =
        place.first.upperBound < unit.words.count && place.second.upperBound < quotation.words.count
      if telling >= 2, hasNext, place.first.count == 1, place.second.count == 1 {
        let (word, other) = (
          unit.words[place.first.lowerBound], quotation.words[place.second.lowerBound]
        )
        guard word.weight >= 1, other.weight >= 1, word.concept != other.concept,
          word.traits.isDisjoint(with: [.name, .number]),
          other.traits.isDisjoint(with: [.name, .number])
        else { continue }
        return Change(
          a: unit.surroundings(of: word.span, before: 3, after: 3),
          b: quotation.surroundings(of: other.span, before: 3, after: 3), words: word.span,
          others: other.span, isAdded: false)
      }
      if telling >= 4, let added = added(unit, place, all) {
        let from = max(0, place.first.lowerBound - 4)
        let end = max(place.second.lowerBound, place.second.upperBound - 1)
        let last = min(quotation.words.count - 1, end)
        return Change(
          a: TextSpan(unit.words[from].span.start, added.end),
          b: TextSpan(
            quotation.words[0].span.start,
            max(quotation.words[0].span.end, quotation.words[last].span.end)),
          words: added, others: added, isAdded: true)
      }
    }
    return nil
  }

  /// What follows from `place` on, where at least two telling words of it and most of them stand in
  /// no quotation of the report.
  private static func added(
    _ unit: TellingUnit, _ place: WordEdits.Place, _ all: [TellingUnit]
  ) -> TextSpan? {
    let words = unit.words[place.first.lowerBound...]
    guard !place.first.isEmpty, words.count <= 16, let first = words.first, let last = words.last
    else { return nil }
    let telling = words.filter { $0.weight >= 0.5 && !$0.traits.contains(.name) }
    let isNew = telling.filter { word in !all.contains { $0.tells(word.concept) } }
    guard isNew.count >= 2, isNew.count * 2 >= telling.count,
      first.traits.isDisjoint(with: [.boundary])
    else { return nil }
    return TextSpan(first.span.start, last.span.end)
  }

  /// Whether one party speaks in both, or one speaks for the other.
  private static func areOneVoice(
    _ lead: Statement, _ quoted: Statement, _ all: [StatementProfile]
  ) -> Bool {
    guard let source = lead.source, let other = quoted.source, let party = source.party,
      let speaker = other.party
    else { return false }
    if party == speaker { return true }
    guard source.kind == .state || source.kind == .organisation, other.kind == .person else {
      return false
    }
    return all.contains { profile in
      profile.statement.source?.party == speaker
        && (profile.statement.source?.role.map(LeadSource.isSpokesman) ?? false)
    }
  }
}
