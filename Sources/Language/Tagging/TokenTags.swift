extension Token {
  /// Whether the tokeniser has given it its tag already.
  package var isTaggedMark: Bool {
    switch tag {
    case .openQuote, .closeQuote: true
    case .pos, .sym: lower == "'" || lower == "\""
    default: false
    }
  }
}

extension Tag {
  /// Its place in `Lexicon.tags`.
  package var number: UInt8 { Self.numbers[self] ?? 0 }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: Lexicon.tags.enumerated().map { ($1, UInt8($0)) })
}
