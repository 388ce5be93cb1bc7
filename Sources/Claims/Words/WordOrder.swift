import Model

/// Words that cannot stand one after the other.
///
/// A machine that drops, doubles and scatters words leaves such pairs behind, people hardly ever do.
enum WordOrder {
  /// How many neighbours among `words` cannot be ("the of", "of is").
  static func breaks(in words: [ContentWord]) -> Int {
    var count = 0
    for (word, next) in zip(words, words.dropFirst())
    where word.traits.isDisjoint(with: [.quoted, .name]) && !next.traits.contains(.capital)
      && next.span.start - word.span.end == 1
    {
      if articles.contains(word.stem)
        ? notAfterArticle.contains(next.stem)
        : prepositions.contains(word.stem) && notAfterPreposition.contains(next.stem)
      {
        count += 1
      }
    }
    return count
  }

  private static let articles = set("the a an their its our your every")
  private static let notAfterArticle = set(
    "the a an of in to and is was for on at with by from has have had that be been are were it they "
      + "as but or which who he she we you this these those their its his our your if because than")
  private static let prepositions = set("of into with from by")
  private static let notAfterPreposition = set(
    "of to is was were has have had are be been and but or at for with into they he she we i")

  private static func set(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordStem.hash($0) })
  }
}
