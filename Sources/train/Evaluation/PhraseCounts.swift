import Language
import Model

/// Counts which tactics and techniques the phrases and words of a corpus were linked to.
struct PhraseCounts {
  private var phrases: [[UInt8]: Count] = [:]
  private var words: [[UInt8]: Count] = [:]

  private struct Count {
    var kind: ThreatMention.Kind
    var identifiers: [String: Int] = [:]
  }

  /// Counts an entity of `text` that is linked to the page `title`.
  ///
  /// Where the text only implies it, it is no name: just its words count. Of the words, those without
  /// capitals count.
  mutating func add(
    _ text: String, title: String?, _ kind: ThreatMention.Kind, _ identifier: String,
    isImplied: Bool
  ) {
    let stems = ThreatPhrase.stems(of: text.lowercased())
    if !isImplied { add(phrase: stems, kind, identifier) }
    if let title { add(phrase: ThreatPhrase.stems(of: title.lowercased()), kind, identifier) }
    for stem in Set(ThreatPhrase.stems(of: Self.withoutCapitals(text))) {
      words[ThreatPhrase.key(ofWord: stem, kind), default: Count(kind: kind)]
        .identifiers[identifier, default: 0] += 1
    }
  }

  /// `text` without the words that have a capital: what a name has to do with a technique is chance.
  private static func withoutCapitals(_ text: String) -> String {
    text.split { !($0.isLetter || $0.isNumber) }
      .filter { word in !word.contains { $0.isUppercase } }
      .joined(separator: " ")
  }

  private mutating func add(
    phrase stems: [[UInt8]], _ kind: ThreatMention.Kind, _ identifier: String
  ) {
    guard !stems.isEmpty, stems.count <= ThreatPhrase.longest else { return }
    phrases[ThreatPhrase.key(of: stems[...], kind), default: Count(kind: kind)]
      .identifiers[identifier, default: 0] += 1
  }

  /// The most frequent identifier of each phrase, and of each word that mostly means one: at least
  /// twice and in three of five places, as cross-validation on the training part tells.
  func entries() -> [UInt64: ThreatTable.Entry] {
    var entries: [UInt64: ThreatTable.Entry] = [:]
    for (key, count) in phrases {
      guard let best = best(count) else { continue }
      entries[StableHash.hash(key)] = entry(count.kind, best.key)
    }
    for (key, count) in words {
      let all = count.identifiers.values.reduce(0, +)
      guard let best = best(count), best.value > 1, best.value * 5 >= all * 3 else { continue }
      entries[StableHash.hash(key)] = entry(count.kind, best.key)
    }
    return entries
  }

  private func best(_ count: Count) -> (key: String, value: Int)? {
    count.identifiers.max { ($0.value, $1.key) < ($1.value, $0.key) }
  }

  private func entry(_ kind: ThreatMention.Kind, _ identifier: String) -> ThreatTable.Entry {
    ThreatTable.Entry(kind: kind, identifier: identifier, inSmall: true, inCapitals: true)
  }
}
