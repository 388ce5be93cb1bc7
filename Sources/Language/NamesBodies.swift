extension NameScan {
  /// Reads an organisation or an outlet from `start` whose head stands at `head`.
  mutating func readBody(_ start: Int, _ head: Int, runEnd: Int, _ sentenceEnd: Int) -> Int {
    var first = start
    while first < head, ["the", "a", "an"].contains(tokens[first].lower) { first += 1 }
    var end = head + 1
    let headWord = tokens[head].lower
    // "Emergency Response Center": the run may go on with an acronym or a number: "Unit 61398".
    if end == runEnd || headWord == "unit", end < sentenceEnd,
      headWord == "unit" || headWord == "bureau",
      NameWords.isNumber(tokens[end].text)
    {
      end += 1
    } else if end == runEnd || end < sentenceEnd && ["of", "for"].contains(tokens[end].lower) {
      end = complementEnd(from: end, head: headWord, sentenceEnd)
    }
    let isOutlet = isOutlet(first..<end, head)
    if end - first == 1, !isLoneBody(first) { return end }
    candidates.append(
      Candidate(
        tokens: first..<end, kind: isOutlet ? .outlet : .organisation, canonical: nil))
    return end
  }

  private func isLoneBody(_ index: Int) -> Bool {
    NameWords.loneBodies.contains(tokens[index].lower) || NameWords.isAcronym(tokens[index])
  }

  private func isOutlet(_ range: Range<Int>, _ head: Int) -> Bool {
    let lower = tokens[head].lower
    if Gazetteer.outletHeads.contains(lower), range.count > 1, head == range.upperBound - 1 {
      return true
    }
    return lower == "agency" && range.contains { tokens[$0].lower == "news" }
      || ["broadcasting", "television", "radio", "tv"].contains(where: { word in
        range.contains { tokens[$0].lower == word }
      })
  }

  /// The end of "of Foreign Affairs", "on Informatics and Liberty", "for the Study of War".
  private func complementEnd(from index: Int, head: String, _ sentenceEnd: Int) -> Int {
    var end = index
    for _ in 0..<3 {
      guard end + 1 < sentenceEnd, ["of", "for", "on", "against"].contains(tokens[end].lower) else {
        break
      }
      var next = end + 1
      if tokens[next].lower == "the", next + 1 < sentenceEnd { next += 1 }
      guard isNameLike(next), !startsTitle(next, sentenceEnd) else { break }
      if let entry = match(at: next, before: sentenceEnd), entry.kind == .state {
        // "Bank of X" and "University of X" are whole; the state owns a ministry.
        guard ["bank", "university", "institute", "academy", "college", "church"].contains(head),
          end == index
        else { break }
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
      if ["and", "&"].contains(tokens[end].lower) {
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
    isNameLike(index) && !NameWords.isAcronym(tokens[index])
      && !Gazetteer.organisationHeads.contains(tokens[index].lower)
      && match(at: index, before: sentenceEnd) == nil && !startsTitle(index, sentenceEnd)
      && !facts.states.keys.contains(tokens[index].lower)
      && !(index + 1 < sentenceEnd && isNameLike(index + 1)
        && !NameWords.departments.contains(tokens[index].lower)
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
      Gazetteer.commonWords.contains(tokens[first].lower)
        || Gazetteer.titleModifiers.contains(tokens[first].lower) && range.count > 2
    {
      first += 1
    }
    guard first < range.upperBound else { return range.upperBound }
    let last = tokens[range.upperBound - 1].lower
    if NameWords.thingHeads.contains(last) { return range.upperBound }
    if range.upperBound - first == 1, Gazetteer.outletHeads.contains(last) {
      return range.upperBound
    }
    var end = range.upperBound
    if NameWords.isAcronym(tokens[first]), end - first > 1, !isAfterPersonalWord(first),
      !NameWords.isAcronym(tokens[first + 1])
    {
      end = first + 1
    }
    let name = first..<end
    let count = name.count { tokens[$0].hasCapital }
    if NameWords.placeHeads.contains(last), name.count > 1 {
      candidates.append(Candidate(tokens: name, kind: .place, canonical: nil))
      return end
    }
    let isPersonal = name.allSatisfy {
      NameWords.isPersonal(tokens[$0]) || Gazetteer.particles.contains(tokens[$0].lower)
    }
    if isAfterOrganisationWord(first) {
      candidates.append(Candidate(tokens: name, kind: .organisation, canonical: nil))
    } else if isPersonal, isAfterPersonalWord(first) {
      candidates.append(Candidate(tokens: name, kind: .person, canonical: nil))
    } else if name.count == 1, NameWords.isAcronym(tokens[first]) {
      candidates.append(Candidate(tokens: name, kind: .organisation, canonical: nil))
    } else if isAfterPlaceWord(first) {
      candidates.append(Candidate(tokens: name, kind: .place, canonical: nil, isCertain: false))
    } else if isPersonal, count == 2 || count == 3 {
      candidates.append(Candidate(tokens: name, kind: .person, canonical: nil, isCertain: false))
    } else {
      candidates.append(
        Candidate(tokens: name, kind: .organisation, canonical: nil, isCertain: false))
    }
    return end
  }

  private func isAfterOrganisationWord(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    var before = index - 1
    if tokens[before].text == ",", before > 0 { before -= 1 }
    return Gazetteer.organisationRoles.contains(tokens[before].lower)
      && !tokens[before].hasCapital
  }

  private func isAfterPlaceWord(_ index: Int) -> Bool {
    index > 0 && ["in", "near", "outside", "across"].contains(tokens[index - 1].lower)
  }
}
