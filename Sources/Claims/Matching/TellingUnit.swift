import Model

/// A sentence of a statement's content: the unit in which two tellings are laid side by side.
struct TellingUnit: Sendable, Hashable {
  /// A term with its weight.
  struct Term: Sendable, Hashable {
    var concept: UInt64
    var weight: Double
  }

  /// Its words in text order.
  var words: [ContentWord]
  /// Where it stands, with the marks around it.
  var span: TextSpan
  /// The quotations that begin in it.
  var quotations: [TextSpan]
  /// What it tells, each term once, by concept.
  var terms: [Term]
  /// The weights of all terms together.
  var weight: Double
  /// The figures whose number stands in it.
  var figures: [Figure]

  /// The unit that `words` make at `span`.
  init(words: [ContentWord], span: TextSpan, quotations: [TextSpan], figures: [Figure]) {
    self.words = words
    self.span = span
    self.quotations = quotations
    self.figures = figures
    terms = Self.merged(
      words.lazy.filter { $0.weight > 0 }.map { Term(concept: $0.concept, weight: $0.weight) })
    weight = terms.reduce(0) { $0 + $1.weight }
  }

  /// The two halves of one sentence that the words that report part.
  func joined(with next: TellingUnit) -> TellingUnit {
    TellingUnit(
      words: words + next.words, span: span.union(next.span),
      quotations: quotations + next.quotations, figures: figures + next.figures)
  }

  /// The terms by concept, each once with its greatest weight.
  static func merged(_ terms: some Sequence<Term>) -> [Term] {
    var merged: [Term] = []
    for term in terms.sorted(by: { ($0.concept, $1.weight) < ($1.concept, $0.weight) })
    where merged.last?.concept != term.concept {
      merged.append(term)
    }
    return merged
  }

  /// The share of its telling words that stand between quotation marks.
  var quotedShare: Double {
    let telling = words.filter { $0.weight > 0 }
    guard !telling.isEmpty else { return 0 }
    return Double(telling.count { $0.traits.contains(.quoted) }) / Double(telling.count)
  }

  /// Whether it stands as a whole in the speaker's words.
  var isDirect: Bool { quotedShare >= 0.7 }

  /// How many of its words turn it round, odd or even.
  var isNegated: Bool {
    words.count { $0.traits.contains(.negation) } % 2 == 1
  }

  /// The number of words with any weight.
  var tellingCount: Int { terms.count }
}

extension TellingUnit {
  /// The share of what the two tell that both tell, from 0 to 1 (Dice 1945, weighted).
  static func likeness(_ first: TellingUnit, _ second: TellingUnit) -> Double {
    likeness(first.terms, first.weight, second.terms, second.weight)
  }

  /// How much of what the shorter of the two tells stands in the longer, from 0 to 1.
  ///
  /// A long sentence may tell what several short ones do. 0 for what tells too little.
  static func containment(_ first: TellingUnit, _ second: TellingUnit) -> Double {
    let least = min(first.weight, second.weight)
    guard least >= 4, first.weight + second.weight >= 2.8 * least else { return 0 }
    let shared = likeness(first, second) * (first.weight + second.weight) / 2
    return shared / least
  }

  /// The weighted Dice coefficient of two lists of terms, each sorted by concept.
  static func likeness(
    _ first: [Term], _ firstWeight: Double, _ second: [Term], _ secondWeight: Double
  ) -> Double {
    let total = firstWeight + secondWeight
    guard total > 0 else { return 0 }
    var shared = 0.0
    var i = 0
    var j = 0
    while i < first.count, j < second.count {
      if first[i].concept == second[j].concept {
        shared += min(first[i].weight, second[j].weight)
        i += 1
        j += 1
      } else if first[i].concept < second[j].concept {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * shared / total
  }

  /// What it tells by the kin of its words, each term once, by kin.
  var kinTerms: [Term] {
    Self.merged(terms.lazy.map { Term(concept: WordKin.kin(of: $0.concept), weight: $0.weight) })
  }

  /// The deeds of the unit, each with what follows it closely: hashes, sorted, each once.
  ///
  /// "spying on senior officials" and "to spy on European officials" share one.
  var deedKeys: [UInt64] {
    var keys: Set<UInt64> = []
    for (index, word) in words.enumerated() where word.traits.contains(.deed) {
      var taken = 0
      for next in words[(index + 1)...].prefix(24) where next.weight > 0 && taken < 8 {
        if !next.traits.isDisjoint(with: [.name, .deed, .number, .counting]) { continue }
        taken += 1
        keys.insert(mixed(word.concept, next.concept))
      }
    }
    return keys.sorted()
  }
}

extension TellingUnit {
  /// Whether the unit has a word of this concept.
  func tells(_ concept: UInt64) -> Bool {
    var low = 0
    var high = terms.count
    while low < high {
      let middle = (low + high) / 2
      if terms[middle].concept < concept { low = middle + 1 } else { high = middle }
    }
    return low < terms.count && terms[low].concept == concept
  }

  /// Whether `other` tells what stands around the word at `index`: one at least of the next
  /// `after` telling words, or of the `before` ones in front of it.
  func isMirrored(
    around index: Int, before: Int, after: Int, in other: TellingUnit, names: Bool = false
  ) -> Bool {
    func isShared(_ word: ContentWord) -> Bool {
      (names || !word.traits.contains(.name)) && other.tells(word.concept)
    }
    let next = words[(index + 1)...].lazy.filter { $0.weight > 0 }.prefix(after)
    if next.contains(where: isShared) { return true }
    return before > 0
      && words[..<index].reversed().lazy.filter { $0.weight > 0 }.prefix(before)
        .contains(where: isShared)
  }
}

/// One hash of two, in order.
func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
  var state = first &* 0x9E37_79B9_7F4A_7C15 ^ second
  state = (state ^ (state >> 31)) &* 0xBF58_476D_1CE4_E5B9
  return state ^ (state >> 29)
}
