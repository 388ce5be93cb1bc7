import Language
import Model

/// Finds what is said, given the words that report it.
struct ContentFinder {
  let reader: Reader
  /// All cues of the text, by their head.
  let cues: [Cue]
  /// The commas behind which a later cue's source begins whose content stands before it.
  ///
  /// They are walls for contents that begin further left.
  let walls: Set<Int>

  init(reader: Reader, cues: [Cue]) {
    self.reader = reader
    self.cues = cues
    var walls: Set<Int> = []
    for cue in cues where Self.mayFollowContent(cue, reader) {
      walls.insert(cue.start - 1)
    }
    self.walls = walls
  }

  /// The content of `cue`, in pieces; empty when there is none.
  func content(of cue: Cue) -> [Range<Int>] {
    switch cue.kind {
    case .preposition: prepositionContent(cue)
    case .noun: nounContent(cue).map { [$0] } ?? []
    case .inverted: contentBefore(cue) + contentAfterInversion(cue)
    case .verb(let verb): verbContent(cue, verb)
    }
  }

  func prepositionContent(_ cue: Cue) -> [Range<Int>] {
    // "According to the ministry, the agency …": the clause behind the comma.
    let before = cue.start - 1
    let leads =
      cue.start == cue.region.lowerBound || reader.lower(before) == "that"
      || reader.tag(before) == .cc || reader.isComma(before) && before - cue.region.lowerBound < 3
      || reader.isQuoteMark(before) && before == cue.region.lowerBound
      || reader.lower(before) == ":" || reader.lower(before) == ";"
    if leads {
      var start = cue.end
      if reader.isComma(start) { start += 1 }
      return clauseContent(cue, from: start).map { [$0] } ?? []
    }
    return contentBefore(cue)
  }

  /// The clause of a noun; where the noun is in the subject of its sentence, the clause ends before
  /// the sentence's own verb: "The revelation that a cable was tapped caused anger".
  func nounContent(_ cue: Cue) -> Range<Int>? {
    guard let clause = clauseContent(cue, from: skippingThat(cue.end)) else { return nil }
    for index in cue.region.lowerBound..<cue.head where reader.isFinite(index) { return clause }
    var verbs = 0
    var index = clause.lowerBound
    while index < clause.upperBound {
      if [
        "that", "which", "who", "and", "but", "because", "when", "where", "while", ",", "if", "as",
      ]
      .contains(reader.lower(index)), index > clause.lowerBound {
        verbs = 0
      } else if reader.isFinite(index) {
        if verbs > 0, index - 1 > clause.lowerBound, reader.tag(index - 1).isNoun {
          return clause.lowerBound..<index
        }
        verbs += 1
        while index + 1 < clause.upperBound,
          reader.tag(index + 1).isVerb || reader.tag(index + 1) == .rb
        { index += 1 }
      }
      index += 1
    }
    return clause
  }

  func verbContent(_ cue: Cue, _ verb: CueVerb) -> [Range<Int>] {
    if cue.sharesSubject || cue.isRelative || !Self.endsItsClause(cue, reader) {
      if let after = contentAfter(cue, verb) { return after }
    }
    guard verb.frames.contains(.clause) || verb.frames.contains(.inverted), !cue.isRelative else {
      return []
    }
    return contentBefore(cue) + contentAfterInversion(cue)
  }

  /// Whether nothing but a time, a place or an insertion follows the cue: its content stands before.
  static func endsItsClause(_ cue: Cue, _ reader: Reader) -> Bool {
    var index = cue.end
    while index < cue.region.upperBound {
      if let date = reader.date(at: index) {
        index = date.tokens.upperBound
      } else if reader.isStop(index) || reader.isComma(index) {
        return
          !(reader.isComma(index) && reader.tag(index + 1) == .openQuote
          && !reader.isComma(cue.start - 1))
      } else if reader.isPreposition(index), reader.date(at: index + 1) != nil {
        index += 1
      } else if reader.isPreposition(index), reader.isComma(cue.start - 1) {
        // "…, the firm said in a report released on Thursday."
        return endsInPhrases(from: index, cue, reader)
      } else {
        return false
      }
    }
    return true
  }

  /// Whether only prepositional phrases follow up to the sentence's end.
  private static func endsInPhrases(from start: Int, _ cue: Cue, _ reader: Reader) -> Bool {
    var index = start
    while index < cue.region.upperBound, index - start < 16 {
      if reader.lower(index) == "that" || reader.isFinite(index) || reader.isQuoteMark(index) {
        return false
      }
      if reader.isStop(index) { return true }
      if reader.isComma(index) { return reader.tag(index + 1) == .vbg }
      index += 1
    }
    return index == cue.region.upperBound
  }

  static func mayFollowContent(_ cue: Cue, _ reader: Reader) -> Bool {
    guard !cue.isRelative, !cue.sharesSubject, cue.start > cue.region.lowerBound,
      reader.isComma(cue.start - 1), ![.wp, .wdt].contains(reader.tag(cue.start - 2))
    else { return false }
    switch cue.kind {
    case .verb(let verb):
      return verb.frames.contains(.clause) && endsItsClause(cue, reader)
    case .preposition: return cue.end >= cue.region.upperBound - 1 || reader.isStop(cue.end)
    case .inverted: return true
    case .noun: return false
    }
  }

  func skippingThat(_ index: Int) -> Int {
    reader.lower(index) == "that" ? index + 1 : index
  }

  /// Passes over adverbs and times: "said again on Monday", "said last Tuesday".
  func skippingTimes(_ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit {
      if let date = reader.date(at: index) {
        index = date.tokens.upperBound
      } else if reader.isPreposition(index), reader.date(at: index + 1) != nil,
        reader.lower(index) != "since"
      {
        // "said in the past five years, agencies …" has no date here: a duration is none.
        index += 1
      } else if reader.tag(index) == .rb, reader.tag(index + 1) != .jj {
        index += 1
      } else {
        return index
      }
    }
    return index
  }
}
