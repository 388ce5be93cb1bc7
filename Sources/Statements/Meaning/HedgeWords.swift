import Language

/// The words that weaken what is said.
///
/// Hyland 1998; Farkas and others 2010, the CoNLL shared task on hedges.
enum HedgeWords {
  /// The hedges in `ranges`, in text order, as they stand.
  static func hedges(in ranges: [Range<Int>], reader: Reader) -> [String] {
    var found: [String] = []
    for range in ranges {
      var index = range.lowerBound
      while index < range.upperBound {
        if reader.marks(index).contains(.hedge),
          let length = length(at: index, limit: range.upperBound, reader: reader)
        {
          found.append(reader.analysis.text(of: index..<(index + length)))
          index += length
        } else {
          index += 1
        }
      }
    }
    return found
  }

  private static func length(at index: Int, limit: Int, reader: Reader) -> Int? {
    let word = reader.lower(index)
    for phrase in phrases[word] ?? [] where index + phrase.count < limit {
      if phrase.enumerated().allSatisfy({ reader.lower(index + 1 + $0.offset) == $0.element }) {
        return phrase.count + 1
      }
    }
    if word == "may", reader.tag(index) != .md { return nil }
    if word == "suspected" || word == "alleged" || single.contains(word) {
      return word == "very" ? nil : 1
    }
    return nil
  }

  /// The words that hedges begin with.
  static let starts = single.union(phrases.keys)

  private static let single: Set<String> = [
    "reportedly", "allegedly", "purportedly", "supposedly", "apparently", "seemingly", "possibly",
    "probably", "perhaps", "presumably", "potentially", "may", "might", "could", "likely",
    "unlikely", "suspected", "suspect", "suspects", "alleged", "purported", "apparent", "possible",
    "probable", "appears", "appear", "appeared", "seems", "seem", "seemed", "rumored", "rumoured",
    "rumors", "rumours", "unconfirmed", "unverified", "believed", "hinted", "hints",
  ]

  private static let phrases: [String: [[String]]] = [
    "very": [["likely"]], "most": [["likely"]], "highly": [["likely"]],
    "is": [
      ["known", "to"], ["believed", "to"], ["said", "to"], ["thought", "to"], ["regarded", "as"],
      ["regarded", "around", "the", "world", "as"], ["considered"], ["seen", "as"],
    ],
    "are": [
      ["known", "to"], ["believed", "to"], ["said", "to"], ["thought", "to"], ["regarded", "as"],
      ["considered"], ["seen", "as"],
    ],
    "was": [["believed", "to"], ["said", "to"], ["thought", "to"], ["regarded", "as"]],
    "were": [["believed", "to"], ["said", "to"], ["thought", "to"], ["regarded", "as"]],
    "regarded": [["as"], ["around", "the", "world", "as"]],
    "thought": [["to"]], "said": [["to"]],
    "in": [["all", "likelihood"]],
  ]
}
