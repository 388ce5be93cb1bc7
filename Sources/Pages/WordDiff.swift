/// Which words of two passages differ.
///
/// The longest common subsequence of words, bounded: passages whose product of lengths is too great
/// count as different between their common head and tail.
struct WordDiff {
  /// A stretch of one passage.
  struct Piece: Sendable, Hashable {
    var text: String
    var isChanged: Bool
  }

  /// The first passage in pieces; together they are that passage.
  private(set) var a: [Piece] = []
  /// The other passage in pieces.
  private(set) var b: [Piece] = []
  /// How much of the longer passage's words the two share, from 0 to 1.
  private(set) var sharedFraction = 0.0

  /// The most comparisons of two words that are made.
  static let budget = 400_000

  init(_ first: String, _ second: String) {
    let left = Self.words(of: first)
    let right = Self.words(of: second)
    let keep = Self.common(left.map(Self.key), right.map(Self.key))
    a = Self.pieces(left, isKept: keep.a)
    b = Self.pieces(right, isKept: keep.b)
    func weight(_ words: [Substring], _ kept: [Bool]) -> Int {
      zip(words, kept).reduce(0) { $0 + ($1.1 && Self.isWord($1.0) ? 1 : 0) }
    }
    let wordCount = max(left.count(where: Self.isWord), right.count(where: Self.isWord))
    sharedFraction = wordCount == 0 ? 0 : Double(weight(left, keep.a)) / Double(wordCount)
  }

  /// `text` cut into words, runs of white space and single marks; joined they are `text`.
  static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    func sort(_ scalar: Unicode.Scalar) -> Int {
      if scalar.properties.isWhitespace { return 0 }
      if scalar == "," || scalar == "." || scalar == "'" || scalar == "’" || scalar == "-" {
        return 2
      }
      let properties = scalar.properties
      let isLetter = properties.isAlphabetic || properties.numericType != nil || scalar == "%"
      return isLetter || properties.generalCategory == .nonspacingMark ? 1 : 3
    }
    func end(_ index: String.Index) {
      if start < index { words.append(text[start..<index]) }
      start = index
    }
    var previous = 3
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      var current = sort(scalars[index])
      if current == 2 {  // a mark within a word or a number belongs to it: 2,400, don't
        let isWithin = previous == 1 && next < scalars.endIndex && sort(scalars[next]) == 1
        current = isWithin ? 1 : 3
      }
      if current != previous || current == 3 { end(index) }
      previous = current
      index = next
    }
    end(scalars.endIndex)
    return words
  }

  private static func isWord(_ word: Substring) -> Bool {
    word.unicodeScalars.first.map {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    } ?? false
  }

  /// Case, the shape of quotation marks and the kind of white space are no difference.
  private static func key(_ word: Substring) -> String {
    guard let first = word.unicodeScalars.first else { return "" }
    if first.properties.isWhitespace { return " " }
    switch first {
    case "“", "”", "„", "\"", "«", "»", "‘", "’", "'": return "\""
    default: return word.lowercased()
    }
  }

  private static func common(_ a: [String], _ b: [String]) -> (a: [Bool], b: [Bool]) {
    var keptA = [Bool](repeating: false, count: a.count)
    var keptB = [Bool](repeating: false, count: b.count)
    var head = 0
    while head < a.count, head < b.count, a[head] == b[head] {
      keptA[head] = true
      keptB[head] = true
      head += 1
    }
    var tail = 0
    while tail < a.count - head, tail < b.count - head,
      a[a.count - 1 - tail] == b[b.count - 1 - tail]
    {
      keptA[a.count - 1 - tail] = true
      keptB[b.count - 1 - tail] = true
      tail += 1
    }
    let rows = a.count - head - tail
    let columns = b.count - head - tail
    guard rows > 0, columns > 0, rows <= budget / columns else { return (keptA, keptB) }
    let width = columns + 1
    var lengths = [Int32](repeating: 0, count: (rows + 1) * width)
    for row in stride(from: rows - 1, through: 0, by: -1) {
      for column in stride(from: columns - 1, through: 0, by: -1) {
        let here = row * width + column
        lengths[here] =
          a[head + row] == b[head + column]
          ? lengths[here + width + 1] + 1 : max(lengths[here + width], lengths[here + 1])
      }
    }
    var row = 0
    var column = 0
    while row < rows, column < columns {
      let here = row * width + column
      if a[head + row] == b[head + column] {
        keptA[head + row] = true
        keptB[head + column] = true
        row += 1
        column += 1
      } else if lengths[here + width] >= lengths[here + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return (keptA, keptB)
  }

  /// Joins words into pieces; white space between two changed words is changed with them, and
  /// white space beside a kept word is not.
  private static func pieces(_ words: [Substring], isKept: [Bool]) -> [Piece] {
    var pieces: [Piece] = []
    for (index, word) in words.enumerated() {
      var isChanged = !isKept[index]
      if word.unicodeScalars.first.map({ $0.properties.isWhitespace }) ?? true {
        let before = index > 0 && !isKept[index - 1]
        let after = index + 1 < words.count && !isKept[index + 1]
        isChanged = before && after
      }
      if let last = pieces.last, last.isChanged == isChanged {
        pieces[pieces.count - 1].text += word
      } else {
        pieces.append(Piece(text: String(word), isChanged: isChanged))
      }
    }
    return pieces
  }
}

extension [WordDiff.Piece] {
  /// The pieces with `<mark>` around what changed.
  var marked: Markup {
    var markup = Markup.empty
    for piece in self {
      if piece.isChanged { markup.append(trusted: "<mark>") }
      markup.append(text: piece.text)
      if piece.isChanged { markup.append(trusted: "</mark>") }
    }
    return markup
  }
}
