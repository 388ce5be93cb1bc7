import Language
import Model

/// Tells when each statement was said, as far as the document fixes it.
struct SpeechDates {
  let reader: Reader

  /// A date for each of `attributions`, whose sources are `sources`.
  func dates(
    of attributions: [Attribution], sources: [Statement.Source?], outer: [Int?]
  ) -> [PartialDate?] {
    var dates = attributions.map { explicitDate(of: $0) }
    // What one party says in one report it is taken to say on one day, unless the report gives
    // another: the day is named once, most often with the first statement.
    var dayOf: [String: PartialDate] = [:]
    var firstDay: PartialDate?
    var firstParty: String?
    for (index, attribution) in attributions.enumerated() {
      guard outer[index] == nil, let date = dates[index], date.day != nil else { continue }
      guard let party = sources[index]?.party, sources[index]?.kind != .document else { continue }
      guard !hasVagueTime(attribution) else { continue }
      dayOf[party] = dayOf[party] ?? date
      if firstDay == nil {
        firstDay = date
        firstParty = party
      }
    }
    // A statement in the first person, outside quotation marks, is made by being published.
    for index in attributions.indices
    where dates[index] == nil && (attributions[index].isTurn || isOwnWords(attributions[index])) {
      dates[index] = reader.analysis.document.published?.withoutTime
      if let party = sources[index]?.party, let date = dates[index], date.day != nil {
        dayOf[party] = dayOf[party] ?? date
      }
    }
    // In a statement to the press, people speak by its being published.
    if isPressStatement(attributions) {
      for index in attributions.indices
      where dates[index] == nil && outer[index] == nil && sources[index]?.kind == .person
        && !hasVagueTime(attributions[index])
      {
        dates[index] = reader.analysis.document.published?.withoutTime
      }
    }
    var told: [Int: DayTold?] = [:]
    var affiliations = Affiliations(reader: reader)
    for index in attributions.indices where dates[index] == nil && outer[index] == nil {
      guard let source = sources[index], let party = source.party, source.kind == .person,
        dayOf[party] == nil, let number = sentenceBefore(attributions[index])
      else { continue }
      let known = told[number] ?? dayTold(in: number)
      told[number] = known
      guard let day = known?.day, known?.person == party else { continue }
      dates[index] = day
      dayOf[party] = day
    }
    for index in attributions.indices where dates[index] == nil {
      guard let source = sources[index], let party = source.party, source.kind != .document else {
        continue
      }
      if hasVagueTime(attributions[index]) { continue }
      if let day = dayOf[party] {
        dates[index] = day
      } else if let firstDay, let firstParty,
        affiliations.holds(party, with: firstParty) || affiliations.holds(firstParty, with: party)
          || outer[index] == nil && affiliations.mayHold(party, with: firstParty)
      {
        dates[index] = firstDay
      } else if let outerIndex = outer[index], let date = dates[outerIndex],
        let outerParty = sources[outerIndex]?.party,
        affiliations.holds(outerParty, with: party)
      {
        dates[index] = date
      }
    }
    return dates
  }

  /// Whether the text calls itself a release or a statement, and speaks as "we".
  private func isPressStatement(_ attributions: [Attribution]) -> Bool {
    let opening = 0..<min(reader.tokens.count, Self.openingReach)
    return opening.contains {
      let word = reader.lower($0)
      return word == "press" && reader.lower($0 + 1) == "release"
        || ["statement", "communiqué", "communique", "declaration"].contains(word)
    } && attributions.contains { isOwnWords($0) && reader.quotation(at: $0.head) == nil }
  }

  /// Within how many tokens a text says what it is.
  private static let openingReach = 40

  private func isOwnWords(_ attribution: Attribution) -> Bool {
    guard let source = attribution.source, source.count == 1 else { return false }
    return ["we", "i"].contains(reader.lower(source.lowerBound))
  }

  /// The date that stands with the source and the cue.
  private func explicitDate(of attribution: Attribution) -> PartialDate? {
    var index = attribution.frame.lowerBound
    var fallback: PartialDate?
    while index < attribution.frame.upperBound {
      if let date = reader.date(at: index) {
        if let value = date.value {
          if value.day != nil { return value }
          fallback = fallback ?? value
        } else if isWithinTheDay(date) {
          return day(of: date)
        }
        index = max(index + 1, date.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return fallback
  }

  /// A day on which one person does something.
  private struct DayTold {
    var person: String
    var day: PartialDate
  }

  /// The sentence before that of `attribution`, in the same paragraph.
  private func sentenceBefore(_ attribution: Attribution) -> Int? {
    let number = reader.sentenceNumber(at: attribution.head) - 1
    guard number >= 0, number < reader.analysis.sentences.count,
      reader.analysis.sentences[number].block == reader.blockNumber(at: attribution.head)
    else { return nil }
    return number
  }

  /// The only day of a sentence that tells of one person alone.
  ///
  /// "On Monday Reyes rejected this. She said …".
  private func dayTold(in number: Int) -> DayTold? {
    let tokens = reader.analysis.sentences[number].tokens
    let people = Set(reader.names(in: tokens).filter { $0.kind == .person }.map(\.canonical))
    guard people.count == 1, let person = people.first else { return nil }
    var days: [PartialDate] = []
    for index in tokens {
      guard let date = reader.date(at: index), date.tokens.lowerBound == index else { continue }
      if isWithinTheDay(date), let day = day(of: date) {
        days.append(day)
      } else if let value = date.value, value.day != nil {
        days.append(value)
      }
    }
    return days.count == 1 ? DayTold(person: person, day: days[0]) : nil
  }

  /// The day that "the same day" means: the last one told before it, else that of the report.
  private func day(of date: DateExpression) -> PartialDate? {
    if date.tokens.contains(where: { reader.lower($0) == "same" }) {
      var index = date.tokens.lowerBound - 1
      while index >= 0, date.tokens.lowerBound - index < Self.sameDayReach {
        if let told = reader.date(at: index)?.value, told.day != nil { return told }
        index -= 1
      }
    }
    return reader.analysis.document.published?.withoutTime
  }

  /// How many tokens back "the same day" may have been told: two paragraphs of a report.
  private static let sameDayReach = 200

  /// "earlier in the day", "the same day": a day that is told before, or that of the report.
  private func isWithinTheDay(_ date: DateExpression) -> Bool {
    let words = date.tokens.map { reader.lower($0) }
    return words.last == "day" && !words.contains("a")
      && !Set(words).isDisjoint(with: ["earlier", "later", "same"])
  }

  /// Whether the words with the cue give a time that no day can be made of: "last week", "earlier".
  private func hasVagueTime(_ attribution: Attribution) -> Bool {
    attribution.frame.contains { index in
      if let date = reader.date(at: index) {
        return date.value?.day == nil && !isWithinTheDay(date)
      }
      return ["earlier", "previously", "once", "later"].contains(reader.lower(index))
    }
  }
}

/// Tells whether the document says of one party that it speaks for another: the words about its
/// name hold a role and name the other.
private struct Affiliations {
  let reader: Reader
  /// The first places of each name.
  private let mentions: [String: [Range<Int>]]
  /// What was found before.
  private var known: [Pair: Bool] = [:]

  private struct Pair: Hashable {
    var person: String
    var body: String
  }

  /// How many mentions of a name are read; who somebody is, is told with the first.
  private static let mentionLimit = 64

  init(reader: Reader) {
    self.reader = reader
    var mentions: [String: [Range<Int>]] = [:]
    for name in reader.analysis.names
    where mentions[name.canonical, default: []].count < Self.mentionLimit {
      mentions[name.canonical, default: []].append(name.tokens)
    }
    self.mentions = mentions
  }

  /// Whether `person` is told in the document to speak for `body`.
  mutating func holds(_ person: String, with body: String) -> Bool {
    let pair = Pair(person: person, body: body)
    if let found = known[pair] { return found }
    let found = isTold(pair)
    known[pair] = found
    return found
  }

  /// Whether an office holder of no named state may speak for the state or ministry `body`.
  ///
  /// "Orsany on Monday called on …. Foreign Office spokesperson Ana Reyes said": one who holds an
  /// office of government, introduced without a state, speaks for the state that the report is about.
  func mayHold(_ person: String, with body: String) -> Bool {
    guard let first = mentions[person]?.first, mentions[body] != nil || body.contains("Ministry")
    else { return false }
    let around = max(0, first.lowerBound - 7)..<min(reader.tokens.count, first.upperBound + 8)
    guard
      around.contains(where: {
        Self.governmental.contains(reader.lemma($0)) || Self.governmental.contains(reader.lower($0))
      })
    else { return false }
    return !around.contains { reader.name(at: $0)?.kind == .state }
  }

  /// Words of offices that only governments have.
  private static let governmental: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "minister", "ministry", "ambassador", "embassy",
  ]

  private func isTold(_ pair: Pair) -> Bool {
    guard let places = mentions[pair.person] else { return false }
    let bodyWords = Set(pair.body.lowercased().split(separator: " ").map(String.init))
      .subtracting(["of", "the", "and"])
    for tokens in places {
      let around = max(0, tokens.lowerBound - 7)..<min(reader.tokens.count, tokens.upperBound + 10)
      guard around.contains(where: { SourceWords.roles.contains(reader.lemma($0)) }) else {
        continue
      }
      let named = around.contains { index in
        if bodyWords.contains(reader.lower(index)) { return true }
        guard let near = reader.name(at: index) else { return false }
        return near.canonical.lowercased().split(separator: " ")
          .contains { bodyWords.contains(String($0)) }
      }
      if named { return true }
    }
    return false
  }
}
