extension NameScan {
  /// Reads an organisation or an outlet from `start` whose head stands at `head`.
  mutating func readBody(_ start: Int, _ head: Int, runEnd: Int, _ sentenceEnd: Int) -> Int {
    var first = start
    while first < head, tokens[first].isOneOf("the", "a", "an") { first += 1 }
    var end = head + 1
    let headWord = tokens[head].lower
    if let later = headBehindAnd(head, runEnd, sentenceEnd) {
      return readBody(
        start, later, runEnd: self.runEnd(from: later, before: sentenceEnd), sentenceEnd)
    }
    // "Emergency Response Center": the run may go on with an acronym or a number: "Unit 61398".
    if end == runEnd || headWord == "unit", end < sentenceEnd,
      headWord == "unit" || headWord == "bureau",
      facts.has(end, .number)
    {
      end += 1
    } else if end == runEnd || end < sentenceEnd && tokens[end].isOneOf("of", "for") {
      end = complementEnd(from: end, head: headWord, sentenceEnd)
    }
    let isOutlet = isOutlet(first..<end, head)
    if end - first == 1, !isLoneBody(first) { return end }
    if isOutlet { outletEndings.insert(tokens[end - 1].lower) }
    candidates.append(
      Candidate(
        tokens: first..<end, kind: isOutlet ? .outlet : .organisation, canonical: nil))
    return end
  }

  /// "the Securities and Exchange Commission": the head of a name whose first part has none.
  mutating func readJoined(_ start: Int, _ runEnd: Int, _ sentenceEnd: Int) -> Int? {
    let next = runEnd + 1
    guard start > 0, runEnd - start <= 2, next + 1 < sentenceEnd, tokens[runEnd].lower == "and",
      isNameLike(next), match(at: next, before: sentenceEnd)?.isThing ?? true,
      tokens[start - 1].isOneOf("the", "'s") || has(start - 1, .entryStart),
      !startsTitle(next, sentenceEnd)
    else { return nil }
    let end = self.runEnd(from: next, before: min(sentenceEnd, next + 4))
    guard let last = lastHead(next..<end), last > next, last + 1 == end,
      !isWeakHead(last) || tokens[last].lower == "services",
      has(last, .governmentHead)
    else { return nil }
    return readBody(start, last, runEnd: end, sentenceEnd)
  }

  /// "Military Intelligence and Security Service": the head of the whole.
  private func headBehindAnd(_ head: Int, _ runEnd: Int, _ sentenceEnd: Int) -> Int? {
    let next = head + 2
    guard head + 1 == runEnd, next < sentenceEnd, tokens[head + 1].isOneOf("and", "&"),
      isNameLike(next), match(at: next, before: sentenceEnd) == nil, isWeakHead(head)
    else { return nil }
    let end = self.runEnd(from: next, before: min(sentenceEnd, next + 5))
    guard let last = lastHead(next..<end), last > next, !startsTitle(next, end), !isWeakHead(last)
    else { return nil }
    return last
  }

  /// Whether the head may be a part of a longer name: no body is called "Military Intelligence".
  private func isWeakHead(_ head: Int) -> Bool {
    switch tokens[head].lower {
    case "intelligence", "security", "technology", "technologies", "research", "operations",
      "services", "systems", "industries", "trade", "guards", "networks":
      true
    default: false
    }
  }

  /// Heads of which "of" and a state make a whole name: the state does not own them.
  private static let wholeHeads: Set<String> = [
    "bank", "university", "institute", "academy", "college", "church", "library", "museum",
  ]

  private func isLoneBody(_ index: Int) -> Bool {
    facts.has(index, .loneBody) || facts.has(index, .acronym)
  }

  private func isOutlet(_ range: Range<Int>, _ head: Int) -> Bool {
    if tokens[head].lower == "tv" {
      // "Smart TV" and a firm's television sets are wares.
      if range.contains(where: { has($0, .impersonal) }) { return false }
      if Gazetteer.match(in: tokens, at: range.lowerBound, before: head)?.kind == .organisation {
        return false
      }
    }
    let lower = tokens[head].lower
    if Gazetteer.outletHeads.contains(lower), range.count > 1, head == range.upperBound - 1 {
      return true
    }
    return lower == "agency" && range.contains { tokens[$0].lower == "news" }
      || range.contains {
        tokens[$0].isOneOf("broadcasting", "television", "radio", "tv")
      }
      || isBesideOutletWord(range)
  }

  /// The end of "of Foreign Affairs", "on Informatics and Liberty", "for the Study of War".
  private func complementEnd(from index: Int, head: String, _ sentenceEnd: Int) -> Int {
    var end = index
    for _ in 0..<3 {
      guard end + 1 < sentenceEnd, tokens[end].isOneOf("of", "for", "on", "against") else {
        break
      }
      var next = end + 1
      if tokens[next].lower == "the", next + 1 < sentenceEnd { next += 1 }
      guard isNameLike(next), !startsTitle(next, sentenceEnd) else { break }
      if let entry = match(at: next, before: sentenceEnd), entry.kind == .state {
        // "Bank of X" and "University of X" are whole; the state owns a ministry.
        guard Self.wholeHeads.contains(head), end == index else { break }
        end = next + entry.words.count
        continue
      }
      end = listEnd(from: next, sentenceEnd)
    }
    return end
  }

  /// The end of a run of capitals with "and" and commas: "Industry, Trade and Tourism".
  private func listEnd(from start: Int, _ sentenceEnd: Int) -> Int {
    var end = start
    while end < sentenceEnd {
      if isNameLike(end), end == start || !startsTitle(end, sentenceEnd),
        end == start || match(at: end, before: sentenceEnd).map({ $0.kind == .place }) ?? true
      {
        end += 1
        continue
      }
      guard end > start, end + 1 < sentenceEnd, isPlainPart(end + 1, sentenceEnd) else { break }
      if tokens[end].isOneOf("and", "&") {
        end += 1
      } else if tokens[end].text == ",", hasAndAhead(end + 1, sentenceEnd) {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private func isPlainPart(_ index: Int, _ sentenceEnd: Int) -> Bool {
    isNameLike(index) && !facts.has(index, .acronym)
      && !facts.has(index, .organisationHead)
      && match(at: index, before: sentenceEnd) == nil && !startsTitle(index, sentenceEnd)
      && !facts.states.keys.contains(tokens[index].lower)
      && !(index + 1 < sentenceEnd && isNameLike(index + 1)
        && !facts.has(index, .department)
        && lastHead(index..<runEnd(from: index, before: sentenceEnd)) != nil)
  }

  private func hasAndAhead(_ index: Int, _ sentenceEnd: Int) -> Bool {
    var next = index
    while next < min(sentenceEnd, index + 5) {
      if tokens[next].lower == "and" {
        return isPlainPart(min(next + 1, sentenceEnd - 1), sentenceEnd)
      }
      if !isNameLike(next), tokens[next].text != "," { return false }
      next += 1
    }
    return false
  }

  /// Reads a run of words that no table knows.
  mutating func readUnknown(_ range: Range<Int>) -> Int {
    var first = range.lowerBound
    while first < range.upperBound,
      facts.has(first, .common)
        || facts.has(first, .titleModifier) && (range.count > 2 || facts.has(first, .direction))
    {
      first += 1
    }
    guard first < range.upperBound else { return range.upperBound }
    let last = range.upperBound - 1
    if has(last, .thingHead) { return range.upperBound }
    if range.upperBound - first == 1, has(last, .direction) { return range.upperBound }
    if range.upperBound - first == 1, has(last, .outletHead) {
      if isShortOutlet(last) {
        candidates.append(
          Candidate(tokens: last..<last + 1, kind: .outlet, canonical: nil, isCertain: false))
      }
      return range.upperBound
    }
    var end = range.upperBound
    if facts.has(first, .acronym), end - first > 1, !isAfterPersonalWord(first),
      !facts.has(first + 1, .acronym)
    {
      end = first + 1
    }
    let name = first..<end
    let count = name.count { facts.has($0, .capital) }
    if name.count > 1, has(last, .placeHead) || startsPlace(first) {
      candidates.append(Candidate(tokens: name, kind: .place, canonical: nil))
      return end
    }
    let isPersonal = name.allSatisfy {
      facts.has($0, .personal) || facts.has($0, .particle)
    }
    if isBesideOutletWord(name) {
      candidates.append(Candidate(tokens: name, kind: .outlet, canonical: nil))
    } else if isBesideWare(name) {
      candidates.append(
        Candidate(
          tokens: name, kind: .organisation, canonical: nil, isCertain: false, isThing: true))
    } else if isAfterOrganisationWord(first) {
      candidates.append(Candidate(tokens: name, kind: .organisation, canonical: nil))
    } else if isPersonal, isAfterPersonalWord(first), !isShouted(name) {
      candidates.append(Candidate(tokens: name, kind: .person, canonical: nil))
    } else if name.count == 1, has(first, .acronym) {
      candidates.append(Candidate(tokens: name, kind: .organisation, canonical: nil))
    } else if isAfterPlaceWord(first) || has(first, .direction) && isPersonal && count == 2 {
      candidates.append(Candidate(tokens: name, kind: .place, canonical: nil, isCertain: false))
    } else if isPersonal, count == 2 || count == 3, !isShouted(name) {
      candidates.append(Candidate(tokens: name, kind: .person, canonical: nil, isCertain: false))
    } else {
      candidates.append(
        Candidate(tokens: name, kind: .organisation, canonical: nil, isCertain: false))
    }
    return end
  }

  private func startsPlace(_ index: Int) -> Bool {
    tokens[index].isOneOf("mount", "lake", "fort", "cape")
  }

  /// "the Courier", where the document has named an outlet that ends in that word.
  private func isShortOutlet(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].lower == "the" && tokens[index].text.utf8.count > 4
      && (facts.outletEndings.contains(tokens[index].lower)
        || outletEndings.contains(tokens[index].lower))
  }

  /// "COPPER HERON": capitals throughout, as names of groups have them.
  private func isShouted(_ range: Range<Int>) -> Bool {
    range.count > 1 && range.allSatisfy { has($0, .allCapitals) && tokens[$0].text.utf8.count > 3 }
  }

  /// "the broadcaster X", "the news agency X", "X newspaper".
  private func isBesideOutletWord(_ range: Range<Int>) -> Bool {
    if let before = wordBefore(range.lowerBound), !has(before, .capital) {
      if has(before, .outletRole) { return true }
      if before > 0, isNewsWord(before - 1), isNewsBody(before) { return true }
    }
    let next = range.upperBound
    guard next < tokens.count, !has(next, .capital) else { return false }
    if has(next, .outletRole), !tokens[next].isOneOf("daily", "weekly", "outlet", "journal") {
      return true
    }
    return next + 1 < tokens.count && isNewsWord(next) && isNewsBody(next + 1)
  }

  private func isNewsWord(_ index: Int) -> Bool {
    tokens[index].isOneOf("news", "television", "tv", "radio")
  }

  private func isNewsBody(_ index: Int) -> Bool {
    tokens[index].isOneOf("agency", "channel", "station", "network")
      || tokens[index].isOneOf("site", "website", "outlet", "portal")
  }

  /// "the malware X", "X ransomware", "a backdoor called X".
  private func isBesideWare(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    if next < tokens.count, has(next, .ware), !has(next, .capital) { return true }
    guard var before = wordBefore(range.lowerBound) else { return false }
    if before > 0, tokens[before].isOneOf("called", "named", "dubbed") { before -= 1 }
    return has(before, .ware) && !has(before, .capital)
  }

  /// The word before `index`, across a comma or an opening mark.
  private func wordBefore(_ index: Int) -> Int? {
    var before = index - 1
    while before >= 0, index - before < 3, !has(before, .word) {
      switch tokens[before].text {
      case ",", "\"", "“", "``", "'", "‘": before -= 1
      default: return nil
      }
    }
    return before >= 0 && has(before, .word) ? before : nil
  }

  private func isAfterOrganisationWord(_ index: Int) -> Bool {
    guard let before = wordBefore(index) else { return false }
    return has(before, .organisationRole) && !has(before, .capital)
  }

  private func isAfterPlaceWord(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if tokens[index - 1].isOneOf("in", "near", "outside", "across") { return true }
    // "Nguyen Bao (Hue)", "Rosa Batista, 67, of Hialeah"
    if tokens[index - 1].text == "(" || tokens[index - 1].text == "-LRB-" {
      return candidates.last.map {
        $0.kind == .person && $0.tokens.upperBound == index - 1 && $0.tokens.count > 1
      } ?? false
    }
    return index > 3 && tokens[index - 1].lower == "of" && tokens[index - 2].text == ","
      && has(index - 3, .number)
  }
}
