import Language
import Model

/// Mends the error that taggers make most: a past tense taken for a participle.
///
/// "the agencies issued orders": a participle with a noun or pronoun before it, in a clause that has
/// no other finite verb, is the clause's verb. "the reports released by" is left as it is.
enum ParticipleRepair {
  /// The tokens of `analysis` with such participles tagged as past tense.
  static func repaired(_ analysis: Analysis) -> [Token] {
    var tokens = analysis.tokens
    for sentence in analysis.sentences {
      var start = sentence.tokens.lowerBound
      while start < sentence.tokens.upperBound {
        var end = start
        while end < sentence.tokens.upperBound, !isBoundary(tokens[end]) { end += 1 }
        repair(start..<end, in: &tokens)
        start = end + 1
      }
    }
    return tokens
  }

  private static func isBoundary(_ token: Token) -> Bool {
    switch token.tag {
    case .comma, .colon, .cc, .openQuote, .closeQuote, .wdt, .wp, .wrb, .period: true
    case .in: token.lower == "that"
    default: false
    }
  }

  private static func hangsOnPreposition(_ noun: Int, from start: Int, _ tokens: [Token]) -> Bool {
    var index = noun
    while index > start {
      switch tokens[index].tag {
      case .nn, .nns, .nnp, .nnps, .jj, .jjs, .jjr, .dt, .prps, .cd, .pos: index -= 1
      case .in: return tokens[index].lower != "of"
      default: return false
      }
    }
    return tokens[start].tag == .in
  }

  private static func repair(_ clause: Range<Int>, in tokens: inout [Token]) {
    var verbs = clause.filter {
      switch tokens[$0].tag {
      case .vbd, .vbz, .vbp, .md: true
      default: false
      }
    }
    // "Reyes notes.": a cue in the third person that stands where only a verb can.
    for index in clause
    where tokens[index].tag == .nns && index > clause.lowerBound && verbs.isEmpty {
      let lemma = Lemma.lemma(of: tokens[index].lower, tag: .vbz)
      guard let verb = CueVerb.named(lemma), verb.frames.contains(.clause) else { continue }
      let before = tokens[index - 1]
      guard before.tag == .nnp || before.tag == .prp, before.tag != .prps else { continue }
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      guard
        next == nil || [.period, .comma, .colon, .openQuote].contains(next?.tag)
          || next?.lower == "that"
      else { continue }
      tokens[index].tag = .vbz
      verbs.append(index)
    }
    for index in clause where tokens[index].tag == .vbn && index > clause.lowerBound {
      var before = index - 1
      while before > clause.lowerBound, tokens[before].tag == .rb { before -= 1 }
      let tag = tokens[before].tag
      let isPronoun =
        tag == .prp && ["i", "he", "she", "it", "we", "they", "you"].contains(tokens[before].lower)
      guard isPronoun || tag.isNoun else { continue }
      let next = index + 1 < tokens.count ? tokens[index + 1].lower : ""
      guard next != "by" else { continue }
      // "in a report dated May": the noun hangs on a preposition.
      if !isPronoun, hangsOnPreposition(before, from: clause.lowerBound, tokens) { continue }
      // A cue's clause without "that" has its verb behind the cue's: "said the agencies issued".
      let earlier = verbs.last { $0 < index }
      let later = verbs.contains { $0 > index }
      let cueBefore =
        earlier.map {
          CueVerb.named(Lemma.lemma(of: tokens[$0].lower, tag: tokens[$0].tag))?.frames.contains(
            .clause)
            ?? false
        } ?? true
      guard isPronoun || !later && cueBefore else { continue }
      tokens[index].tag = .vbd
      verbs.append(index)
    }
  }
}
