/// A sentence as the tagger sees it: runs of names are one word, and look like any other name.
package struct TaggerSentence: Sendable {
  /// Its words.
  package private(set) var words: [TaggerWord] = []
  /// How it is capitalised: 0 as usual, 1 as in titles, 2 all capitals, 3 without capitals.
  private(set) package var casing: UInt64 = 0
  /// The tags of the names, for each token of the sentence.
  package private(set) var nameTags: [UInt8] = []

  /// A sentence without words.
  package init() {}

  /// Reads the sentence of `tokens[range]` as the network sees it: a state's name is one word, but
  /// other names stay as many as they are, and ordinary words keep their looks under a capital.
  package mutating func readWords(_ tokens: [Token], _ range: Range<Int>, model: TaggerModel) {
    words.removeAll(keepingCapacity: true)
    var index = range.lowerBound
    while index < range.upperBound {
      var word = TaggerWord(tokens[index], model: model)
      if word.shape & 1 != 0 {
        let length = TaggerNames.length(in: tokens, at: index, before: range.upperBound)
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

  /// Reads the sentence of `tokens[range]`.
  package mutating func read(_ tokens: [Token], _ range: Range<Int>, model: TaggerModel) {
    words.removeAll(keepingCapacity: true)
    for index in range {
      var word = TaggerWord(tokens[index], model: model)
      word.first = index
      words.append(word)
    }
    markStates(tokens, range)
    casing = findCasing()
    if casing == 0 { markCapitals(tokens) }
    tagNames(tokens)
    mergeNames()
  }

  private mutating func markStates(_ tokens: [Token], _ range: Range<Int>) {
    var place = 0
    while place < words.count {
      var length = 0
      if words[place].shape & 1 != 0 {
        length = TaggerNames.length(
          in: tokens, at: range.lowerBound + place, before: range.upperBound)
      }
      for _ in 0..<length {
        becomeName(place)
        place += 1
      }
      if length == 0 { place += 1 }
    }
  }

  private mutating func becomeName(_ place: Int) {
    let first = words[place].first
    words[place] = .name()
    words[place].first = first
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

  /// Where words are capitalised as usual, one with a capital within the sentence is a name.
  private mutating func markCapitals(_ tokens: [Token]) {
    guard words.count > 1 else { return }
    for place in 1..<words.count {
      let word = words[place]
      guard !word.isName, word.shape & 0b1100_1011 == 1, !TaggerWord.isClosed(word.lexical),
        !Self.isOpening(tokens[words[place - 1].first])
      else { continue }
      becomeName(place)
    }
  }

  private static func isOpening(_ token: Token) -> Bool {
    if token.tag == .openQuote { return true }
    guard let first = token.text.utf8.first else { return false }
    switch first {
    case 0x21, 0x22, 0x28, 0x2A, 0x2D, 0x2E, 0x3A, 0x3B, 0x3F, 0x5B, 0x60: return true
    case 0xE2: return !token.text.unicodeScalars.contains { $0.properties.isAlphabetic }
    default: return false
    }
  }

  private mutating func tagNames(_ tokens: [Token]) {
    nameTags.removeAll(keepingCapacity: true)
    for place in words.indices {
      guard words[place].isName else {
        nameTags.append(255)
        continue
      }
      let token = tokens[words[place].first]
      if token.text == token.lower {  // "of" in a state's name
        nameTags.append(
          token.lower == "and" ? Tag.cc.number : token.lower == "of" ? Tag.in.number : Tag.dt.number
        )
      } else {
        let next = place + 1 < words.count ? words[place + 1] : nil
        nameTags.append(TaggerNames.tag(of: token, before: next).number)
      }
    }
  }

  private mutating func mergeNames() {
    var kept = 0
    for place in words.indices {
      if kept > 0, words[place].isName, words[kept - 1].isName {
        words[kept - 1].count += 1
      } else {
        if kept != place { words[kept] = words[place] }
        kept += 1
      }
    }
    words.removeLast(words.count - kept)
  }
}
