extension NameResolution {
  mutating func collectPeople() {
    var seen: [String: Int] = [:]
    for candidate in candidates where candidate.kind == .person && candidate.tokens.count > 1 {
      let key = lower(candidate.tokens)
      if let known = seen[key] {
        people[known].count += 1
        continue
      }
      guard people.count < 2000 else { continue }
      seen[key] = people.count
      let name = text(of: candidate.tokens)
      let words = candidate.tokens.map { tokens[$0].lower }
      var known: [String] = []
      for word in words where word.utf8.count > 1 && !Gazetteer.particles.contains(word) {
        guard !known.contains(word) else { continue }
        known.append(word)
        if peopleByWord[word, default: []].count < 16 {
          peopleByWord[word, default: []].append(people.count)
        }
      }
      let last = candidate.tokens.upperBound - 1
      let isPlain = !facts.has(last, [.small, .speechVerb, .impersonal])
      people.append(Person(name: name, words: words, isPlain: isPlain))
    }
  }

  /// The full name of the person whom `candidate` means, or its own words where it is a person.
  mutating func person(for candidate: NameScan.Candidate) -> String? {
    if candidate.kind == .person, candidate.tokens.count > 1 {
      // "Burt" may come before "Tom Burt"; "Tom Burt" may be part of "Tom A. Burt".
      return fuller(candidate.tokens.map { tokens[$0].lower }) ?? text(of: candidate.tokens)
    }
    guard candidate.tokens.count == 1 else { return nil }
    let first = candidate.tokens.lowerBound
    let word = tokens[first].lower
    guard candidate.kind == .person || candidate.kind == .organisation || candidate.kind == .place
    else { return nil }
    if candidate.kind != .person, facts.has(first, .acronym), word.utf8.count < 4 { return nil }
    if let known = peopleByWord[word] {
      let index =
        known.filter { people[$0].words.last == word }
        .max { (people[$0].count, $1) < (people[$1].count, $0) }
        ?? known.first { isFamilyOrGiven(word, people[$0]) }
      if let index,
        candidate.kind == .person || !facts.has(first, .acronym) || people[index].words.last == word
      {
        return people[index].name
      }
    }
    if candidate.kind != .person, facts.has(first, .acronym) { return nil }
    if candidate.kind == .person || actsAsPerson(candidate.tokens) {
      if let near = misspelt(word) { return near }
    }
    return candidate.kind == .person ? text(of: candidate.tokens) : nil
  }

  /// `range` with the small words before it that belong to the surname: "van der" of "van der Laan".
  func withParticles(_ range: Range<Int>, of person: String, notBefore floor: Int) -> Range<Int> {
    var first = range.lowerBound
    while first > floor, range.lowerBound - first < 3, facts.has(first - 1, .particle),
      !facts.has(first - 1, .capital)
    {
      first -= 1
    }
    guard first < range.lowerBound else { return range }
    let surname = text(of: first..<range.upperBound)
    return person.hasSuffix(surname) ? first..<range.upperBound : range
  }

  private func isFamilyOrGiven(_ word: String, _ person: Person) -> Bool {
    person.words.first == word || person.words.last == word
      || person.words.count > 2 && person.words.contains(word)
  }

  /// The longer name that has the first and the last of `words`, and all between, or ends in them.
  private func fuller(_ words: [String]) -> String? {
    guard let last = words.last else { return nil }
    let isSurname = words.first.map { Gazetteer.particles.contains($0) } ?? false
    let longer = (peopleByWord[last] ?? []).first { index in
      let other = people[index].words
      guard other.count > words.count else { return false }
      if isSurname { return other.suffix(words.count).elementsEqual(words) }
      return other.last == last && other.first == words.first
        || other.count == words.count + 1 && other.starts(with: words)
          && people[index].isPlain
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
    let letters = Array(word.utf8)
    let near = people.first { person in
      [person.words.first, person.words.last].contains { other in
        guard let other, other.utf8.first == letters.first else { return false }
        return Self.differsByOne(Array(other.utf8), letters)
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
}
