/// Reads the names of one sentence after the other, in text whose capitals mean names.
struct NameScan: Sendable {
  /// A name that may still change its kind, by what the rest of the document tells.
  struct Candidate: Sendable {
    /// Its tokens.
    var tokens: Range<Int>
    /// What it seems to name.
    var kind: Name.Kind
    /// The form that stands for it, where a table or the document tells.
    var canonical: String?
    /// How a state is named.
    var form = Name.Form.plain
    /// Whether its kind is more than a guess.
    var isCertain = true
  }

  let tokens: [Token]
  let facts: NameFacts
  /// What has been found, in order.
  var candidates: [Candidate] = []

  init(_ tokens: [Token], _ facts: NameFacts) {
    self.tokens = tokens
    self.facts = facts
  }

  /// Reads the names of the sentence `range`.
  mutating func read(_ range: Range<Int>) {
    var index = range.lowerBound
    var isFirst = true
    while index < range.upperBound {
      let token = tokens[index]
      guard token.isWord || startsNumberedName(index, range.upperBound) else {
        index += 1
        continue
      }
      let opens = isFirst || NameFacts.opensQuotation(tokens, index)
      isFirst = false
      if let entry = match(at: index, before: range.upperBound), !token.hasCapital {
        candidates.append(
          Candidate(
            tokens: index..<index + entry.words.count, kind: entry.kind,
            canonical: entry.canonical, form: entry.form))
        index += entry.words.count
        continue
      }
      guard isNameLike(index) || startsNumberedName(index, range.upperBound) else {
        index += 1
        continue
      }
      if opens, !startsSentenceAsName(index, range.upperBound) {
        index += 1
        continue
      }
      let end = runEnd(from: index, before: range.upperBound)
      index = max(segment(index..<end, sentenceEnd: range.upperBound), index + 1)
    }
  }

  /// The entry of the document or of the tables that starts at `index`.
  func match(at index: Int, before end: Int) -> Gazetteer.Entry? {
    if let state = facts.states[tokens[index].lower], tokens[index].hasCapital { return state }
    return Gazetteer.match(in: tokens, at: index, before: end)
  }

  /// "360 Digital Security Group": a number that belongs to the name behind it.
  func startsNumberedName(_ index: Int, _ end: Int) -> Bool {
    guard index + 2 < end, tokens[index].text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }),
      tokens[index].text.utf8.count <= 4, isNameLike(index + 1)
    else { return false }
    // "5 July" and "12 Chinese officials" are no names: a head of a body must follow soon.
    guard Gazetteer.months[tokens[index + 1].lower] == nil,
      match(at: index + 1, before: end)?.kind != .state
    else { return false }
    var next = index + 1
    while next < min(end, index + 6), isNameLike(next) {
      if NameWords.firmHeads.contains(tokens[next].lower) { return true }
      next += 1
    }
    return false
  }

  /// Whether the word at `index` has the looks of a part of a name.
  func isNameLike(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.hasCapital || NameWords.isCamelCase(token.text), token.isWord else { return false }
    if Gazetteer.months[token.lower] != nil {
      // "Jun" and "Jan" are given names too, unless a number stands behind them.
      let isShort = token.lower.utf8.count == 3 && token.lower != "may"
      let isDated = index + 1 < tokens.count && NameWords.isNumber(tokens[index + 1].text)
      if !isShort || isDated { return false }
    }
    if Gazetteer.weekdays[token.lower] != nil, token.lower.utf8.count > 4 { return false }
    if NameWords.notNames.contains(token.lower) { return false }
    if token.lower.hasPrefix("cve-") || token.text.utf8.contains(95) { return false }
    return !NameWords.isCompoundAdjective(token.text)
  }

  /// Whether the capital at the start of a sentence is more than that.
  func startsSentenceAsName(_ index: Int, _ end: Int) -> Bool {
    let token = tokens[index]
    if Gazetteer.commonWords.contains(token.lower) {
      guard let entry = match(at: index, before: end) else { return false }
      return entry.words.count > 1 || token.isAllCapitals && token.text.utf8.count > 1
    }
    if let entry = match(at: index, before: end) {
      return entry.words.count > 1 || !facts.smallWords.contains(token.lower)
        || facts.capitalWords.contains(token.lower)
    }
    if token.isAllCapitals, token.text.utf8.count > 1 { return true }
    if facts.capitalWords.contains(token.lower) { return true }
    let followedByName =
      index + 1 < end && isNameLike(index + 1)
      && !Gazetteer.commonWords.contains(tokens[index + 1].lower)
    if Gazetteer.titles.contains(token.lower) || Gazetteer.titleModifiers.contains(token.lower)
      || Gazetteer.organisationHeads.contains(token.lower)
    {
      return followedByName || index + 1 < end && tokens[index + 1].lower == "of"
    }
    if facts.smallWords.contains(token.lower) { return false }
    if facts.isTagged { return token.tag == .nnp || token.tag == .nnps }
    if followedByName { return true }
    return index + 1 < end
      && (tokens[index + 1].lower == "'s"
        || Gazetteer.speechVerbs.contains(tokens[index + 1].lower))
  }

  /// The end of the run of capitals that starts at `index`.
  func runEnd(from index: Int, before end: Int) -> Int {
    var next = index + 1
    let end = min(end, index + 24)
    while next < end {
      let lower = tokens[next].lower
      if isNameLike(next) {
        if Gazetteer.commonWords.contains(lower), !Gazetteer.organisationHeads.contains(lower),
          match(at: next, before: end) == nil, !NameWords.insideNames.contains(lower)
        {
          break
        }
        next += 1
      } else if tokens[next].text == "&" || Gazetteer.particles.contains(lower),
        next + 1 < end, isNameLike(next + 1)
      {
        next += 2
      } else if NameWords.isNumber(tokens[next].text), next + 1 < end, isNameLike(next + 1),
        tokens[next].text.utf8.count <= 3,
        match(at: next, before: end) != nil
          || next > index && Gazetteer.entries[tokens[next - 1].lower] != nil
      {
        next += 1
      } else {
        break
      }
    }
    return next
  }
}
