internal import Model

/// Guesses the language of a text from its script and its commonest words.
enum LanguageGuess {
  /// The language of what `document` tells, or `nil` where there is too little text to say.
  static func language(of document: Document, bytes: [UInt8]) -> String? {
    language(of: sample(of: document, bytes: bytes))
  }

  /// The language that `document` declares, unless its text is plainly in another; and whether it
  /// is the text that tells.
  static func language(
    of document: Document, bytes: [UInt8], declared: String?
  ) -> (String?, isGuessed: Bool) {
    let sample = sample(of: document, bytes: bytes)
    let guessed = language(of: sample)
    guard let declared else { return (guessed, guessed != nil) }
    guard let guessed, guessed != declared, contradicts(sample, declared: declared, guessed)
    else { return (declared, false) }
    return (guessed, true)
  }

  /// Whether a text that reads like `guessed` cannot be in the language `declared`.
  ///
  /// It cannot where the scripts differ, or where the commonest words of the one are many and those
  /// of the other few; of a language whose words are not known nothing can be said.
  private static func contradicts(_ text: String, declared: String, _ guessed: String) -> Bool {
    let name = aliases[declared] ?? declared
    let counted = scripts(of: text)
    let script = Script.allCases.max { (counted[$0] ?? 0) < (counted[$1] ?? 0) }
    let usual =
      Script.allCases.first { $0.onlyLanguage == name }
      ?? CommonWords.languages.first { $0.tag == name }?.script
    guard let usual else { return false }
    if let script, script != usual {
      return !(Self.shared.contains(usual) && Self.shared.contains(script))
    }
    let counts = wordCounts(text)
    let index = { (tag: String) in CommonWords.languages.firstIndex { $0.tag == tag } }
    guard let own = index(name), let other = index(guessed) else { return false }
    return counts.total >= 60 && counts.languages[other] * 8 >= counts.total
      && counts.languages[other] >= counts.languages[own] * 2
  }

  private static let shared: Set<Script> = [.ideograph, .kana]

  /// Names of languages for which the lists have another.
  private static let aliases = ["no": "nb", "nn": "nb", "fil": "tl", "bs": "hr", "jp": "ja"]

  private static func sample(of document: Document, bytes: [UInt8]) -> String {
    var sample: [UInt8] = []
    for block in document.blocks where block.isRead {
      let end = min(block.span.end, block.span.start + sampleSize - sample.count)
      sample.append(contentsOf: bytes[block.span.start..<end])
      sample.append(0x20)
      if sample.count >= sampleSize { break }
    }
    return String(decoding: sample, as: UTF8.self)
  }

  private static let sampleSize = 6000

  /// The language of `text`.
  static func language(of text: String) -> String? {
    let scripts = scripts(of: text)
    let letterCount = scripts.values.reduce(0, +)
    guard letterCount >= 20 else { return nil }
    let kana = scripts[.kana] ?? 0
    if kana * 12 > letterCount { return "ja" }
    // Each ideograph says as much as several letters.
    if let ideographs = scripts[.ideograph], ideographs * 3 > letterCount { return "zh" }
    let leading = Script.allCases.max { (scripts[$0] ?? 0) < (scripts[$1] ?? 0) }
    guard let leading, (scripts[leading] ?? 0) * 2 > letterCount else { return nil }
    return leading.onlyLanguage ?? byWords(text, among: leading)
  }

  /// How many letters of each script there are.
  private static func scripts(of text: String) -> [Script: Int] {
    var scripts: [Script: Int] = [:]
    var plainCount = 0
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        if scalar.value | 0x20 >= 0x61, scalar.value | 0x20 <= 0x7A { plainCount += 1 }
      } else if let script = Script(scalar) {
        scripts[script, default: 0] += 1
      }
    }
    if plainCount > 0 { scripts[.latin, default: 0] += plainCount }
    return scripts
  }

  private static func byWords(_ text: String, among script: Script) -> String? {
    let (counts, wordCount) = wordCounts(text)
    // Ties go to the language that is listed first.
    var best: (language: String, score: Int)?
    for (index, candidate) in CommonWords.languages.enumerated()
    where candidate.script == script && counts[index] > (best?.score ?? 0) {
      best = (candidate.tag, counts[index])
    }
    guard let best, best.score >= 3, best.score * 16 >= wordCount else { return nil }
    return best.language
  }

  /// How many of the words are common in each language of the list, and how many there are.
  private static func wordCounts(_ text: String) -> (languages: [Int], total: Int) {
    var counts = [Int](repeating: 0, count: CommonWords.languages.count)
    var wordCount = 0
    var scanner = WordKeyScanner(text.utf8.contains { $0 >= 0x80 } ? SmallLetters.of(text) : text)
    while let key = scanner.next() {
      wordCount += 1
      guard let languages = table[key] else { continue }
      for language in languages { counts[language] += 1 }
    }
    return (counts, wordCount)
  }

  /// The languages, by their place in the list, in which a word is common.
  private static let table: [WordKey: [Int]] = {
    var table: [WordKey: [Int]] = [:]
    for (index, language) in CommonWords.languages.enumerated() {
      var scanner = WordKeyScanner(language.words)
      while let key = scanner.next() { table[key, default: []].append(index) }
    }
    return table
  }()
}
