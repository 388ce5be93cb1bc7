internal import Foundation

/// Names of months and of regions in many languages, from the locale data, all alike.
///
/// Some 50 ms when first used.
enum LocaleWords {
  /// The languages whose words are read: those with the most news on the web.
  static let languages = [
    "ar", "az", "be", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr",
    "he", "hi", "hr", "hu", "hy", "id", "it", "ja", "ka", "kk", "ko", "lt", "lv", "ms", "nb", "nl",
    "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "th", "tr", "uk", "ur", "uz",
    "vi", "zh", "zh_Hant",
  ]

  /// The month of a word, by the hash of the word: first for the text's language, then for any if
  /// all agree.
  static func month(_ hash: UInt64, language: String?) -> Int? {
    guard let entries = months[hash] else { return nil }
    if let language, let own = entries.first(where: { $0.language == language }) {
      return own.month
    }
    let first = entries.first?.month
    return entries.allSatisfy { $0.month == first } ? first : nil
  }

  private static let months: [UInt64: [(language: String, month: Int)]] = {
    var table: [UInt64: [(language: String, month: Int)]] = [:]
    // Arabic has other names of the months in the east and in the west.
    for identifier in languages + ["ar_SY", "ar_DZ", "ar_MA"] {
      var calendar = Calendar(identifier: .gregorian)
      calendar.locale = Locale(identifier: identifier)
      let language = String(identifier.prefix(2))
      for names in [
        calendar.monthSymbols, calendar.standaloneMonthSymbols, calendar.shortMonthSymbols,
        calendar.shortStandaloneMonthSymbols,
      ] where names.count == 12 {
        for (index, name) in names.enumerated() {
          let tokens = TextTokens(name)
          // "7月" and "7월" are read as a number with its sign; "tháng 7" by its word.
          guard tokens.tokens.count <= 2, let word = tokens.tokens.first, word.kind == .letter,
            word.scalars.count >= 3, !tokens.isKind(.digit, at: 1)
          else { continue }
          table[tokens.hash(word), default: []].append((language, index + 1))
        }
      }
    }
    return table
  }()

  /// Words that stand before the number of a month, as in "tháng 7".
  static let monthWords: Set<UInt64> = {
    var words: Set<UInt64> = []
    for identifier in languages {
      var calendar = Calendar(identifier: .gregorian)
      calendar.locale = Locale(identifier: identifier)
      for name in calendar.monthSymbols {
        let tokens = TextTokens(name)
        guard tokens.tokens.count == 2, tokens.isKind(.letter, at: 0), tokens.isKind(.digit, at: 1)
        else { continue }
        words.insert(tokens.hash(tokens.tokens[0]))
      }
    }
    return words
  }()

  /// A name of a region, the region's code, and the language of the name.
  struct RegionName: Sendable {
    var code: String
    var name: String
    var language: String
  }

  /// Every region's names in every language.
  static let regionNames: [RegionName] = {
    var names: [RegionName] = []
    let codes = Locale.Region.isoRegions.map(\.identifier)
      .filter { $0.utf8.count == 2 && $0 != "ZZ" }.sorted()
    for language in languages {
      let locale = Locale(identifier: language)
      for code in codes {
        guard let name = locale.localizedString(forRegionCode: code), name != code else {
          continue
        }
        names.append(RegionName(code: code, name: name, language: String(language.prefix(2))))
      }
    }
    return names
  }()
}
