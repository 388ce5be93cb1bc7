import Algorithms
import Language
import Model

/// Joins the attributions that the network labels with those that the rules find.
///
/// Where both see a cue, the network's spans stand, and what the rules know of the cue. What only the
/// network sees must say something; what only the rules see is kept: they follow quotations and find
/// what stands within another's words, which the corpus never marks.
struct AttributionMerge {
  let reader: Reader
  /// The network's, by their cue.
  let learned: [Attribution]

  /// All attributions, by their first content's and their cue's place.
  func merged(with ruled: [Attribution]) -> [Attribution] {
    var merged: [Attribution] = []
    var taken: Set<Int> = []
    let ruled = ruled.filter { !isAnonymity($0) }.sorted { $0.cue.lowerBound < $1.cue.lowerBound }
    let cues = ruled.map(\.cue.lowerBound)
    let turns = ruled.filter(\.isTurn)
    // The network marks none that stand within another's words: those that it sees stand beside them,
    // but for those of clauses upon a noun, as in "pointed to figures, which show that …".
    let inner = ruled.map(\.cue).filter { cue in
      guard let seen = seen(at: cue) else { return true }
      return seen.source.map(isRelative) ?? false
    }.map(\.lowerBound)
    // The sentences in which the network labels a content.
    var labelled: Set<Int> = []
    for piece in learned.lazy.flatMap(\.content) {
      let first = reader.sentenceNumber(at: piece.lowerBound)
      let last = reader.sentenceNumber(at: piece.upperBound - 1)
      if first >= 0, first <= last { labelled.formUnion(first...last) }
    }
    var next = 0  // the first of the network's that can overlap
    for rule in ruled {
      while next < learned.count, learned[next].cue.upperBound <= rule.cue.lowerBound { next += 1 }
      guard next < learned.count, learned[next].cue.overlaps(rule.cue) else {
        merged.append(rule)
        continue
      }
      guard taken.insert(next).inserted else { continue }
      var joined = joined(learned[next], rule)
      joined.content = completed(joined.content, by: rule.content, labelled, inner)
      merged.append(joined)
    }
    for index in learned.indices
    where !taken.contains(index) && isKept(learned[index], cues: cues, turns: turns) {
      var alone = learned[index]
      alone.source = alone.source ?? sharedSubject(of: alone)
      merged.append(alone)
    }
    return JoinedClauses(reader: reader).parted(merged).sorted {
      ($0.contentExtent.lowerBound, $0.cue.lowerBound) < (
        $1.contentExtent.lowerBound, $1.cue.lowerBound
      )
    }
  }

  /// The network's that has its cue at `cue`.
  private func seen(at cue: Range<Int>) -> Attribution? {
    let index = learned.partitioningIndex { $0.cue.upperBound > cue.lowerBound }
    guard index < learned.count, learned[index].cue.overlaps(cue) else { return nil }
    return learned[index]
  }

  /// The network's spans with what the rules know.
  private func joined(_ learned: Attribution, _ rule: Attribution) -> Attribution {
    var joined = learned
    joined.stance = rule.stance == .asserts ? learned.stance : rule.stance
    joined.head = rule.head
    joined.frame = rule.frame
    joined.isTurn = rule.isTurn
    joined.citedBy = rule.citedBy
    if let source = learned.source {
      // "who said": the corpus marks the pronoun; whom it stands for, the rules know.
      if let named = rule.source, isRelative(source) {
        joined.source = named
        joined.sourceWords = source
      }
    } else {
      joined.source = rule.source ?? sharedSubject(of: joined)
    }
    return joined
  }

  private func sharedSubject(of attribution: Attribution) -> Range<Int>? {
    SharedSubject(reader: reader).subject(of: attribution.head, content: attribution.content)
  }

  private func isRelative(_ source: Range<Int>) -> Bool {
    source.count == 1 && ["who", "which", "that"].contains(reader.lower(source.lowerBound))
  }

  /// The network's content, with those sentences of the rules' in which the network labels nothing, and
  /// to the end of the rules' where that holds another's words.
  private func completed(
    _ content: [Range<Int>], by other: [Range<Int>], _ labelled: Set<Int>, _ cues: [Int]
  ) -> [Range<Int>] {
    var pieces = content
    for piece in other {
      if let same = pieces.firstIndex(where: {
        $0.lowerBound == piece.lowerBound && $0.upperBound < piece.upperBound
      }), holds(cues, in: pieces[same].upperBound..<piece.upperBound),
        reader.sentenceNumber(at: pieces[same].lowerBound)
          == reader.sentenceNumber(at: piece.upperBound - 1)
      {
        pieces[same] = piece
        continue
      }
      let first = reader.sentenceNumber(at: piece.lowerBound)
      let last = reader.sentenceNumber(at: piece.upperBound - 1)
      guard first >= 0, first <= last else { continue }
      for sentence in first...last where !labelled.contains(sentence) {
        let part = piece.clamped(to: reader.analysis.sentences[sentence].tokens)
        if !part.isEmpty { pieces.append(part) }
      }
    }
    return pieces.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether one of `places`, which ascend, lies in `range`.
  private func holds(_ places: [Int], in range: Range<Int>) -> Bool {
    let index = places.partitioningIndex { $0 >= range.lowerBound }
    return index < places.count && places[index] < range.upperBound
  }

  /// Whether what only the network sees says something that can be compared.
  ///
  /// Headlines are none of its training. A word or two are nothing to compare. And what is no reporting
  /// word, but holds another's, reports nothing itself: "made the remarks in response to a report that
  /// said …".
  private func isKept(
    _ attribution: Attribution, cues: [Int], turns: [Attribution]
  ) -> Bool {
    let block = reader.blockNumber(at: attribution.head)
    let blocks = reader.analysis.document.blocks
    if blocks.indices.contains(block), blocks[block].kind != .paragraph { return false }
    let words = attribution.content.reduce(0) { $0 + $1.count { !reader.isQuoteMark($0) } }
    guard words > 2 else { return false }
    if isAnonymity(attribution) || isOwnTalk(attribution, turns) { return false }
    let lemma = reader.lemma(attribution.head)
    if attribution.source == nil, !reader.tag(attribution.head).isVerb,
      CueNoun.stance(of: lemma) == nil
    {
      return false
    }
    return CueVerb.named(lemma) != nil || CueNoun.stance(of: lemma) != nil
      || !attribution.content.contains { holds(cues, in: $0) }
  }

  /// "I can tell you that …" within somebody's own words: they are reported already.
  private func isOwnTalk(_ attribution: Attribution, _ turns: [Attribution]) -> Bool {
    guard let source = attribution.source, source.count == 1,
      ["i", "we", "you"].contains(reader.lower(source.lowerBound))
    else { return false }
    return reader.quotation(at: attribution.head) != nil
      || turns.contains { $0.contentContains(attribution.cue) }
  }

  /// "who asked not to be named": how somebody spoke, nothing that was said.
  private func isAnonymity(_ attribution: Attribution) -> Bool {
    attribution.content.contains { piece in
      let words = piece.prefix(4).map { reader.lower($0) }.drop { $0 == "not" }
      return piece.count < 8 && words.starts(with: ["to", "be"])
        && ["named", "identified", "quoted"].contains(words.last ?? "")
    }
  }
}
