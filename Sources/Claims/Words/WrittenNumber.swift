/// Numbers as they are written, in digits or in words.
enum WrittenNumber {
  /// A number's value and what it is written as.
  enum Part: Sendable, Hashable {
    /// "2,400", "1.2m", "seven".
    case value(Double)
    /// "million", "dozens".
    case scale(Double)
  }

  /// What `word`, in lower case, tells of a number, or `nil`.
  static func part(_ word: String) -> Part? {
    if let part = words[word] { return part }
    // A sign that is no ASCII is read as a letter of the word: "€250".
    let word = word.drop { "€£¥₹₩₽₴".contains($0) }
    guard let first = word.utf8.first, first >= 48, first <= 57 else { return nil }
    let digits = word.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
    guard digits.utf8.count <= 24, let value = Double(String(digits.filter { $0 != "," })) else {
      return nil
    }
    let suffix = word.dropFirst(digits.count)
    return .value(value * (suffixes[String(suffix)] ?? 1))
  }

  /// The value of what stands together ("2.5", "million"), or `nil` where it is none.
  static func value(of parts: [Part]) -> Double? {
    var total = 0.0
    var current: Double?
    for part in parts {
      switch part {
      case .value(let value): current = (current ?? 0) + value
      case .scale(let scale):
        total += (current ?? 1) * scale
        current = nil
      }
    }
    guard !parts.isEmpty else { return nil }
    return total + (current ?? 0)
  }

  private static let suffixes: [String: Double] = [
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12,
  ]

  private static let words: [String: Part] = {
    var words: [String: Part] = [
      "hundred": .scale(100), "hundreds": .scale(100), "thousand": .scale(1e3),
      "thousands": .scale(1e3), "million": .scale(1e6), "millions": .scale(1e6),
      "mn": .scale(1e6), "mln": .scale(1e6), "billion": .scale(1e9), "billions": .scale(1e9),
      "bn": .scale(1e9), "trillion": .scale(1e12), "trillions": .scale(1e12), "dozen": .scale(12),
      "dozens": .scale(12), "zero": .value(0),
    ]
    let ones =
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
      + "sixteen seventeen eighteen nineteen twenty"
    for (index, word) in ones.split(separator: " ").enumerated() {
      words[String(word)] = .value(Double(index + 1))
    }
    for (index, word) in "thirty forty fifty sixty seventy eighty ninety".split(separator: " ")
      .enumerated()
    {
      words[String(word)] = .value(Double(30 + 10 * index))
    }
    return words
  }()
}
