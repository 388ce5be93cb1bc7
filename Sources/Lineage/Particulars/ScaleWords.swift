/// Words that multiply the number before them by a power of ten, in many languages.
enum ScaleWords {
  /// The power of ten of the word, or `nil`.
  ///
  /// "billion" is a million millions in most languages that have the word, but not in English.
  static func power(_ tokens: TextTokens, _ token: TextTokens.Token, language: String?) -> Int? {
    let count = token.scalars.count
    guard count <= 14 else { return nil }
    if let power = whole[tokens.hash(token)] { return power }
    if longBillion.contains(tokens.hash(token)) {
      return language == nil || language == "en" ? 9 : 12
    }
    guard count >= 4 else { return nil }
    for length in stride(from: min(count, 9), through: 4, by: -1) {
      if let power = stems[tokens.hash(token, limit: length)] { return power }
    }
    return nil
  }

  private static let longBillion = hashes("billion billions")

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(
      words.split(separator: " ").map { word in
        let tokens = TextTokens(String(word))
        return tokens.tokens.first.map { tokens.hash($0) } ?? 0
      })
  }

  private static func table(_ lines: [(Int, String)]) -> [UInt64: Int] {
    var table: [UInt64: Int] = [:]
    for (power, words) in lines {
      for hash in hashes(words) { table[hash] = power }
    }
    return table
  }

  /// Whole words.
  private static let whole = table([
    (
      3,
      "k thousand thousands mil mille mila tausend tsd tys bin ezer mii mie tusen tusind tuhat "
        + "nghìn ngàn ribu тыс тис хил ألف الف آلاف الاف ألفا אלף אלפים هزار ہزار हज़ार हजार হাজার พัน "
        + "χιλ elfu libo ათასი հազար мың ming"
    ),
    (4, "หมื่น"),
    (5, "lakh lakhs lac लाख لاکھ লাখ লক্ষ แสน"),
    (
      6,
      "m mn mln mio million millions millones millón milhão milhões milyon juta triệu млн мли ملايين "
        + "مليون مليونا مليونين מיליון میلیون ملین मिलियन ล้าน milió milioni εκατ"
    ),
    (7, "crore crores करोड़ करोड کروڑ কোটি"),
    (
      9,
      "b bn mld mrd mlrd milyar miliar tỷ tỉ млрд مليار مليارات ملياري بليون מיליארד میلیارد अरब "
        + "ارب बिलियन bilhão bilhões δισ bil"
    ),
    (12, "tn trn trillion trillions trilyon triliun трлн تريليون trilhão trilhões billón billones"),
  ])

  /// How words begin that have many forms.
  private static let stems = table([
    (3, "тысяч тисяч tysi tisíc tisic χιλιάδ duizend хиляд tūksto tuksto"),
    (
      6,
      "миллион мільйон милион million miljoen miljon milion εκατομμ milljón miljoon milijon milijun"
    ),
    (
      9,
      "миллиард мільярд милиард milliard miljard miliard δισεκατ milijard"
    ),
    (12, "триллион трильйон billione biljoen biljon bilion"),
  ])
}
