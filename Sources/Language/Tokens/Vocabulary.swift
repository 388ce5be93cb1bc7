/// The distinct words of a text, each with what its letters and the tables tell of it.
///
/// What holds of a word wherever it stands is found once for each form, not for each token: the
/// finders of names, dates and quantities ask for bits.
package struct Vocabulary: Sendable {
  /// A word as it stands, capitals and all.
  struct Form: Sendable {
    /// The word.
    var text: String
    /// The number of its word in lower case, from 0.
    var word: Int32
    /// The bits that its letters give.
    var letters: WordTraits
  }

  /// For each token, its form as an index into `forms`.
  private(set) var formAt: [Int32] = []
  /// The forms, in the order of their first places; a rare one may come twice.
  private(set) var forms: [Form] = []
  /// The bits that the tables give to each word in lower case, by its number.
  private(set) var tables: [WordTraits] = []
  private var wordNumbers: [String: Int32] = [:]

  /// The words of `tokens`, of which those with the same text have the same lower case.
  init(_ tokens: [Token]) {
    formAt.reserveCapacity(tokens.count)
    let expected = min(tokens.count / 2, 1 << 14)
    forms.reserveCapacity(expected)
    tables.reserveCapacity(expected)
    wordNumbers.reserveCapacity(expected)
    // The last form of each hash, or -1. A word that another has driven out is read again, so that
    // no choice of words can make this slow.
    var size = 256
    while size < tokens.count, size < 1 << 16 { size *= 2 }
    var recent = [Int32](repeating: -1, count: size)
    for token in tokens {
      let place = Self.hash(of: token.text) & (size - 1)
      let known = recent[place]
      if known >= 0, forms[Int(known)].text == token.text {
        formAt.append(known)
      } else {
        recent[place] = Int32(forms.count)
        formAt.append(Int32(forms.count))
        add(token)
      }
    }
  }

  private static func hash(of text: String) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 29)
  }

  private mutating func add(_ token: Token) {
    let word: Int32
    if let known = wordNumbers[token.lower] {
      word = known
    } else {
      word = Int32(tables.count)
      wordNumbers[token.lower] = word
      tables.append(WordTraits.ofTables(token.lower))
    }
    forms.append(
      Form(text: token.text, word: word, letters: .ofLetters(of: token, tables[Int(word)])))
  }

  /// How many distinct words there are in lower case.
  package var wordCount: Int { tables.count }

  /// The number of the word in lower case of the token at `index`, from 0.
  package func word(at index: Int) -> Int { Int(forms[Int(formAt[index])].word) }

  /// The bits that the letters of the token at `index` give.
  func letters(at index: Int) -> WordTraits { forms[Int(formAt[index])].letters }

  /// The bits that the tables give to the word of the token at `index`.
  func tables(at index: Int) -> WordTraits { tables[word(at: index)] }

  /// The number of the word `lower`, or `nil` where the text does not have it.
  func number(of lower: String) -> Int? { wordNumbers[lower].map(Int.init) }
}
