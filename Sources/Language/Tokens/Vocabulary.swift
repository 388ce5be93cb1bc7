/// The distinct words of a text, each with what its letters and the tables tell of it.
///
/// What holds of a word wherever it stands is found once for each form, not for each token: the
/// finders of names, dates and quantities ask for bits.
struct Vocabulary: Sendable {
  /// A word as it stands, capitals and all.
  struct Form: Sendable {
    /// The number of its word in lower case, from 0.
    var word: Int32
    /// The bits that its letters give.
    var letters: WordTraits
  }

  /// For each token, its form as an index into `forms`.
  private(set) var formAt: [Int32] = []
  /// The distinct forms, in the order of their first places.
  private(set) var forms: [Form] = []
  /// The bits that the tables give to each word in lower case, by its number.
  private(set) var tables: [WordTraits] = []
  private var wordNumbers: [String: Int32] = [:]

  /// The words of `tokens`, of which those with the same text have the same lower case.
  init(_ tokens: [Token]) {
    formAt.reserveCapacity(tokens.count)
    var formNumbers: [String: Int32] = [:]
    for token in tokens {
      if let known = formNumbers[token.text] {
        formAt.append(known)
      } else {
        let number = Int32(forms.count)
        formNumbers[token.text] = number
        formAt.append(number)
        add(token)
      }
    }
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
    forms.append(Form(word: word, letters: .ofLetters(of: token, tables[Int(word)])))
  }

  /// The number of the word of the token at `index`.
  func word(at index: Int) -> Int { Int(forms[Int(formAt[index])].word) }

  /// The bits that the letters of the token at `index` give.
  func letters(at index: Int) -> WordTraits { forms[Int(formAt[index])].letters }

  /// The bits that the tables give to the word of the token at `index`.
  func tables(at index: Int) -> WordTraits { tables[word(at: index)] }

  /// The number of the word `lower`, or `nil` where the text does not have it.
  func number(of lower: String) -> Int? { wordNumbers[lower].map(Int.init) }
}
