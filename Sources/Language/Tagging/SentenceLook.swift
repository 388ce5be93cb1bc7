/// A sentence as the network sees it: a state's name is one word.
package struct SentenceLook: Sendable {
  /// Its words.
  package private(set) var words: [WordLook] = []
  /// How it is capitalised: 0 as usual, 1 as in titles, 2 all capitals, 3 without capitals.
  package private(set) var casing: UInt64 = 0

  /// A sentence without words.
  package init() {}

  /// Reads the sentence of `tokens[range]`.
  package mutating func read(_ tokens: [Token], _ range: Range<Int>, lexicon: Lexicon) {
    words.removeAll(keepingCapacity: true)
    var index = range.lowerBound
    while index < range.upperBound {
      var word = WordLook(tokens[index], lexicon: lexicon)
      if word.shape & 1 != 0 {
        let length = StateLook.length(in: tokens, at: index, before: range.upperBound)
        if length > 0 {
          word = .name()
          word.count = length
        }
      }
      word.first = index
      index += word.count
      words.append(word)
    }
    casing = findCasing()
  }

  /// The casing as the words tell that are no names.
  private func findCasing() -> UInt64 {
    var long = 0
    var capitalised = 0
    var shouted = 0
    var anyCapital = false
    for word in words {
      if word.isName || word.shape & 1 != 0 { anyCapital = true }
      guard word.isLong, !word.isName else { continue }
      long += 1
      if word.shape & 1 != 0 { capitalised += 1 }
      if word.shape & 2 != 0 { shouted += 1 }
    }
    guard anyCapital else { return 3 }
    guard long > 0 else { return 0 }
    if shouted * 4 >= long * 3 { return 2 }
    return capitalised * 4 >= long * 3 ? 1 : 0
  }
}
