internal import Synchronization

/// What the locale data say of one language, ready to be looked up.
///
/// Each language's are read when a text in it is first met, in a few milliseconds.
struct LanguageWords: Sendable {
  /// The months by the hash of each of their names.
  let months: [UInt64: Int]
  /// The word that stands before the number of a month, where the language has one.
  let monthWord: UInt64?
  /// Whether a comma stands before decimals, or `nil` where the language is not known.
  let hasDecimalComma: Bool?
  /// The names of all regions.
  let regions: RegionNames

  private static let read = Mutex<[String: LanguageWords]>([:])

  /// The words of `language`, a tag without region; of one that is not known the English names of
  /// regions, and the months in which all languages agree.
  static func words(of language: String?) -> LanguageWords {
    guard let language, LocaleWords.languages.contains(language) else { return unknown }
    return read.withLock { read in
      if let words = read[language] { return words }
      let words = LanguageWords(
        months: LocaleWords.months(of: language),
        monthWord: LocaleWords.monthWord(of: language),
        hasDecimalComma: LocaleWords.hasDecimalComma(language),
        regions: RegionNames(language))
      read[language] = words
      return words
    }
  }

  private static let unknown: LanguageWords = {
    var months: [UInt64: Int] = [:]
    var differing: Set<UInt64> = []
    for language in LocaleWords.languages {
      for (hash, month) in LocaleWords.months(of: language) {
        if let other = months.updateValue(month, forKey: hash), other != month {
          differing.insert(hash)
        }
      }
    }
    return LanguageWords(
      months: months.filter { !differing.contains($0.key) }, monthWord: nil, hasDecimalComma: nil,
      regions: words(of: "en").regions)
  }()
}
