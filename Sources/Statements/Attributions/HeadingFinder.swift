import Language
import Model

/// Finds attributions that a colon makes: "State spied for years: ministry" over a report, and
/// "Reyes: We reject this." in a transcript.
struct HeadingFinder {
  let reader: Reader

  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    for (number, sentence) in reader.analysis.sentences.enumerated() {
      let tokens = sentence.tokens
      guard tokens.count >= 4, let colon = colon(in: tokens) else { continue }
      let blocks = reader.analysis.document.blocks
      let isHeadline =
        blocks.indices.contains(sentence.block)
        && (blocks[sentence.block].kind == .headline || blocks[sentence.block].kind == .subheading)
      var end = tokens.upperBound
      while end > colon + 1, reader.isStop(end - 1) { end -= 1 }
      let left = tokens.lowerBound..<colon
      let right = (colon + 1)..<end
      if isHeadline, names(right), right.count <= 6, hasVerb(left) {
        found.append(make(source: right, colon: colon, content: left))
      } else if names(left), left.count <= (isHeadline ? 5 : 6), !right.isEmpty,
        isHeadline || (number == 0 || reader.analysis.sentences[number - 1].block != sentence.block)
      {
        guard !isHeadline || hasVerb(right) else { continue }
        var last = right.upperBound
        if !isHeadline {
          // A speaker's turn in a transcript runs to the end of the paragraph.
          for later in reader.analysis.sentences[(number + 1)...] {
            guard later.block == sentence.block else { break }
            last = later.tokens.upperBound
          }
        }
        // A question put to the speaker says nothing; and a journalist's turn is a question.
        let isQuestion =
          !isHeadline
          && (reader.lower(last - 1) == "?" || reader.names(in: left).last?.kind == .outlet)
        if isQuestion || last - right.lowerBound < 3 { continue }
        var turn = make(source: left, colon: colon, content: right.lowerBound..<last)
        turn.isTurn = !isHeadline
        found.append(turn)
      }
    }
    return found
  }

  private func colon(in tokens: Range<Int>) -> Int? {
    tokens.first { reader.lower($0) == ":" && $0 > tokens.lowerBound && $0 + 1 < tokens.upperBound }
  }

  /// Whether the tokens are nothing but somebody's name or role.
  private func names(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, !range.contains(where: { reader.isFinite($0) || reader.isComma($0) })
    else { return false }
    let last = range.upperBound - 1
    if let name = reader.name(at: last), name.kind != .place { return true }
    return SourceWords.isSpeaker(reader.lemma(last))
      || SourceWords.texts.contains(reader.lemma(last))
  }

  private func hasVerb(_ range: Range<Int>) -> Bool {
    range.contains { reader.tag($0).isVerb || reader.tag($0) == .md }
  }

  private func make(source: Range<Int>, colon: Int, content: Range<Int>) -> Attribution {
    Attribution(
      source: source, cue: colon..<(colon + 1), head: colon, content: [content],
      stance: .asserts, frame: colon..<(colon + 1))
  }
}
