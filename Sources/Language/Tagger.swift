/// Gives tokens their parts of speech.
public struct Tagger: Sendable {
  /// The tagger whose weights ship with the program.
  public static let standard = Tagger()

  /// `tokens` with their tags.
  public func tagged(_ tokens: [Token], in sentences: [Sentence]) -> [Token] {
    tokens
  }
}
