import Language
import Model

/// What a text's own words tell of a person's grammatical gender.
///
/// Only titles and words of office count ("Ms Reyes", "spokesman Wu"); no list of given names, which
/// would serve some languages and not others.
enum Gender {
  case male
  case female

  /// The gender of the words that stand right before or behind a name of the person, or `nil`.
  static func of(_ person: String, reader: Reader) -> Gender? {
    guard let places = reader.personPlaces[person] else { return nil }
    for name in places.prefix(8) {
      let low = max(0, name.lowerBound - 4)
      for index in low..<name.lowerBound {
        if femaleWords.contains(reader.lower(index)) { return .female }
        if maleWords.contains(reader.lower(index)) { return .male }
      }
      let high = min(reader.tokens.count, name.upperBound + 8)
      guard reader.isComma(name.upperBound) else { continue }
      for index in name.upperBound..<high {
        if reader.isFinite(index) { break }
        if femaleWords.contains(reader.lower(index)) { return .female }
        if maleWords.contains(reader.lower(index)) { return .male }
      }
    }
    return nil
  }

  private static let femaleWords: Set<String> = [
    "ms", "ms.", "mrs", "mrs.", "miss", "madam", "spokeswoman", "chairwoman", "congresswoman",
    "councilwoman", "businesswoman", "queen", "princess", "sister", "mother", "wife", "daughter",
  ]
  private static let maleWords: Set<String> = [
    "mr", "mr.", "sir", "spokesman", "chairman", "congressman", "councilman", "businessman", "king",
    "prince", "brother", "father", "husband", "son",
  ]
}
