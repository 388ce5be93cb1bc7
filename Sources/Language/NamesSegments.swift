extension NameScan {
  /// Cuts a run of capitals into names, and returns where to read on.
  mutating func segment(_ run: Range<Int>, sentenceEnd: Int) -> Int {
    var index = run.lowerBound
    while index < run.upperBound {
      let next = step(index, run.upperBound, sentenceEnd)
      index = max(next, index + 1)
    }
    return index
  }

  private mutating func step(_ index: Int, _ runEnd: Int, _ sentenceEnd: Int) -> Int {
    if let end = readEntry(index, runEnd, sentenceEnd) { return end }
    if let end = readTitle(index, runEnd, sentenceEnd) { return end }
    // The stretch up to the next title, state or known name.
    var end = index + 1
    while end < runEnd, !startsTitle(end, runEnd),
      match(at: end, before: sentenceEnd).map({ isInside($0, index, end) }) ?? true
    {
      end += 1
    }
    if let head = lastHead(index..<end) {
      return readBody(index, head, runEnd: runEnd, sentenceEnd)
    }
    return readUnknown(index..<end)
  }

  /// Whether a known name stands inside a longer one: "Ryan Jordan", "Bank Austria".
  private func isInside(_ entry: Gazetteer.Entry, _ start: Int, _ index: Int) -> Bool {
    entry.words.count == 1 && entry.kind != .outlet && entry.form != .demonym
      && !entry.isAllCapitals && index == start + 1
      && NameWords.isPersonal(tokens[start]) && !NameWords.isAcronym(tokens[start])
      && (entry.kind == .place || entry.kind == .state) && isAfterPersonalWord(start)
  }

  /// Whether a title or a word for a person's part stands before `index`.
  func isAfterPersonalWord(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1].lower
    return Gazetteer.titles.contains(before) || Gazetteer.personRoles.contains(before)
  }

  /// The last head of an organisation or an outlet in `range`.
  func lastHead(_ range: Range<Int>) -> Int? {
    var head: Int?
    for index in range {
      let lower = tokens[index].lower
      if Gazetteer.organisationHeads.contains(lower)
        || Gazetteer.outletHeads.contains(lower) && index > range.lowerBound
        || NameWords.loneBodies.contains(lower)
      {
        head = index
      }
    }
    return head
  }

  // MARK: Known names

  private mutating func readEntry(_ index: Int, _ runEnd: Int, _ sentenceEnd: Int) -> Int? {
    guard let entry = match(at: index, before: sentenceEnd) else { return nil }
    let end = index + entry.words.count
    if entry.kind == .state || entry.kind == .place, entry.words.count == 1, !entry.isAllCapitals,
      entry.form != .demonym, isAfterPersonalWord(index), end < runEnd,
      NameWords.isPersonal(tokens[end]), match(at: end, before: sentenceEnd) == nil
    {
      return readPerson(index, runEnd)
    }
    if let head = headBehind(entry, end, runEnd, sentenceEnd) {
      return readBody(index, head, runEnd: runEnd, sentenceEnd)
    }
    candidates.append(
      Candidate(
        tokens: index..<end, kind: entry.kind, canonical: entry.canonical, form: entry.form))
    return end
  }

  /// The head of a longer name that starts with `entry`: "China Mobile", "New York Stock Exchange".
  private func headBehind(
    _ entry: Gazetteer.Entry, _ start: Int, _ runEnd: Int, _ sentenceEnd: Int
  ) -> Int? {
    guard entry.kind != .outlet else { return nil }
    var head: Int?
    var index = start
    while index < runEnd, !startsTitle(index, runEnd) {
      if let inner = match(at: index, before: sentenceEnd), inner.form != .demonym { break }
      let lower = tokens[index].lower
      let heads: Bool
      switch entry.kind {
      case .state:
        heads =
          Gazetteer.companyHeads.contains(lower)
          || Gazetteer.outletHeads.contains(lower) && !entry.isAllCapitals
        if Gazetteer.governmentHeads.contains(lower) {
          return nil
        }
      default: heads = Gazetteer.organisationHeads.contains(lower)
      }
      if heads { head = index }
      index += 1
    }
    // "Chinese Press" is no outlet, "the Guardian" and "the Times" of a firm are none either.
    if entry.kind == .state, let head, entry.form == .demonym, head == start,
      ["press", "news", "television", "media", "bank", "company", "group", "university"]
        .contains(tokens[head].lower)
    {
      return nil
    }
    if entry.kind == .organisation, let head, tokens[head].lower == "exchange" { return nil }
    return head
  }

  // MARK: Titles

  /// Whether a title that a name may follow starts at `index`.
  func startsTitle(_ index: Int, _ runEnd: Int) -> Bool {
    titleEnd(index, runEnd) != nil
  }

  private func titleEnd(_ index: Int, _ runEnd: Int) -> Int? {
    var next = index
    var hasTitle = false
    while next < runEnd {
      if Gazetteer.titles.contains(tokens[next].lower) {
        hasTitle = true
      } else if !Gazetteer.titleModifiers.contains(tokens[next].lower) {
        break
      }
      next += 1
    }
    guard hasTitle else { return nil }
    // "General Staff", "Executive Office", "Justice Department" are bodies.
    if next < runEnd, Gazetteer.organisationHeads.contains(tokens[next].lower) { return nil }
    return next
  }

  private mutating func readTitle(_ index: Int, _ runEnd: Int, _ sentenceEnd: Int) -> Int? {
    guard var next = titleEnd(index, runEnd) else { return nil }
    // "Secretary of State Jane Roe"
    if next == runEnd, next + 1 < sentenceEnd,
      ["of", "for"].contains(tokens[next].lower)
    {
      var end = next + 1
      while end < sentenceEnd,
        NameWords.departments.contains(tokens[end].lower) && tokens[end].hasCapital
          || ["the", "and"].contains(tokens[end].lower)
      {
        end += 1
      }
      guard end > next + 1 else { return next }
      next = end
      guard next < sentenceEnd, isNameLike(next), NameWords.isPersonal(tokens[next]),
        match(at: next, before: sentenceEnd) == nil
      else { return next }
      return readPerson(next, self.runEnd(from: next, before: sentenceEnd))
    }
    guard next < runEnd, NameWords.isPersonal(tokens[next]) else { return next }
    if let entry = match(at: next, before: sentenceEnd),
      entry.kind == .outlet || entry.kind == .organisation || entry.form == .demonym
        || entry.isAllCapitals || next + 1 == runEnd
    {
      return next
    }
    return readPerson(next, runEnd)
  }

  /// Reads a person's name that starts at `index`, up to four words and their particles.
  mutating func readPerson(_ index: Int, _ runEnd: Int) -> Int {
    var end = index
    var count = 0
    while end < runEnd, count < 4 {
      if Gazetteer.particles.contains(tokens[end].lower), !tokens[end].hasCapital {
        end += 1
        continue
      }
      guard NameWords.isPersonal(tokens[end]) || count > 0 && tokens[end].isAllCapitals else {
        break
      }
      if count > 1, startsTitle(end, runEnd) { break }
      end += 1
      count += 1
    }
    guard end > index else { return index + 1 }
    candidates.append(Candidate(tokens: index..<end, kind: .person, canonical: nil))
    return end
  }
}
