import Language
import Model

/// Finds the attributions of a text: what the network labels, and what the rules find besides.
struct AttributionFinder {
  let reader: Reader

  /// The attributions of the text, by their first content's and their cue's place.
  func attributions() -> [Attribution] {
    let learned = LabelledAttributions(reader: reader).attributions()
    return AttributionMerge(reader: reader, learned: learned).merged(with: ruled())
  }

  /// What the rules find.
  private func ruled() -> [Attribution] {
    let cues = CueFinder(reader: reader).cues()
    let contents = ContentFinder(reader: reader, cues: cues)
    var found: [Attribution] = []
    var foundAt: [Int: Int] = [:]
    for (number, cue) in cues.enumerated() {
      let content = contents.content(of: cue)
      // One word is nothing that could be compared: "urged caution", "said ‘probably’".
      let wordCount = content.reduce(0) { $0 + $1.count { !reader.isQuoteMark($0) } }
      guard wordCount > 1 else { continue }
      var source = cue.source
      var citedBy: Int?
      if cue.sharesSubject {
        if let earlier = sharedCue(before: number, cues: cues, foundAt: foundAt) {
          source = found[earlier].source
        } else if let subject = mainSubject(of: cue) {
          source = subject
        } else {
          continue
        }
      } else if isFirstPerson(source), reader.quotation(at: cue.head) != nil {
        continue
      }
      if let citing = citingCue(before: cue) {
        citedBy = sharedAttribution(citing, found: found)
      }
      foundAt[number] = found.count
      found.append(
        Attribution(
          source: source, cue: cue.tokens, head: cue.head, content: content,
          stance: stance(of: cue), frame: frame(of: cue, content: content), citedBy: citedBy))
    }
    found += HeadingFinder(reader: reader).attributions()
    QuotationFlow(reader: reader).extend(&found)
    return found.sorted {
      ($0.contentExtent.lowerBound, $0.cue.lowerBound) < (
        $1.contentExtent.lowerBound, $1.cue.lowerBound
      )
    }
  }

  private func stance(of cue: Cue) -> Statement.Stance {
    switch cue.kind {
    case .verb(let verb), .inverted(let verb):
      // "called on", "called for" and "asked … to" urge; "called it a threat" does not.
      if reader.lemma(cue.head) == "call", cue.tokens.upperBound - 1 > cue.head { return .urges }
      return verb.stance
    case .noun(let stance): return stance
    case .preposition: return .asserts
    }
  }

  /// The words between which a time of speaking may stand: from the source to the content.
  private func frame(of cue: Cue, content: [Range<Int>]) -> Range<Int> {
    var low = min(cue.start, cue.source?.lowerBound ?? cue.start, cue.tokens.lowerBound)
    var high = max(cue.end, cue.tokens.upperBound)
    if let after = content.first(where: { $0.lowerBound >= cue.tokens.upperBound }) {
      high = max(high, after.lowerBound)
    } else {
      while high < cue.region.upperBound, !reader.isStop(high), !reader.isComma(high) { high += 1 }
    }
    // "On Monday, the ministry said".
    let before = content.contains { $0.upperBound <= cue.start }
    var isNoun = false
    if case .noun = cue.kind { isNoun = true }
    if !before, !isNoun {
      var index = low
      while index > cue.region.lowerBound, low - index < 8 {
        index -= 1
        if reader.date(at: index) != nil { low = index }
      }
    }
    return low..<max(low, high)
  }

  private func isFirstPerson(_ source: Range<Int>?) -> Bool {
    guard let source, source.count == 1 else { return false }
    return ["i", "we", "you"].contains(reader.lower(source.lowerBound))
  }

  /// The attribution whose speaker the cue shares: the first of its sentence.
  private func sharedCue(before number: Int, cues: [Cue], foundAt: [Int: Int]) -> Int? {
    let cue = cues[number]
    var first: Int?
    for earlier in stride(from: number - 1, through: 0, by: -1) {
      guard cues[earlier].region.overlaps(cue.region), cue.head - cues[earlier].head < 80 else {
        break
      }
      guard let index = foundAt[earlier], !cues[earlier].isRelative else { continue }
      if case .noun = cues[earlier].kind { continue }
      first = index
    }
    return first
  }

  /// "The ministry gave another picture, saying …": the subject of the sentence's first verb.
  private func mainSubject(of cue: Cue) -> Range<Int>? {
    guard
      let verb = (cue.region.lowerBound..<cue.head).first(where: { reader.isFinite($0) }),
      let tokens = reader.subject(leftOf: verb, limit: cue.region.lowerBound)?.tokens,
      SourceWords.canSpeak(reader, tokens),
      tokens.contains(where: { reader.name(at: $0) != nil })
        || SourceWords.isSpeaker(reader.lemma(SourceWords.head(of: tokens, in: reader)))
        || ["he", "she"].contains(reader.lower(tokens.lowerBound))
    else { return nil }
    return tokens
  }

  /// The verb "cite" before the cue's source: "citing a report that found".
  private func citingCue(before cue: Cue) -> Int? {
    guard let source = cue.source, source.lowerBound > cue.region.lowerBound else { return nil }
    let before = source.lowerBound - 1
    return reader.lemma(before) == "cite" || reader.lemma(before) == "quote" ? before : nil
  }

  /// The head of the cue before the word that cites, in its sentence.
  private func sharedAttribution(_ citing: Int, found: [Attribution]) -> Int? {
    let sentence = reader.sentenceNumber(at: citing)
    // Those found are ordered by the heads of their cues.
    for index in found.indices.reversed() {
      let number = reader.sentenceNumber(at: found[index].cue.lowerBound)
      if number < sentence { return nil }
      if number == sentence, found[index].cue.upperBound <= citing {
        return found[index].head
      }
    }
    return nil
  }
}
