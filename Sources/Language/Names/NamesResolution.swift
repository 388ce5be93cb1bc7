import Model

/// Settles what each name means by the whole of the document.
struct NameResolution: Sendable {
  let tokens: [Token]
  let facts: NameFacts
  var candidates: [NameScan.Candidate]
  /// The outlet that published the document and those that it credits.
  let outlets: [String]
  var people: [Person] = []
  var peopleByWord: [String: [Int]] = [:]
  /// The names that short forms and acronyms mean.
  var aliases: [String: Alias] = [:]
  /// The names that misspelt words mean, as far as they were looked for; empty for none.
  var misspellings: [String: String] = [:]
  var certainKinds: [String: Name.Kind] = [:]
  /// Words that stand behind "Mr" or another title without a given name.
  private var surnames: Set<String> = []
  /// Names of wares, in lower case.
  private var things: Set<String> = []

  /// A person who is named in full.
  struct Person: Sendable {
    var name: String
    var words: [String]
    /// Whether its last word is no other word besides.
    var isPlain = true
    /// How often the name stands in full.
    var count = 1
  }

  /// What a short form stands for.
  struct Alias: Sendable {
    var name: String
    var kind: Name.Kind
  }

  /// A resolution of `candidates`, which stand in order.
  init(
    _ candidates: [NameScan.Candidate], in tokens: [Token], facts: NameFacts, document: Document
  ) {
    self.tokens = tokens
    self.facts = facts
    self.candidates = candidates
    outlets = (document.publisher.map { [$0] } ?? []) + document.credits
  }

  /// The names.
  mutating func names() -> [Name] {
    settleKinds()
    collectPeople()
    collectAliases()
    var names: [Name] = []
    names.reserveCapacity(candidates.count)
    for candidate in candidates where !isDropped(candidate) {
      var tokens = candidate.tokens
      var kind = candidate.kind
      let words = text(of: tokens)
      var canonical = candidate.canonical ?? words
      if candidate.canonical == nil {
        if let person = person(for: candidate) {
          kind = .person
          canonical = person
          let floor = names.last?.tokens.upperBound ?? 0
          tokens = withParticles(tokens, of: person, notBefore: floor)
        } else if let alias = aliases[words], kind != .place || alias.kind == .organisation {
          canonical = alias.name
          if kind != .state { kind = alias.kind }
        } else {
          canonical = Self.undotted(words)
        }
      } else if kind == .organisation || kind == .outlet, let alias = aliases[words] {
        canonical = alias.name
      }
      names.append(Name(tokens: tokens, kind: kind, canonical: canonical, form: candidate.form))
    }
    return names
  }

  // MARK: Kinds

  private mutating func settleKinds() {
    let votes = personVotes()
    for index in candidates.indices {
      let candidate = candidates[index]
      if candidate.isThing {
        things.insert(lower(candidate.tokens))
      } else if candidate.isCertain {
        let key = lower(candidate.tokens)
        if certainKinds[key] == nil { certainKinds[key] = candidate.kind }
        if candidate.kind == .person, candidate.tokens.count == 1 { surnames.insert(key) }
      }
    }
    for index in candidates.indices where !candidates[index].isCertain {
      let range = candidates[index].tokens
      if let kind = certainKinds[lower(range)] {
        candidates[index].kind = kind
        candidates[index].isThing = false
      } else if range.count > 1 {
        if isPersonal(range), actsAsPerson(range) || hasSurname(range) {
          candidates[index].kind = .person
        } else if candidates[index].kind == .person, isOfCommonWords(range) {
          candidates[index].kind = .organisation
        }
      } else if isPersonal(range), !facts.has(range.lowerBound, [.acronym, .small]),
        candidates[index].kind == .organisation,
        votes[tokens[range.lowerBound].lower] ?? 0 > 0 || isDescribed(range)
      {
        candidates[index].kind = .person
      }
    }
  }

  /// Whether a candidate names nobody: a ware, or a lone word that makes a whole line.
  private func isDropped(_ candidate: NameScan.Candidate) -> Bool {
    guard !candidate.isCertain, candidate.canonical == nil else { return false }
    if candidate.isThing { return true }
    guard candidate.kind == .organisation || candidate.kind == .person else { return false }
    if !things.isEmpty, things.contains(lower(candidate.tokens)) { return true }
    guard candidate.tokens.count == 1 else { return false }
    if candidate.kind == .organisation, facts.has(candidate.tokens.lowerBound, .impersonal),
      !actsAsPerson(candidate.tokens)
    {
      return true
    }
    let first = candidate.tokens.lowerBound
    let word = tokens[first].lower
    if candidate.kind == .organisation, facts.has(first, .small), !facts.has(first, .acronym),
      !actsAsPerson(candidate.tokens), aliases[tokens[first].text] == nil,
      peopleByWord[word] == nil
    {
      return true
    }
    return word.hasSuffix("phobia") || word.hasSuffix("ism") || word.hasSuffix("isms")
  }

  /// Whether a supposed person's name has words that are not names elsewhere, or three of them.
  private func isOfCommonWords(_ range: Range<Int>) -> Bool {
    range.count > 3 && !range.contains { facts.has($0, [.initial, .particle]) }
      || range.contains {
        facts.has($0, .small) && !facts.has($0, [.particle, .givenName])
      }
      || range.contains { tokens[$0].tag == .nnps }
  }

  private func isPersonal(_ range: Range<Int>) -> Bool {
    range.count <= 5 && range.allSatisfy { facts.has($0, [.personal, .particle]) }
  }

  private func hasSurname(_ range: Range<Int>) -> Bool {
    !surnames.isEmpty && range.count <= 4 && range.contains { surnames.contains(tokens[$0].lower) }
  }

  /// Whether a verb of saying stands beside `range`, or a role or an age behind its comma.
  func actsAsPerson(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    if next < tokens.count, facts.has(next, .speechVerb) { return true }
    if range.lowerBound > 0, facts.has(range.lowerBound - 1, .speechVerb) { return true }
    return isDescribed(range)
  }

  /// "X, 41, …", "X, who …", "X, a lawyer".
  private func isDescribed(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard next + 2 < tokens.count, tokens[next].text == "," else { return false }
    if facts.has(next + 1, .number), tokens[next + 1].text.utf8.count == 2,
      tokens[next + 2].text == ","
    {
      return true
    }
    for index in next + 1..<min(tokens.count, next + 7) {
      if tokens[index].text == "," { return false }
      if facts.has(index, .personRole) || tokens[index].lower == "who" { return true }
    }
    return false
  }

  /// How often more "he" or "she" than "it" follows each lone word that may be a surname.
  private func personVotes() -> [String: Int] {
    var votes: [String: Int] = [:]
    for candidate in candidates where !candidate.isCertain && candidate.tokens.count == 1 {
      let index = candidate.tokens.lowerBound
      guard candidate.kind == .organisation, facts.has(index, .personal),
        !facts.has(index, [.acronym, .small, .initial, .impersonal]),
        tokens[index].text.utf8.count > 2, tokens[index].text.utf8.last != 46,
        index == 0 || !isObject(behind: tokens[index - 1].lower)
      else { continue }
      let vote = vote(behind: index + 1)
      if vote != 0 { votes[tokens[index].lower, default: 0] += vote }
    }
    return votes
  }

  /// Whether `word` before a name makes it the object of what another does, or a thing.
  private func isObject(behind word: String) -> Bool {
    switch word {
    case "the", "told", "tell", "to", "at", "by", "with", "from", "for", "of", "in", "on", "via",
      "a", "an", "against", "over", "using":
      true
    default: false
    }
  }

  /// Whether the first pronoun behind `index`, before another name, is a person's.
  private func vote(behind index: Int) -> Int {
    for next in index..<min(tokens.count, max(index, index + 28)) {
      switch tokens[next].lower {
      case "he", "she", "his", "her", "him", "herself", "himself": return 1
      case "it", "its", "itself": return -1
      case "who" where next == index + 1: return 1
      default: if next > index, facts.has(next, .nameLike), tokens[next].tag == .nnp { return 0 }
      }
    }
    return 0
  }

  // MARK: Words

  func text(of range: Range<Int>) -> String {
    if range.count == 1 { return tokens[range.lowerBound].text }
    var text = ""
    for index in range {
      if index > range.lowerBound, tokens[index].followsSpace { text += " " }
      text += tokens[index].text
    }
    return text
  }

  func lower(_ range: Range<Int>) -> String {
    if range.count == 1 { return tokens[range.lowerBound].lower }
    var text = ""
    for index in range {
      if index > range.lowerBound, tokens[index].followsSpace { text += " " }
      text += tokens[index].lower
    }
    return text
  }

  /// "FBI" for "F.B.I.", "X" for "X.", and every other text as it is.
  private static func undotted(_ text: String) -> String {
    guard text.utf8.count <= 12, text.utf8.last == 46 else { return text }
    var expectsDot = false
    for byte in text.utf8 {
      guard expectsDot ? byte == 46 : byte >= 65 && byte <= 90 else { return text }
      expectsDot.toggle()
    }
    return text.replacing(".", with: "")
  }
}
