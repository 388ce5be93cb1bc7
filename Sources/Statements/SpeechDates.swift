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
      _ = attribution
      dayOf[party] = dayOf[party] ?? date
      if firstDay == nil {
        firstDay = date
        firstParty = party
      }
    }
    for index in attributions.indices where dates[index] == nil {
      guard let source = sources[index], let party = source.party, source.kind != .document else {
        continue
      }
      if hasVagueTime(attributions[index]) { continue }
      if let day = dayOf[party] {
        dates[index] = day
      } else if let firstDay, let firstParty,
        isAffiliated(party, with: firstParty, attributions: attributions, sources: sources)
          || isAffiliated(firstParty, with: party, attributions: attributions, sources: sources)
      {
        dates[index] = firstDay
      } else if let outerIndex = outer[index], let date = dates[outerIndex],
        let outerParty = sources[outerIndex]?.party,
        isAffiliated(outerParty, with: party, attributions: attributions, sources: sources)
      {
        dates[index] = date
      }
    }
    return dates
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
          return reader.analysis.document.published?.withoutTime
        }
        index = max(index + 1, date.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return fallback
  }

  /// "earlier in the day", "the same day": the day of the report.
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

  /// Whether `person` is told in the document to speak for `body`: its words name the body.
  private func isAffiliated(
    _ person: String, with body: String, attributions: [Attribution], sources: [Statement.Source?]
  ) -> Bool {
    let bodyWords = Set(body.lowercased().split(separator: " ").map(String.init))
      .subtracting(["of", "the", "and"])
    for name in reader.analysis.names where name.canonical == person {
      let around = max(0, name.tokens.lowerBound - 7)..<min(
        reader.tokens.count, name.tokens.upperBound + 10)
      var words = Set<String>()
      for index in around {
        words.insert(reader.lower(index))
        if let near = reader.name(at: index) {
          words.formUnion(near.canonical.lowercased().split(separator: " ").map(String.init))
        }
      }
      let near = around.contains { SourceWords.roles.contains(reader.lemma($0)) }
      if near, !bodyWords.isDisjoint(with: words) { return true }
    }
    return false
  }
}
