import Model

/// Finds the states that a document treats as such, though no table knows them.
enum DocumentStates {
  /// The states of the document by their word in lower case.
  static func states(
    in tokens: [Token], facts: NameFacts, document: Document
  ) -> [String: Gazetteer.Entry] {
    var states: [String: Gazetteer.Entry] = [:]
    var candidates: [String: Int] = [:]
    let places = tokens.indices.filter { isCandidate($0, tokens, facts) }
    for index in places {
      if candidates[tokens[index].lower] == nil { candidates[tokens[index].lower] = index }
      if behavesAsState(tokens, index) { add(tokens[index].text, .plain, to: &states) }
    }
    var bases: [String: String?] = [:]
    for index in places {
      let token = tokens[index]
      guard states[token.lower] == nil, mayBeDemonym(token.lower) else { continue }
      let known = bases[token.lower] ?? base(of: token.lower, among: candidates)
      bases[token.lower] = known
      if let base = known {
        // A demonym of a name is one only if it, or the name, stands like one.
        guard states[base] != nil || isBeforeGovernment(tokens, index, facts) else { continue }
        if states[base] == nil, let name = candidates[base] {
          add(titled(tokens[name]), .plain, to: &states)
        }
        let canonical = states[base]?.canonical ?? token.text
        states[token.lower] = Gazetteer.Entry(
          words: [token.lower], kind: .state, canonical: canonical, form: .demonym,
          isAllCapitals: false)
      } else if isBeforeGovernment(tokens, index, facts), hasDemonymEnding(token.lower) {
        states[token.lower] = Gazetteer.Entry(
          words: [token.lower], kind: .state, canonical: titled(token), form: .demonym,
          isAllCapitals: false)
      }
    }
    addCapitals(tokens, facts, document, to: &states)
    return states
  }

  private static func add(
    _ text: String, _ form: Name.Form, to states: inout [String: Gazetteer.Entry]
  ) {
    let lower = text.lowercased()
    guard states[lower] == nil else { return }
    states[lower] = Gazetteer.Entry(
      words: [lower], kind: .state, canonical: text, form: form, isAllCapitals: false)
  }

  /// The token's word with one capital.
  static func titled(_ token: Token) -> String {
    guard token.isAllCapitals, token.text.utf8.count > 3 else { return token.text }
    return token.lower.prefix(1).uppercased() + token.lower.dropFirst()
  }

  private static func isCandidate(_ index: Int, _ tokens: [Token], _ facts: NameFacts) -> Bool {
    let traits = facts.traits[index]
    return traits.isSuperset(of: [.capital, .letters]) && traits.isDisjoint(with: never)
      && tokens[index].lower.utf8.count >= (traits.contains(.allCapitals) ? 6 : 4)
  }

  /// What no state is that only a document knows.
  private static let never: WordTraits = [
    .small, .common, .notName, .organisationHead, .governmentWord, .title, .titleModifier,
    .outletHead, .month, .weekday, .entryStart, .ware,
  ]

  /// "X's Foreign Ministry", "the government of X", "the Republic of X".
  private static func behavesAsState(_ tokens: [Token], _ index: Int) -> Bool {
    guard !isPartOfLongerName(tokens, index) else { return false }
    if index + 2 < tokens.count, tokens[index + 1].lower == "'s" {
      var next = index + 2
      // "X's new defence ministry", "X's National Security Agency"
      for _ in 0..<3 where next + 1 < tokens.count && isModifier(tokens[next]) { next += 1 }
      if stateOwned.contains(tokens[next].lower) { return true }
    }
    guard index >= 2, tokens[index - 1].lower == "of" else { return false }
    return stateOf.contains(tokens[index - 2].lower)
  }

  private static func isPartOfLongerName(_ tokens: [Token], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    return before.hasCapital && before.isWord && !Gazetteer.commonWords.contains(before.lower)
      && Gazetteer.months[before.lower] == nil && before.lower != "president"
  }

  private static func isModifier(_ token: Token) -> Bool {
    switch token.lower {
    case "new", "own", "national", "central", "former", "state", "federal", "first", "top", "armed",
      "prime", "foreign", "interior", "defence", "defense", "intelligence", "deputy", "military":
      !stateOwned.contains(token.lower)
    default: false
    }
  }

  /// "Freedonian officials", "the Freedonian Foreign Ministry".
  private static func isBeforeGovernment(
    _ tokens: [Token], _ index: Int, _ facts: NameFacts
  ) -> Bool {
    guard index + 1 < tokens.count, !isPartOfLongerName(tokens, index) else { return false }
    return facts.has(index + 1, .governmentWord)
  }

  private static func hasDemonymEnding(_ lower: String) -> Bool {
    lower.utf8.count > 5
      && (lower.hasSuffix("ian") || lower.hasSuffix("ese") || lower.hasSuffix("ish"))
  }

  private static func mayBeDemonym(_ lower: String) -> Bool {
    switch lower.utf8.last {
    case UInt8(ascii: "n"), UInt8(ascii: "h"), UInt8(ascii: "e"), UInt8(ascii: "c"),
      UInt8(ascii: "i"), UInt8(ascii: "s"):
      true
    default: false
    }
  }

  /// The name among `candidates` from which the demonym `lower` is made.
  static func base(of lower: String, among candidates: [String: Int]) -> String? {
    var stems = [lower]
    if lower.hasSuffix("s") { stems.append(String(lower.dropLast())) }
    for stem in stems {
      for ending in ["nian", "ian", "ean", "ish", "ese", "an", "ic", "n", "i"]
      where stem.hasSuffix(ending) {
        let root = stem.dropLast(ending.utf8.count)
        guard root.utf8.count >= 4 else { continue }
        for tail in ["", "a", "ia", "y", "e", "o", "land", "n", "stan"] {
          let name = String(root) + tail
          if name != lower, name != stem, candidates[name] != nil { return name }
        }
      }
    }
    return nil
  }

  /// "Fredville, the capital of Freedonia", "Freedonia's capital, Fredville".
  private static func addCapitals(
    _ tokens: [Token], _ facts: NameFacts, _ document: Document,
    to states: inout [String: Gazetteer.Entry]
  ) {
    for index in tokens.indices where tokens[index].lower == "capital" {
      var city: Int?
      var state: Int?
      if index + 2 < tokens.count, tokens[index + 1].lower == "of" {
        state = index + 2
        // "X, the capital of Y" and "the capital of Y, X"
        if index >= 3, tokens[index - 1].lower == "the", tokens[index - 2].text == "," {
          city = index - 3
        } else if index + 4 < tokens.count, tokens[index + 3].text == "," {
          city = index + 4
        }
      } else if index >= 1 {
        // "Y's capital, X", "the Yian capital X"
        let isPossessive = tokens[index - 1].lower == "'s"
        state = isPossessive ? (index >= 2 ? index - 2 : nil) : index - 1
        let next = index + 1 < tokens.count && tokens[index + 1].text == "," ? index + 2 : index + 1
        if next < tokens.count { city = next }
      }
      guard let city, let state, isCandidate(city, tokens, facts) else { continue }
      let (place, owner) = (tokens[city].lower, tokens[state].lower)
      guard place != owner else { continue }
      let known = states[owner] ?? Gazetteer.entries[owner]?.first { $0.words.count == 1 }
      guard let known, known.kind == .state else { continue }
      states[place] = Gazetteer.Entry(
        words: [place], kind: .state, canonical: known.canonical, form: .capital,
        isAllCapitals: false)
    }
    addGovernmentSeats(tokens, facts, document, to: &states)
  }

  /// "the government in Fredville", and the dateline's place that "denied".
  private static func addGovernmentSeats(
    _ tokens: [Token], _ facts: NameFacts, _ document: Document,
    to states: inout [String: Gazetteer.Entry]
  ) {
    let place = document.place?.lowercased()
    for index in tokens.indices where isCandidate(index, tokens, facts) {
      let token = tokens[index]
      guard states[token.lower] == nil else { continue }
      let isSeat =
        index >= 2 && tokens[index - 1].lower == "in"
        && tokens[index - 2].isOneOf("government", "authorities", "regime")
      let acts =
        place == token.lower && index + 1 < tokens.count
        && (facts.has(index + 1, .speechVerb) || isSubject(tokens, index))
      if isSeat || acts { add(titled(token), .capital, to: &states) }
    }
  }

  /// Whether a finite verb stands behind the name at `index`, and no preposition before it.
  private static func isSubject(_ tokens: [Token], _ index: Int) -> Bool {
    if index > 0, tokens[index - 1].tag == .in || tokens[index - 1].tag == .to { return false }
    switch tokens[index + 1].tag {
    case .vbz, .vbd, .md: return tokens[index + 1].lower != "is" && tokens[index + 1].lower != "was"
    default: return false
    }
  }

  private static let stateOwned: Set<String> = [
    "government", "ministry", "foreign", "defence", "defense", "interior", "parliament", "army",
    "military", "premier", "embassy", "ambassador", "cabinet", "constitution", "sovereignty",
    "authorities", "border", "borders", "navy", "regime", "territory", "diplomats", "citizens",
    "troops", "capital",
  ]

  private static let stateOf: Set<String> = [
    "republic", "kingdom", "government", "federation", "capital", "parliament", "embassy",
    "citizens", "emirate", "sultanate", "duchy", "army", "sovereignty", "confederation",
  ]
}
