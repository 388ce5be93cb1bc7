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
    for scalar in text.unicodeScalars {
      if let script = Script(scalar) { scripts[script, default: 0] += 1 }
    }
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
    var scores: [String: Int] = [:]
    var wordCount = 0
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" })
    {
      wordCount += 1
      for language in table[String(word)] ?? [] { scores[language, default: 0] += 1 }
    }
    let eligible = CommonWords.languages.filter { $0.script == script }
    // Ties go to the language that is listed first.
    var best: (language: String, score: Int)?
    for candidate in eligible {
      let score = scores[candidate.tag] ?? 0
      if score > (best?.score ?? 0) { best = (candidate.tag, score) }
    }
    guard let best, best.score >= 3, best.score * 16 >= wordCount else { return nil }
    return best.language
  }

  private static let table: [String: [String]] = {
    var table: [String: [String]] = [:]
    for language in CommonWords.languages {
      for word in language.words.split(separator: " ") {
        table[String(word), default: []].append(language.tag)
      }
    }
    return table
  }()
}
