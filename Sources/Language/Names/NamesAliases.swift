extension NameResolution {
  /// Finds what acronyms and short forms of the document's bodies and outlets stand for.
  mutating func collectAliases() {
    for outlet in outlets where outlet.utf8.count < 80 {
      addShortForms(of: outlet.split(separator: " ").map(String.init), name: outlet, .outlet)
    }
    for candidate in candidates where isBody(candidate) && candidate.tokens.count > 1 {
      let name = candidate.canonical ?? text(of: candidate.tokens)
      if let short = acronym(behind: candidate.tokens) ?? acronym(before: candidate.tokens) {
        add(tokens[short].text, Alias(name: name, kind: candidate.kind))
      }
      if candidate.canonical == nil || candidate.kind == .outlet {
        addShortForms(of: candidate.tokens.map { tokens[$0].text }, name: name, candidate.kind)
      }
    }
  }

  private func isBody(_ candidate: NameScan.Candidate) -> Bool {
    candidate.kind == .organisation || candidate.kind == .outlet
  }

  private mutating func add(_ short: String, _ alias: Alias) {
    if aliases[short] == nil { aliases[short] = alias }
  }

  /// "National Security Agency (NSA)", "…, or NSA", "…, known as NSA".
  private func acronym(behind range: Range<Int>) -> Int? {
    var index = range.upperBound
    if index < tokens.count, tokens[index].text == "," { index += 1 }
    guard index + 1 < tokens.count else { return nil }
    switch tokens[index].lower {
    case "(", "-lrb-", "[", "or": index += 1
    case "known":
      // "known as NSA", "known by its acronym, NSA"
      index += 1
      while index < min(tokens.count, range.upperBound + 8), !facts.has(index, .acronym) {
        guard !facts.has(index, .capital) else { return nil }
        index += 1
      }
    default: return nil
    }
    if index + 1 < tokens.count, tokens[index].lower == "the" { index += 1 }
    if index + 1 < tokens.count, !facts.has(index, [.word, .number]) { index += 1 }
    return index < tokens.count && isAcronym(index, of: range) ? index : nil
  }

  /// "NSA, the National Security Agency", "NSA (National Security Agency)", "NSA, X's National …".
  private func acronym(before range: Range<Int>) -> Int? {
    var index = range.lowerBound - 1
    if index > 0, tokens[index].lower == "'s" {
      index -= 2
    } else if index > 0,
      tokens[index].lower == "the" || facts.has(index, .entryStart) && facts.has(index, .capital)
    {
      index -= 1
    }
    guard index > 0, tokens[index].isOneOf(",", "(", "-lrb-"), isAcronym(index - 1, of: range)
    else { return nil }
    let initials = range.count { facts.has($0, .capital) }
    return tokens[index - 1].text.utf8.count >= min(initials, 3) ? index - 1 : nil
  }

  private func isAcronym(_ index: Int, of range: Range<Int>) -> Bool {
    guard facts.has(index, .acronym), let initial = tokens[index].lower.utf8.first else {
      return false
    }
    return range.contains { tokens[$0].lower.utf8.first == initial }
  }

  /// "Tessaro" for "Tessaro Networks", "Courier" for "Levant Courier".
  private mutating func addShortForms(of words: [String], name: String, _ kind: Name.Kind) {
    guard words.count > 1, words.count < 5, let first = words.first, let last = words.last else {
      return
    }
    let alias = Alias(name: name, kind: kind)
    if kind == .outlet, WordTraits.ofWords[last.lowercased()]?.contains(.outletHead) ?? false,
      last.utf8.count > 4, !last.lowercased().hasPrefix("news")
    {
      add(last, alias)
    }
    let lower = first.lowercased()
    let traits = (WordTraits.ofWords[lower] ?? []).intersection(.ofNames)
    guard first.utf8.count > 3,
      first.utf8.first.map({ $0 >= 65 && $0 <= 90 || $0 >= 128 }) ?? false,
      traits.isEmpty, certainKinds[lower] == nil || certainKinds[lower] == kind,
      facts.states[lower] == nil, peopleByWord[lower] == nil
    else { return }
    add(first, alias)
  }
}
