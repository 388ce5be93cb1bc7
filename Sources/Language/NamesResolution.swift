/// Settles what each name means by the whole of the document.
struct NameResolution: Sendable {
  private let tokens: [Token]
  private let smallWords: Set<String>
  private var candidates: [NameScan.Candidate]
  private var people: [Person] = []
  private var peopleByWord: [String: [Int]] = [:]
  private var aliases: [String: String] = [:]
  /// The names that misspelt words mean, as far as they were looked for; empty for none.
  private var misspellings: [String: String] = [:]
  private var certainKinds: [String: Name.Kind] = [:]

  /// A person who is named in full.
  private struct Person: Sendable {
    var name: String
    var words: [String]
  }

  /// A resolution of `candidates`, which stand in order.
  init(_ candidates: [NameScan.Candidate], in tokens: [Token], facts: NameFacts) {
    self.tokens = tokens
    smallWords = facts.smallWords
    self.candidates = candidates
  }

  /// The names.
  mutating func names() -> [Name] {
    settleKinds()
    collectPeople()
    collectAliases()
    var names: [Name] = []
    names.reserveCapacity(candidates.count)
    for candidate in candidates {
      var kind = candidate.kind
      var canonical = candidate.canonical ?? text(of: candidate.tokens)
      if candidate.canonical == nil {
        if let person = person(for: candidate) {
          kind = .person
          canonical = person
        } else if let alias = aliases[canonical] {
          canonical = alias
        }
      } else if candidate.kind == .organisation || candidate.kind == .outlet,
        let alias = aliases[text(of: candidate.tokens)]
      {
        canonical = alias
      }
      names.append(
        Name(tokens: candidate.tokens, kind: kind, canonical: canonical, form: candidate.form))
    }
    return names
  }

  // MARK: Kinds

  private mutating func settleKinds() {
    for candidate in candidates where candidate.isCertain {
      let key = text(of: candidate.tokens).lowercased()
      if certainKinds[key] == nil { certainKinds[key] = candidate.kind }
    }
    for index in candidates.indices where !candidates[index].isCertain {
      let key = text(of: candidates[index].tokens).lowercased()
      if let kind = certainKinds[key] {
        candidates[index].kind = kind
      } else if candidates[index].tokens.count > 1 {
        let range = candidates[index].tokens
        if isPersonal(range), actsAsPerson(range) {
          candidates[index].kind = .person
        } else if candidates[index].kind == .person, isOfCommonWords(range) {
          candidates[index].kind = .organisation
        }
      }
    }
  }

  /// Whether a supposed person's name has words that are not names elsewhere, or three of them.
  private func isOfCommonWords(_ range: Range<Int>) -> Bool {
    range.count > 2
      || range.contains { smallWords.contains(tokens[$0].lower) || tokens[$0].tag == .nnps }
  }

  private func isPersonal(_ range: Range<Int>) -> Bool {
    range.count <= 4
      && range.allSatisfy {
        NameWords.isPersonal(tokens[$0]) || Gazetteer.particles.contains(tokens[$0].lower)
      }
  }

  /// Whether a verb of saying stands beside `range`, or a role behind its comma.
  private func actsAsPerson(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    if next < tokens.count, Gazetteer.speechVerbs.contains(tokens[next].lower) { return true }
    if range.lowerBound > 0, Gazetteer.speechVerbs.contains(tokens[range.lowerBound - 1].lower) {
      return true
    }
    guard next < tokens.count, tokens[next].text == "," else { return false }
    for index in next + 1..<min(max(next + 1, tokens.count), next + 7) {
      if tokens[index].text == "," { return false }
      if Gazetteer.personRoles.contains(tokens[index].lower) || tokens[index].lower == "who" {
        return true
      }
    }
    return false
  }

  // MARK: People

  private mutating func collectPeople() {
    var seen: Set<String> = []
    for candidate in candidates where candidate.kind == .person && candidate.tokens.count > 1 {
      let name = text(of: candidate.tokens)
      guard seen.insert(name.lowercased()).inserted, people.count < 2000 else { continue }
      let words = candidate.tokens.map { tokens[$0].lower }
      for word in Set(words) where word.utf8.count > 1 && !Gazetteer.particles.contains(word) {
        if peopleByWord[word, default: []].count < 16 {
          peopleByWord[word, default: []].append(people.count)
        }
      }
      people.append(Person(name: name, words: words))
    }
  }

  /// The full name of the person whom `candidate` means, or its own words where it is a person.
  private mutating func person(for candidate: NameScan.Candidate) -> String? {
    let words = candidate.tokens.map { tokens[$0].lower }
    if candidate.kind == .person, words.count > 1 {
      // "Burt" may come before "Tom Burt"; "Tom Burt" may be part of "Tom A. Burt".
      return fuller(words) ?? text(of: candidate.tokens)
    }
    guard words.count == 1, let word = words.first else { return nil }
    guard candidate.kind == .person || candidate.kind == .organisation || candidate.kind == .place
    else { return nil }
    if candidate.kind != .person, NameWords.isAcronym(tokens[candidate.tokens.lowerBound]) {
      return nil
    }
    if let index = peopleByWord[word]?.first(where: { isFamilyOrGiven(word, people[$0]) }) {
      return people[index].name
    }
    if candidate.kind == .person || actsAsPerson(candidate.tokens) {
      if let near = misspelt(word) { return near }
    }
    return candidate.kind == .person ? text(of: candidate.tokens) : nil
  }

  private func isFamilyOrGiven(_ word: String, _ person: Person) -> Bool {
    person.words.first == word || person.words.last == word
      || person.words.count > 2 && person.words.contains(word)
  }

  /// The longer name that has the first and the last of `words`, and all between.
  private func fuller(_ words: [String]) -> String? {
    guard let last = words.last else { return nil }
    let longer = (peopleByWord[last] ?? []).first { index in
      people[index].words.count > words.count && people[index].words.last == last
        && people[index].words.first == words.first
    }
    return longer.map { people[$0].name }
  }

  /// The full name of which one word is `word` but for one letter.
  private mutating func misspelt(_ word: String) -> String? {
    if let known = misspellings[word] { return known.isEmpty ? nil : known }
    guard misspellings.count < 500 else { return nil }
    let near = near(word)
    misspellings[word] = near ?? ""
    return near
  }

  private func near(_ word: String) -> String? {
    guard word.utf8.count >= 4, certainKinds[word] == nil || certainKinds[word] == .person else {
      return nil
    }
    let near = people.first { person in
      [person.words.first, person.words.last].contains { other in
        guard let other, other.utf8.first == word.utf8.first else { return false }
        return Self.differsByOne(Array(other.utf8), Array(word.utf8))
      }
    }
    return near?.name
  }

  /// Whether one letter added, left out or changed makes one word of the other.
  static func differsByOne(_ lhs: [UInt8], _ rhs: [UInt8]) -> Bool {
    let (short, long) = lhs.count <= rhs.count ? (lhs, rhs) : (rhs, lhs)
    guard long.count - short.count <= 1, short.count >= 4 || long.count == short.count else {
      return false
    }
    var prefix = 0
    while prefix < short.count, short[prefix] == long[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < short.count - prefix,
      short[short.count - 1 - suffix] == long[long.count - 1 - suffix]
    {
      suffix += 1
    }
    return long.count - prefix - suffix == 1
  }

  // MARK: Aliases

  /// "National Security Agency (NSA)" makes "NSA" another name of it.
  private mutating func collectAliases() {
    for candidate in candidates
    where candidate.tokens.count > 1
      && (candidate.kind == .organisation || candidate.kind == .outlet)
    {
      let open = candidate.tokens.upperBound
      guard open + 2 < tokens.count, ["(", "-LRB-", "["].contains(tokens[open].text) else {
        continue
      }
      var short = open + 1
      if tokens[short].lower == "the", short + 1 < tokens.count { short += 1 }
      if ["\"", "“", "``", "'", "‘"].contains(tokens[short].text) { short += 1 }
      guard short < tokens.count, NameWords.isAcronym(tokens[short]),
        let initial = tokens[short].lower.utf8.first,
        candidate.tokens.contains(where: { tokens[$0].lower.utf8.first == initial })
      else { continue }
      let name = candidate.canonical ?? text(of: candidate.tokens)
      if aliases[tokens[short].text] == nil { aliases[tokens[short].text] = name }
    }
  }

  // MARK: Words

  private func text(of range: Range<Int>) -> String {
    var text = ""
    for index in range {
      if index > range.lowerBound, tokens[index].followsSpace { text += " " }
      text += tokens[index].text
    }
    return text
  }
}
