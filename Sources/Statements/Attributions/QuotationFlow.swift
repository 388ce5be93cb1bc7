import Language
import Model

/// Follows what a speaker says past the sentence that reports it.
///
/// Quotations run on over sentences and paragraphs; a sentence of nothing but a quotation belongs to
/// the speaker before it; and reporters name a speaker once for a paragraph: "The report noted that …
/// . Most of the tools …".
struct QuotationFlow {
  let reader: Reader

  func extend(_ found: inout [Attribution]) {
    found.sort { $0.cue.lowerBound < $1.cue.lowerBound }
    let sentences = reader.analysis.sentences
    var coveredSentence = [Bool](repeating: false, count: sentences.count)
    // The last attribution at the top of each sentence, and whether any stands in it.
    var speaker = [Int?](repeating: nil, count: sentences.count)
    for (number, attribution) in found.enumerated() {
      let cueSentence = reader.sentenceNumber(at: attribution.head)
      guard cueSentence >= 0 else { continue }
      let neighbours = max(0, number - 16)..<min(found.count, number + 17)
      let isInner = neighbours.contains { other in
        other != number && found[other].contentContains(attribution.cue)
          && reader.sentenceNumber(at: found[other].head) == cueSentence
      }
      if !isInner { speaker[cueSentence] = number }
      coveredSentence[cueSentence] = true
      for piece in attribution.content {
        let first = reader.sentenceNumber(at: piece.lowerBound)
        let last = reader.sentenceNumber(at: piece.upperBound - 1)
        if first >= 0, last >= first {
          for sentence in first...last { coveredSentence[sentence] = true }
        }
      }
    }

    for number in sentences.indices {
      guard let index = speaker[number] else { continue }
      var next = number + 1
      while next < sentences.count, speaker[next] == nil, !coveredSentence[next] {
        let sameBlock = sentences[next].block == sentences[number].block
        if leadsToSpeaker(next, speaker: speaker) { break }
        let tokens = sentences[next].tokens
        if let quoted = wholeQuotation(tokens),
          sameBlock || next == number + 1 || isReopened(tokens)
        {
          // A quotation alone in the next paragraph goes on only when this one ended with its own.
          guard sameBlock || endsInQuotation(found[index]) else { break }
          append(quoted, to: &found[index])
        } else if sameBlock, flowsOn(found[index], into: tokens, after: next > number + 1) {
          append(trimmed(tokens), to: &found[index])
        } else {
          break
        }
        coveredSentence[next] = true
        next += 1
      }
      // "A. B, the report said.": the sentences of the paragraph before it, with no source of their
      // own, are the report's as well.
      let attribution = found[index]
      guard let source = attribution.source, SourceWords.isText(reader, source),
        let first = attribution.content.first, first.upperBound <= attribution.cue.lowerBound,
        reader.sentenceNumber(at: first.lowerBound) == number,
        reader.tag(first.lowerBound) != .openQuote
      else { continue }
      var before = number - 1
      while before >= 0, sentences[before].block == sentences[number].block,
        !coveredSentence[before], speaker[before] == nil,
        blockKind(sentences[before].block) != .headline
      {
        prepend(trimmed(sentences[before].tokens), to: &found[index])
        coveredSentence[before] = true
        before -= 1
      }
    }
  }

  private func blockKind(_ number: Int) -> TextBlock.Kind? {
    let blocks = reader.analysis.document.blocks
    return blocks.indices.contains(number) ? blocks[number].kind : nil
  }

  private func append(_ piece: Range<Int>, to attribution: inout Attribution) {
    if let last = attribution.content.indices.last,
      attribution.content[last].upperBound <= piece.lowerBound,
      attribution.content[last].upperBound + 1 >= piece.lowerBound
    {
      attribution.content[last] = attribution.content[last].lowerBound..<piece.upperBound
    } else {
      let isLast = (attribution.content.last?.lowerBound ?? 0) <= piece.lowerBound
      attribution.content.append(piece)
      if !isLast { attribution.content.sort { $0.lowerBound < $1.lowerBound } }
    }
  }

  /// Puts the sentence before the content; the two become one piece where only a stop parts them.
  private func prepend(_ piece: Range<Int>, to attribution: inout Attribution) {
    if let first = attribution.content.first, piece.upperBound + 1 >= first.lowerBound {
      attribution.content[0] = piece.lowerBound..<first.upperBound
    } else {
      attribution.content.insert(piece, at: 0)
    }
  }

  /// The sentence, when it is nothing but (a part of) a quotation.
  private func wholeQuotation(_ tokens: Range<Int>) -> Range<Int>? {
    guard let first = tokens.first else { return nil }
    if reader.tag(first) == .openQuote, let quotation = reader.quotation(openingAt: first) {
      let end = quotation.close.map { $0 + 1 } ?? quotation.content.upperBound
      return end >= tokens.upperBound - 1 ? tokens : nil
    }
    if let quotation = reader.quotation(at: first),
      (quotation.close.map { $0 + 1 } ?? quotation.content.upperBound) >= tokens.upperBound - 1
    {
      return tokens
    }
    return nil
  }

  /// Whether the sentence begins a quotation whose speaker is named where it ends.
  private func leadsToSpeaker(_ number: Int, speaker: [Int?]) -> Bool {
    guard let first = reader.analysis.sentences[number].tokens.first,
      let quotation = reader.quotation(openingAt: first), let close = quotation.close
    else { return false }
    let last = reader.sentenceNumber(at: close)
    return last > number && speaker.indices.contains(last) && speaker[last] != nil
  }

  private func isReopened(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first else { return false }
    return reader.tag(first) == .openQuote
      && reader.isReopening(first)
  }

  private func endsInQuotation(_ attribution: Attribution) -> Bool {
    guard let last = attribution.content.last else { return false }
    return reader.tag(last.upperBound - 1) == .closeQuote
      || reader.quotation(at: last.upperBound - 1) != nil
  }

  /// Whether an unattributed sentence of the paragraph goes on with what the speaker said.
  ///
  /// It must hang on what was said: begin with "it", "this" or a thing named there. Behind one that
  /// does, others follow.
  private func flowsOn(
    _ attribution: Attribution, into tokens: Range<Int>, after flowing: Bool
  ) -> Bool {
    guard CueVerb.named(reader.lemma(attribution.head))?.frames.contains(.clause) ?? true,
      let last = attribution.content.last, let first = tokens.first,
      last.lowerBound >= attribution.cue.upperBound
    else { return false }
    guard attribution.source != nil, tokens.contains(where: { reader.isFinite($0) }) else {
      return false
    }
    // "He did not say who": about the speaker, not by the speaker.
    guard !["he", "she"].contains(reader.lower(first)) else { return false }
    // The reporter speaks again where the sentence names the act of speaking, or asks.
    let word = reader.lower(first)
    if ["meanwhile", "however", "earlier", "also", "but", "separately", "asked"].contains(word) {
      return false
    }
    // A verb of speech of which nothing came is the reporter's: "He declined to comment".
    if tokens.contains(where: { reader.isFinite($0) && CueVerb.named(reader.lemma($0)) != nil }) {
      return false
    }
    guard flowing || hangs(tokens, on: attribution.content) else { return false }
    let lead = tokens.prefix(4)
    if lead.contains(where: { reader.date(at: $0) != nil }) { return false }
    return !lead.contains { speech.contains(reader.lemma($0)) }
  }

  private func hangs(_ tokens: Range<Int>, on content: [Range<Int>]) -> Bool {
    let lead = tokens.prefix(8)
    for index in lead.prefix(4)
    where ["it", "they", "this", "these", "those", "such", "its", "their"].contains(
      reader.lower(index))
    {
      return true
    }
    let backward: Set<String> = ["it", "them", "its", "their", "these", "those"]
    if tokens.contains(where: { backward.contains(reader.lower($0)) }) { return true }
    guard let noun = lead.first(where: { reader.tag($0).isNoun }) else { return false }
    let lemma = reader.lemma(noun)
    return content.contains { $0.contains { reader.lemma($0) == lemma } }
  }

  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var end = tokens.upperBound
    while end > tokens.lowerBound + 1, reader.isStop(end - 1) { end -= 1 }
    return tokens.lowerBound..<end
  }

  private let speech: Set<String> = [
    "remark", "comment", "statement", "announcement", "allegation", "accusation", "briefing",
    "claim", "report", "warning", "response", "testimony",
  ]
}
