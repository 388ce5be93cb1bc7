import Language
import Model

/// The attributions that the network labels, as the rules of this room want them.
struct LabelledAttributions {
  let reader: Reader

  /// The attributions, by their cue.
  func attributions() -> [Attribution] {
    let labels = reader.analysis.reading.labels[NetworkTask.attribution.rawValue]
    let sentences = reader.analysis.sentences
    var found: [Attribution] = []
    var start = 0
    while start < sentences.count {
      var end = start + 1
      while end < sentences.count, sentences[end].block == sentences[start].block { end += 1 }
      let tokens = sentences[start].tokens.lowerBound..<sentences[end - 1].tokens.upperBound
      for linked in LabelLinker.attributions(Array(labels[tokens])) {
        if let attribution = attribution(linked, from: tokens.lowerBound) {
          found.append(attribution)
        }
      }
      start = end
    }
    return found
  }

  private func attribution(_ linked: LabelLinker.Linked, from start: Int) -> Attribution? {
    func moved(_ range: Range<Int>) -> Range<Int> {
      (range.lowerBound + start)..<(range.upperBound + start)
    }
    let cue = moved(linked.cue)
    let content = linked.content.map(moved).compactMap(withoutThat)
      .filter { $0.count > 1 || reader.lower($0.lowerBound) != "it" }  // "It was reported that …"
    guard !content.isEmpty else { return nil }
    let head = head(of: cue)
    let source = linked.source.map(moved)
    return Attribution(
      source: source, cue: cue, head: head, content: content,
      stance: stance(of: head, in: cue, content), frame: frame(cue, source, content))
  }

  /// "that" and "whether" lead into what is said and are no part of it.
  private func withoutThat(_ piece: Range<Int>) -> Range<Int>? {
    guard ["that", "whether"].contains(reader.lower(piece.lowerBound)) else { return piece }
    return piece.count > 1 ? (piece.lowerBound + 1)..<piece.upperBound : nil
  }

  /// The word of a cue that bears its meaning: the verb that is no auxiliary, else the word whose head
  /// stands without.
  private func head(of cue: Range<Int>) -> Int {
    let reading = reader.analysis.reading
    let verb = cue.last {
      reader.tag($0).isVerb && !reading.isRelation($0, "aux") && !reading.isRelation($0, "cop")
    }
    if let verb { return verb }
    return cue.first { !cue.contains(reading.heads[$0]) } ?? cue.lowerBound
  }

  private func stance(
    of head: Int, in cue: Range<Int>, _ content: [Range<Int>]
  ) -> Statement.Stance {
    let lemma = reader.lemma(head)
    if lemma == "call", cue.upperBound - 1 > head { return .urges }
    // "asked the council to condemn", "warned them not to intervene", "asked for help"
    if lemma == "ask", reader.lower(cue.upperBound - 1) == "for" { return .urges }
    if CueVerb.named(lemma)?.frames.contains(.infinitive) == true, isInfinitive(content) {
      return .urges
    }
    if reader.tag(head).isVerb, let verb = CueVerb.named(lemma) { return verb.stance }
    return CueNoun.stance(of: lemma) ?? .asserts
  }

  /// Whether what is said is to be done: somebody, then an infinitive.
  private func isInfinitive(_ content: [Range<Int>]) -> Bool {
    guard let piece = content.first,
      let to = piece.first(where: { reader.lower($0) == "to" && reader.tag($0 + 1) == .vb })
    else { return false }
    return !(piece.lowerBound..<to).contains { reader.isFinite($0) || reader.isQuoteMark($0) }
  }

  /// The words between which a time of speaking may stand: the sentence around the cue, but for the
  /// content.
  private func frame(_ cue: Range<Int>, _ source: Range<Int>?, _ content: [Range<Int>]) -> Range<
    Int
  > {
    let number = reader.sentenceNumber(at: cue.lowerBound)
    guard number >= 0 else { return cue }
    let sentence = reader.analysis.sentences[number].tokens
    var low = min(cue.lowerBound, source?.lowerBound ?? cue.lowerBound)
    var high = max(cue.upperBound, source?.upperBound ?? cue.upperBound)
    let before = content.last { $0.upperBound <= low }?.upperBound
    let after = content.first { $0.lowerBound >= high }?.lowerBound
    low = max(sentence.lowerBound, before ?? sentence.lowerBound, low - Self.reach)
    high = min(sentence.upperBound, after ?? sentence.upperBound, high + Self.reach)
    return min(low, cue.lowerBound)..<max(high, cue.upperBound)
  }

  /// How many tokens from source and cue a time of speaking may stand.
  private static let reach = 12
}
