internal import Model

/// Guesses the language of a text from its script and its commonest words.
enum LanguageGuess {
  /// The language of what `document` tells, or `nil` where there is too little text to say.
  static func language(of document: Document, bytes: [UInt8]) -> String? {
    var sample: [UInt8] = []
    for block in document.blocks where block.isRead {
      let end = min(block.span.end, block.span.start + sampleSize - sample.count)
      sample.append(contentsOf: bytes[block.span.start..<end])
      sample.append(0x20)
      if sample.count >= sampleSize { break }
    }
    return language(of: String(decoding: sample, as: UTF8.self))
  }

  private static let sampleSize = 6000

  /// The language of `text`.
  static func language(of text: String) -> String? {
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

  private static func byWords(_ text: String, among script: Script) -> String? {
    var counts = [Int](repeating: 0, count: CommonWords.languages.count)
    var wordCount = 0
    var scanner = WordKeyScanner(text.utf8.contains { $0 >= 0x80 } ? SmallLetters.of(text) : text)
    while let key = scanner.next() {
      wordCount += 1
      guard let languages = table[key] else { continue }
      for language in languages { counts[language] += 1 }
    }
    // Ties go to the language that is listed first.
    var best: (language: String, score: Int)?
    for (index, candidate) in CommonWords.languages.enumerated()
    where candidate.script == script && counts[index] > (best?.score ?? 0) {
      best = (candidate.tag, counts[index])
    }
    guard let best, best.score >= 3, best.score * 16 >= wordCount else { return nil }
    return best.language
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
