internal import Foundation

/// Names of months and of regions in many languages, from the locale data, all alike.
enum LocaleWords {
  /// The languages whose words are read: those with the most news on the web.
  static let languages = [
    "ar", "az", "be", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr",
    "he", "hi", "hr", "hu", "hy", "id", "it", "ja", "ka", "kk", "ko", "lt", "lv", "ms", "nb", "nl",
    "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "th", "tr", "uk", "ur", "uz",
    "vi", "zh",
  ]

  /// The months of `language` by the hash of each of their names.
  static func months(of language: String) -> [UInt64: Int] {
    var table: [UInt64: Int] = [:]
    // Arabic has other names of the months in the east and in the west.
    for identifier in language == "ar" ? ["ar", "ar_SY", "ar_DZ", "ar_MA"] : [language] {
      var calendar = Calendar(identifier: .gregorian)
      calendar.locale = Locale(identifier: identifier)
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
          if table[tokens.hash(word)] == nil { table[tokens.hash(word)] = index + 1 }
        }
      }
    }
    return table
  }

  /// The word that stands before the number of a month in `language`, as in "tháng 7".
  static func monthWord(of language: String) -> UInt64? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.locale = Locale(identifier: language)
    let tokens = calendar.monthSymbols.first.map { TextTokens($0) }
    guard let tokens, tokens.tokens.count == 2, tokens.isKind(.letter, at: 0),
      tokens.isKind(.digit, at: 1)
    else { return nil }
    return tokens.hash(tokens.tokens[0])
  }

  /// Whether a comma stands before decimals in `language`.
  static func hasDecimalComma(_ language: String) -> Bool? {
    Locale(identifier: language).decimalSeparator.map { $0 == "," }
  }

  /// A name of a region and the region's code.
  struct RegionName: Sendable {
    var code: String
    var name: String
  }

  /// The codes of all regions, in order.
  static let regionCodes = Locale.Region.isoRegions.map(\.identifier)
    .filter { $0.utf8.count == 2 && $0 != "ZZ" }.sorted()

  /// Every region's names in `language`.
  static func regionNames(of language: String) -> [RegionName] {
    var names: [RegionName] = []
    for identifier in language == "zh" ? ["zh", "zh_Hant"] : [language] {
      let locale = Locale(identifier: identifier)
      for code in regionCodes {
        guard let name = locale.localizedString(forRegionCode: code), name != code else { continue }
        names.append(RegionName(code: code, name: name))
      }
    }
    return names
  }
}
