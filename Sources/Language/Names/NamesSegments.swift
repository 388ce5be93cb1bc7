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
    if let end = readRegion(index, sentenceEnd) { return end }
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
    if end == runEnd, let joined = readJoined(index, runEnd, sentenceEnd) { return joined }
    return readUnknown(index..<end)
  }

  /// Whether a known name stands inside a longer one: "Ryan Jordan", "Bank Austria".
  private func isInside(_ entry: Gazetteer.Entry, _ start: Int, _ index: Int) -> Bool {
    entry.words.count == 1 && entry.kind != .outlet && entry.form != .demonym
      && !entry.isAllCapitals && index == start + 1
      && facts.has(start, .personal) && !facts.has(start, .acronym)
      && (entry.kind == .place || entry.kind == .state) && isAfterPersonalWord(start)
  }

  /// Whether a title or a word for a person's part stands before `index`.
  func isAfterPersonalWord(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return facts.has(index - 1, [.title, .personRole])
  }

  /// The last head of an organisation or an outlet in `range`.
  func lastHead(_ range: Range<Int>) -> Int? {
    var head: Int?
    for index in range {
      if has(index, [.organisationHead, .loneBody])
        || has(index, .outletHead) && index > range.lowerBound
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
      facts.has(end, .personal), match(at: end, before: sentenceEnd) == nil
    {
      return readPerson(index, runEnd)
    }
    if let head = headBehind(entry, end, runEnd, sentenceEnd) {
      return readBody(index, head, runEnd: runEnd, sentenceEnd)
    }
    if !entry.isThing { append(index..<end, entry) }
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
      let heads: Bool
      switch entry.kind {
      case .state:
        heads =
          has(index, .companyHead) || has(index, .outletHead) && !entry.isAllCapitals
        if has(index, .governmentHead), !isOwned(start - 1, entry), !isAffairs(start) {
          return nil
        }
        if has(index, .governmentHead) { head = index }
      default: heads = has(index, [.organisationHead, .outletHead])
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

  /// "South Australia", "Northern Iraq": a part of what a table knows.
  private mutating func readRegion(_ index: Int, _ sentenceEnd: Int) -> Int? {
    guard has(index, .direction), index + 1 < sentenceEnd,
      let entry = match(at: index + 1, before: sentenceEnd), entry.form == .plain,
      entry.kind == .state || entry.kind == .place
    else { return nil }
    let end = index + 1 + entry.words.count
    guard !(end < sentenceEnd && isNameLike(end)) else { return nil }
    candidates.append(Candidate(tokens: index..<end, kind: .place, canonical: nil))
    return end
  }

  /// Whether another state owns what the state that ends at `last` begins: "X's Y Affairs Office".
  private func isOwned(_ last: Int, _ entry: Gazetteer.Entry) -> Bool {
    let before = last - entry.words.count
    return entry.form == .plain && before >= 1 && tokens[before].lower == "'s"
      && candidates.last.map { $0.kind == .state && $0.tokens.upperBound == before } ?? false
  }

  private func isAffairs(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].lower == "affairs"
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
      if facts.has(next, .title) {
        hasTitle = true
      } else if !facts.has(next, .titleModifier) {
        break
      }
      next += 1
    }
    guard hasTitle else { return nil }
    // "General Staff", "Executive Office", "Justice Department" are bodies.
    if next < runEnd, facts.has(next, .organisationHead) { return nil }
    return next
  }

  private mutating func readTitle(_ index: Int, _ runEnd: Int, _ sentenceEnd: Int) -> Int? {
    guard var next = titleEnd(index, runEnd) else { return nil }
    // "Secretary of State Jane Roe"
    if next == runEnd, next + 1 < sentenceEnd,
      tokens[next].isOneOf("of", "for")
    {
      var end = next + 1
      while end < sentenceEnd,
        facts.has(end, .department) && facts.has(end, .capital)
          || tokens[end].isOneOf("the", "and")
      {
        end += 1
      }
      guard end > next + 1 else { return next }
      next = end
      guard next < sentenceEnd, isNameLike(next), facts.has(next, .personal),
        match(at: next, before: sentenceEnd) == nil
      else { return next }
      return readPerson(next, self.runEnd(from: next, before: sentenceEnd))
    }
    guard next < runEnd, facts.has(next, .personal) else { return next }
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
      if facts.has(end, .particle), !facts.has(end, .capital) {
        end += 1
        continue
      }
      guard facts.has(end, .personal) || count > 0 && tokens[end].isAllCapitals else {
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
