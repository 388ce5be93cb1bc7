import Algorithms
import Model

extension QuantityScan {
  /// Gives each of `drafts`, which are those of one sentence, the time it is told for.
  func withPeriods(_ drafts: [Draft]) -> [Quantity] {
    let stretches = clauses()
    return drafts.indices.map { number in
      let draft = drafts[number]
      var figure = draft.figure
      if figure.period == nil {
        let place = draft.tokens.lowerBound
        let stretch = stretches.partitioningIndex { $0.upperBound > place }
        let clause = stretch < stretches.count ? stretches[stretch] : start..<end
        let near = place - Self.reach..<place + Self.reach
        let around = max(0, number - Self.reach)..<min(drafts.count, number + Self.reach)
        figure.period = period(
          of: draft, in: clause.clamped(to: near), among: Array(drafts[around]))
      }
      return Quantity(tokens: draft.tokens, figure: figure)
    }
  }

  /// How many tokens and figures away a figure's time is looked for: more than a clause of a report
  /// has, so that a sentence of a hundred thousand figures is not read again for each.
  private static let reach = 100

  /// The clauses of the sentence, roughly: cut at semicolons and at the words that open new ones.
  private func clauses() -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var first = start
    for index in start..<end where index > first && opensClause(index) {
      clauses.append(first..<index)
      first = index
    }
    clauses.append(first..<end)
    return clauses
  }

  private func opensClause(_ index: Int) -> Bool {
    switch lower(index) {
    case ";", ":": return true
    case "that", "which", "while", "but", "although", "whereas", "because", "when":
      return true
    case "who", "adding", "after", "before", "and", "as":
      guard lower(index - 1) == "," else { return false }
      return lower(index) != "and" || index + 1 < end && startsClauseAfterAnd(index + 1)
    default: return false
    }
  }

  private func startsClauseAfterAnd(_ index: Int) -> Bool {
    tokens[index].tag == .prp || tokens[index].tag == .vbd
      || ["it", "he", "she", "they", "we", "has", "have", "had"].contains(lower(index))
  }

  private func period(
    of draft: Draft, in clause: Range<Int>, among drafts: [Draft]
  ) -> Figure.Period? {
    let frame = nearest(
      drafts.filter { $0.isFrame && clause.contains($0.tokens.lowerBound) }, to: draft)
    if let (per, range) = rate(of: draft, in: clause, among: drafts) {
      return Figure.Period(
        kind: .rate, per: per, length: frame?.length, text: text(range), span: span(range))
    }
    if let frame {
      return Figure.Period(
        kind: .total, length: frame.length, text: text(frame.tokens), span: span(frame.tokens))
    }
    return dated(draft, clause)
  }

  private func nearest(_ drafts: [Draft], to draft: Draft) -> Draft? {
    drafts.min { gap($0.tokens, draft.tokens) < gap($1.tokens, draft.tokens) }
  }

  private func gap(_ lhs: Range<Int>, _ rhs: Range<Int>) -> Int {
    max(lhs.lowerBound - rhs.upperBound, rhs.lowerBound - lhs.upperBound)
  }

  /// "annually", "each year", "a year", "per day".
  private func rate(
    of draft: Draft, in clause: Range<Int>, among drafts: [Draft]
  ) -> (String, Range<Int>)? {
    // A later figure of the clause ends what can belong to this one.
    let limit = drafts.first { $0.tokens.lowerBound >= draft.end && !$0.isFrame }?.tokens.lowerBound
    let last = min(clause.upperBound, limit ?? clause.upperBound, draft.end + 16)
    var index = draft.tokens.upperBound
    while index < last {
      if let found = rate(at: index, near: index - draft.end) { return found }
      index += 1
    }
    guard
      drafts.first(where: { !$0.isFrame && clause.contains($0.tokens.lowerBound) })?.tokens
        == draft.tokens
    else { return nil }
    index = max(clause.lowerBound, draft.tokens.lowerBound - 16)
    while index < draft.tokens.lowerBound {
      if let found = rate(at: index, near: 99), found.1.upperBound <= draft.tokens.lowerBound {
        return found
      }
      index += 1
    }
    return nil
  }

  private func rate(at index: Int, near distance: Int) -> (String, Range<Int>)? {
    let word = lower(index)
    if let per = Self.rateWords[word] {
      // "daily briefing", "weekly report": adjectives tell no rate.
      if index + 1 < end, tokens[index + 1].tag.isNoun, isTagged, word != "annually",
        distance > 0 || distance < 0
      {
        return nil
      }
      return (per, index..<index + 1)
    }
    switch word {
    case "each", "every", "per", "a", "an":
      let unit = lower(index + 1)
      if word == "per", unit == "annum" { return ("year", index..<index + 2) }
      guard ["year", "month", "week", "day", "hour", "minute", "second", "quarter"].contains(unit)
      else { return nil }
      if word == "a" || word == "an" {
        guard distance <= 2,
          !["ago", "after", "later", "earlier", "before", "or", "old"]
            .contains(lower(index + 2)),
          ![
            "for", "in", "of", "within", "than", "nearly", "almost", "about", "over", "once",
            "least", "half", "only", "just",
          ].contains(lower(index - 1))
        else { return nil }
      }
      return (unit, index..<index + 2)
    default: return nil
    }
  }

  /// "since 2011", "in 2011", "last year".
  private func dated(_ draft: Draft, _ clause: Range<Int>) -> Figure.Period? {
    var best: (distance: Int, period: Figure.Period)?
    for date in datesWithin(clause) {
      let first = date.tokens.lowerBound
      guard !draft.tokens.overlaps(date.tokens), let value = date.value else { continue }
      let before = first > start ? lower(first - 1) : ""
      let distance = gap(date.tokens, draft.tokens)
      let period: Figure.Period
      if before == "since" {
        let range = first - 1..<date.tokens.upperBound
        period = Figure.Period(kind: .since, from: value, text: text(range), span: span(range))
      } else if tellsWhen(date, before), value.day == nil || !date.isRelative {
        let takesWord = ["in", "during", "on", "by"].contains(before)
        let range = (takesWord ? first - 1 : first)..<date.tokens.upperBound
        period = Figure.Period(
          kind: .within, from: value, to: value, text: text(range), span: span(range))
      } else {
        continue
      }
      let rank = before == "since" ? distance - 100 : distance
      guard distance <= 16, best.map({ rank < $0.distance }) ?? true else { continue }
      best = (rank, period)
    }
    return best?.period
  }

  /// Whether the date tells when, and does not belong to a report or to the telling itself.
  private func tellsWhen(_ date: DateExpression, _ before: String) -> Bool {
    guard
      ["in", "during"].contains(before) || date.isRelative || date.value?.month == nil
        || before == "on"
    else { return false }
    if ["a", "the", "'s"].contains(before) { return false }
    let first = date.tokens.lowerBound
    let verb = ["in", "on", "during"].contains(before) ? first - 2 : first - 1
    return !Gazetteer.speechVerbs.contains(lower(verb))
      && !["published", "released"].contains(lower(verb))
  }

  private func datesWithin(_ clause: Range<Int>) -> ArraySlice<DateExpression> {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].tokens.lowerBound < clause.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var last = low
    while last < dates.count, dates[last].tokens.upperBound <= clause.upperBound { last += 1 }
    return dates[low..<last]
  }
}
