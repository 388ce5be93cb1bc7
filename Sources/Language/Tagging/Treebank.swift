/// A treebank in CoNLL-U, as the tagger and the tests of the tokeniser want it.
///
/// Tokens are those of `Tokenizer`: what UD cuts at a hyphen is one token again, with the tag of its
/// last part.
public struct Treebank: Sendable {
  /// A word of the treebank.
  public struct Word: Sendable, Hashable {
    /// As it stands.
    public var text: String
    /// Its part of speech, or `nil` for one that `Tag` does not know.
    public var tag: Tag?
    /// Its dictionary form.
    public var lemma: String
    /// Whether white space stands behind it.
    public var isSpaced: Bool
    /// Whether it was put together from parts.
    public var isJoined = false
    /// Its universal part of speech, or `nil` for one that `WordClass` does not know.
    public var wordClass: WordClass?
    /// The number of its head in the sentence, from 1, or 0 for the root.
    public var head = 0
    /// Its relation to its head.
    public var relation = ""
    /// The numbers of the words that it stands for.
    var numbers: ClosedRange<Int> = 0...0
  }

  /// The sentences.
  public private(set) var sentences: [[Word]] = []
  /// For each sentence, whether it begins a paragraph or a document.
  public private(set) var beginsParagraph: [Bool] = []

  private var joinsHyphens = true

  private init() {}

  /// Reads `lines` of CoNLL-U; lines that are none are passed over.
  public init(conllu: String) {
    read(conllu)
  }

  private mutating func read(_ conllu: String) {
    var sentence: [Word] = []
    var isParagraph = true
    var surfaceEnd = 0  // the last word of a surface word such as "don't"
    var surfaceIsSpaced = true
    let joins = joinsHyphens
    func finish(_ corpus: inout Treebank) {
      guard !sentence.isEmpty else { return }
      corpus.sentences.append(joins ? Self.joined(sentence) : sentence)
      corpus.beginsParagraph.append(isParagraph)
      sentence = []
      isParagraph = false
      surfaceEnd = 0
    }
    for line in conllu.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      guard let first = line.first else {
        finish(&self)
        continue
      }
      if first == 0x23 {
        let comment = String(Substring(line))
        if comment.hasPrefix("# newpar") || comment.hasPrefix("# newdoc") { isParagraph = true }
        continue
      }
      let columns = line.split(separator: 9, omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      guard columns.count == 10 else { continue }
      let isSpaced = !columns[9].contains("SpaceAfter=No")
      if let hyphen = columns[0].firstIndex(of: "-") {
        surfaceEnd = Int(columns[0][columns[0].index(after: hyphen)...]) ?? 0
        surfaceIsSpaced = isSpaced
        continue
      }
      guard let number = Int(columns[0]) else { continue }
      let isInside = number < surfaceEnd
      sentence.append(
        Word(
          text: columns[1], tag: Tag(rawValue: columns[4]), lemma: columns[2],
          isSpaced: number == surfaceEnd ? surfaceIsSpaced : isSpaced && !isInside,
          wordClass: WordClass(rawValue: columns[3]), head: Int(columns[6]) ?? 0,
          relation: columns[7], numbers: number...number))
    }
    finish(&self)
  }

  /// `words` with the parts around hyphens put together.
  private static func joined(_ words: [Word]) -> [Word] {
    var result: [Word] = []
    var index = 0
    while index < words.count {
      var word = words[index]
      while index + 2 < words.count, !word.isSpaced, words[index + 1].text == "-",
        !words[index + 1].isSpaced, isWord(word.text.unicodeScalars.last),
        isWord(words[index + 2].text.unicodeScalars.first)
      {
        let last = words[index + 2]
        word.join(words[index + 1], last, between: "-")
        index += 2
      }
      // "pre-", an affix with its own hyphen
      if index + 1 < words.count, !word.isSpaced, word.text.hasSuffix("-"),
        word.text.utf8.count > 1, isWord(words[index + 1].text.unicodeScalars.first)
      {
        let lemma = words[index + 1].lemma
        word.join(words[index + 1], words[index + 1], between: "")
        word.lemma = lemma
        index += 1
      }
      result.append(word)
      index += 1
    }
    // Heads are numbered anew.
    var places: [Int: Int] = [0: 0]
    for (place, word) in result.enumerated() {
      for number in word.numbers { places[number] = place + 1 }
    }
    for place in result.indices { result[place].head = places[result[place].head] ?? 0 }
    return result
  }

  /// The treebank's sentences as they are, a word for each of UD's.
  public static func words(conllu: String) -> Treebank {
    var corpus = Treebank()
    corpus.joinsHyphens = false
    corpus.read(conllu)
    return corpus
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isAlphabetic || (scalar.value >= 48 && scalar.value <= 57)
      || scalar == "."
  }

  /// The text, a paragraph a line, with the byte ranges of its tokens and of its sentences.
  public func text() -> (text: String, tokens: [Range<Int>], sentences: [Range<Int>]) {
    var bytes: [UInt8] = []
    var tokens: [Range<Int>] = []
    var ranges: [Range<Int>] = []
    for (sentence, begins) in zip(sentences, beginsParagraph) {
      if !bytes.isEmpty {
        if bytes.last == 0x20 { bytes.removeLast() }
        bytes.append(begins ? 10 : 0x20)
      }
      let start = bytes.count
      var end = start
      for word in sentence {
        let first = bytes.count
        bytes += Array(word.text.utf8)
        end = bytes.count
        tokens.append(first..<end)
        if word.isSpaced { bytes.append(0x20) }
      }
      ranges.append(start..<end)
    }
    return (String(decoding: bytes, as: UTF8.self), tokens, ranges)
  }
}

extension Treebank.Word {
  /// Joins what follows: perhaps a hyphen, and the last part, whose tag it takes.
  ///
  /// Its head is that of the part whose head stands without it.
  fileprivate mutating func join(
    _ middle: Treebank.Word, _ last: Treebank.Word, between mark: String
  ) {
    text += mark + last.text
    lemma += mark + last.lemma
    tag = last.tag
    wordClass = last.wordClass
    isSpaced = last.isSpaced
    isJoined = true
    let all = numbers.lowerBound...last.numbers.upperBound
    if all.contains(head) {
      let outer = all.contains(last.head) ? middle : last
      head = outer.head
      relation = outer.relation
    }
    numbers = all
  }
}
