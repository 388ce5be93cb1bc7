import Language
import Model

/// Finds who a content says did something, and to whom.
struct AccusedFinder {
  let reader: Reader

  /// The parties that the content names as doing something, in text order.
  ///
  /// The speaker's own side is left out; `before` are those of what the speaker said last, whom "it"
  /// and "the country" mean.
  func accused(
    in attribution: Attribution, speaker: Statement.Source?, before: [String]
  ) -> [String] {
    let own = ownSide(of: attribution, speaker: speaker)
    let cue = reader.lemma(attribution.head)
    var found: [String] = []
    func add(_ name: Name) {
      guard name.kind != .person || cue == "accuse" || cue == "blame",
        name.kind != .place
      else { return }
      if !own.contains(name.canonical), !found.contains(name.canonical) {
        found.append(name.canonical)
      }
    }
    let isAscription = CueVerb.named(cue)?.frames.contains(.ascription) ?? false
    let isUrging = CueVerb.named(cue)?.frames.contains(.infinitive) ?? false
    for (number, piece) in attribution.content.enumerated() {
      let names = reader.names(in: piece)
      if number == 0, isAscription || isUrging, let first = names.first,
        first.tokens.lowerBound - piece.lowerBound <= 3
      {
        add(first)
        if isAscription { continue }
      }
      for name in names where isAgent(name, in: piece) { add(name) }
    }
    guard found.isEmpty else { return found }
    if let first = attribution.content.first, refersBack(first) { return before }
    return []
  }

  /// The names of the speaker and of the states for which the speaker stands.
  func ownSide(of attribution: Attribution, speaker: Statement.Source?) -> Set<String> {
    var own: Set<String> = []
    if let party = speaker?.party { own.insert(party) }
    guard let tokens = attribution.source else { return own }
    let states = reader.analysis.names.isEmpty ? [] : reader.names(in: tokens)
    for name in states where name.kind == .state { own.insert(name.canonical) }
    return own
  }

  /// "the nation has …", "it has …": the subject is somebody told before.
  private func refersBack(_ piece: Range<Int>) -> Bool {
    var index = piece.lowerBound
    while index < piece.upperBound, reader.isQuoteMark(index) { index += 1 }
    if ["it", "they"].contains(reader.lower(index)) { return true }
    guard reader.lower(index) == "the" || reader.lower(index) == "that" else { return false }
    return ["nation", "country", "state", "government", "regime", "side"]
      .contains(reader.lemma(index + 1)) && reader.name(at: index + 1) == nil
  }

  /// Whether the name stands where the one who acts stands: before a finite verb, as owner of an
  /// act, or after "by".
  private func isAgent(_ name: Name, in piece: Range<Int>) -> Bool {
    guard name.kind == .state || name.kind == .organisation else { return false }
    let before = reader.lower(name.tokens.lowerBound - 1)
    var previous = name.tokens.lowerBound - 1
    if reader.tag(previous) == .dt { previous -= 1 }
    if reader.lower(previous) == "by" { return true }
    // "The attacks came from Orsany", but not "from Orsany's territory".
    if reader.lower(previous) == "from", reader.tag(name.tokens.upperBound) != .pos,
      [previous - 1, previous - 2].contains(where: {
        piece.contains($0) && Self.origins.contains(reader.lemma($0))
      })
    {
      return true
    }
    if isAffected(name) { return false }
    var next = name.tokens.upperBound
    if reader.tag(next) == .pos {
      // "the state's actions", not "the state's data" at the far end of a preposition.
      return !reader.isPreposition(previous) || Self.acts.contains(actAfter(next + 1, piece))
    }
    // Over the rest of the noun phrase: "US law enforcement agencies issued".
    var steps = 0
    while next < piece.upperBound, steps < 8 {
      let tag = reader.tag(next)
      if reader.isFinite(next) || Reader.beForms.contains(reader.lower(next)) {
        return !reader.isPreposition(previous) || before == "that"
      }
      if reader.lower(next) == "to", reader.tag(next + 1) == .vb { return true }
      if ["that", "which", "who"].contains(reader.lower(next)), reader.isFinite(next + 1) {
        return true
      }
      guard
        tag.isNoun || tag == .jj || tag == .rb || tag == .openBracket || tag == .closeBracket
          || reader.isQuoteMark(next)
          || reader.lower(next) == "itself"
      else { break }
      if Self.acts.contains(reader.lemma(next)) { return true }
      next += 1
      steps += 1
    }
    return false
  }

  private static let origins: Set<String> = ["come", "originate", "stem", "emanate"]

  private func actAfter(_ start: Int, _ piece: Range<Int>) -> String {
    var index = start
    while index < piece.upperBound, index - start < 5 {
      if Self.acts.contains(reader.lemma(index)) { return reader.lemma(index) }
      index += 1
    }
    return ""
  }

  /// Whether the name stands where the one who suffers stands.
  private func isAffected(_ name: Name) -> Bool {
    var previous = name.tokens.lowerBound - 1
    if reader.tag(previous) == .dt || reader.tag(previous) == .prps { previous -= 1 }
    let word = reader.lower(previous)
    if word == "against" || word == "targeting" { return true }
    if word == "on" || word == "at" || word == "into" { return true }
    return false
  }

  private static let acts: Set<String> = [
    "action", "effort", "operation", "attack", "cyberattack", "cyber-attack", "crackdown",
    "activity",
    "campaign", "behavior", "behaviour", "act", "intention", "hacking", "spying", "espionage",
    "surveillance", "theft", "threat", "hegemony", "bullying", "cyberbullying", "attempt",
    "practice", "policy", "intelligence", "agency", "government", "hacker", "unit", "service",
    "department", "military", "army",
  ]

  /// The phrases that name against whom or what, in text order.
  func targets(in attribution: Attribution) -> [String] {
    var found: [String] = []
    for piece in attribution.content {
      var index = piece.lowerBound
      while index < piece.upperBound {
        if reader.marks(index).contains(.target), leadsToTarget(index, piece),
          let phrase = reader.phrase(startingAt: index + 1, limit: piece.upperBound)
        {
          let text = name(of: phrase)
          if !text.isEmpty, !found.contains(text) { found.append(text) }
          index = phrase.upperBound
        } else {
          index += 1
        }
      }
    }
    return found
  }

  private func leadsToTarget(_ index: Int, _ piece: Range<Int>) -> Bool {
    let word = reader.lower(index)
    if word == "against" || word == "targeting" || word == "infringe" { return true }
    if word == "on" || word == "into" || word == "from" || word == "to" {
      let before = max(piece.lowerBound, index - 4)..<index
      let lemmas = before.map { reader.lemma($0) }
      switch word {
      case "on":
        return lemmas.contains {
          [
            "spy", "spying", "attack", "eavesdrop", "surveillance", "espionage",
            "cyberattack", "snoop", "crack", "infringe", "threat", "operation",
          ].contains($0)
        }
      case "into": return lemmas.contains { ["hack", "break", "intrude", "tap"].contains($0) }
      case "from": return lemmas.contains { ["steal", "data", "theft", "exfiltrate"].contains($0) }
      default: return lemmas.contains { ["threat", "damage", "harm", "risk"].contains($0) }
      }
    }
    return Self.targetLemmas.contains(reader.lemma(index)) && reader.tag(index).isVerb
  }

  /// The words that may lead to a target.
  static let targetWords: Set<String> = [
    "against", "targeting", "infringe", "on", "into", "from", "to",
  ]

  /// The lemmas of the verbs whose object is a target.
  static let targetLemmas: Set<String> = [
    "hack", "breach", "penetrate", "infiltrate", "target", "threaten", "jeopardize", "jeopardise",
    "undermine", "violate", "compromise", "disrupt", "endanger", "harm", "attack",
  ]

  private func name(of phrase: Range<Int>) -> String {
    let names = reader.names(in: phrase)
    if names.count == 1, let only = names.first, only.kind == .state, only.form != .demonym,
      phrase.count <= only.tokens.count + 1
    {
      return only.canonical
    }
    var start = phrase.lowerBound
    if reader.tag(start) == .dt, phrase.count > 1 { start += 1 }
    return reader.analysis.text(of: start..<phrase.upperBound)
  }
}
