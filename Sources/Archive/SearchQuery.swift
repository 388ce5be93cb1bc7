/// What a user types, as a query that FTS5 understands.
///
/// Every word is quoted, so that nothing in it is an operator.
struct SearchQuery {
  /// The query.
  var text: String

  /// The query for `words`, or `nil` where there are none.
  init?(_ words: String) {
    var phrases: [String] = []
    for (index, part) in words.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      if index % 2 == 1 {
        phrases.append(String(part))
      } else {
        phrases += part.split(whereSeparator: \.isWhitespace).map(String.init)
      }
    }
    let usable = phrases.prefix(64).filter { phrase in
      phrase.unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    }
    guard !usable.isEmpty else { return nil }
    text = usable.map { "\"" + TextColumn.value($0) + "\"" }.joined(separator: " ")
  }

  /// A pattern of `LIKE … ESCAPE '!'` for texts that hold `words`.
  static func likePattern(_ words: String) -> String {
    var pattern = "%"
    for character in TextColumn.value(words) {
      if character == "%" || character == "_" || character == "!" { pattern.append("!") }
      pattern.append(character)
    }
    return pattern + "%"
  }

  /// The pieces of a snippet in which U+0002 and U+0003 enclose what matches.
  static func pieces(_ snippet: String) -> [SearchHit.Piece] {
    var pieces: [SearchHit.Piece] = []
    var text = String.UnicodeScalarView()
    var isMatch = false
    func end(_ next: Bool) {
      if !text.isEmpty { pieces.append(SearchHit.Piece(text: String(text), isMatch: isMatch)) }
      text = String.UnicodeScalarView()
      isMatch = next
    }
    for scalar in snippet.unicodeScalars {
      switch scalar {
      case "\u{2}": end(true)
      case "\u{3}": end(false)
      default: text.append(scalar)
      }
    }
    end(false)
    return pieces
  }
}
