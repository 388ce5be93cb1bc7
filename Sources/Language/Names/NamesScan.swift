/// Reads the names of one sentence after the other, in text whose capitals mean names.
struct NameScan: Sendable {
  /// A name that may still change its kind, by what the rest of the document tells.
  struct Candidate: Sendable {
    /// Its tokens.
    var tokens: Range<Int>
    /// What it seems to name.
    var kind: Name.Kind
    /// The form that stands for it, where a table or the document tells.
    var canonical: String?
    /// How a state is named.
    var form = Name.Form.plain
    /// Whether its kind is more than a guess.
    var isCertain = true
    /// Whether it seems to name a ware, which is no name of anybody.
    var isThing = false
  }

  let tokens: [Token]
  let facts: NameFacts
  /// What has been found, in order.
  var candidates: [Candidate] = []
  /// The last words of the outlets found, by which the text may name them later.
  var outletEndings: Set<String> = []

  init(_ tokens: [Token], _ facts: NameFacts) {
    self.tokens = tokens
    self.facts = facts
  }

  /// Reads the names of the sentence `range`.
  mutating func read(_ range: Range<Int>) {
    var index = range.lowerBound
    var isFirst = true
    while index < range.upperBound {
      let traits = facts.traits[index]
      guard traits.contains(.word) || startsNumberedName(index, range.upperBound) else {
        index += 1
        continue
      }
      let opens = isFirst || traits.contains(.capital) && NameFacts.opensQuotation(tokens, index)
      isFirst = false
      if !traits.contains(.capital), traits.contains(.entryStart),
        let entry = match(at: index, before: range.upperBound)
      {
        let end = index + entry.words.count
        if !entry.isThing { append(index..<end, entry) }
        index = end
        continue
      }
      guard
        isNameLike(index) || traits.contains(.number) || startsKnownName(index, range.upperBound)
      else {
        index += 1
        continue
      }
      if opens, !startsSentenceAsName(index, range.upperBound) {
        index += 1
        continue
      }
      let end = runEnd(from: index, before: range.upperBound)
      index = max(segment(index..<end, sentenceEnd: range.upperBound), index + 1)
    }
  }

  /// Takes what a table tells of `range`.
  mutating func append(_ range: Range<Int>, _ entry: Gazetteer.Entry) {
    if entry.kind == .outlet, range.count > 1 {
      outletEndings.insert(tokens[range.upperBound - 1].lower)
    }
    candidates.append(
      Candidate(tokens: range, kind: entry.kind, canonical: entry.canonical, form: entry.form))
  }

  /// Whether the word of token `index` has any of `wanted`.
  func has(_ index: Int, _ wanted: WordTraits) -> Bool {
    facts.has(index, wanted)
  }

  /// The entry of the document or of the tables that starts at `index`.
  func match(at index: Int, before end: Int) -> Gazetteer.Entry? {
    let traits = facts.traits[index]
    if traits.isSuperset(of: [.documentState, .capital]) {
      return facts.states[tokens[index].lower]
    }
    guard traits.contains(.entryStart) else { return nil }
    return Gazetteer.match(in: tokens, at: index, before: end)
  }

  /// "360 Digital Security Group": a number that belongs to the name behind it.
  func startsNumberedName(_ index: Int, _ end: Int) -> Bool {
    guard facts.traits[index].contains(.number), index + 2 < end,
      tokens[index].text.utf8.count <= 4, isNameLike(index + 1)
    else { return false }
    // "5 July" and "12 Chinese officials" are no names: a head of a body must follow soon.
    guard !has(index + 1, .month), match(at: index + 1, before: end)?.kind != .state else {
      return false
    }
    var next = index + 1
    while next < min(end, index + 6), isNameLike(next) {
      if has(next, .firmHead) { return true }
      next += 1
    }
    return false
  }

  /// Whether the word at `index` has the looks of a part of a name.
  func isNameLike(_ index: Int) -> Bool {
    let traits = facts.traits[index]
    if traits.contains(.nameLike) { return true }
    // "Southern" of "Southern Cross Observatory"
    return traits.isSuperset(of: [.direction, .capital]) && index + 1 < tokens.count
      && facts.traits[index + 1].contains(.nameLike) && !has(index + 1, .common)
  }

  /// "South" of "South Korea", which by itself is no name.
  private func startsKnownName(_ index: Int, _ end: Int) -> Bool {
    facts.traits[index].isSuperset(of: [.entryStart, .capital])
      && (match(at: index, before: end)?.words.count ?? 0) > 1
  }

  /// Whether the capital at the start of a sentence is more than that.
  func startsSentenceAsName(_ index: Int, _ end: Int) -> Bool {
    let token = tokens[index]
    let traits = facts.traits[index]
    if traits.contains(.common) {
      guard let entry = match(at: index, before: end) else { return false }
      return entry.words.count > 1 || traits.contains(.allCapitals) && token.text.utf8.count > 1
    }
    if let entry = match(at: index, before: end) {
      return entry.words.count > 1 || !traits.contains(.small) || traits.contains(.capitalInside)
    }
    if traits.contains(.allCapitals), token.text.utf8.count > 1 { return true }
    if traits.contains(.capitalInside) { return true }
    let followedByName = index + 1 < end && isNameLike(index + 1) && !has(index + 1, .common)
    if has(index, [.title, .titleModifier, .organisationHead]) {
      return followedByName || index + 1 < end && tokens[index + 1].lower == "of"
    }
    if traits.contains(.small) { return false }
    // "Luckily, …"
    if token.lower.hasSuffix("ly"), index + 1 < end, tokens[index + 1].text == "," { return false }
    if traits.contains(.particle), followedByName { return true }
    if facts.isTagged { return token.tag == .nnp || token.tag == .nnps }
    if followedByName { return true }
    return index + 1 < end && (tokens[index + 1].lower == "'s" || has(index + 1, .speechVerb))
  }

  /// The end of the run of capitals that starts at `index`.
  func runEnd(from index: Int, before end: Int) -> Int {
    var next = index + 1
    let end = min(end, index + 24)
    while next < end {
      if isNameLike(next) {
        if has(next, .common), !has(next, [.organisationHead, .insideName]),
          match(at: next, before: end) == nil, !isNameBeforeRole(next, end)
        {
          break
        }
        next += 1
      } else if has(next, .capital), has(next, .outletHead) || isNameBeforeRole(next, end) {
        // "Zagros TV", "the Pars Now agency"
        next += 1
      } else if let name = nameBehindSmallWords(next, end) {
        next = name + 1
      } else if has(next, .number), next + 1 < end, isNameLike(next + 1),
        tokens[next].text.utf8.count <= 3,
        match(at: next, before: end) != nil || next > index && has(next - 1, .entryStart)
      {
        next += 1
      } else {
        break
      }
    }
    return next
  }

  /// Whether the word of a body or an outlet follows, in small letters.
  private func isNameBeforeRole(_ index: Int, _ end: Int) -> Bool {
    index + 1 < end && !has(index + 1, .capital) && has(index, .capital)
      && (has(index + 1, .outletRole)
        || tokens[index + 1].isOneOf("agency", "channel", "network", "website"))
  }

  /// The part of a name behind the "&" or the "van der" at `index`.
  private func nameBehindSmallWords(_ index: Int, _ end: Int) -> Int? {
    var next = index + 1
    if tokens[index].text != "&" {
      guard has(index, .particle) else { return nil }
      while next < min(end, index + 3), has(next, .particle), !isNameLike(next) { next += 1 }
    }
    return next < end && isNameLike(next) ? next : nil
  }
}
