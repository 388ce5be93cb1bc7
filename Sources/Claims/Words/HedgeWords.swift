import Model

/// Words that weaken what is said, by themselves or with their neighbours.
enum HedgeWords {
  private static let almost = WordStem.hash("almost")
  private static let confidence = WordStem.hash("confidence")

  /// Whether the word at `index` of `words`, which stand in `text`, weakens.
  static func isHedge(_ index: Int, in words: [ContentWord], of text: String) -> Bool {
    let word = words[index]
    func neighbour(_ offset: Int) -> String {
      words.indices.contains(index + offset) ? text[words[index + offset].span].lowercased() : ""
    }
    guard word.traits.contains(.hedge) else {
      // "Almost certainly", "with moderate confidence".
      if word.stem == almost { return neighbour(1) == "certainly" }
      return word.stem == confidence
        && ["moderate", "medium", "low", "some"].contains(neighbour(-1))
    }
    // "May" with a capital is a month.
    guard !word.traits.contains(.capital) || index == 0 else { return false }
    switch text[word.span].lowercased() {
    case "possible": return neighbour(1) != "to" && neighbour(-1) != "as"
    case "suspects", "suspect":
      return !["the", "two", "three", "prime", "main", "a"].contains(neighbour(-1))
    case "thought": return neighbour(1) == "to"
    // "Is supposed to have stolen it", but not "is supposed to start in May".
    case "supposed":
      let isCounted =
        words.indices.contains(index + 3) && words[index + 3].traits.contains(.number)
      return neighbour(1) != "to" || neighbour(2) == "have" && !isCounted
    default: return true
    }
  }
}
