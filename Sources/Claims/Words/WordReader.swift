import Model

/// Reads a passage into words, quotations and sentences, in one pass over its bytes.
struct WordReader {
  private let bytes: [UInt8]
  private let base: Int
  private var result = ContentWords()
  private var letters: [UInt8] = []
  /// Where the open double quotation, and the open single one, began.
  private var openDouble: Int?
  private var openSingle: Int?

  /// The words of `passage`; all are quoted when `isQuoted`, whether or not marks stand around them.
  static func read(_ passage: Passage, isQuoted: Bool = false) -> ContentWords {
    var reader = WordReader(passage)
    reader.run()
    var result = reader.result
    if isQuoted {
      for index in result.words.indices { result.words[index].traits.insert(.quoted) }
      if result.quotations.isEmpty { result.quotations = [passage.span] }
    }
    NameMarker.mark(&result)
    return result
  }

  private init(_ passage: Passage) {
    bytes = Array(passage.text.utf8)
    base = passage.span.start
  }

  private mutating func run() {
    var index = 0
    while index < bytes.count {
      if Self.isWord(bytes, index) {
        index = word(from: index)
      } else {
        index = mark(at: index)
      }
    }
    let end = base + bytes.count
    if let open = openDouble { closeQuotation(from: base + open, to: end) }
    if result.sentenceEnds.last != end { result.sentenceEnds.append(end) }
    result.quotations.sort()
  }

  /// Reads the word that begins at `start` and returns where it ends.
  private mutating func word(from start: Int) -> Int {
    letters.removeAll(keepingCapacity: true)
    var index = start
    let isNumber = Self.isDigit(bytes[start])
    while index < bytes.count {
      let byte = bytes[index]
      if Self.isWord(bytes, index) {
        letters.append(byte >= 65 && byte <= 90 ? byte | 0x20 : byte)
        index += 1
      } else if index + 1 < bytes.count, Self.isWord(bytes, index + 1),
        isNumber
          ? (byte == 0x2C || byte == 0x2E) && Self.isDigit(bytes[index + 1])
          : byte == 0x2E && index - start == 1 + 2 * ((index - start) / 2)
            && isAbbreviation(start, index)
      {
        index += 1  // "2,400", "U.S"
      } else {
        break
      }
    }
    // The point that ends "U.S." belongs to it.
    var end = index
    if !isNumber, letters.count > 1, index - start > letters.count, index < bytes.count,
      bytes[index] == 0x2E
    {
      end += 1
    }
    append(from: start, to: index, isNumber: isNumber)
    return end
  }

  /// Whether the bytes from `start` to `index` are single letters with points between them.
  private func isAbbreviation(_ start: Int, _ index: Int) -> Bool {
    guard index - start <= 16, index + 2 >= bytes.count || !Self.isWord(bytes, index + 2) else {
      return false
    }
    var position = start + 1
    while position < index {
      guard bytes[position] == 0x2E else { return false }
      position += 2
    }
    return true
  }

  private mutating func append(from start: Int, to end: Int, isNumber: Bool) {
    let lexicon = WordLexicon.traits(of: StableHash.hash(letters))
    var traits = lexicon
    let first = bytes[start]
    let isCapital = first >= 65 && first <= 90
    if isCapital { traits.insert(.capital) }
    if isNumber { traits.insert(.number) }
    // "Not only" turns nothing round.
    if letters == Self.only, let last = result.words.indices.last,
      result.words[last].traits.contains(.negation)
    {
      result.words[last].traits.remove(.negation)
    }
    if openDouble != nil || openSingle != nil { traits.insert(.quoted) }
    // "US" is a name where "us" is a pronoun.
    if isCapital, end - start > 1, bytes[start..<end].allSatisfy({ $0 < 97 || $0 > 122 }) {
      traits.insert(.name)
      traits.remove(.function)
    }
    // "isn't", "didn't": the word before a "t" is turned round.
    if letters == [0x74], start >= 2, bytes[start - 1] == 0x27 || bytes[start - 1] == 0x99,
      !result.words.isEmpty
    {
      traits.insert(.negation)
    }
    let parts = isNumber ? nil : compoundStart()
    if let cut = parts, start + cut < end, end - start == letters.count {
      // "cyberattack" is "cyber" and "attack", however it is written.
      let tail = Array(letters[cut...])
      letters = Array(letters[..<cut])
      push(from: start, to: start + cut, traits: traits.union(.common))
      letters = tail
      let tailTraits = WordLexicon.traits(of: StableHash.hash(letters))
      push(
        from: start + cut, to: end,
        traits: traits.subtracting(.capital).union(tailTraits.subtracting(.function)))
    } else {
      push(from: start, to: end, traits: traits)
    }
  }

  private mutating func push(from start: Int, to end: Int, traits: WordTraits) {
    if !traits.contains(.number) { WordStem.cut(&letters) }
    let stem = StableHash.hash(letters)
    let (concept, isDeed) = WordConcepts.meaning(of: stem)
    var traits = traits
    if isDeed { traits.insert(.deed) }
    let weight: Double =
      if traits.contains(.function) { 0 } else if traits.contains(.number) {
        1.5
      } else if !traits.isDisjoint(with: [.common, .hedge, .intensifier, .distance]) { 0.5 } else {
        1
      }
    result.words.append(
      ContentWord(
        stem: stem, concept: concept, weight: weight,
        span: TextSpan(base + start, base + end), traits: traits))
  }

  private static let only = Array("only".utf8)
  private static let cyber = Array("cyber".utf8)

  private func compoundStart() -> Int? {
    letters.count > 8 && letters.starts(with: Self.cyber) ? 5 : nil
  }

  /// Reads a mark or a space and returns where it ends.
  private mutating func mark(at index: Int) -> Int {
    let byte = bytes[index]
    switch byte {
    case 0x22:
      toggleDouble(at: index, length: 1)
      return index + 1
    case 0x27:
      single(at: index, length: 1)
      return index + 1
    case 0x2E, 0x21, 0x3F:
      endSentence(after: index)
      return index + 1
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      switch bytes[index + 2] {
      case 0x9C, 0x9E: openDouble = openDouble ?? index
      case 0x9D:
        if let open = openDouble { closeQuotation(from: base + open, to: base + index + 3) }
        openDouble = nil
      case 0x98: openSingle = openSingle ?? index
      case 0x99: single(at: index, length: 3)
      default: break
      }
      return index + 3
    case 0xC2 where index + 1 < bytes.count:
      if bytes[index + 1] == 0xAB { openDouble = openDouble ?? index }
      if bytes[index + 1] == 0xBB, let open = openDouble {
        closeQuotation(from: base + open, to: base + index + 2)
        openDouble = nil
      }
      return index + 2
    default:
      return index + 1
    }
  }

  private mutating func toggleDouble(at index: Int, length: Int) {
    if let open = openDouble {
      closeQuotation(from: base + open, to: base + index + length)
      openDouble = nil
    } else {
      openDouble = index
    }
  }

  /// A single mark closes a quotation before a space, and opens one after a space.
  private mutating func single(at index: Int, length: Int) {
    let isBeforeWord = index + length < bytes.count && Self.isWord(bytes, index + length)
    let isAfterWord = index > 0 && Self.isWord(bytes, index - 1)
    if let open = openSingle, !isBeforeWord {
      closeQuotation(from: base + open, to: base + index + length)
      openSingle = nil
    } else if openSingle == nil, isBeforeWord, !isAfterWord, length == 1 {
      openSingle = index
    }
  }

  private mutating func closeQuotation(from start: Int, to end: Int) {
    guard end > start else { return }
    result.quotations.append(TextSpan(start, end))
  }

  /// A sentence ends at a mark that a space and a capital, a digit or a quotation follow.
  private mutating func endSentence(after index: Int) {
    guard let last = result.words.last, base + index >= last.span.end else { return }
    guard bytes[index] != 0x2E || !isAbbreviated(last) else { return }
    var next = index + 1
    while next < bytes.count, !Self.isWord(bytes, next), bytes[next] > 0x20 { next += 1 }
    let end = next
    guard next < bytes.count, bytes[next] <= 0x20 else { return }
    while next < bytes.count, !Self.isWord(bytes, next) { next += 1 }
    guard next < bytes.count, bytes[next] < 97 || bytes[next] > 122 else { return }
    if result.sentenceEnds.last != base + end { result.sentenceEnds.append(base + end) }
  }

  /// Whether a point behind `word` shortens it: an initial, or a title before a name.
  private func isAbbreviated(_ word: ContentWord) -> Bool {
    guard word.traits.contains(.capital), word.span.byteCount <= 4 else { return false }
    let start = word.span.start - base
    let letters = bytes[start..<min(bytes.count, word.span.end - base)].map { $0 | 0x20 }
    return letters.count == 1 || Self.titles.contains(letters)
  }

  private static let titles: Set<[UInt8]> = Set(
    [
      "mr", "ms", "mrs", "dr", "st", "jr", "sr", "no", "gen", "sen", "rep", "gov", "lt", "col",
      "maj", "sgt", "capt", "adm", "prof", "rev", "hon", "feb", "jan", "mar", "apr", "jun", "jul",
      "aug", "sep", "sept", "oct", "nov", "dec", "inc", "ltd", "co", "corp", "vs",
    ].map { Array($0.utf8) })

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// Whether a letter or a digit stands at `index`; bytes past ASCII are letters, but for marks.
  private static func isWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return (byte | 0x20) >= 97 && (byte | 0x20) <= 122 || isDigit(byte) }
    if byte == 0xE2, index + 1 < bytes.count, bytes[index + 1] == 0x80 { return false }
    if byte == 0xC2 { return false }
    if byte < 0xC0, index >= 1 {
      // The tail of a mark is no letter.
      if bytes[index - 1] == 0xC2 { return false }
      if bytes[index - 1] == 0xE2, byte == 0x80 { return false }
      if index >= 2, bytes[index - 2] == 0xE2, bytes[index - 1] == 0x80 { return false }
    }
    return true
  }
}
