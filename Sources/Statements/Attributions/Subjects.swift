import Language
import Model

/// The subject of a verb.
struct Subject: Hashable {
  /// Its tokens; `nil` when it is shared with an earlier verb of the sentence.
  var tokens: Range<Int>?
  /// Where the clause of subject and verb begins: content that stands before ends here.
  var start: Int
  /// Whether it is the antecedent of a relative clause with this verb.
  var isRelative = false
}

extension Reader {
  /// The subject of the verb group that begins at `verb`, looked for to its left, not before `limit`.
  func subject(leftOf verb: Int, limit: Int) -> Subject? {
    var index = verb - 1
    var start = verb
    while index >= limit {
      if let date = date(at: index), name(at: index) == nil {
        index = date.tokens.lowerBound - 1
        if index >= limit, isPreposition(index) { index -= 1 }
        continue
      }
      switch tag(index) {
      case .rb, .rbr, .rbs:
        index -= 1
        continue
      case .dt
      where ["both", "all", "each"].contains(lower(index)) && index - 1 >= limit
        && (tag(index - 1).isNoun || tag(index - 1) == .prp):
        index -= 1
        continue
      case .prp where lower(index).hasSuffix("self") || lower(index).hasSuffix("selves"):
        index -= 1
        continue
      case .comma:
        // Two commas side by side hold an insertion: "Reyes, a spokeswoman, said".
        guard let before = insertionStart(endingAt: index, limit: limit) else { return nil }
        // "A lawyer who has met the family, Ana Reyes, said": the name is the insertion.
        if let name = name(at: before + 1), name.kind == .person, name.tokens.upperBound == index,
          name.tokens.lowerBound == before + 1
        {
          let phrase = phrase(endingAt: before, limit: limit)
          if phrase.map({ SourceWords.roles.contains(lemma(SourceWords.head(of: $0, in: self))) })
            != true
          {
            return Subject(tokens: name.tokens, start: phrase?.lowerBound ?? name.tokens.lowerBound)
          }
        }
        index = before - 1
        continue
      case .wdt, .wp:
        return relativeSubject(pronoun: index, limit: limit)
      case .in where lower(index) == "that":
        return relativeSubject(pronoun: index, limit: limit)
      case .cc:
        return sharedSubject(conjunction: index, limit: limit)
      case .openQuote, .closeQuote:
        return nil
      default:
        break
      }
      start = index + 1
      guard var tokens = phrase(endingAt: start, limit: limit) else { return nil }
      // "In a statement the ministry said", "after talks in Karvel": a phrase that hangs on a
      // preposition is no subject.
      if tokens.lowerBound - 1 >= limit, isPreposition(tokens.lowerBound - 1),
        !Self.clauseOpeners.contains(lower(tokens.lowerBound - 1))
      {
        let preposition = tokens.lowerBound - 1
        if let outer = skipPhrases(endingAt: preposition, limit: limit) {
          tokens = outer
        } else if preposition - 2 >= limit, isComma(preposition - 1), start < verb - 1 {
          // "Ana Reyes, of Brannow, Kestria, said".
          index = preposition - 2
          continue
        } else {
          return nil
        }
      }
      // "Ana Reyes, 67, said": an age is no subject.
      if tokens.count == 1, tag(tokens.lowerBound) == .cd, isComma(tokens.lowerBound - 1),
        tokens.lowerBound - 2 >= limit
      {
        index = tokens.lowerBound - 2
        continue
      }
      // "Reyes, a spokeswoman for the ministry": two noun phrases side by side, the second being who
      // the first is, are met above; here "spokesman Reyes" is one phrase already.
      return Subject(tokens: tokens, start: tokens.lowerBound)
    }
    return nil
  }

  /// Words that open a clause as well as a phrase: "came after the minister said".
  private static let clauseOpeners: Set<String> = [
    "after", "before", "since", "until", "till", "than", "once", "like", "except",
  ]

  /// For "the ministry in a statement said": the phrase before the preposition at `end`.
  private func skipPhrases(endingAt end: Int, limit: Int) -> Range<Int>? {
    guard end - 1 >= limit, tag(end - 1).isNoun || tag(end - 1) == .closeBracket else { return nil }
    guard let tokens = phrase(endingAt: end, limit: limit) else { return nil }
    guard tokens.lowerBound - 1 < limit || !isPreposition(tokens.lowerBound - 1) else { return nil }
    return tokens
  }

  /// The opening comma of an insertion whose closing comma is at `close`, or `nil`.
  ///
  /// An insertion is an apposition, a relative clause or an adverbial between a noun phrase and its
  /// verb; it holds no finite verb of its own unless a relative pronoun leads it.
  private func insertionStart(endingAt close: Int, limit: Int) -> Int? {
    var index = close - 1
    var hasFinite = false
    let least = max(limit, close - 40)
    while index >= least {
      if isQuoteMark(index) || isStop(index) { return nil }
      if isComma(index) {
        let first = index + 1
        guard first < close else { return nil }
        let leads = tag(first) == .wp || tag(first) == .wdt || tag(first) == .wps
        if hasFinite && !leads {
          index -= 1
          continue
        }
        let before = tag(index - 1)
        guard
          index - 1 >= limit, before.isNoun || before == .closeBracket || before == .prp
        else {
          index -= 1
          continue
        }
        // "In Karvel, the capital, officials said" has its subject behind the commas.
        return index
      }
      if isFinite(index) { hasFinite = true }
      index -= 1
    }
    return nil
  }

  /// "The ministry met the envoy and urged him": the subject of the verb before the conjunction.
  private func sharedSubject(conjunction: Int, limit: Int) -> Subject? {
    var index = conjunction - 1
    let least = max(limit, conjunction - 40)
    // "has said it is concerned and has urged": a verb of speech in the same form comes first.
    var own = conjunction + 1
    while own < tokens.count, own - conjunction < 5,
      tag(own) == .rb || Self.haveForms.contains(lower(own))
    {
      own += 1
    }
    var earlier = index
    while earlier >= least {
      if tag(earlier) == .closeQuote, let quotation = quotation(closingAt: earlier) {
        earlier = quotation.open - 1
        continue
      }
      if isQuoteMark(earlier) { break }
      if Self.isSameTense(tag(earlier), tag(own)), CueVerb.named(lemma(earlier)) != nil {
        var start = earlier
        while start - 1 >= limit,
          tag(start - 1) == .rb || tag(start - 1) == .md
            || Self.haveForms.contains(lower(start - 1))
        { start -= 1 }
        if start - 1 >= limit, tag(start - 1) != .cc,
          let shared = subject(leftOf: start, limit: limit), !shared.isRelative
        {
          return Subject(tokens: shared.tokens, start: conjunction)
        }
      }
      earlier -= 1
    }
    while index >= least {
      if tag(index) == .closeQuote, let quotation = quotation(closingAt: index) {
        index = quotation.open - 1
        continue
      }
      if isQuoteMark(index) { return nil }
      if isFinite(index) {
        var start = index
        while start - 1 >= limit, tag(start - 1) == .rb || tag(start - 1) == .md { start -= 1 }
        guard tag(start - 1) != .cc else {
          index = start - 1
          continue
        }
        guard let shared = subject(leftOf: start, limit: limit), !shared.isRelative else {
          return nil
        }
        return Subject(tokens: shared.tokens, start: conjunction)
      }
      index -= 1
    }
    return nil
  }

  private func relativeSubject(pronoun: Int, limit: Int) -> Subject? {
    var end = pronoun
    if end - 1 >= limit, isComma(end - 1) { end -= 1 }
    if end - 1 >= limit, isPreposition(end - 1) { return nil }
    guard end > limit, tag(end - 1).isNoun || tag(end - 1) == .closeBracket || tag(end - 1) == .cd,
      var tokens = phrase(endingAt: end, limit: limit)
    else { return nil }
    // "Ana Reyes, vice president of the firm, who told": the name before the apposition.
    let comma = tokens.lowerBound - 1
    if comma - 1 >= limit, isComma(comma), let name = name(at: comma - 1), name.kind == .person {
      tokens = name.tokens.lowerBound..<tokens.upperBound
    }
    return Subject(tokens: tokens, start: pronoun, isRelative: true)
  }

  /// The subject that stands behind its verb, which ends before `start`: "said Ana Reyes, a
  /// spokeswoman".
  func invertedSubject(from start: Int, limit: Int) -> Range<Int>? {
    guard start < limit, date(at: start) == nil else { return nil }
    switch tag(start) {
    case .dt, .prp, .prps, .nnp, .nnps, .nn, .nns, .jj, .cd: break
    default:
      guard name(at: start) != nil else { return nil }
    }
    guard let tokens = phrase(startingAt: start, limit: limit) else { return nil }
    // A finite verb right behind makes it the subject of a clause instead.
    var next = tokens.upperBound
    while next < limit, tag(next) == .rb { next += 1 }
    if next < limit, isFinite(next) || Self.beForms.contains(lower(next)) { return nil }
    return tokens
  }
}
