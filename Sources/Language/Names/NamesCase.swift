/// How a sentence uses capitals, which tells what a capital means in it.
enum CaseStyle: Sendable {
  /// Names and first words have capitals.
  case sentence
  /// Most words have capitals, as in headlines.
  case title
  /// Most words are all capitals.
  case capitals

  /// The style of the tokens in `range`, whose words are those of `vocabulary`.
  init(
    of tokens: [Token], _ vocabulary: Vocabulary, in range: Range<Int>, isHeading: Bool
  ) {
    var wordCount = 0
    var allCapitalCount = 0
    var smallCount = 0
    for index in range {
      let letters = vocabulary.letters(at: index)
      guard letters.contains(.ofSeveralBytes) else { continue }
      if letters.contains(.capital) {
        wordCount += 1
      } else if letters.contains(.ofFourBytes)
        || !isHeading && !vocabulary.tables(at: index).contains(.smallInTitles)
      {
        wordCount += 1
        smallCount += 1
      }
      if letters.contains(.withoutSmall) { allCapitalCount += 1 }
    }
    if wordCount >= 3, allCapitalCount * 10 >= wordCount * 7, smallCount * 5 <= wordCount {
      self = .capitals
    } else if wordCount >= 4, smallCount * (isHeading ? 4 : 8) <= wordCount,
      smallCount == 0 || isHeading || !Self.endsWithStop(tokens, range)
    {
      self = .title
    } else {
      self = .sentence
    }
  }
}

extension CaseStyle {
  /// Whether a full stop ends the words, as it seldom ends a title.
  private static func endsWithStop(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    for index in range.reversed().prefix(2) where tokens[index].text == "." { return true }
    return false
  }

  /// The words that a title writes without a capital.
  static let smallInTitles: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "for", "in", "is", "its", "nor", "of", "on", "or",
    "per", "so", "the", "to", "up", "via", "vs", "vs.", "yet", "'s",
  ]
}

extension Sentence {
  /// Its tokens in stretches of at most 400.
  ///
  /// What is looked for within a stretch may cost its square; no text can make that more than
  /// linear in its own length.
  var stretches: [Range<Int>] {
    guard tokens.count > 400 else { return [tokens] }
    return stride(from: tokens.lowerBound, to: tokens.upperBound, by: 400).map {
      $0..<min($0 + 400, tokens.upperBound)
    }
  }
}
