/// Reads the languages that pages declare.
enum LanguageTags {
  /// The language of a BCP 47 tag, or of what pages write instead: "de-AT", "en_GB", "en, de",
  /// "Deutsch"; the two-letter code where there is one.
  static func language(of tag: String) -> String? {
    let value = tag.lowercased().split(whereSeparator: { !$0.isLetter })
    guard let first = value.first.map(String.init) else { return nil }
    if let code = names[first] { return code }
    guard (2...3).contains(first.utf8.count), first.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
    else { return nil }
    if first == "x" || first == "und" || first == "mul" { return nil }
    return renamed[first] ?? first
  }

  /// ISO 639-2 codes and old or wrong ones for which there is a two-letter code.
  private static let renamed: [String: String] = [
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it",
    "por": "pt", "nld": "nl", "dut": "nl", "rus": "ru", "ukr": "uk", "pol": "pl", "ces": "cs",
    "cze": "cs", "tur": "tr", "ara": "ar", "fas": "fa", "per": "fa", "heb": "he", "iw": "he",
    "jpn": "ja", "jp": "ja", "zho": "zh", "chi": "zh", "cn": "zh", "kor": "ko", "kr": "ko",
    "swe": "sv", "nor": "no", "dan": "da", "fin": "fi", "ell": "el", "gre": "el", "hun": "hu",
    "ron": "ro", "rum": "ro", "ind": "id", "vie": "vi", "tha": "th", "hin": "hi", "in": "id",
    "ua": "uk", "cz": "cs", "gr": "el", "dk": "da", "ji": "yi",
  ]

  private static let names: [String: String] = [
    "english": "en", "deutsch": "de", "german": "de", "français": "fr", "french": "fr",
    "español": "es", "spanish": "es", "italiano": "it", "italian": "it", "português": "pt",
    "portuguese": "pt", "nederlands": "nl", "dutch": "nl", "polski": "pl", "polish": "pl",
    "русский": "ru", "russian": "ru", "українська": "uk", "ukrainian": "uk", "türkçe": "tr",
    "turkish": "tr", "svenska": "sv", "swedish": "sv", "dansk": "da", "danish": "da",
    "norsk": "no", "norwegian": "no", "suomi": "fi", "finnish": "fi", "chinese": "zh",
    "japanese": "ja", "korean": "ko", "arabic": "ar", "persian": "fa", "farsi": "fa",
    "hebrew": "he", "greek": "el", "hungarian": "hu", "romanian": "ro", "czech": "cs",
    "indonesian": "id", "vietnamese": "vi", "thai": "th", "hindi": "hi",
  ]
}
