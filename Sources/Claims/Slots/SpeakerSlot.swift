import Model

/// Speakers: who claims it, and under what name.
enum SpeakerSlot {
  /// How the sources of the two statements disagree.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    let (a, b) = (comparison.a.statement, comparison.b.statement)
    guard let source = a.source, let other = b.source else { return [] }
    if let finding = misspelling(source, other, comparison) { return [finding] }
    let middle = MiddleSource.findings(in: comparison)
    if !middle.isEmpty { return middle }
    if comparison.isOneSpeaker {
      let roles = SpeakerRoleSlot.findings(in: comparison)
      return roles.isEmpty && comparison.relation == .retold && comparison.likeness >= 0.45
        && comparison.isInBodies ? levels(source, other, comparison) : roles
    }
    if comparison.relation == .retold, comparison.likeness >= 0.5, comparison.isInBodies {
      let levels = SpeakerLevels.findings(in: comparison)
      if !levels.isEmpty { return levels }
    }
    guard comparison.isInBodies, a.stance != .urges, b.stance != .urges else { return [] }
    switch comparison.relation {
    case .within: return twoClaimants(source, other, comparison)
    case .retold: return specified(source, other, comparison)
    // Of two reports that do not retell each other, each has its own sources.
    case .story, .utterance: return []
    }
  }

  /// One allegation, put into the mouth of a state here and of a report there.
  private static func twoClaimants(
    _ source: Statement.Source, _ other: Statement.Source, _ comparison: Comparison
  ) -> [SlotFinding] {
    guard isReport(source) != isReport(other) else {
      return comparison.likeness >= 0.5 && source.party != nil && other.party != nil
        ? levels(source, other, comparison) : []
    }
    let claimant = isReport(other) ? source : other
    let report = isReport(other) ? other : source
    guard claimant.kind == .state || claimant.kind == .person || claimant.kind == .organisation
    else { return [] }
    let isAccusation =
      comparison.a.statement.stance == .accuses || comparison.b.statement.stance == .accuses
    // "The report" may be the claimant's own.
    guard report.party != nil, isAccusation || comparison.likeness >= 0.5 else { return [] }
    return [
      finding(
        comparison, .medium,
        "one allegation, claimed by \(name(source)) and by \(name(other))")
    ]
  }

  /// A report, or what a report is passed on as: "a 2020 report of the firm".
  private static func isReport(_ source: Statement.Source) -> Bool {
    source.kind == .outlet || SourceNouns.isDocument(source)
  }

  /// The source named in one telling is missing, or another one, in the other.
  private static func specified(
    _ source: Statement.Source, _ other: Statement.Source, _ comparison: Comparison
  ) -> [SlotFinding] {
    guard comparison.likeness >= 0.45, !isOneForm(source, other, comparison) else { return [] }
    let isTelling = min(comparison.a.unit.weight, comparison.b.unit.weight) >= 4
    switch (source.party, other.party) {
    case (nil, nil):
      guard
        SourceNouns.tellsMore(source, than: other) || SourceNouns.tellsMore(other, than: source)
          || isTelling && comparison.likeness >= 0.6
            && SourceNouns.isNameless(source, against: nil)
            && SourceNouns.isNameless(other, against: nil)
            && !shareWord(source, other)
      else { return [] }
      if comparison.a.unit.isDirect, comparison.b.unit.isDirect { return [] }
      let isDocument = SourceNouns.isDocument(source) && SourceNouns.isDocument(other)
      return [
        finding(
          comparison, isDocument ? .medium : .low,
          "told of \(name(source)) in the earlier, of \(name(other)) in the later")
      ]
    case (nil, _?), (_?, nil):
      let isLost = other.party == nil
      let (named, nameless) = isLost ? (source, other) : (other, source)
      guard
        comparison.likeness >= 0.65 && isTelling && isNamed(named)
          && SourceNouns.isNameless(nameless, against: named)
          && !passesOn(isLost ? comparison.a : comparison.b)
          || SourceNouns.tellsMore(named, than: nameless)
      else { return [] }
      return [
        finding(
          comparison, .medium,
          isLost
            ? "\(name(source)) is named in the earlier, the later has “\(other.text)”"
            : "the earlier has “\(source.text)”, the later names \(name(other))")
      ]
    case (let party?, let otherParty?):
      guard comparison.likeness >= 0.65, isTelling, !PartyName.isInitials(party, otherParty) else {
        return []
      }
      // "Bo Tal, a fellow at Graywick Labs" may well say what Graywick Labs says.
      let (mine, theirs) = (whole(source, comparison.a), whole(other, comparison.b))
      let isOfOther =
        PartyName.words(party).allSatisfy(theirs.contains)
        || PartyName.words(otherParty).allSatisfy(mine.contains)
      guard !isOfOther, let severity = difference(source, other, comparison) else {
        return levels(source, other, comparison)
      }
      return [
        finding(
          comparison, severity,
          "said by \(name(source)) in one, by \(name(other)) in the other")
      ]
    }
  }

  /// Whether the two are told by one noun: "a hacker", "one of the hackers".
  private static func shareWord(_ source: Statement.Source, _ other: Statement.Source) -> Bool {
    func stems(_ text: String) -> Set<UInt64> {
      Set(
        text.lowercased().split { !$0.isLetter }.filter { $0.count > 3 }.map { WordStem.hash($0) })
    }
    return !stems(source.text).isDisjoint(with: stems(other.text))
  }

  /// Whether the report itself names the source, and does not only seem to mean a party.
  private static func isNamed(_ source: Statement.Source) -> Bool {
    source.text.split(separator: " ").contains { $0.first?.isUppercase ?? false }
      || ["he", "she", "they", "it", "we", "i"].contains(source.text.lowercased())
  }

  /// Whether the statement is one that its source has from others: "was first reported by".
  private static func passesOn(_ part: Comparison.Part) -> Bool {
    part.statement.stance == .reports
      || part.statement.cue.text.lowercased().contains("report")
  }

  /// Whether the reports name the source in the same words, or each speaks for itself ("we").
  private static func isOneForm(
    _ source: Statement.Source, _ other: Statement.Source, _ comparison: Comparison
  ) -> Bool {
    let (text, otherText) = (source.text.lowercased(), other.text.lowercased())
    if text == otherText { return true }
    // "We" misread is nobody else, and analysts are researchers.
    let (words, otherWords) = (text.split(separator: " "), otherText.split(separator: " "))
    if words.count == otherWords.count,
      zip(words, otherWords).allSatisfy({ word, other in
        Spelling.isMisread(Array(word.utf8), Array(other.utf8)) || word == other
          || word.utf8.count < 4 && word.utf8.count == other.utf8.count
          || Synonyms.areOne(String(word), String(other))
      }), source.party == nil || other.party == nil || text.utf8.count < 4
    {
      return true
    }
    guard let party = source.party, let otherParty = other.party else { return false }
    return party == comparison.a.document.publisher && otherParty == comparison.b.document.publisher
  }

  /// One utterance told of a state here, of its ministry or its spokesman there.
  private static func levels(
    _ source: Statement.Source, _ other: Statement.Source, _ comparison: Comparison
  ) -> [SlotFinding] {
    guard (source.kind == .state) != (other.kind == .state),
      [source.kind, other.kind].contains(where: { $0 == .person || $0 == .organisation }),
      !whole(source, comparison.a).isDisjoint(with: whole(other, comparison.b))
    else { return [] }
    return [
      finding(
        comparison, .low,
        "told of “\(source.text)” in the earlier, of “\(other.text)” in the later")
    ]
  }

  /// The words of the source with its role and its body, and of the party that it is.
  private static func whole(_ source: Statement.Source, _ part: Comparison.Part) -> Set<String> {
    Set(
      PartyName.words(
        "\(source.party ?? "") \(source.role ?? "") \(part.document.text[source.extent])"))
  }

  /// How much it matters that one party speaks in the place of another, if it does.
  private static func difference(
    _ source: Statement.Source, _ other: Statement.Source, _ comparison: Comparison
  ) -> Discrepancy.Severity? {
    // "The firm’s CEO" is a person, whoever the words are put down to.
    if hasRole(comparison.a) != hasRole(comparison.b) { return nil }
    switch (source.kind, other.kind) {
    case (.person, .person):
      return comparison.a.unit.isDirect && comparison.b.unit.isDirect ? .high : .medium
    case (.person, .organisation):
      return speaksForAnother(source, than: other) ? .high : nil
    case (.organisation, .person):
      return speaksForAnother(other, than: source) ? .high : nil
    default:
      // A spokesman speaks for the ministry, the ministry for the state: no difference.
      return source.kind == other.kind || isReport(source) != isReport(other) ? .medium : nil
    }
  }

  /// Whether the words behind the source make somebody of it: "the firm’s CEO".
  private static func hasRole(_ part: Comparison.Part) -> Bool {
    guard let end = part.statement.source?.span.end else { return false }
    let text = part.document.text
    let tail = text[TextSpan(end, min(text.utf8.count, end + 24))]
    guard tail.hasPrefix("’s ") || tail.hasPrefix("'s ") else { return false }
    return PartyName.words(tail).contains(where: roles.contains)
  }

  /// Whether `person` holds an office of state and `body` is none of the state's: a minister who is
  /// given what a firm found.
  private static func speaksForAnother(
    _ person: Statement.Source, than body: Statement.Source
  ) -> Bool {
    guard let party = body.party, let name = person.party else { return false }
    let office = PartyName.words((person.role ?? "") + " " + person.text)
    let words = PartyName.words(party)
    guard office.contains(where: offices.contains),
      !PartyName.words(body.text + " " + (body.role ?? "")).contains(where: roles.contains),
      body.kind != .outlet
    else { return false }
    return !words.contains(where: bodies.contains) && !words.contains(where: office.contains)
      && !PartyName.agree(words, PartyName.words(name))
  }

  /// "The firm's CEO" is a person, whoever the words are put down to.
  private static let roles: Set<String> = [
    "ceo", "chief", "president", "spokesman", "spokeswoman", "spokesperson", "director", "head",
    "founder", "chairman", "chairwoman", "executive", "officer",
  ]

  private static let offices: Set<String> = [
    "minister", "president", "chancellor", "premier", "ambassador", "senator", "lawmaker",
    "congressman", "congresswoman", "governor", "general", "admiral", "commander", "prosecutor",
    "secretary", "commissioner", "mayor",
  ]
  private static let bodies: Set<String> = [
    "ministry", "department", "agency", "office", "bureau", "council", "commission", "embassy",
    "mission", "army", "military", "navy", "police", "intelligence", "service", "services",
    "parliament", "congress", "senate", "court", "directorate", "centre", "center", "authority",
    "committee", "cabinet", "house", "command", "guard", "forces", "kremlin", "treasury", "party",
    "union", "nations", "organisation", "organization", "team", "taskforce", "watchdog",
    "regulator", "inspectorate", "secretariat", "bank", "institute", "laboratory", "republic",
  ]

  private static func finding(
    _ comparison: Comparison, _ severity: Discrepancy.Severity, _ explanation: String
  ) -> SlotFinding {
    SlotFinding(
      kind: .speaker, severity: severity, a: claimant(comparison.a), b: claimant(comparison.b),
      explanation: explanation)
  }

  /// The source with its cue and the first words of what it says.
  static func claimant(_ part: Comparison.Part) -> TextSpan {
    let cue = part.statement.cue.span
    var span = cue
    if let source = part.statement.source?.span, source.union(cue).byteCount <= 200 {
      span = span.union(source)
    }
    let unit = part.unit
    guard unit.span.start >= span.end, unit.span.start - span.end <= 16 else { return span }
    return span.union(unit.clause(from: unit.words.first?.span.start, limit: 6))
  }

  /// The source with its cue, where the two stand together.
  static func named(_ statement: Statement) -> TextSpan {
    let cue = statement.cue.span
    guard let source = statement.source?.span, source.union(cue).byteCount <= 120 else {
      return cue
    }
    return source.union(cue)
  }

  static func name(_ source: Statement.Source) -> String {
    source.party ?? "“\(source.text)”"
  }

  /// "Rossi" here, "Rosso" there: names of one length and one letter apart.
  private static func misspelling(
    _ source: Statement.Source, _ other: Statement.Source, _ comparison: Comparison
  ) -> SlotFinding? {
    guard source.kind == other.kind, comparison.relation == .retold else { return nil }
    if source.text == other.text, source.party == other.party { return nil }
    let words = PartyName.words(source.party ?? source.text)
    let theirs = PartyName.words(other.party ?? other.text)
    // An umlaut may be written with an "e".
    if words != theirs,
      words.map(Spelling.withoutUmlauts) == theirs.map(Spelling.withoutUmlauts)
    {
      return nil
    }
    if Spelling.isSlip(words, theirs) || isNearSlip(words, theirs) {
      return slip(comparison, "\(name(source)) in one, \(name(other)) in the other")
    }
    guard source.party == other.party, source.kind == .person,
      Spelling.isSlip(PartyName.words(source.text), PartyName.words(other.text))
    else { return nil }
    return slip(comparison, "“\(source.text)” in one, “\(other.text)” in the other")
  }

  /// "Shepard", "Shepherd": one long word two letters off, the rest the same.
  private static func isNearSlip(_ words: [String], _ others: [String]) -> Bool {
    let only = words.filter { !others.contains($0) }
    let theirs = others.filter { !words.contains($0) }
    guard only.count == 1, theirs.count == 1, words.count > 1, words.count == others.count,
      only[0].first == theirs[0].first
    else { return false }
    return Spelling.isMisread(Array(only[0].utf8), Array(theirs[0].utf8))
  }

  private static func slip(_ comparison: Comparison, _ explanation: String) -> SlotFinding {
    SlotFinding(
      kind: .name, severity: .low, a: nameAndCue(comparison.a), b: nameAndCue(comparison.b),
      explanation: explanation)
  }

  private static func nameAndCue(_ part: Comparison.Part) -> TextSpan {
    let cue = part.statement.cue.span
    guard let source = part.statement.source?.span else { return cue }
    return source.union(cue).byteCount <= 80 ? source.union(cue) : source
  }
}
